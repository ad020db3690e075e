package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.text.Json;

/** Commands on a chain: a ledger in this process, as a user has it who has started nothing. */
final class ChainCommandsTest {
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    private static final String MOVED = "{\"from\":\"" + ALICE + "\",\"to\":\"" + BOB + "\",\"amount\":\"1250000000\"}";

    @TempDir
    private Path home;

    private Cli.Result run(String... words) {
        return new Cli(home).run(words);
    }

    private Json json(String... words) {
        var result = run(words);
        assertThat(result.code()).as(result.err()).isZero();
        return result.json();
    }

    @Test
    void aTransferMovesWhatItSaysAndTheFee() {
        Json receipt =
                json("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1.25", "-y", "--json");

        assertThat(receipt.field("success")).isEqualTo(Json.of(true));
        assertThat(receipt.field("block").field("number")).isEqualTo(Json.of(1));
        Json balances = json("wallet", "balance", "//Alice", "//Bob", "--json")
                .field("data")
                .field("balances");
        long fee = receipt.field("feeRao").longValue();
        assertThat(fee).isPositive();
        assertThat(balances.field("//Bob").field("freeRao").longValue()).isEqualTo(1_000_001_250_000_000L);
        assertThat(balances.field("//Alice").field("freeRao").longValue()).isEqualTo(999_998_750_000_000L - fee);
    }

    @Test
    void aFailedCallIsAResultWithAnExitCodeOfItsOwn() {
        run("dev", "mine");
        String call = "Balances.transfer_keep_alive(//Bob, 9000000)";
        var failed = run("tx", call, "--wallet", "//Alice", "-y", "--json");

        assertThat(failed.code()).isEqualTo(13);
        assertThat(failed.json().field("success")).isEqualTo(Json.of(false));
        assertThat(failed.json().field("error").field("name").text()).isNotEmpty();
    }

