package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.ledger.Database.Access;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.StateGone;

/** Bad files and bad disks: a clear error that says what to do, nothing lost, the file untouched. */
class FaultsTest {
    @TempDir
    Path folder;

    private Path file;
    private TestChain chain;

    @BeforeEach
    void make() {
        file = folder.resolve("ledger.db");
        chain = new TestChain(1, 300, 8);
        try (Ledger ledger = chain.create(file, Options.COMMAND)) {
            for (int i = 0; i < 10; i++) {
                ledger.appendAll(java.util.List.of(chain.next(0).entry()));
            }
            ledger.settle();
            ledger.appendAll(java.util.List.of(chain.next(0).entry()));
        }
    }

    private static void assertFails(Kind kind, String advice, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LedgerException.class, e -> {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            assertThat(e.getMessage()).contains(advice);
        });
    }

    /** Both ways of opening fail alike and leave the folder as it was, but for the lock file. */
    private void assertRefused(Kind kind, String advice) throws IOException {
        Map<String, byte[]> before = contents();
        assertFails(kind, advice, () -> Ledger.read(file).close());
        assertFails(kind, advice, () -> Ledger.open(file, Options.COMMAND).close());
        assertThat(contents()).usingRecursiveComparison().isEqualTo(before);
        assertThat(WriterLock.holder(file)).isNull();
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String name = each.getFileName().toString();
                if (!name.endsWith(".lock") && !name.endsWith("-shm") && Files.size(each) > 0) {
                    contents.put(name, Files.readAllBytes(each));
                }
            }
        }
        return contents;
    }

    private void alter(Consumer<Database> change) {
        try (Database database = Database.open(file, Access.WRITE)) {
            change.accept(database);
        }
    }

    @Test
    void aMissingLedgerIsNotMade() throws IOException {
        Path missing = folder.resolve("sub/none.db");
        assertFails(Kind.MISSING, "create one first", () -> Ledger.read(missing));
        assertFails(Kind.MISSING, "create one first", () -> Ledger.open(missing, Options.COMMAND));
        assertThat(missing.getParent()).doesNotExist();
        assertThat(WriterLock.holder(missing)).isNull();
    }

    @Test
    void aFileOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(file, "my diary");
        assertRefused(Kind.NOT_OURS, "not a taonet ledger");
        Files.write(file, new byte[0]);
        assertRefused(Kind.NOT_OURS, "not a taonet ledger");
        Files.delete(file);
        try (Database other = Database.open(file, Access.CREATE)) {
            other.run("CREATE TABLE recipes (name TEXT)");
        }
        assertRefused(Kind.NOT_OURS, "name another file");
        assertFails(Kind.EXISTS, "name another file", () -> Ledger.create(file, chain.genesis()));
    }

    @Test
    void aNewerSchemaIsRefused() throws IOException {
        alter(database -> database.pragma("user_version = 99"));
        assertRefused(Kind.NEWER, "use the newer taonet");
    }

    @Test
    void aRootThatDoesNotMatchItsHeaderIsRefused() throws IOException {
        alter(database -> database.run("UPDATE bases SET root = ? WHERE block = 10", new byte[32]));
        assertRefused(Kind.DAMAGED, "its header says");
    }

    @Test
    void aDamagedHeadIsRefused() throws IOException {
        alter(database -> database.run("UPDATE log SET header = zeroblob(length(header)) WHERE number = 11"));
        assertRefused(Kind.DAMAGED, "restore a backup");
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 3 * Database.PAGE_BYTES));
        Map<String, byte[]> before = contents();
        assertThatThrownBy(() -> Ledger.read(file).state().pairs(new byte[0]))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
        assertThat(contents()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aTamperedBlockIsFoundByCheck() {
        assertThat(chain.at(6).changes().size()).isPositive();
        alter(database -> {
            database.run("UPDATE log SET body = x'04086869' WHERE number = 3");
            database.run("UPDATE log SET changes = x'0000' WHERE number = 6");
            database.run("UPDATE log SET header = zeroblob(32) || substr(header, 33) WHERE number = 8");
        });
        try (Ledger ledger = Ledger.read(file)) {
            Check.Report report = Check.run(ledger, null, _ -> {});
            assertThat(report.fine()).isFalse();
            assertThat(report.problems()).contains("block 3: its extrinsics are not those of its header");
            assertThat(report.problems()).anyMatch(line -> line.startsWith("block 6: its changes give the root"));
            assertThat(report.problems()).anyMatch(line -> line.startsWith("block 8:"));
            assertFails(Kind.DAMAGED, "Block 8", () -> ledger.block(8));
            assertThat(ledger.block(9)).contains(chain.at(9).block());
        }
    }

    @Test
    void aTamperedPageIsFoundByCheck() {
        alter(database -> {
            byte[] page = database.first(
                    "SELECT bytes FROM pages ORDER BY length(bytes) DESC LIMIT 1", row -> row.getBytes(1));
            page[page.length - 1] ^= 1;
            database.run("UPDATE pages SET bytes = ? WHERE length(bytes) = ?", page, page.length);
        });
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(Check.run(ledger, null, _ -> {}).problems()).anyMatch(line -> line.contains("state of block"));
        }
    }

    @Test
    void aMissingPageIsAnErrorAndNoWrongAnswer() {
        alter(database -> database.run("DELETE FROM pages"));
        try (Ledger ledger = Ledger.read(file)) {
            assertThatThrownBy(() -> ledger.state().pairs(new byte[0])).isInstanceOf(StateGone.class);
        }
    }

    @Test
    void replayFindsWhatWasExecutedOtherwise() {
        try (Ledger ledger = Ledger.read(file)) {
            Check.Report report = Check.run(
                    ledger,
                    (block, before, recorded) -> block.number() == 4 && before.root() != null && recorded.size() >= 0
                            ? "event 2 differs"
                            : null,
                    _ -> {});
            assertThat(report.problems()).containsExactly("block 4: event 2 differs");
            assertThat(report.blocks()).isEqualTo(12);
        }
    }

    @Test
    void aFullDiskAcknowledgesNothingAndGoesOnWhenThereIsRoom() {
        try (Ledger ledger = Ledger.open(file, Options.NODE)) {
            long pages = ledger.readers().use(session -> session.database.number("PRAGMA page_count"));
            ledger.limitPages(pages + 2);
            long acknowledged = ledger.head().number();
            TestChain.Made made = chain.next(0);
            boolean full = false;
            for (int i = 0; i < 200 && !full; i++) {
                try {
                    ledger.append(made.block(), made.changes(), made.rows());
                    acknowledged = made.block().number();
                    made = chain.next(0);
                } catch (LedgerException e) {
                    assertThat(e.kind()).isEqualTo(Kind.FULL);
                    assertThat(e.getMessage()).contains("make room");
                    full = true;
                }
            }
            assertThat(full).isTrue();
            assertThat(ledger.head().number()).isEqualTo(acknowledged);
            LedgerTest.assertState(ledger, chain.at(acknowledged));
            try (Ledger reader = Ledger.read(file)) {
                assertThat(reader.head().number()).isEqualTo(acknowledged);
            }
            ledger.limitPages(1L << 30);
            ledger.append(made.block(), made.changes(), made.rows());
            LedgerTest.assertSame(ledger, chain);
        }
        try (Ledger ledger = Ledger.read(file)) {
            LedgerTest.assertSame(ledger, chain);
        }
    }

    @Test
    void aFullFileSystemToo() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeThat(command("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", small.toString()))
                .as("needs the right to mount")
                .isZero();
        try {
            Path there = small.resolve("ledger.db");
            TestChain other = new TestChain(2, 100, 8);
            try (Ledger ledger = other.create(there, Options.NODE)) {
                TestChain.Made made = other.next(0);
                boolean full = false;
                for (int i = 0; i < 1000 && !full; i++) {
                    try {
                        ledger.append(made.block(), made.changes(), made.rows());
                        made = other.next(0);
                    } catch (LedgerException e) {
                        assertThat(e.kind()).as(e.getMessage()).isEqualTo(Kind.FULL);
                        full = true;
                    }
                }
                assertThat(full).isTrue();
                LedgerTest.assertState(ledger, other.at(ledger.head().number()));
                assertThat(command("mount", "-o", "remount,size=50m", small.toString()))
                        .isZero();
                ledger.append(made.block(), made.changes(), made.rows());
                LedgerTest.assertSame(ledger, other);
            }
        } finally {
            command("umount", "-l", small.toString());
        }
    }

    @Test
    void aReadOnlyFolderCanBeReadAndRefusesWriters() throws Exception {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        Files.copy(file, readOnly.resolve("ledger.db"));
        String there = readOnly.toString();
        assumeThat(command("mount", "--bind", there, there))
                .as("needs the right to mount")
                .isZero();
        try {
            assumeThat(command("mount", "-o", "remount,bind,ro", there)).isZero();
            Path copy = readOnly.resolve("ledger.db");
            try (Ledger ledger = Ledger.read(copy)) {
                LedgerTest.assertSame(ledger, chain);
            }
            assertFails(Kind.READ_ONLY, "permissions", () -> Ledger.open(copy, Options.COMMAND));
            assertFails(
                    Kind.READ_ONLY,
                    "name another ledger",
                    () -> Ledger.create(readOnly.resolve("new.db"), chain.genesis()));
        } finally {
            command("umount", "-l", there);
        }
    }

    private static int command(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 || output.isEmpty() ? code : Math.max(code, 1);
    }
}
