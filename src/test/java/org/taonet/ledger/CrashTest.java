package org.taonet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer killed at random instants: whatever it had acknowledged is there, and the next one goes on from it. */
class CrashTest {
    /** More in a soak. */
    private static final int ROUNDS = Integer.getInteger("taonet.crashes", 10);

    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    /** Appends for ever, moves the checkpoint all the time, goes back now and then; tells each act when it is done. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Path file = Path.of(args[0]);
            Options options = new Options(Options.NODE.lockTimeout(), "", 0, 1 << 20, 2000, true);
            try (Ledger ledger = Ledger.open(file, options)) {
                Random random = new Random(Long.parseLong(args[1]));
                TestChain chain = replay(ledger);
                System.out.println("open " + ledger.head().number());
                while (true) {
                    long head = ledger.head().number();
                    if (random.nextInt(40) == 0 && head > 12) {
                        long back = head - random.nextInt(12);
                        ledger.revertTo(back);
                        chain.revertTo(back);
                        System.out.println(
                                "revert " + back + " " + ledger.head().hash());
                    } else {
                        TestChain.Made made = chain.next(random.nextInt());
                        ledger.append(made.block(), made.changes(), made.rows());
                        System.out.println("block " + made.block().number() + " "
                                + made.block().hash());
                    }
                }
            }
        }
    }

    /** The chain that a ledger holds, built again from its change sets; fails when a root is wrong. */
    static TestChain replay(Ledger ledger) {
        TestChain chain = new TestChain(SEED, 400, 12);
        for (long number = 1; number <= ledger.head().number(); number++) {
            TestChain.Made made = chain.add(ledger.changes(number).orElseThrow());
            assertThat(made.block()).isEqualTo(ledger.block(number).orElseThrow());
        }
        return chain;
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Path file = folder.resolve("ledger.db");
        Ledger.create(file, new TestChain(SEED, 400, 12).genesis());
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String last = runAndKill(file, random.nextLong(), 10 + random.nextInt(90));
            try (Ledger ledger = Ledger.read(file)) {
                long number = Long.parseLong(last.split(" ")[1]);
                if (last.startsWith("block")) {
                    assertThat(ledger.hashOf(number).orElseThrow().toString())
                            .as("round %d: %s was acknowledged", round, last)
                            .isEqualTo(last.split(" ")[2]);
                }
                // At most one act was under way beyond what was told.
                assertThat(ledger.head().number()).isBetween(number - 12, number + 1);
                assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
                TestChain chain = replay(ledger);
                LedgerTest.assertState(ledger, chain.head());
                LedgerTest.assertState(ledger, chain.at(chain.head().block().number() / 2));
            }
        }
        try (Ledger ledger = Ledger.open(file, Options.COMMAND)) {
            assertThat(ledger.wasUnclean()).isTrue();
            TestChain chain = replay(ledger);
            ledger.appendAll(List.of(chain.next(1).entry()));
            ledger.settle();
            assertThat(Maintenance.info(ledger).checkpoint())
                    .isEqualTo(ledger.head().number());
        }
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(ledger.wasUnclean()).isFalse();
            assertThat(Check.run(ledger, null, _ -> {}).problems()).isEmpty();
        }
    }

    /** Kills the child after so many acts and some more microseconds; its last word. */
    private static String runAndKill(Path file, long seed, int acts) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (int i = 0; i < acts; i++) {
                String line = out.readLine();
                assertThat(line).as("the child lives").isNotNull();
                last = line;
            }
            child.toHandle().destroyForcibly(); // Process itself would close the pipe with what is still in it
            child.waitFor();
            for (String line = out.readLine(); line != null && line.split(" ").length > 1; line = out.readLine()) {
                last = line.split(" ").length == 3 ? line : last;
            }
            return last;
        } finally {
            child.destroyForcibly();
        }
    }
}