    @Test
    void nothingIsSentThatNobodyAgreedTo() {
        run("dev", "mine");
        String[] transfer = {"tx", "Balances.transfer_keep_alive", "//Bob", "1", "--wallet", "//Alice"};

        assertThat(run(transfer).code()).isEqualTo(12);
        assertThat(run(transfer).err()).contains("--yes");
        assertThat(new Cli(home).typing("n").run(transfer).code()).isEqualTo(12);
        assertThat(json("query", "System.Number", "--json")).isEqualTo(Json.of(1));
        assertThat(new Cli(home).typing("y").run(transfer).code()).isZero();
        assertThat(json("query", "System.Number", "--json")).isEqualTo(Json.of(2));
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndChangesNothing() {
        run("dev", "mine");
        String call = "Balances.transfer_keep_alive(dest=" + BOB + ", value=3)";
        Json dry = json("tx", call, "--wallet", "//Alice", "--dry-run", "--json");

        assertThat(dry.field("success")).isEqualTo(Json.of(true));
        assertThat(dry.field("changes").items())
                .filteredOn(c -> c.field("item").text().equals("System.Account"))
                .extracting(c -> c.field("keys").write())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(json("query", "System.Number", "--json")).isEqualTo(Json.of(1));
    }

    @Test
    void everyNameThatIsNotThereIsToldWithWhatIs() {
        run("dev", "mine");
        assertThat(run("query", "Balances.TotalIssuanc").err()).contains("TotalIssuance");
        assertThat(run("query", "Balnces.TotalIssuance").err()).contains("Balances");
        assertThat(run("const", "Balances.ExistentialDepost").err()).contains("ExistentialDeposit");
        assertThat(run("tx", "Balances.transfr", "--wallet", "//Alice", "-y").err())
                .contains("transfer");
        assertThat(run("tx", "Balances.burn", "valu=1", "--wallet", "//Alice", "-y")
                        .code())
                .isEqualTo(12);
        assertThat(run("query", "System.Account", "nobody").code()).isEqualTo(12);
        assertThat(run("query", "System.Number", "--at", "77").err()).contains("no block 77");
    }

    @Test
    void accountsAreAddressesWhereverTheyAreShown() {
        String transfer =
                "{\"Balances\":{\"transfer_keep_alive\":{\"dest\":{\"Id\":\"" + BOB + "\"},\"value\":\"1250000000\"}}}";
        Json receipt =
                json("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1.25", "-y", "--json");
        assertThat(receipt.field("call").write()).isEqualTo(transfer);
        assertThat(moved(receipt.field("events"))).isEqualTo(MOVED);

        assertThat(moved(json("events", "--json"))).isEqualTo(MOVED);
        Json block = json("block", "--json");
        assertThat(moved(block.field("events"))).isEqualTo(MOVED);
        Json sent = block.field("extrinsics").items().getLast();
        assertThat(sent.field("call").write()).isEqualTo(transfer);
        assertThat(sent.field("signer").text()).isEqualTo(ALICE);
        assertThat(run("events", "--of", "Balances.Transfer").out())
                .isEqualTo("1  Balances.Transfer {from: " + ALICE + ", to: " + BOB + ", amount: 1.25 TAO}\n");

        Json keys = json("query", "System.Account", "--json");
        assertThat(keys.items()).extracting(row -> row.field("key").write()).contains("[\"" + BOB + "\"]");
        assertThat(json("query", "Sudo.Key", "--json")).isEqualTo(Json.of(ALICE));
        Json dry = json("tx", "Balances.burn", "1", "true", "--wallet", "//Bob", "--dry-run", "--json");
        assertThat(dry.field("changes").items())
                .extracting(c -> c.field("keys").write())
                .contains("[\"" + BOB + "\"]");
    }

    private static String moved(Json events) {
        return events.items().stream()
                .filter(e -> e.field("name").text().equals("Transfer"))
                .map(e -> e.field("fields").write())
                .findFirst()
                .orElse("no transfer");
    }

    @Test
    void mapsAreWalked() {
        run("dev", "mine");
        Json all = json("query", "System.Account", "--json");
        assertThat(all.items()).hasSizeGreaterThan(6);
        assertThat(json("query", "System.Account", "--json", "--limit", "2").items())
                .hasSize(2);
        assertThat(json("query", "System.Account", "--json", "--limit", "0").items())
                .isEmpty();
        assertThat(run("query", "System.Account", "--limit", "3").out().lines()).hasSize(3);
    }

    @Test
    void everyReadIsOneDocument() {
        run("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1", "-y");
        for (String line : List.of(
                "query System.Account //Bob",
                "query System.BlockHash",
                "const System.SS58Prefix",
                "api AccountNonceApi.account_nonce //Alice",
                "block",
                "block 0",
                "events 1 --of Balances",
                "explain",
                "explain Balances",
                "explain System.ExtrinsicFailed",
                "ledger info",
                "ledger check --replay",
                "dev status",
                "dev snapshot list",
                "wallet balance --all",
                "wallet list",
                "build-spec")) {
            var words = new java.util.ArrayList<>(List.of(line.split(" ")));
            words.add("--json");
            var result = run(words.toArray(String[]::new));
            assertThat(result.code()).as(line + "\n" + result.err()).isZero();
            assertThat(result.json()).as(line).isNotNull();
        }
    }

    @Test
    void snapshotsAreMadeAndGoneBackTo() {
        run("dev", "mine", "2");
        assertThat(run("dev", "snapshot", "make", "before").code()).isZero();
        run("dev", "set", "System.Account", "//Bob", "{\"data\": {\"free\": \"5 TAO\"}}");
        assertThat(balanceOfBob()).isEqualTo(5_000_000_000L);
        run("dev", "mine");
        assertThat(run("dev", "snapshot", "revert", "before").code()).isZero();
        assertThat(balanceOfBob()).isEqualTo(1_000_000_000_000_000L);
        assertThat(run("dev", "snapshot", "drop", "before").code()).isZero();
        assertThat(run("dev", "snapshot", "drop", "before").code()).isEqualTo(12);
        assertThat(run("dev", "time", "advance", "1d").err()).contains("taonet node");
    }

    private long balanceOfBob() {
        return json("wallet", "balance", "//Bob", "--json")
                .field("data")
                .field("balances")
                .field("//Bob")
                .field("freeRao")
                .longValue();
    }

    @Test
    void aLedgerTravelsWithItsRows() {
        run("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1", "-y");
        run("dev", "mine", "3");
        String file = home.resolve("out.gz").toString();
        String copy = home.resolve("copy.db").toString();
        assertThat(run("ledger", "export", file).code()).isZero();
        assertThat(run("ledger", "import", file, "--ledger", copy).code()).isZero();

        Json mine = json("ledger", "info", "--json");
        Json theirs = json("ledger", "info", "--json", "--ledger", copy);
        for (String same : List.of("headHash", "extrinsics", "events", "transfers", "preset")) {
            assertThat(theirs.field(same)).as(same).isEqualTo(mine.field(same));
        }
        assertThat(run("ledger", "export", file).code()).isEqualTo(12);
    }

    @Test
    void fiftyAtOnceAllSucceed() {
        run("dev", "mine");
        List<Integer> codes = IntStream.range(0, 50)
                .parallel()
                .map(i -> run("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1", "-y", "-q")
                        .code())
                .boxed()
                .toList();

        assertThat(codes).hasSize(50).containsOnly(0);
        assertThat(balanceOfBob()).isEqualTo(1_000_050_000_000_000L);
    }

    @Test
    void whatIsEncodedIsDecoded() {
        run("wallet", "transfer", "--wallet", "//Alice", "--dest", "//Bob", "-a", "1", "-y");
        String call = "0x0503008eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a4804";
        Json decoded = json("decode", call, "--json");
        assertThat(decoded.field("kind").text()).isEqualTo("call");
        assertThat(decoded.field("call").write()).contains("{\"Id\":\"" + BOB + "\"}");
        String key = "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"
                + "4f9aea1afa791265fae359272badc1cf8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48";
        assertThat(json("decode", key, "--json").field("keys").write()).isEqualTo("[\"" + BOB + "\"]");
        assertThat(run("decode", "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9")
                        .out())
                .contains("System.Account");
        assertThat(run("decode", "0xffff").code()).isEqualTo(12);
    }

    @Test
    void callsWithinCallsAreWrittenAsTheyAreRead() {
        Json batch = json(
                "tx",
                "Utility.batch_all(calls=[System.remark(remark=hi), Balances.transfer_keep_alive(//Bob, 1)])",
                "--wallet",
                "//Alice",
                "-y",
                "--json");
        assertThat(batch.field("success")).isEqualTo(Json.of(true));
        assertThat(balanceOfBob()).isEqualTo(1_000_001_000_000_000L);

        Json words = json(
                "tx",
                "Utility.batch_all",
                "calls=System.remark(hi)",
                "System.remark(ho)",
                "--wallet",
                "//Alice",
                "-y",
                "--json");
        assertThat(words.field("success")).isEqualTo(Json.of(true));
    }

    @Test
    void aNonceAheadIsRefusedWhereNobodyWouldKeepIt() {
        run("dev", "mine");
        var ahead = run("tx", "System.remark", "hi", "--wallet", "//Alice", "-y", "--nonce", "5");
        assertThat(ahead.code()).isEqualTo(12);
        assertThat(ahead.err()).contains("--nonce");
    }

    @Test
    void amountsAreWrittenInThreeWaysAndNoOther() {
        run("dev", "mine");
        for (String amount : List.of("1.25", "1.25 TAO", "1250000000 rao", "1250000000rao")) {
            Json dry = json(
                    "wallet", "transfer", "--wallet", "//Alice", "--dest", BOB, "-a", amount, "--dry-run", "--json");
            assertThat(dry.field("call").write()).as(amount).contains("\"value\":\"1250000000\"");
        }
        for (String wrong : List.of("1.2345678901", "-1", "1e3", "1,25", "1 TAOs", "0x10")) {
            var refused = run("wallet", "transfer", "--wallet", "//Alice", "--dest", BOB, "-a", wrong, "-y");
            assertThat(refused.code()).as(wrong).isEqualTo(2);
            assertThat(refused.err()).as(wrong).contains("'" + wrong + "'");
        }
    }

    @Test
    void anAccountOfTwoNamesIsCountedOnce() {
        run("dev", "mine");
        Json both = json("wallet", "balance", "//Dave", "5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy", "--json");
        assertThat(both.field("data")
                        .field("balances")
                        .field("//Dave")
                        .field("totalRao")
                        .longValue())
                .isEqualTo(2_000_000_000_000L);
        assertThat(both.field("data").field("totals").field("totalRao").longValue())
                .isEqualTo(2_000_000_000_000L);
    }
}
