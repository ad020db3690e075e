package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.unit.Bytes;

/** A ledger that goes out and comes back, whole or pruned; copies; compaction; rows made anew. */
class PortableTest {
    @TempDir
    Path folder;

    private final TestChain chain = new TestChain(3, 200, 10);

    private Path make(String name, Options options) {
        Path file = folder.resolve(name);
        try (Ledger ledger = chain.create(file, options)) {
            for (int i = 0; i < 60; i++) {
                ledger.appendAll(List.of(chain.next(0).entry()));
            }
            ledger.snapshot("half", 50);
            ledger.putFact("colour", Bytes.utf8("green"));
        }
        return file;
    }

    private Decoded rows(BlockRecord block) {
        return chain.at(block.number()).rows();
    }

    private static byte[] export(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(Portable.write(ledger, out)).isEqualTo(ledger.head().number() - ledger.oldest() + 1);
        }
        return out.toByteArray();
    }

    @Test
    void goesOutAndComesBack() throws IOException {
        byte[] stream = export(make("a.db", Options.COMMAND));
        Path back = folder.resolve("b.db");
        Portable.read(new ByteArrayInputStream(stream), back, (block, _) -> rows(block));
        try (Ledger ledger = Ledger.read(back)) {
            LedgerTest.assertSame(ledger, chain);
            assertThat(ledger.fact("colour")).contains(Bytes.utf8("green"));
            assertThat(ledger.snapshots())
                    .extracting(Snapshot::name, Snapshot::block)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("half", 50L));
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
            assertThat(Maintenance.info(ledger).transfers()).isEqualTo(60);
        }
        assertThat(export(back)).as("the same stream again").isEqualTo(stream);
    }

    @Test
    void aPrunedOneToo() throws IOException {
        Path file = make("a.db", Options.COMMAND.keeping(20));
        byte[] stream = export(file);
        Path back = folder.resolve("b.db");
        Portable.read(new ByteArrayInputStream(stream), back, (block, _) -> rows(block));
        try (Ledger ledger = Ledger.read(back)) {
            assertThat(ledger.oldest()).isEqualTo(41);
            LedgerTest.assertState(ledger, chain.at(41));
            LedgerTest.assertState(ledger, chain.head());
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void aDamagedStreamMakesNothing() throws IOException {
        byte[] stream = export(make("a.db", Options.COMMAND));
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            byte[] bad = stream.clone();
            if (i % 2 == 0) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            } else {
                bad[10 + random.nextInt(bad.length - 20)] ^= (byte) (1 + random.nextInt(255));
            }
            byte[] given = bad;
            Path back = folder.resolve("bad" + i + ".db");
            assertThatThrownBy(() -> Portable.read(new ByteArrayInputStream(given), back, (_, _) -> Decoded.NONE))
                    .as("change %d", i)
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(e.kind()).isIn(Kind.DAMAGED, Kind.REFUSED));
            assertThat(back).doesNotExist();
        }
    }

    @Test
    void copiesAndCompacts() {
        Path file = make("a.db", Options.COMMAND);
        Path copy = folder.resolve("copy.db");
        try (Ledger writing = Ledger.open(file, Options.COMMAND)) {
            Maintenance.backup(file, copy);
            assertThat(writing.head().number()).isEqualTo(60);
        }
        assertThatThrownBy(() -> Maintenance.backup(file, copy)).hasMessageContaining("already");
        try (Ledger ledger = Ledger.open(copy, Options.COMMAND)) {
            LedgerTest.assertSame(ledger, chain);
            ledger.revertTo(5);
        }
        long before = copy.toFile().length();
        Maintenance.compact(copy, Options.COMMAND);
        assertThat(copy.toFile().length()).isLessThan(before);
        chain.revertTo(5);
        try (Ledger ledger = Ledger.read(copy)) {
            LedgerTest.assertSame(ledger, chain);
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void rowsAreMadeAnew() {
        Path file = make("a.db", Options.COMMAND);
        List<String> before = everyRow(file);
        try (Database database = Database.open(file, Database.Access.WRITE)) {
            database.run("DELETE FROM event_rows WHERE block > 20");
            database.run("UPDATE extrinsic_rows SET args = 'lost'");
            database.run("UPDATE log SET time_ms = NULL, author = NULL");
        }
        assertThat(everyRow(file)).isNotEqualTo(before);
        long[] last = {0};
        try (Ledger ledger = Ledger.open(file, Options.COMMAND)) {
            ledger.rebuild((block, _) -> block.number() == 0 ? Decoded.NONE : rows(block), done -> last[0] = done);
        }
        assertThat(last[0]).isEqualTo(60);
        assertThat(everyRow(file)).isEqualTo(before);
    }

    private static List<String> everyRow(Path file) {
        try (Database database = Database.open(file, Database.Access.READ)) {
            return java.util.stream.Stream.of("blocks", "extrinsics", "events", "transfers")
                    .flatMap(view -> database
                            .rows("SELECT * FROM " + view + " ORDER BY 1, 2, 3", row -> {
                                StringBuilder line = new StringBuilder(view);
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    line.append('|').append(row.getString(i));
                                }
                                return line.toString();
                            })
                            .stream())
                    .toList();
        }
    }
}
