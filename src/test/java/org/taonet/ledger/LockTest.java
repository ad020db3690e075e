package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.ledger.LedgerException.Kind;

/** One writer at a time, known by name, over threads and processes; a dead one is in nobody's way. */
class LockTest {
    private static final String SHORT = "ws://127.0.0.1:1";
    private static final String LONG = "ws://[2001:db8:1234:5678:9abc:def0:1234:5678]:65535";
    private static final Options NO_WAIT = Options.COMMAND.waiting(Duration.ZERO);

    @TempDir
    Path folder;

    private Path file;
    private final TestChain chain = new TestChain(1, 50, 4);

    @BeforeEach
    void make() {
        file = folder.resolve("ledger.db");
        Ledger.create(file, chain.genesis());
    }

    /** Opens, says so, and holds the ledger until it is killed; or, told a number, appends so many blocks and ends. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            Path file = Path.of(args[0]);
            if (args.length > 1 && args[1].equals("moving")) {
                try (Ledger ledger = Ledger.open(file, Options.NODE.at(SHORT))) {
                    System.out.println("moving");
                    while (System.in.available() == 0) {
                        ledger.announce(LONG);
                        ledger.announce(SHORT);
                    }
                }
                return;
            }
            if (args.length > 1) {
                for (int i = Integer.parseInt(args[1]); i > 0; i--) {
                    appendOne(file);
                }
                return;
            }
            try (Ledger ledger = Ledger.open(file, Options.NODE.at("ws://127.0.0.1:9944"))) {
                System.out.println("holding " + ledger.head().number());
                System.in.read();
            }
        }
    }

    /** What an embedded transfer does: opens, builds on the head, appends, closes. */
    private static void appendOne(Path file) {
        try (Ledger ledger = Ledger.open(file, Options.COMMAND.waiting(Duration.ofSeconds(100)))) {
            BlockRef head = ledger.head();
            BlockRecord block = TestChain.block(
                    head.number() + 1, head.hash(), ledger.state().root());
            ledger.append(block, org.taonet.state.Changes.NONE, Decoded.NONE);
        }
    }

    private Process child(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aSecondWriterIsToldWhoHasIt() {
        assertThat(WriterLock.holder(file)).isNull();
        try (Ledger ledger = Ledger.open(file, NO_WAIT)) {
            assertHeld("a command (process " + ProcessHandle.current().pid());
            ledger.announce("ws://127.0.0.1:1");
            assertHeld("a node at ws://127.0.0.1:1 (process ");
            assertThat(WriterLock.holder(file).endpoint()).isEqualTo("ws://127.0.0.1:1");
            try (Ledger reader = Ledger.read(file)) {
                assertThat(reader.head()).isEqualTo(ledger.head());
            }
        }
        assertThat(WriterLock.holder(file)).isNull();
        Ledger.open(file, NO_WAIT).close();
    }

    private void assertHeld(String who) {
        assertThatThrownBy(() -> Ledger.open(file, NO_WAIT)).isInstanceOfSatisfying(LedgerException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.HELD);
            assertThat(e).hasMessageContaining(who).hasMessageContaining("--lock-timeout");
        });
    }

    @Test
    void aKilledWriterLeavesNoLock() throws Exception {
        Process child = child();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("holding 0");
            assertHeld("a node at ws://127.0.0.1:9944 (process " + child.pid());
            assertThat(WriterLock.holder(file).pid()).isEqualTo(child.pid());
            Ledger.read(file).close();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(WriterLock.holder(file)).isNull();
        Ledger.open(file, NO_WAIT).close();
    }

    /** A node says where it listens after it has the ledger; who looks meanwhile sees the old address or the new. */
    @Test
    void anAddressIsExchangedWhole() throws Exception {
        Process child = child("moving");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("moving");
            for (int i = 0; i < 5_000; i++) {
                var holder = WriterLock.holder(file);
                assertThat(holder).isNotNull();
                assertThat(holder.pid()).isEqualTo(child.pid());
                assertThat(holder.endpoint()).isIn(SHORT, LONG);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void fiftyWritersAllSucceedOneAfterTheOther() throws Exception {
        List<Process> children = List.of(child("5"), child("5"));
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                writers.add(threads.submit(() -> appendOne(file)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        for (Process child : children) {
            assertThat(child.waitFor()).isZero();
        }
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(ledger.head().number()).isEqualTo(50);
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void makingIsExclusiveAndWhole() throws Exception {
        assertThatThrownBy(() -> Ledger.create(file, chain.genesis()))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.EXISTS));
        Path other = folder.resolve("deep/down/other.db");
        Files.createDirectories(other.getParent());
        Files.writeString(Path.of(other + ".new"), "left by one that was killed");
        Ledger.create(other, chain.genesis());
        Ledger.read(other).close();
        try (var files = Files.list(other.getParent())) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .contains("other.db", "other.db.lock")
                    .noneMatch(name -> name.contains(".new"));
        }
        Path wrong = folder.resolve("wrong.db");
        Genesis genesis = chain.genesis();
        assertThatThrownBy(() -> Ledger.create(
                        wrong,
                        new Genesis(
                                genesis.block(), org.taonet.state.Changes.NONE, Decoded.NONE, genesis.facts(), false)))
                .hasMessageContaining("its header says");
        assertThat(wrong).doesNotExist();
    }
}
