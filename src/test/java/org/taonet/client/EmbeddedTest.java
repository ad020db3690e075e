package org.taonet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.chain.Sent;
import org.taonet.primitive.AccountInfo;
import org.taonet.runtime.FrameSystem;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** The chain in a command's own process: a block for each extrinsic, on a file, behind a node's methods. */
class EmbeddedTest {
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));
    private static final Duration WAIT = Duration.ofSeconds(10);

    private static Bytes transfer(Embedded on, long nonce) {
        return Sent.transfer(on.node().chain().head(), Sent.key("//Alice"), BOB, 1_000, nonce);
    }

    private static BigInteger free(Embedded on) {
        AccountInfo info = FrameSystem.ACCOUNT.get(on.node().chain().head().context(), BOB);
        return new BigInteger(Long.toUnsignedString(info.data().free().bits()));
    }

    @Test
    void aBlockForEachExtrinsicThatOthersFind(@TempDir Path folder) {
        Path file = folder.resolve("ledger.db");
        BigInteger before;
        try (Embedded one = Embedded.open(file, true, WAIT, "dev")) {
            before = free(one);
            for (int nonce = 0; nonce < 3; nonce++) {
                var watch = one.subscribe(
                        "author_submitAndWatchExtrinsic",
                        "author_unwatchExtrinsic",
                        List.of(Json.of(transfer(one, nonce).hex())));
                assertThat(watch.next(WAIT).text()).isEqualTo("ready");
                assertThat(watch.next(WAIT).has("inBlock")).isTrue();
                assertThat(watch.next(WAIT).has("finalized")).isTrue();
            }
            assertThat(one.call("chain_getHeader").field("number").text()).isEqualTo("0x3");
            assertThatThrownBy(() -> one.call(
                            "author_submitExtrinsic", Json.of(transfer(one, 0).hex())))
                    .isInstanceOfSatisfying(
                            RpcException.class, e -> assertThat(e.code()).isEqualTo(1010))
                    .hasMessageContaining("Transaction is outdated");
            assertThatThrownBy(() -> one.call("no_such")).isInstanceOf(RpcException.class);
        }
        try (Embedded reader = Embedded.open(file, false, WAIT, "dev");
                Embedded writer = Embedded.open(file, true, WAIT, "dev")) {
            assertThat(free(reader).subtract(before)).isEqualTo(BigInteger.valueOf(3_000));
            assertThat(writer.call("chain_getHeader").field("number").text()).isEqualTo("0x3");
            assertThat(reader.call("state_getMetadata").text()).startsWith("0x6d657461");
        }
    }

    @Test
    void triesOutWithoutChangingAnything(@TempDir Path folder) {
        try (Embedded one = Embedded.open(folder.resolve("ledger.db"), true, WAIT, "dev")) {
            BigInteger before = free(one);
            Json tried = one.call("dev_dryRun", Json.of(transfer(one, 0).hex()));
            assertThat(tried.field("result").text()).isEqualTo("0x0000");
            assertThat(tried.field("changes").items()).hasSizeBetween(2, 6);
            assertThat(tried.field("events").text()).startsWith("0x").hasSizeGreaterThan(100);
            assertThat(one.call("dev_dryRun", Json.of(transfer(one, 4).hex()))
                            .field("result")
                            .text())
                    .startsWith("0x01");
            assertThat(free(one)).isEqualTo(before);
            assertThat(one.call("chain_getHeader").field("number").text()).isEqualTo("0x0");
        }
    }
}
