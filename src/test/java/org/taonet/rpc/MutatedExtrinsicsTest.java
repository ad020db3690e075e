package org.taonet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taonet.client.Chain;
import org.taonet.client.Connection;
import org.taonet.client.Intent;
import org.taonet.scale.Output;
import org.taonet.testing.Account;
import org.taonet.testing.LiveNode;
import org.taonet.testing.Soak;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/**
 * Extrinsics cut short, changed, spliced, swollen and nested: refused with a code that clients know, and no trace left.
 */
class MutatedExtrinsicsTest {
    private static final Set<Integer> REFUSALS = Set.of(-32602, 1001, 1002, 1010, 1011, 1013, 1014);

    private LiveNode node;
    private Connection connection;
    private Dispatcher dispatcher;
    private Session session;
    private List<byte[]> good;

    @BeforeEach
    void start() {
        node = LiveNode.inMemory("manual");
        connection = Account.connect(node.ws());
        dispatcher = new Dispatcher(Methods.of(node.node(), true));
        session = new Session(_ -> {}, false);
        Chain chain = Chain.over(connection);
        Json batch = Json.array(
                Account.transfer(Account.BOB, 1).json(),
                Intent.of("System", "remark")
                        .with("remark", "0x" + "00".repeat(100))
                        .json());
        good = List.of(
                Account.ALICE.transfer(chain, Account.BOB, 1, 0),
                Account.ALICE.sign(chain, Intent.of("System", "remark").with("remark", "hello"), 1),
                Account.ALICE.sign(chain, Intent.of("Utility", "batch_all").with("calls", batch), 2),
                Account.ALICE.sign(
                        chain,
                        Intent.of("Sudo", "sudo")
                                .with("call", Account.transfer(Account.BOB, 5).json()),
                        3));
    }

    @AfterEach
    void stop() {
        connection.close();
        node.close();
    }

