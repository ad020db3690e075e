package org.taonet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.metadata.Accounts;
import org.taonet.metadata.Fixtures;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueException;
import org.taonet.metadata.ValueJson;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

class ChainTest {
    private static final String SUCCESS = """
            [{"phase":{"ApplyExtrinsic":0},"event":{"System":{"ExtrinsicSuccess":{"dispatch_info":
                {"weight":{"ref_time":"1","proof_size":"2"},"class":"Mandatory","pays_fee":"Yes"}}}},"topics":[]},
             {"phase":{"ApplyExtrinsic":1},"event":{"TransactionPayment":{"TransactionFeePaid":
                {"who":"0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48",
                 "actual_fee":"4000","tip":"0"}}},"topics":[]},
             {"phase":{"ApplyExtrinsic":1},"event":{"Sudo":{"Sudid":{"sudo_result":
                {"Err":{"Module":{"index":7,"error":"0x01000000"}}}}}},"topics":[]},
             {"phase":{"ApplyExtrinsic":1},"event":{"System":{"ExtrinsicSuccess":{"dispatch_info":
                {"weight":{"ref_time":"1","proof_size":"2"},"class":"Normal","pays_fee":"Yes"}}}},"topics":[]}]
            """;
    private static final String FAILURE = """
            [{"phase":{"ApplyExtrinsic":1},"event":{"System":{"ExtrinsicFailed":{"dispatch_error":
                {"Module":{"index":5,"error":"0x02000000"}},"dispatch_info":
                {"weight":{"ref_time":"1","proof_size":"2"},"class":"Normal","pays_fee":"Yes"}}}},"topics":[]}]
            """;

    private final KeyPair alice = SecretUri.keyPair("//Alice", Scheme.SR25519);
    private final AccountId who = AccountId.of(alice.account());
    private final FakeNode node = new FakeNode("v15");
    private final Chain chain = Chain.over(node);
    private final List<String> progress = new ArrayList<>();

    private static String account(long free) {
        return "{\"nonce\":1,\"consumers\":0,\"providers\":1,\"sufficients\":0,\"data\":{\"free\":\"" + free
                + "\",\"reserved\":\"0\",\"frozen\":\"0\",\"flags\":\"0\"}}";
    }

    @Test
    void readsStorageWithDefaultsAndOptionals() {
        node.set("System", "Account", account(77), who.hex()).seal();
        View head = chain.head();
        assertThat(head.number()).isEqualTo(2);
        assertThat(head.runtime().specVersion()).isEqualTo(425);
        assertThat(head.freeBalance(who)).isEqualTo(77);
        assertThat(head.freeBalance(AccountId.ZERO)).isZero();
        assertThat(chain.at(1).freeBalance(who)).isZero();
        assertThat(head.query("SubtensorModule", "Uids", num(1), new Value.Raw(Bytes.of(who.bytes()))))
                .isEmpty();
        assertThat(head.query("SubtensorModule", "Tempo", num(1)).map(Value::number))
                .isPresent();
        assertThat(ValueJson.of(head.constant("Balances", "ExistentialDeposit")))
                .isEqualTo(Json.of("500"));
        assertThat(node.asked).filteredOn("state_call"::equals).hasSize(1);
    }

    private static Value num(long n) {
        return new Value.Num(java.math.BigInteger.valueOf(n), 16);
    }

    @Test
    void walksAMapOverSeveralPages() {
        for (int i = 0; i < 1200; i++) {
            node.set("SubtensorModule", "NetworksAdded", i % 2 == 0 ? "true" : "false", Json.of(i));
        }
        node.seal();
        List<View.Row> rows = chain.head().rows("SubtensorModule", "NetworksAdded");
        assertThat(rows).hasSize(1200);
        assertThat(rows.get(700).keys().getFirst().number().intValue() % 2 == 0)
                .isEqualTo(((Value.Flag) rows.get(700).value()).value());
        var some = new ArrayList<View.Row>();
        View head = chain.head();
        head.walk(head.entry("SubtensorModule", "NetworksAdded"), List.of(), r -> {
            some.add(r);
            return some.size() < 3;
        });
        assertThat(some).hasSize(3);
    }

