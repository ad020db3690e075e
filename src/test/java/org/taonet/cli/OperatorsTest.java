package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Json;

/** What operators do with subnets, on a ledger in this process: what is told before, what is changed, what is said. */
final class OperatorsTest {
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    @TempDir
    private Path home;

    @BeforeEach
    void aBlockIsThere() {
        assertThat(run("dev", "mine").code()).isZero();
    }

    private Cli.Result run(String... words) {
        return new Cli(home).run(words);
    }

    private Json json(String line) {
        var result = run((line + " --json").split(" "));
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        Json document = result.json();
        assertThat(document.field("success")).as(line).isEqualTo(Json.of(true));
        return document;
    }

    private static List<String> names(Json object) {
        return object instanceof Json.Obj(var fields) ? List.copyOf(fields.keySet()) : List.of();
    }

    @Test
    void readsAnswerUnderOneEnvelope() {
        for (String line : List.of(
                "subnets list",
                "subnets show --netuid 1",
                "subnets price --netuid 1 --interval 1 --points 3",
                "subnets price --all",
                "subnets hyperparameters --netuid 1",
                "subnets burn-cost",
                "subnets check-start --netuid 1",
                "subnets get-identity --netuid 1",
                "sudo get --netuid 1",
                "sudo get-take --wallet //Bob")) {
            Json document = json(line);
            assertThat(names(document)).as(line).containsExactly("success", "chain", "block", "data", "warnings");
            assertThat(names(document.field("block"))).as(line).containsExactly("number", "hash");
            assertThat(run(line.split(" ")).out()).as(line).isNotBlank();
        }
    }

    @Test
    void aListHasEverySubnetWithItsMarket() {
        Json data = json("subnets list").field("data");

        assertThat(names(data)).containsExactly("subnets", "totals");
        assertThat(data.field("subnets").items())
                .extracting(s -> s.field("netuid").longValue())
                .containsExactly(0L, 1L);
        assertThat(names(data.field("subnets").item(1)))
                .containsExactly(
                        "netuid",
                        "name",
                        "symbol",
                        "priceRao",
                        "movingPrice",
                        "marketCapRao",
                        "emissionRao",
                        "taoInRao",
                        "alphaInRao",
                        "alphaOutRao",
                        "alphaInEmissionRao",
                        "alphaOutEmissionRao",
                        "volumeRao",
                        "tempo",
                        "blocksSinceStep",
                        "registeredAt",
                        "ownerColdkey",
                        "ownerHotkey",
                        "mechanisms",
                        "taoFlowEmaRao");
        assertThat(data.field("subnets").item(1).field("priceRao").longValue()).isEqualTo(1_000_000_000L);
    }

    @Test
    void aRegistrationTellsItsPriceFirstAndItsUidAfterwards() {
        String line = "subnets register --netuid 1 --wallet //Bob -y";
        Json dry = json(line + " --dry-run");
        long price = dry.field("plan").field("priceRao").longValue();
        assertThat(dry.field("plan").field("limitPriceRao").longValue()).isEqualTo((price * 105 + 99) / 100);
        assertThat(json("subnets show --netuid 1")
                        .field("data")
                        .field("neurons")
                        .items())
                .hasSize(1);

        Json done = json(line);
        assertThat(done.field("data").field("uid")).isEqualTo(Json.of(1));
        Json neuron = json("subnets show --netuid 1 --sort")
                .field("data")
                .field("neurons")
                .item(1);
        assertThat(neuron.field("hotkey").text()).isEqualTo(BOB);
        assertThat(neuron.field("stakeRao").longValue()).isZero();
        var again = run(line.split(" "));
        assertThat(again.code()).isEqualTo(12);
        assertThat(again.err()).contains("is registered in subnet 1 already: its uid is 1");
    }

    @Test
    void aSubnetIsMadeNamedAndLookedAt() {
        Json made = json("subnets create --wallet //Alice --subnet-name hello --repo github -y");
        assertThat(made.field("data").field("netuid")).isEqualTo(Json.of(2));
        assertThat(made.field("plan").field("costRao").longValue()).isPositive();
        assertThat(made.field("plan").field("spendsRao"))
                .isEqualTo(made.field("plan").field("costRao"));

        Json start = json("subnets check-start --netuid 2").field("data");
        assertThat(start.field("started")).isEqualTo(Json.of(false));
        json("subnets set-identity --netuid 2 --wallet //Alice --description words -y");
        Json identity = json("s get_identity --netuid 2").field("data").field("identity");
        assertThat(identity.field("subnet_name").text()).isEqualTo("hello");
        assertThat(identity.field("github_repo").text()).isEqualTo("github");
        assertThat(identity.field("description").text()).isEqualTo("words");
        assertThat(json("subnets list").field("data").field("subnets").items())
                .extracting(s -> s.field("name").text())
                .contains("hello");
    }

