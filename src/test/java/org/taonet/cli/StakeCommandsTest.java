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

        Json data = run("st list --ss58 //Bob --json-output").json().field("data");
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
}
