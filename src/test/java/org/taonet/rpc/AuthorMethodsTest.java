package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taonet.chain.Sent;
import org.taonet.client.Embedded;
import org.taonet.client.RpcException;
import org.taonet.client.Subscription;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Ss58;
import org.taonet.node.Bench;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.runtime.Extrinsic;
import org.taonet.scale.Output;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Handing extrinsics in as clients do: every status in its order, every code, and what a developer takes back. */
class AuthorMethodsTest {
    private static final KeyPair ALICE = Sent.key("//Alice");
    private static final AccountId BOB = Sent.account(Sent.key("//Bob"));
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Bench bench = new Bench(Options.DEV.sealing(Sealing.MANUAL).onPorts(0));
    private final Embedded connection = Embedded.over("dev", bench.node());

    @AfterEach
    void close() {
        connection.close();
        bench.close();
    }

    private Bytes transfer(KeyPair from, long nonce) {
        return Sent.transfer(bench.node().chain().head(), from, BOB, 1_000, nonce);
    }

    private String submit(Bytes extrinsic) {
        return connection
                .call("author_submitExtrinsic", Json.of(extrinsic.hex()))
                .text();
    }

    private Subscription watch(Bytes extrinsic) {
        return connection.subscribe(
                "author_submitAndWatchExtrinsic", "author_unwatchExtrinsic", List.of(Json.of(extrinsic.hex())));
    }

    private List<Json> pending() {
        return connection.call("author_pendingExtrinsics").items();
    }