    private Json call(String method, String hex) {
        String request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[" + hex + "]}";
        return Json.parse(dispatcher.answer(request, session).text().orElseThrow());
    }

    private static String quoted(byte[] bytes) {
        return "\"" + Hex.encode(bytes) + "\"";
    }

    @Test
    void areRefusedAndLeaveNoTrace() {
        long seed = Soak.seed(425);
        Random random = new Random(seed);
        Hash32 before = node.node().chain().head().hash();
        int cases = Soak.cases(10_000);
        for (int i = 0; i < cases; i++) {
            byte[] bytes = mutate(random, good.get(random.nextInt(good.size())));
            Json answer = call("author_submitExtrinsic", quoted(bytes));
            String what = "seed " + seed + ", case " + i + ": " + Hex.encode(bytes) + " " + answer.write();
            assertThat(answer.has("error")).as(what).isTrue();
            assertThat(REFUSALS)
                    .as(what)
                    .contains(answer.field("error").field("code").intValue());
            Json validity = call(
                    "state_call",
                    "\"TaggedTransactionQueue_validate_transaction\",\"0x02" + Hex.encodeBare(bytes)
                            + before.hex().substring(2) + "\"");
            assertThat(validity.field("error").field("code").longOr(0))
                    .as(what + validity.write())
                    .isNotEqualTo(-32603);
        }
        assertThat(node.node().pool().ready()).isEmpty();
        assertThat(node.node().chain().head().hash()).isEqualTo(before);
        // What was not touched is as good as before.
        for (byte[] each : good) {
            assertThat(call("author_submitExtrinsic", quoted(each)).has("result"))
                    .isTrue();
        }
        node.node().dev().mine(1);
        assertThat(node.node().chain().head().block().extrinsics()).hasSize(1 + good.size());
    }

    @Test
    void nestedBatchesAreRefused() {
        for (int depth : new int[] {10, 255, 256, 257, 1_000, 100_000}) {
            // Utility.batch of one call, that again; at the bottom System.remark of nothing.
            byte[] level = {11, 0, 4};
            Output call = new Output();
            for (int i = 0; i < depth; i++) {
                call.bytes(level);
            }
            call.bytes(new byte[] {0, 0, 0});
            byte[] body = call.toArray();
            byte[] bare = new Output()
                    .compact(1 + body.length)
                    .bytes(new byte[] {4})
                    .bytes(body)
                    .toArray();
            Json answer = call("author_submitExtrinsic", quoted(bare));
            // Nobody vouches for it, or it is deeper than a call may be.
            assertThat(answer.field("error").field("code").intValue())
                    .as("%d deep: %s", depth, answer.write())
                    .isIn(depth < 200 ? List.of(1011) : List.of(1001, 1002));
            Json decoded = call("state_call", "\"TransactionPaymentCallApi_query_call_info\"," + quoted(body));
            assertThat(decoded.write()).doesNotContain("-32603");
        }
    }

    @Test
    void lengthsAreNotBelieved() {
        byte[][] claims = {
            {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            {3, -1, -1, -1, -1},
            {0x13, -1, -1, -1, -1, -1, -1, -1, -1},
            {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}
        };
        for (byte[] claim : claims) {
            for (byte[] prefix : new byte[][] {{}, {0x20, 4, 11, 0}, {0x20, 4, 0, 0}, {0x20, (byte) 0x84, 0}}) {
                byte[] bytes = new Output().bytes(prefix).bytes(claim).toArray();
                Json answer = call("author_submitExtrinsic", quoted(bytes));
                assertThat(REFUSALS)
                        .as(Hex.encode(bytes))
                        .contains(answer.field("error").field("code").intValue());
            }
        }
    }

    private byte[] mutate(Random random, byte[] from) {
        byte[] bytes = from.clone();
        do {
            bytes = once(random, bytes);
        } while (random.nextInt(3) == 0 || contains(bytes));
        return bytes;
    }

    private boolean contains(byte[] bytes) {
        return good.stream().anyMatch(each -> Arrays.equals(each, bytes));
    }

    private byte[] once(Random random, byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        List<Byte> all = new ArrayList<>();
        for (byte each : bytes) {
            all.add(each);
        }
        switch (random.nextInt(6)) {
            case 0 -> all.subList(at, all.size()).clear();
            case 1 -> flip(random, all, at);
            case 2 -> all.add(at, (byte) random.nextInt());
            case 3 ->
                all.subList(at, Math.min(all.size(), at + 1 + random.nextInt(8)))
                        .clear();
            case 4 -> {
                byte[] other = good.get(random.nextInt(good.size()));
                all.subList(at, all.size()).clear();
                for (int i = Math.min(at, other.length); i < other.length; i++) {
                    all.add(other[i]);
                }
            }
            default -> all.addAll(at, List.of((byte) -1, (byte) -1, (byte) -1, (byte) -1));
        }
        byte[] made = new byte[all.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = all.get(i);
        }
        return made;
    }

    private static void flip(Random random, List<Byte> all, int at) {
        if (!all.isEmpty()) {
            all.set(at, (byte) (all.get(at) ^ (1 << random.nextInt(8))));
        }
    }

    /** As upstream answers that is built without its feature metadata-hash: nobody can say which hash was signed. */
    @Test
    void aMetadataHashThatIsSignedCannotBeLookedUp() {
        byte[] signed = good.getFirst().clone();
        int call = 2 + 33 + 1; // transfer_keep_alive, MultiAddress::Id, 1 rao
        int mode = signed.length - call - 1;
        assertThat(signed[mode]).isZero();
        signed[mode] = 1;
        Json refused = call("author_submitExtrinsic", quoted(signed)).field("error");
        assertThat(refused.write())
                .isEqualTo("{\"code\":1011,\"message\":\"Unknown Transaction Validity\",\"data\":\"CannotLookup\"}");
        signed[mode] = 2;
        assertThat(call("author_submitExtrinsic", quoted(signed))
                        .field("error")
                        .field("code")
                        .intValue())
                .isIn(1001, 1002);
        assertThat(node.node().pool().ready()).isEmpty();
    }
}