    @Test
    void rootSetsWhatASubnetRunsBy() {
        Json set = json("sudo set --netuid 1 --param weights_rate_limit --value 77 --wallet //Alice -y");
        assertThat(set.field("plan").field("now")).isEqualTo(Json.of("100"));
        Json one = json("sudo get --netuid 1 --param weights_rate_limit")
                .field("data")
                .field("hyperparameters");
        assertThat(one.items()).hasSize(1);
        assertThat(one.item(0).field("value").text()).isEqualTo("77");
        assertThat(names(one.item(0)))
                .containsExactly("name", "value", "unit", "range", "ownerSettable", "call", "doc");

        var foreign = run("sudo set --netuid 1 --param tempo --value 400 --wallet //Bob --dry-run".split(" "));
        assertThat(foreign.err()).contains("neither owns subnet 1 nor is the chain's sudo key");
    }

    @Test
    void aNeuronSaysWhereItAnswers() {
        json("subnets register --netuid 1 --wallet //Bob -y");
        json("axon set --netuid 1 --ip 203.0.113.7 --port 8091 --wallet //Bob -y");
        Json stored = run("query", "SubtensorModule.Axons", "1", BOB, "--json").json();
        assertThat(stored.field("port").longValue()).isEqualTo(8091);
        assertThat(stored.field("ip").text()).isEqualTo(String.valueOf(0xCB007107L));
    }

    /** What is wrong, the exit code, and a part of the sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subnets show                                          | 12 | Pass --netuid N
            subnets show --netuid 9                               | 12 | there is no subnet 9
            subnets show --netuid 70000                           | 12 | from 0 to 65535
            subnets show --netuid 1 --at 99                       | 12 | has no block 99
            subnets price --netuid 5-1                            | 12 | Write numbers such as
            subnets list --live                                   | 12 | draws on a terminal
            subnets list --network ws://127.0.0.1:1               | 10 | 127.0.0.1
            subnets create                                        | 11 | default
            subnets register --netuid 1 --wallet nobody           | 11 | nobody
            subnets register --netuid 1 --wallet //Bob            | 12 | --yes
            subnets start --netuid 9 --wallet //Alice -y          | 12 | there is no subnet 9
            sudo set --netuid 1 --param nothing --value 1 --wallet //Alice | 12 | there is no parameter 'nothing'
            sudo set --netuid 1 --param tempo --wallet //Alice    | 12 | Pass --value VALUE
            sudo set --netuid 1 --param kappa --value 99999999 --wallet //Alice -y | 12 | kappa
            sudo set-take --take 2 --wallet //Bob                 | 12 | a share from 0 to 1
            sudo stake-burn --netuid 1 --amount 99999999999999999999 --wallet //Bob | 2 | more than any account
            sudo stake-burn --netuid 1 --amount 5000000 --wallet //Bob -y | 12 | and the signer has
            axon set --netuid 1 --ip nowhere --port 1 --wallet //Bob | 12 | is no address
            axon set --netuid 1 --ip 1.2.3.4 --port 0 --wallet //Bob | 12 | is none
            config set --network fineny                           | 12 | there is no network
            config clear                                          | 12 | --all
            utils convert                                         | 12 | --rao
            utils latency --network ws://127.0.0.1:1              | 10 | nobody answered
            """)
    void everyMistakeIsASentence(String line, int code, String said) {
        var result = run(line.strip().split("\\s+"));

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err()).contains(said).doesNotContain("\tat ", "should not");
        assertThat(result.out()).isEmpty();
        var words = new java.util.ArrayList<>(List.of(line.strip().split("\\s+")));
        words.add("--json");
        Json error = run(words.toArray(String[]::new)).json();
        if (!line.contains("--live")) {
            assertThat(error.field("success")).isEqualTo(Json.of(false));
            assertThat(error.field("error").field("exitCode").longValue()).isEqualTo(code);
        }
    }

    @Test
    void whatIsSetIsTakenForSaid() {
        assertThat(json("config set --network local --wallet-name me --tolerance 0.01 --safe")
                        .field("data")
                        .field("settings")
                        .write())
                .isEqualTo("{\"network\":\"local\",\"wallet_name\":\"me\",\"rate_tolerance\":\"0.01\","
                        + "\"safe_staking\":\"true\"}");
        assertThat(run("subnets", "list", "--network", "ws://127.0.0.1:1").code())
                .isEqualTo(10);
        assertThat(run("config", "clear", "--network").out()).doesNotContain("local");
        assertThat(run("subnets", "register", "--netuid", "1").err()).contains("me");
        assertThat(json("config clear --all").field("data").field("settings").write())
                .isEqualTo("{}");
    }

    @Test
    void parametersAreExplained() {
        Json told = run("explain", "weights_rate_limit", "--json").json().item(0);
        assertThat(told.field("call").text()).isEqualTo("AdminUtils.sudo_set_weights_set_rate_limit");
        assertThat(told.field("who").text()).isEqualTo("root");
        assertThat(told.field("default")).isEqualTo(Json.of(100));
        assertThat(run("explain", "activity_cutoff_factor").out()).contains("1,000 to 50,000", "thousandths");
        assertThat(run("utils", "convert", "--rao", "1500000000").out()).isEqualTo("1500000000 rao = 1.5 TAO\n");
    }
}