    @Test
    void followsNewBlocks() {
        var numbers = new ArrayList<Long>();
        chain.follow(false, Duration.ofSeconds(5), view -> {
            numbers.add(view.number());
            return numbers.size() < 2;
        });
        assertThat(numbers).containsExactly(0L, 1L);
        assertThat(node.asked).contains("chain_subscribeNewHeads", "chain_unsubscribeNewHeads");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        View head = chain.head();
        assertThatThrownBy(() -> head.query("System", "Acount"))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("did you mean Account");
        assertThatThrownBy(() -> head.query("System", "Account"))
                .hasMessageContaining("System.Account takes 1 key: AccountId32; 0 given");
        assertThatThrownBy(() -> head.constant("Balances", "Exist")).hasMessageContaining("did you mean Existential");
        assertThatThrownBy(() -> head.api("NoApi", "x")).hasMessageContaining("this chain has no runtime API 'NoApi'");
        assertThatThrownBy(() -> chain.at("nonsense"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("'nonsense' is no block");
        assertThatThrownBy(() -> chain.at(77)).hasMessageContaining("has no block 77");
    }

    @Test
    void plansSignsSendsAndReadsTheReceipt() {
        node.set("System", "Account", account(50_000_000_000L), who.hex())
                .events(SUCCESS)
                .seal();
        var planner = new Planner(chain, n -> n.equals("bob") ? Optional.of(AccountId.ZERO) : Optional.empty());
        Plan plan = planner.plan(
                new Intent.Words("Balances", "transfer_keep_alive", List.of("dest=bob", "value=1.5")), who);
        assertThat(plan.fee()).contains(java.math.BigInteger.valueOf(4_242));
        assertThat(plan.terms().nonce()).isEqualTo(3);
        assertThat(plan.terms().era().period()).isEqualTo(64);
        assertThat(plan.free()).isEqualTo(50_000_000_000L);
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.text())
                .startsWith("Balances.transfer_keep_alive(dest=5C4hr")
                .endsWith("value=1.5 TAO)");
        byte[] signed = plan.signedBy(Signer.of(alice));
        var decoded = plan.runtime().extrinsics().decode(signed);
        byte[] signature =
                decoded.signature().orElseThrow().get("Sr25519").bytes().toArray();
        assertThat(alice.verify(plan.unsigned().toSign(), signature)).isTrue();

        Receipt receipt = submission().submit(signed, Submission.Until.FINALIZED);
        assertThat(receipt.succeeded()).isTrue();
        assertThat(receipt.finalized()).isTrue();
        assertThat(receipt.index()).isEqualTo(1);
        assertThat(receipt.blockNumber()).isEqualTo(3);
        assertThat(receipt.fee()).contains(java.math.BigInteger.valueOf(4_000));
        assertThat(receipt.events()).hasSize(3);
        assertThat(receipt.inner()).extracting(Failure::label).containsExactly("SubtensorModule.InvalidIpType");
        assertThat(progress).first().isEqualTo("in the pool");
        assertThat(chain.head().extrinsics().get(1).decoded().orElseThrow().signer())
                .contains(who);
        assertThat(node.asked).doesNotContain("author_unwatchExtrinsic");
    }

    private Submission submission() {
        return new Submission(chain, Duration.ofSeconds(5), progress::add);
    }

    @Test
    void namesTheFailureOfACall() {
        node.events(FAILURE);
        Plan plan = new Planner(chain).plan(Intent.of("System", "remark").with("remark", "0x01"), who);
        assertThat(plan.warnings()).singleElement().asString().contains("less than the fee");
        Receipt receipt = submission().submit(plan.signedBy(Signer.of(alice)), Submission.Until.INCLUDED);
        assertThat(receipt.failure().orElseThrow().label()).isEqualTo("Balances.InsufficientBalance");
        assertThat(receipt.fee()).isEmpty();
        assertThatThrownBy(receipt::orFail)
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("Balances.InsufficientBalance");
        assertThat(node.asked).contains("author_unwatchExtrinsic");
    }

    @Test
    void tellsEveryEndOfASubmission() {
        byte[] signed = new Planner(chain)
                .plan(Intent.of("System", "remark").with("remark", "0x01"), who)
                .signedBy(Signer.of(alice));
        node.statuses("\"future\"", "{\"broadcast\":[]}", "{\"usurped\":\"0x00\"}");
        assertThatThrownBy(() -> submission().submit(signed, Submission.Until.INCLUDED))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("same nonce");
        assertThat(progress).contains("waits for an extrinsic of the same account with a lower nonce");
        node.answer("author_submitAndWatchExtrinsic", """
                {"code":1010,"message":"Invalid Transaction","data":"Transaction is outdated"}""");
        assertThatThrownBy(() -> submission().submit(signed, Submission.Until.INCLUDED))
                .isInstanceOf(RpcException.class)
                .hasMessage("Invalid Transaction: Transaction is outdated");
    }

    @Test
    void nothingIsSignedForAnotherAccount() {
        Plan plan = new Planner(chain).plan(Intent.of("System", "remark").with("remark", "0x01"), AccountId.ZERO);
        assertThatThrownBy(() -> plan.signedBy(Signer.of(alice)))
                .isInstanceOfSatisfying(
                        ClientException.class, e -> assertThat(e.category()).isEqualTo(Category.AUTH));
        Plan chosen = new Planner(chain)
                .plan(
                        new Intent.Encoded(new byte[] {0, 0, 4, 1}),
                        who,
                        "ed25519",
                        new Planner.Options(5, 0, OptionalLong.of(9)));
        assertThat(chosen.terms().era().isMortal()).isFalse();
        assertThat(chosen.terms().nonce()).isEqualTo(9);
        assertThat(chosen.terms().tip()).isEqualTo(5);
        assertThat(chosen.text()).isEqualTo("System.remark(remark=0x01)");
    }

    @Test
    void refusesAFieldByName() {
        var planner = new Planner(chain, Accounts.NONE);
        assertThatThrownBy(() -> planner.plan(
                        Intent.of("Balances", "transfer_keep_alive").with("dest", who.hex()), who))
                .hasMessageContaining("Balances.transfer_keep_alive.value: is missing");
        assertThat(node.asked).noneMatch(m -> m.startsWith("author_"));
    }

    @Test
    void dryRunsWhereTheNodeCan() {
        Plan plan = new Planner(chain).plan(Intent.of("System", "remark").with("remark", "0x01"), who);
        assertThat(DryRun.of(chain, plan, chain.head().hash())).isEmpty();
        node.answer("dev_dryRun", """
                {"result":"0x0001030502000000","events":"0x00",
                 "changes":[["0xaa",null,"0x01"],["0xbb","0x02",null]]}""");
        DryRun run = DryRun.of(chain, plan, chain.head().hash()).orElseThrow();
        assertThat(run.succeeds()).isFalse();
        assertThat(run.failure().orElseThrow().label()).isEqualTo("Balances.InsufficientBalance");
        assertThat(run.changes()).hasSize(2);
        assertThat(run.changes().getFirst().after()).contains(Bytes.fromHex("0x01"));
        node.answer("dev_dryRun", """
                {"result":"0x010001","events":"0x00","changes":[]}""");
        assertThat(DryRun.of(chain, plan, chain.head().hash()).orElseThrow().invalid())
                .contains(Json.parse("{\"Invalid\":\"Payment\"}"));
    }

    @Test
    void understandsANodeWithOldMetadata() {
        var old = new FakeNode("v14");
        old.answer(
                "state_getMetadata",
                "\"" + Bytes.owning(Fixtures.bytes("metadata/v14")).hex() + "\"");
        Chain elder = Chain.over(old);
        assertThat(elder.head().runtime().metadata().version()).isEqualTo(14);
        Plan plan = new Planner(elder).plan(Intent.of("System", "remark").with("remark", "0x01"), who);
        assertThat(plan.fee()).contains(java.math.BigInteger.valueOf(4_242));
    }

    @Test
    void keepsMetadataOfPublicNetworks(@TempDir Path folder) throws IOException {
        MetadataCache cache = MetadataCache.in(folder.resolve("deep/er"));
        Hash32 genesis = Hash32.fromHex("0x" + "ab".repeat(32));
        assertThat(cache.find(genesis, 425)).isEmpty();
        cache.keep(genesis, 425, Metadata.parse(Fixtures.bytes("metadata/v15")));
        assertThat(cache.find(genesis, 425).orElseThrow().pallets()).hasSize(28);
        assertThat(cache.find(genesis, 426)).isEmpty();
        Path file = folder.resolve("deep/er/abababababababab-425.scale");
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(cache.find(genesis, 425)).isEmpty();
        assertThat(MetadataCache.none().find(genesis, 425)).isEmpty();
    }
}
