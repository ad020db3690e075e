package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Json;

/** Stake by command: what is asked for, planned, refused before anything is signed. */
final class StakeCommandsTest {
    @TempDir
    private Path home;

    private Cli.Result run(String line) {
        return new Cli(home).run(line.split(" "));
    }

    @Test
    void whoHasStakedNothingIsToldSo() {
        run("dev mine");
        var list = run("stake list --wallet //Alice");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).contains("has staked nothing").contains("free     1000000 TAO");

        Json data = run("st list --key //Bob -p nowhere --json-output --no-prompt --verbose")
                .json()
                .field("data");
        assertThat(data.field("freeRao").longValue()).isEqualTo(1_000_000_000_000_000L);
        assertThat(data.field("hotkeys").items()).isEmpty();
    }

    /** Each line is refused before a block is made, with a sentence that says what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stake add --amount 1                                        | 12 | Pass --netuid N
            stake add --netuid 1 --amount 1                             | 12 | --hotkey
            stake add --netuid 99 --amount 1 --hotkey //Bob             | 12 | subnets list
            stake add --netuid 0 --amount 1 --hotkey //Bob              | 12 | associate-hotkey
            stake add --netuid 0 --amount 1 --all --hotkey //Bob        | 12 | exclude
            stake add --netuid 0 --amount -1 --hotkey //Bob             | 2  | '-1'
            stake add --netuid 0 --amount 99999999999999999999          | 2  | more than any account
            stake add --netuid x --amount 1 --hotkey //Bob              | 12 | 1,5,10-12
            stake add --netuid 0 --amount 1 --tolerance 7 --hotkey //Bob | 12 | share from 0 to 1
            stake add --netuid 0 --amount 1 -in //Bob --all-hotkeys     | 12 | exclude
            stake add --netuid 0 --amount 1 -ex //Bob                   | 12 | --all-hotkeys
            stake remove --amount 1 --all                               | 12 | exclude
            stake remove --all-alpha --netuid 1                         | 12 | leave --netuid out
            stake remove --amount 1 --netuid 1                          | 12 | staked nothing
            stake move --from //Bob --to //Eve --origin-netuid 0 --dest-netuid 0 --all | 12 | stake list
            stake move --amount 1 --all                                 | 12 | exclude
            stake transfer --dest //Bob --all                           | 12 | stake list
            stake swap --origin-netuid 0 --dest-netuid 1 --amount 5     | 12 | stake list
            stake wizard                                                | 12 | no terminal
            stake set-auto --netuid 1                                   | 12 | --hotkey
            stake set-auto --hotkey //Bob                               | 12 | --netuid
            stake list --network ws://127.0.0.1:1                       | 10 | 127.0.0.1
            stake list --wallet nobody                                  | 11 | nobody
            stake list --live                                           | 12 | --json
            stake list --at 77                                          | 12 | no block 77
            """)
    void nothingIsSentThatMakesNoSense(String line, int code, String advice) {
        run("dev mine");
        String whole = line.contains("--wallet") ? line : line + " --wallet //Alice";
        var result = run(line.contains("list") ? whole : whole + " --yes");

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err()).contains("error: ").contains(advice).doesNotContain("Exception");
        assertThat(run("query System.Number --json").json()).isEqualTo(Json.of(1));
    }

    private Json done(String line) {
        var result = run(line + " --json");
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        return result.json();
    }

    private void subnet() {
        done("subnets create --wallet //Alice --hotkey //Alice --subnet-name demo --yes");
        run("dev mine 10");
        done("subnets start --netuid 2 --wallet //Alice --yes");
    }

    /** What a plan promised against what is there afterwards, side by side. */
    private static void kept(Json receipt) {
        Json trade = receipt.field("plan").field("trades").item(0);
        Json holdings = receipt.field("data").field("holdings");
        assertThat(holdings.items()).hasSize(2);
        for (Json holding : holdings.items()) {
            Json side = holding.field("netuid").isNull()
                    ? null
                    : trade.field("to").field("netuid").isNull() ? trade.field("from") : trade.field("to");
            if (side != null && holding.field("hotkey").equals(side.field("hotkey"))) {
                assertThat(holding.field("afterRao")).isEqualTo(side.field("afterRao"));
            }
        }
    }

    @Test
    void aPlanIsKeptToTheLastRao() {
        subnet();
        Json added = done("st add --wallet.name //Alice -H //Alice -n 2 --amount 2 --no_prompt"
                + " --no-mev-protection --era 16 --verbose");
        kept(added);
        Json trade = added.field("plan").field("trades").item(0);
        assertThat(trade.field("limitPriceRao").longValue()).isEqualTo(1_005_000_000L);
        long staked = trade.field("receivedRao").longValue();
        assertThat(staked).isBetween(1_980_000_000L, 2_000_000_000L);

        Json list = done("stake list --wallet //Alice").field("data");
        Json row = list.field("hotkeys").item(0).field("stakes").item(0);
        assertThat(row.field("stakeRao").longValue()).isEqualTo(staked);
        assertThat(row.field("registered")).isEqualTo(Json.of(true));
        Json balance =
                done("wallet balance //Alice").field("data").field("balances").field("//Alice");
        assertThat(balance.field("stakedRao")).isEqualTo(row.field("valueRao"));
        assertThat(balance.field("freeRao")).isEqualTo(list.field("freeRao"));

        run("wallet associate-hotkey --wallet //Bob --hotkey //Dave --yes");
        kept(done("stake move --wallet //Alice --from //Alice --to //Dave --origin-netuid 2 --dest-netuid 2"
                + " --amount 0.5 --yes"));
        kept(done("stake transfer --wallet //Alice --from //Dave --dest //Bob --origin-netuid 2 --dest-netuid 2"
                + " --amount 0.25 --yes"));
        kept(done("stake remove --wallet //Alice --hotkey //Alice --netuid 2 --amount 1 --yes"));
        kept(done("stake remove --wallet //Alice --hotkey //Alice --netuid 2 --all --yes"));
        assertThat(done("stake list --ss58 //Bob")
                        .field("data")
                        .field("hotkeys")
                        .items())
                .hasSize(1);
    }

    @Test
    void aTradeBeyondItsToleranceIsRefusedAndOneInPartFills() {
        subnet();
        String add = "stake add --wallet //Alice --hotkey //Alice --netuid 2 --amount 500 --yes --json";
        var refused = run(add);
        assertThat(refused.code()).isEqualTo(13);
        assertThat(refused.err()).contains("beyond the limit").contains("--partial");

        Json filled = done("stake add --wallet //Alice --hotkey //Alice --netuid 2 --amount 500 --partial --yes");
        Json holding = filled.field("data").field("holdings").item(1);
        assertThat(holding.field("afterRao").longValue()).isBetween(1_000_000_000L, 5_000_000_000L);
        assertThat(run("wallet overview --wallet //Alice").out())
                .contains("demo")
                .contains("//Alice");
        assertThat(run("stake list --wallet //Alice --at 1").out()).contains("has staked nothing");
    }
}
