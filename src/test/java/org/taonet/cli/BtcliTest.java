package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.client.Chain;
import org.taonet.text.Json;

/** Under the name of btcli: its settings, its words, and JSON with its keys and its types. */
final class BtcliTest {
    private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    @TempDir
    private Path home;

    /** Networks that were asked for; each stands for the ledger of this test. */
    private final List<String> networks = new ArrayList<>();

    private final Connector local = new Connector() {
        @Override
        public <T> T use(Where where, Function<Chain, T> work) {
            where.network().ifPresent(networks::add);
            return Chains.EACH.use(
                    new Where(Optional.empty(), where.ledger(), where.lockTimeout(), where.writes()), work);
        }
    };

    @BeforeEach
    void chain() {
        assertThat(new Cli(home).run("dev", "mine").code()).isZero();
    }

    private Cli.Result btcli(String line) {
        return new Cli(home).on(local).btcli(line.split(" "));
    }

    private Json json(String line) {
        var result = btcli(line);
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        return result.json();
    }

    private void subnet() {
        for (String line : List.of(
                "subnets create --wallet //Alice --hotkey //Alice --subnet-name demo --yes",
                "subnets start --wallet //Alice --netuid 2 --yes")) {
            var result = new Cli(home).run(line.split(" "));
            assertThat(result.code()).as(result.err()).isZero();
        }
    }

    /** The keys of a document, each with the kind of its value: what a script may rely on. */
    private static String shape(Json json) {
        return switch (json) {
            case Json.Obj(var map) -> {
                List<String> fields = new ArrayList<>();
                map.forEach((name, value) -> fields.add(name + " " + shape(value)));
                yield "{" + String.join(", ", fields) + "}";
            }
            case Json.Arr(var values) -> values.isEmpty() ? "[]" : "[" + shape(values.getFirst()) + "]";
            case Json.Num(var literal) -> literal.matches("-?\\d+") ? "int" : "float";
            case Json.Str _ -> "str";
            case Json.Bool _ -> "bool";
            case Json.Null _ -> "null";
        };
    }

    @Test
    void balancesAreFloatsOfTao() {
        Json balance = json("w balance --wallet.name //Alice --json-out");

        assertThat(shape(balance))
                .isEqualTo("{balances {//Alice {coldkey str, free float, staked float, total float}},"
                        + " totals {free float, staked float, total float}}");
        assertThat(balance.field("totals").field("free")).isEqualTo(new Json.Num("1000000.0"));
        assertThat(json("wallet balance --ss58 " + ALICE + " --json-output")
                        .field("balances")
                        .fields())
                .containsKey("Provided Address 1");
        assertThat(networks).containsOnly("finney");
    }

    @Test
    void walletsHaveTheirKeys() {
        for (String line : List.of("new-coldkey --wallet mine --no-password", "new-hotkey --wallet mine --hotkey hk")) {
            var made = new Cli(home).run(("wallet " + line).split(" "));
            assertThat(made.code()).as(made.err()).isZero();
        }

        assertThat(shape(json("wallet list --json-output")))
                .isEqualTo("{wallets [{name str, ss58_address str, crypto_type str,"
                        + " hotkeys [{name str, ss58_address str, crypto_type str}]}]}");
        assertThat(shape(json("wallet list --coldkeys-only --json-output")))
                .isEqualTo("{wallets [{name str, ss58_address str, crypto_type str, hotkeys []}]}");
    }