    private static List<String> next(Subscription watched, int count) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            told.add(watched.next(SOON).write());
        }
        return told;
    }

    @Test
    void everyStatusComesInItsOrder() {
        Subscription second = watch(transfer(ALICE, 1));
        assertThat(next(second, 1)).containsExactly("\"future\"");
        Subscription first = watch(transfer(ALICE, 0));
        assertThat(next(first, 1)).containsExactly("\"ready\"");
        assertThat(next(second, 1)).containsExactly("\"ready\"");
        String hash = connection.call("dev_newBlock").text();
        for (Subscription each : List.of(first, second)) {
            assertThat(next(each, 1)).containsExactly("{\"inBlock\":\"" + hash + "\"}");
        }
        bench.later();
        for (Subscription each : List.of(first, second)) {
            assertThat(next(each, 1)).containsExactly("{\"finalized\":\"" + hash + "\"}");
        }
    }

    @Test
    void whatIsTakenBackIsToldAndComesAgain() {
        Subscription watched = watch(transfer(ALICE, 0));
        String hash = connection.call("dev_newBlock").text();
        assertThat(next(watched, 2)).containsExactly("\"ready\"", "{\"inBlock\":\"" + hash + "\"}");
        connection.call("dev_setHead", Json.of(0));
        assertThat(next(watched, 2)).containsExactly("{\"retracted\":\"" + hash + "\"}", "\"ready\"");
        String again = connection.call("dev_newBlock").text();
        bench.later();
        assertThat(next(watched, 2))
                .containsExactly("{\"inBlock\":\"" + again + "\"}", "{\"finalized\":\"" + again + "\"}");
    }

    private void refused(Bytes extrinsic, int code, String message) {
        for (String method : List.of("author_submitExtrinsic", "author_submitAndWatchExtrinsic")) {
            RpcException refused =
                    catchThrowableOfType(RpcException.class, () -> connection.call(method, Json.of(extrinsic.hex())));
            assertThat(refused).as(method).isNotNull().hasMessageContaining(message);
            assertThat(refused.code()).as(method).isEqualTo(code);
        }
    }

    @Test
    void refusalsHaveTheCodesThatClientsMatchOn() {
        byte[] forged = transfer(ALICE, 0).toArray();
        forged[60] ^= 1;
        refused(Bytes.owning(forged), 1010, "bad signature");
        connection.call("author_submitExtrinsic", Json.of(transfer(ALICE, 0).hex()));
        connection.call("dev_newBlock");
        refused(transfer(ALICE, 0), 1010, "outdated");
        refused(byIndex(transfer(ALICE, 1)), 1011, "Unknown Transaction Validity");
        Bytes kept = transfer(ALICE, 1);
        submit(kept);
        refused(kept, 1013, "Already Imported");
        refused(transfer(ALICE, 1), 1014, "Priority is too low");
        KeyPair poor = Sent.key("//Poor");
        String funded = "{\"System\": {\"Account\": [[[\"" + Ss58.encode(poor.account()) + "\"],"
                + " {\"providers\": 1, \"data\": {\"free\": 2000000}}]]}}";
        connection.call("dev_setStorage", Json.parse(funded));
        Bytes like = Sent.transfer(bench.node().chain().head(), poor, BOB, 1_999_000, 0);
        long fee = Long.parseLong(connection
                .call("payment_queryInfo", Json.of(like.hex()))
                .field("partialFee")
                .text());
        // The first leaves less than the second's fee: in their block that one turns out invalid.
        submit(Sent.transfer(bench.node().chain().head(), poor, BOB, 1_999_000 - fee, 0));
        Bytes doomed = transfer(poor, 1);
        submit(doomed);
        connection.call("dev_newBlock");
        refused(doomed, 1012, "temporarily banned");
    }

    /** The same with a signer that nobody can look up: an index instead of an account. */
    private static Bytes byIndex(Bytes signed) {
        byte[] bytes = signed.toArray();
        int length = bytes.length - 2; // two bytes of compact length, as of 64 to 16383
        int rest = length - 1 - 33;
        return Bytes.owning(new Output(bytes.length)
                .compact(2L + rest)
                .u8(bytes[2] & 0xff)
                .u8(1)
                .bytes(bytes, bytes.length - rest, rest)
                .toArray());
    }

    @Test
    void aDeveloperTakesOutWhatIsStuck() {
        Bytes first = transfer(ALICE, 0);
        Bytes second = transfer(ALICE, 1);
        Bytes third = transfer(ALICE, 2);
        Bytes stuck = transfer(ALICE, 9);
        List.of(first, second, third, stuck).forEach(this::submit);
        Subscription told = watch(transfer(ALICE, 3));
        assertThat(pending()).hasSize(4);
        Json hash = Json.of(Extrinsic.hash(stuck.shared()).hex());
        Json unknown = Json.of("0x" + "11".repeat(32));
        assertThat(connection
                        .call("author_removeExtrinsic", Json.array(hash, unknown))
                        .items())
                .containsExactly(hash);
        Json byBytes = Json.object().put("extrinsic", third.hex()).build();
        Json byHash =
                Json.object().put("hash", Extrinsic.hash(second.shared()).hex()).build();
        assertThat(connection
                        .call("author_removeExtrinsic", Json.array(byBytes, byHash))
                        .items())
                .hasSize(2);
        assertThat(pending()).containsExactly(Json.of(first.hex()));
        assertThat(next(told, 2)).containsExactly("\"ready\"", "\"future\"");
        connection.call("dev_newBlock");
        assertThat(pending()).isEmpty();
        RpcException wrong = catchThrowableOfType(
                RpcException.class, () -> connection.call("author_removeExtrinsic", Json.array(Json.of(7))));
        assertThat(wrong.code()).isEqualTo(-32602);
    }

    @Test
    void aBroadcastIsTriedAgainUntilItIsStopped() {
        String early = connection
                .call("transaction_v1_broadcast", Json.of(transfer(ALICE, 0).hex()))
                .text();
        assertThat(pending()).hasSize(1);
        assertThat(connection.call("transaction_v1_stop", Json.of(early)).isNull())
                .isTrue();
        RpcException gone =
                catchThrowableOfType(RpcException.class, () -> connection.call("transaction_v1_stop", Json.of(early)));
        assertThat(gone.code()).isEqualTo(-32602);
    }
}
