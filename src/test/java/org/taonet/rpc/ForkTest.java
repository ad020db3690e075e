package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.chain.Sent;
import org.taonet.client.Embedded;
import org.taonet.client.RpcException;
import org.taonet.node.Bench;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Options.ForkFrom;
import org.taonet.node.Sealing;
import org.taonet.primitive.Validity;
import org.taonet.runtime.FrameSystem;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** A fork of another chain: reads fall through, writes stay, and what was read once can be read without the source. */
class ForkTest {
    private static final AccountId ALICE = Sent.account(Sent.key("//Alice"));
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));

    private static long free(Node node, AccountId who) {
        return FrameSystem.ACCOUNT
                .get(node.chain().head().context(), who)
                .data()
                .free()
                .bits();
    }

    private static Node fork(String url, Path cache) {
        return Node.start(
                Options.DEV
                        .onPorts()
                        .sealing(Sealing.MANUAL)
                        .fork(new ForkFrom(url, Optional.of(3L), Optional.of(cache))),
                said -> {});
    }

    /** Moves a foreign account's TAO without its key. */
    private static void move(Node fork) {
        byte[] forged = Sent.transfer(fork.chain().head(), Sent.key("//Alice"), BOB, 5_000, 1)
                .toArray();
        forged[60] ^= 1;
        fork.dev().impersonate(ALICE, true);
        fork.pool().submit(Bytes.owning(forged), Validity.Source.LOCAL, null);
        fork.dev().mine(1);
    }

    @Test
    void movesAForeignAccountsMoneyAndDoesSoAgainWithoutTheSource(@TempDir Path folder) {
        Path cache = folder.resolve("fork.cache");
        String url;
        long before;
        long first;
        try (Bench source = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts(0));
                Server server = Server.start(source.node())) {
            source.node()
                    .pool()
                    .submit(
                            Sent.transfer(source.node().chain().head(), Sent.key("//Alice"), BOB, 77, 0),
                            Validity.Source.LOCAL,
                            null);
            source.node().dev().mine(5);
            source.later();
            before = free(source.node(), BOB);
            url = "ws://127.0.0.1:" + server.ports().getFirst();
            try (Node fork = fork(url, cache)) {
                assertThat(fork.chain().head().number()).isEqualTo(3);
                assertThat(fork.chain().genesis())
                        .isEqualTo(source.node().chain().genesis());
                assertThat(free(fork, BOB)).isEqualTo(before);
                assertThat(fork.chain()
                                .head()
                                .state()
                                .pairs(FrameSystem.ACCOUNT.prefix())
                                .size())
                        .isEqualTo(source.node()
                                .chain()
                                .head()
                                .state()
                                .pairs(FrameSystem.ACCOUNT.prefix())
                                .size());
                move(fork);
                first = free(fork, BOB);
                assertThat(first - before).isEqualTo(5_000);
                assertThat(fork.chain().head().number()).isEqualTo(4);
                assertThat(free(source.node(), BOB)).isEqualTo(before);
                refusesProofs(fork);
            }
        }
        try (Node offline = fork(url, cache)) {
            assertThat(offline.chain().head().number()).isEqualTo(3);
            move(offline);
            assertThat(free(offline, BOB)).isEqualTo(first);
        }
    }

    private static void refusesProofs(Node fork) {
        try (Embedded view = Embedded.over("fork", fork)) {
            assertThat(view.call("dev_status").field("rootIsUpstreams").bool()).isFalse();
            Json keys = Json.texts(List.of("0x3a636f6465"));
            assertThatThrownBy(() -> view.call("state_getReadProof", keys))
                    .isInstanceOf(RpcException.class)
                    .hasMessageContaining("nothing can be proven");
            assertThat(view.call("chain_getBlockHash", Json.of(1)).text()).startsWith("0x");
            assertThat(view.call("state_getRuntimeVersion", view.call("chain_getBlockHash", Json.of(2)))
                            .field("specVersion")
                            .longValue())
                    .isEqualTo(425);
        }
    }

    @Test
    void saysWhyItCannotFork(@TempDir Path folder) {
        assertThatThrownBy(() -> fork("ws://127.0.0.1:1", folder.resolve("none")))
                .hasMessageContaining("cannot be asked");
    }
}