    @Test
    void aTransferTellsWhereItStands() {
        Json sent = json("wallet transfer --dest //Bob -a 1.5 --wallet-name //Alice --no-prompt --json-output");
        assertThat(shape(sent)).isEqualTo("{success bool, extrinsic_identifier str}");
        assertThat(sent.field("extrinsic_identifier").text()).matches("2-\\d+");

        var refused = btcli("wallet transfer --dest //Bob -a 5000000 --wallet-name //Alice -y --json-output");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.json()).isEqualTo(Json.parse("{\"success\": false, \"extrinsic_identifier\": null}"));
    }

    @Test
    void stakeIsAddedListedAndRemoved() {
        subnet();
        Json added = json("st add --wallet-name //Alice -in " + ALICE + " -n 2 --amount 2 --no-mev-protection"
                + " --no-prompt --json-output");
        assertThat(shape(added))
                .isEqualTo("{staking_success {2 {A bool}}, error_messages {2 {A str}}, extrinsic_ids {2 {A str}}}"
                        .replace("A ", ALICE + " "));

        Json list = json("stake list --wallet-name //Alice --json-output --no-prompt");
        assertThat(shape(list))
                .isEqualTo("{stake_info {A [{netuid int, subnet_name str, value float, stake_value float,"
                                .replace("A ", ALICE + " ")
                        + " locked_tao float, locked_rao int, rate float, registered bool,"
                        + " emission {alpha float, tao float}, claimable float}]}, coldkey_address str, network str,"
                        + " free_balance float, total_tao_value float, total_swapped_tao_value float}");
        assertThat(list.field("network").text()).isEqualTo("finney");

        Json removed = json("stake remove --wallet-name //Alice --hotkey-ss58-address " + ALICE
                + " --netuid 2 -a 1 --no-mev-protection --no-prompt --json-output");
        assertThat(shape(removed))
                .isEqualTo("[{netuid int, hotkey_ss58 str, unstake_amount float, success bool,"
                        + " extrinsic_identifier str}]");
        assertThat(removed.item(0).field("unstake_amount")).isEqualTo(new Json.Num("1.0"));

        var refused = btcli("stake add --wallet-name //Alice -in " + ALICE + " -n 77 --amount 2 -y --json-output");
        assertThat(refused.code()).isEqualTo(12);
        assertThat(shape(refused.json())).isEqualTo("{staking_success bool, error_messages [str], extrinsic_ids null}");
    }

    @Test
    void subnetsAreListedByNumber() {
        subnet();
        Json list = json("s list --json-output");
        assertThat(shape(list.field("subnets").field("2")))
                .isEqualTo("{netuid int, subnet_name str, price float, market_cap float, emission float,"
                        + " tao_flow_ema null, liquidity {tao_in float, alpha_in float}, alpha_out float, supply float,"
                        + " tempo {blocks_since_last_step int, sn_tempo int}, mechanisms int}");
        assertThat(shape(list))
                .startsWith("{total_tao_emitted float, total_emissions float, total_rate float, total_netuids int,"
                        + " emission_percentage float, total_tao_flow_ema float, subnets {0 {netuid int");
    }

    /** Each line with its answer's shape, in the order in which an operator would say them. */
    @Test
    void everyAnswerHasBtclisKeys() {
        String sent = "success bool, extrinsic_identifier str";
        String told = "{success bool, message str, extrinsic_identifier str}";
        List<List<String>> lines = List.of(
                List.of("subnets burn-cost", "{burn_cost {rao int, tao float}, error str}"),
                List.of("subnets create --subnet-name demo", "{success bool, netuid int, extrinsic_identifier str}"),
                List.of("subnets register --netuid 2 -H //Bob", "{success bool, msg str, extrinsic_identifier str}"),
                List.of(
                        "subnets get-identity --netuid 2",
                        "{subnet_name str, github_repo str, subnet_contact str, subnet_url str, discord str,"
                                + " description str, logo_url str, additional str}"),
                List.of("subnets set-identity --netuid 2 --subnet-name other", "{" + sent + "}"),
                List.of("subnets set-symbol --netuid 2 א", told),
                List.of(
                        "sudo set --netuid 2 --param immunity_period --value 7000",
                        "{success bool, err_msg str, extrinsic_identifier str}"),
                List.of("sudo get-take", "{current_take float}"),
                List.of("sudo set-take --take 0.1", "{" + sent + "}"),
                List.of("stake claim keep", told),
                List.of(
                        "axon set --netuid 2 --ip 1.2.3.4 --port 80",
                        "{success bool, message str, extrinsic_identifier str, netuid int, hotkey str,"
                                + " ip str, port int}"),
                List.of(
                        "wallet create --wallet-name made --no-use-password",
                        "{success bool, error str, data {name str, path str, coldkey_ss58 str, hotkey str,"
                                + " hotkey_ss58 str}}"),
                List.of("wallet sign --wallet-name made --message hi", "{signed_message str, signer_address str}"));
        for (List<String> line : lines) {
            String words = line.getFirst();
            boolean asks = Stream.of("burn-cost", "get-", "create --wallet", "sign", "set-take")
                    .noneMatch(words::contains);
            String whole = words
                    + (words.contains("--wallet") || words.contains("subnets get") || words.contains("burn-cost")
                            ? ""
                            : " --wallet-name //Alice" + (words.contains("-H ") ? "" : " --hotkey //Alice"));
            Json answer = json(whole + (asks ? " --no-prompt" : "") + " --json-output");

            assertThat(shape(answer)).as(whole).isEqualTo(line.getLast());
        }
    }

    /** What is refused before it is sent has the same keys, and a code that tells why. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stake set-auto --netuid 2 -y | {success bool, error str, netuid int, hotkey null, ID null}
            stake remove --netuid 7 -a 1 -y | {success bool, error str}
            subnets start --netuid 7 -y     |
            sudo trim --netuid 7 --max 70 -y | {success bool, message str, extrinsic_identifier null}
            subnets register --netuid 7 -y  | {success bool, msg str, extrinsic_identifier null}
            stake list --ss58 nonsense      |
            """)
    void refusalsHaveThemToo(String line, @Nullable String shape) {
        boolean json = !line.startsWith("subnets start");
        var result = btcli(line + " --wallet-name //Alice" + (json ? " --json-output" : ""));

        assertThat(result.code()).as(result.err()).isEqualTo(12);
        assertThat(result.err()).contains("error: ");
        assertThat(result.out().isEmpty() ? null : shape(result.json()))
                .isEqualTo(shape == null ? null : shape.replace("ID ", "extrinsic_identifier "));
    }

    /** The file that btcli keeps, and options before it. */
    @Test
    void btclisSettingsHold() throws IOException {
        Files.createDirectories(home.resolve(".bittensor"));
        Files.writeString(
                home.resolve(".bittensor/config.yml"),
                "network: test\nwallet_name: //Bob\nuse_cache: true\nmetagraph_cols:\n  UID: true\n");

        assertThat(json("wallet balance --json-output").field("balances").fields())
                .containsOnlyKeys("//Bob");
        json("wallet balance --network local --network ws://127.0.0.1:9 --json-output");
        assertThat(btcli("config get").out()).contains("network").contains("test");
        assertThat(networks).containsExactly("test", "ws://127.0.0.1:9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy add --delegate x                      | 16 | btcli proxy add comes later
            wallet transfer --dest //Bob -a 1 --proxy x | 16 | --proxy of btcli wallet transfer comes later
            sudo senate                                 | 17 | removed from the chain because
            l add                                       | 17 | removed from the chain because
            wallet nonsense                             | 2  | no command 'wallet nonsense'
            wallet list --nonsense                      | 2  | no such option: --nonsense
            wallet list more                            | 2  | extra argument 'more'
            wallet balance --ss58                       | 2  | wants something after it
            """)
    void whatCannotBeDoneIsToldApart(String line, int code, String message) {
        var result = btcli(line);

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }
}
