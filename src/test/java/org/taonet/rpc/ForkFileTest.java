package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.chain.Head;
import org.taonet.chain.Sent;
import org.taonet.ledger.Check;
import org.taonet.ledger.Ledger;
import org.taonet.node.LedgerFiles;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Options.ForkFrom;
import org.taonet.node.Sealing;
import org.taonet.primitive.Validity;
import org.taonet.runtime.FrameSystem;
import org.taonet.testing.LiveNode;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** A fork in a file: local blocks and state are kept there, and go on without the other chain, killed or not. */
class ForkFileTest {
    private static final AccountId ALICE = Sent.account(Sent.key("//Alice"));
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));
    private static final String GONE = "ws://127.0.0.1:1";

    @TempDir
    private Path folder;

    private Path ledger() {
        return folder.resolve("fork.db");
    }

    private static Options options(Path ledger, String url, Optional<Long> block) {
        return Options.DEV
                .onPorts()
                .sealing(Sealing.MANUAL)
                .ledger(ledger)
                .fork(new ForkFrom(url, block, Optional.empty()));
    }

    private static Node fork(Path ledger, String url) {
        return Node.start(options(ledger, url, Optional.empty()), said -> {});
    }

    private static long free(Node node, AccountId who) {
        return FrameSystem.ACCOUNT
                .get(node.chain().head().context(), who)
                .data()
                .free()
                .bits();
    }

    /** Moves a foreign account's TAO without its key. */
    private static void move(Node fork, long nonce) {
        byte[] forged = Sent.transfer(fork.chain().head(), Sent.key("//Alice"), BOB, 5_000, nonce)
                .toArray();
        forged[60] ^= 1;
        fork.dev().impersonate(ALICE, true);
        fork.pool().submit(Bytes.owning(forged), Validity.Source.LOCAL, null);
        fork.dev().mine(1);
    }

    private LiveNode source() {
        LiveNode source = LiveNode.inMemory("manual");
        source.node()
                .pool()
                .submit(
                        Sent.transfer(source.node().chain().head(), Sent.key("//Alice"), BOB, 77, 0),
                        Validity.Source.LOCAL,
                        null);
        source.node().dev().mine(5);
        source.node().dev().finalizeBlock(source.node().chain().head().hash());
        return source;
    }

    @Test
    void goesOnFromTheFileWithoutTheSource() {
        long before;
        Head last;
        try (LiveNode source = source();
                Node fork = fork(ledger(), source.ws())) {
            before = free(fork, BOB);
            assertThat(before).isEqualTo(free(source.node(), BOB));
            assertThat(fork.chain().head().number()).isEqualTo(5);
            move(fork, 1);
            fork.dev().snapshot("moved");
            fork.dev().mine(40);
            last = fork.chain().head();
            assertThat(free(fork, BOB)).isEqualTo(before + 5_000);
        }
        try (Node again = fork(ledger(), GONE)) {
            assertThat(again.chain().head().hash()).isEqualTo(last.hash());
            assertThat(again.chain().head().state().root())
                    .isEqualTo(last.state().root());
            assertThat(again.chain().head().state().rootCoversAll()).isFalse();
            assertThat(free(again, BOB)).isEqualTo(before + 5_000);
            move(again, 2);
            assertThat(free(again, BOB)).isEqualTo(before + 10_000);
            assertThat(again.dev().revert("moved").number()).isEqualTo(6);
            assertThat(free(again, BOB)).isEqualTo(before + 5_000);
            move(again, 2);
            // Blocks before the first are the other chain's, as far as they were read.
            assertThat(again.chain().hashOf(0)).contains(again.chain().genesis());
            assertThat(again.chain().ledger().place()).contains("fork.db", "over block 5");
        }
        // Its file says what it is: neither a node nor a command needs to be told again.
        try (Node untold =
                Node.start(Options.DEV.onPorts().sealing(Sealing.MANUAL).ledger(ledger()), said -> {})) {
            assertThat(untold.chain().head().number()).isEqualTo(7);
            assertThat(free(untold, BOB)).isEqualTo(before + 10_000);
        }
        try (Node command = Node.inProcess(ledger(), true, java.time.Duration.ZERO, "dev")) {
            move(command, 3);
            assertThat(free(command, BOB)).isEqualTo(before + 15_000);
        }
        try (Ledger file = Ledger.read(ledger())) {
            assertThat(Check.run(file, LedgerFiles.replay(file, false), _ -> {}).problems())
                    .isEmpty();
        }
    }

    @Test
    void refusesAnotherChainsFileAndAnotherBlock() {
        try (LiveNode source = source()) {
            fork(ledger(), source.ws()).close();
            assertThatThrownBy(() -> Node.start(options(ledger(), source.ws(), Optional.of(3L)), said -> {}))
                    .hasMessageContaining("began at block 5, not 3");
            Path own = folder.resolve("own.db");
            Node.start(Options.DEV.onPorts().ledger(own), said -> {}).close();
            assertThatThrownBy(() -> fork(own, source.ws()))
                    .hasMessageContaining("a chain of its own, preset dev")
                    .hasMessageContaining("name another file");
            assertThatThrownBy(() -> fork(folder.resolve("none.db"), GONE)).hasMessageContaining("cannot be asked");
            assertThat(folder.resolve("none.db")).doesNotExist();
        }
    }

    /**
     * A kill can cut the last answer short: it is asked for again, and what comes after it is read as it was written.
     */
    @Test
    void halfAnAnswerInTheCacheIsForgotten() throws IOException {
        Path cache = Path.of(ledger() + ".fork");
        long before;
        try (LiveNode source = source()) {
            try (Node fork = fork(ledger(), source.ws())) {
                before = free(fork, BOB);
            }
            long size = Files.size(cache);
            Files.write(cache, new byte[] {0, 0, 1, 0, 'h', 'a', 'l', 'f'}, StandardOpenOption.APPEND);
            try (Node fork = fork(ledger(), source.ws())) {
                assertThat(Files.size(cache)).isEqualTo(size);
                move(fork, 1);
            }
            assertThat(Files.size(cache)).isGreaterThan(size);
        }
        try (Node offline = fork(ledger(), GONE)) {
            assertThat(free(offline, BOB)).isEqualTo(before + 5_000);
            move(offline, 2);
            // Blocks that the source was never asked for: what the runtime looks for under their numbers is not there.
            offline.dev().mine(20);
            move(offline, 3);
            assertThat(free(offline, BOB)).isEqualTo(before + 15_000);
        }
    }

    /** Forks into a file and makes blocks for ever, telling each that is durable. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Node fork = fork(Path.of(args[0]), args[1]);
            for (long nonce = 1; ; nonce++) {
                move(fork, nonce);
                System.out.println(
                        fork.chain().head().number() + " " + fork.chain().head().hash());
            }
        }
    }

    @Test
    void survivesBeingKilled() throws Exception {
        String told = "";
        try (LiveNode source = source()) {
            Process child = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            ledger().toString(),
                            source.ws()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = 0; i < 25; i++) {
                    told = out.readLine();
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
        assertThat(told).isNotNull();
        String[] last = told.split(" ");
        try (Node again = fork(ledger(), GONE)) {
            assertThat(again.chain()
                            .hashOf(Long.parseLong(last[0]))
                            .orElseThrow()
                            .hex())
                    .isEqualTo(last[1]);
            long nonce = FrameSystem.ACCOUNT
                    .get(again.chain().head().context(), ALICE)
                    .nonce();
            assertThat(nonce).isEqualTo(again.chain().head().number() - 4);
            move(again, nonce);
            assertThat(again.chain().head().state().root())
                    .isEqualTo(again.chain().head().block().header().stateRoot());
        }
        try (Ledger file = Ledger.read(ledger())) {
            assertThat(Check.run(file, LedgerFiles.replay(file, false), _ -> {}).problems())
                    .isEmpty();
        }
    }
}
