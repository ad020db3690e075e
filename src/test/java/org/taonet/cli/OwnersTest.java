package org.taonet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.text.Json;

/** What owners of subnets, hotkeys and stake carry out to its end, over as many blocks as it takes. */
final class OwnersTest {
    private static final String OWNER = " --wallet //Alice --hotkey //Alice -y";

    @TempDir
    private Path home;

    private Cli.Result run(String line) {
        return new Cli(home).run(line.strip().split(" "));
    }

    private Json done(String line) {
        var result = run(line + " --json");
        assertThat(result.code()).as(line + "\n" + result.err() + result.out()).isZero();
        return result.json();
    }

    private String refused(String line) {
        var result = run(line);
        assertThat(result.code()).as(line + "\n" + result.err()).isIn(12, 13);
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        return result.err() + result.out();
    }

    private void asRoot(String call) {
        done("tx Sudo.sudo(call=AdminUtils." + call + ") --wallet //Alice -y");
    }

    private void subnet(int netuid) {
        asRoot("sudo_set_network_rate_limit(rate_limit=0)");
        done("subnets create --subnet-name n" + netuid + OWNER);
        done("subnets start --netuid " + netuid + OWNER);
    }

    private long stake(int netuid) {
        for (Json hotkey : done("stake list --wallet //Alice")
                .field("data")
                .field("hotkeys")
                .items()) {
            for (Json stake : hotkey.field("stakes").items()) {
                if (stake.field("netuid").longValue() == netuid) {
                    return stake.field("stakeRao").longValue();
                }
            }
        }
        return 0;
    }

    @BeforeEach
    void aBlockIsThere() {
        run("dev mine");
    }

    @Test
    void aSubnetStartsWhenItsDelayIsOver() {
        asRoot("sudo_set_start_call_delay(delay=20)");
        done("subnets create" + OWNER);
        Json waiting = done("subnets check-start --netuid 2").field("data");
        assertThat(waiting.field("canStart")).isEqualTo(Json.of(false));
        assertThat(waiting.field("earliestBlock").longValue())
                .isEqualTo(waiting.field("registeredAt").longValue() + 20);
        assertThat(refused("subnets start --netuid 2" + OWNER))
                .contains("can be started in 20 blocks", "NeedWaitingMoreBlocksToStarCall");
        assertThat(refused("stake add --netuid 2 --amount 1" + OWNER))
                .contains("The token of subnet 2 cannot be traded yet", "SubtokenDisabled");

        run("dev mine 20");
        done("subnets start --netuid 2" + OWNER);
        assertThat(done("subnets check-start --netuid 2").field("data").field("started"))
                .isEqualTo(Json.of(true));
        assertThat(refused("subnets start --netuid 2" + OWNER)).contains("FirstEmissionBlockNumberAlreadySet");
    }

    @Test
    void itsSymbolIdentityAndSizeAreTheOwners() {
        subnet(2);
        done("subnets set-symbol \u05d1 --netuid 2" + OWNER);
        assertThat(run("subnets show --netuid 2").out()).contains("subnet 2  \u05d1 n2");
        assertThat(refused("subnets set-symbol \u05d1 --netuid 1 --wallet //Bob -y"))
                .contains("belongs to", "BadOrigin");

        done("subnets set-identity --netuid 2 --discord d --subnet-name other" + OWNER);
        assertThat(run("subnets get-identity --netuid 2").out()).contains("other", "discord");
        assertThat(run("subnets get-identity --netuid 2 --at 3").out())
                .contains("n2")
                .doesNotContain("other");

        assertThat(refused("sudo trim --netuid 2 --max 1" + OWNER)).contains("Choose from 64 to 256");
        done("sudo trim --netuid 2 --max 64" + OWNER);
        assertThat(run("query SubtensorModule.MaxAllowedUids 2 --json").json()).isEqualTo(Json.of(64));
    }

    @Test
    void anEpochRunsWhenTheOwnerAsksForIt() {
        subnet(2);
        assertThat(refused("sudo trigger-epoch --netuid 2" + OWNER)).contains("committed and revealed later");
        done("sudo set --netuid 2 --param commit_reveal_weights_enabled --value false" + OWNER);
        long at = done("sudo trigger-epoch --netuid 2" + OWNER)
                .field("data")
                .field("firesAt")
                .longValue();
        assertThat(refused("sudo trigger-epoch --netuid 2" + OWNER)).contains("EpochTriggerAlreadyPending");
        run("dev mine 15");
        assertThat(run("query SubtensorModule.LastEpochBlock 2").out().strip()).isEqualTo(String.valueOf(at));
    }

    @Test
    void alphaIsBoughtAndBurned() {
        subnet(2);
        Json burnt = done("sudo stake-burn --netuid 2 --amount 2" + OWNER);
        assertThat(burnt.field("plan").field("limitPriceRao")).isEqualTo(Json.of(1_005_000_000L));
        Json event = burnt.field("events").items().stream()
                .filter(e -> e.field("name").text().equals("AddStakeBurn"))
                .findFirst()
                .orElseThrow();
        assertThat(event.field("fields").field("alpha").text())
                .isEqualTo(String.valueOf(burnt.field("plan").field("alphaRao").longValue()));
        assertThat(stake(2)).isZero();
        assertThat(refused("sudo stake-burn --netuid 2 --amount 100" + OWNER)).contains("SlippageTooHigh");
        done("sudo stake-burn --netuid 2 --amount 100 --unsafe" + OWNER);
    }

    @Test
    void aDelegateLowersItsTake() {
        subnet(2);
        assertThat(run("sudo get-take --wallet //Eve").out()).contains("is no hotkey; as one it would begin with 18%");
        assertThat(refused("sudo set-take --take 0.1 --wallet //Eve --hotkey //Eve -y"))
                .contains("is no hotkey");
        done("sudo set-take --take 0.1" + OWNER);
        assertThat(run("sudo get-take --wallet //Alice --hotkey //Alice").out()).contains("keeps 10%");
        assertThat(refused("sudo set-take --take 0.12" + OWNER)).contains("DelegateTxRateLimitExceeded");
        assertThat(refused("sudo set-take --take 0.5" + OWNER)).contains("Choose from 0% to 18%");
    }

    @Test
    void aNeuronMovesAndHides() {
        subnet(2);
        String bob = " --netuid 2 --wallet //Bob -y";
        assertThat(refused("axon set --ip 203.0.113.7 --port 8091" + bob))
                .contains("The hotkey is not registered on the subnet", "nothing charged");
        done("subnets register" + bob);
        done("axon set --ip 203.0.113.7 --port 8091" + bob);
        assertThat(refused("axon set --ip 203.0.113.8 --port 8091" + bob)).contains("a short while ago");
        run("dev mine 50");
        assertThat(refused("axon set --ip 127.0.0.1 --port 8091" + bob)).contains("takes no such address");
        done("axon set --ip 2001:db8::7 --port 8092" + bob);
        run("dev mine 50");
        done("axon reset" + bob);
        Json axon = run("query SubtensorModule.Axons 2 //Bob --json").json();
        assertThat(axon.field("port").longValue()).isEqualTo(1);
        assertThat(axon.field("ip").text()).isEqualTo("0");
    }

    /** What a plan says comes of a swap is what comes of it, to the last unit: one fee, taken by the sale. */
    @Test
    void stakeSwapsBetweenSubnetsAsPlanned() {
        subnet(2);
        subnet(3);
        done("stake add --netuid 2 --amount 2" + OWNER);
        for (String amount : new String[] {"--amount 1", "--amount 0.1", "--all"}) {
            Json swapped = done("stake swap --origin-netuid 2 --dest-netuid 3 " + amount + OWNER);
            Json trade = swapped.field("plan").field("trades").item(0);
            assertThat(swapped.field("data").field("holdings").items())
                    .extracting(h -> h.field("afterRao"))
                    .as(amount)
                    .containsExactly(
                            trade.field("from").field("afterRao"),
                            trade.field("to").field("afterRao"));
        }
        assertThat(stake(2)).isZero();
        assertThat(stake(3)).isPositive();
    }

    @Test
    void allStakeIsTakenBackOrPutOnRoot() {
        subnet(2);
        subnet(3);
        done("stake add --netuid 2 --amount 2" + OWNER);
        done("stake add --netuid 3 --amount 2" + OWNER);
        assertThat(run("stake list --wallet //Alice").out()).contains("n2", "n3");
        Json moved = done("stake remove --all-alpha --wallet //Alice -y");
        assertThat(moved.field("warnings").write()).contains("bounds no price");
        Json trades = moved.field("plan").field("trades");
        assertThat(stake(2) + stake(3)).isZero();
        assertThat(Json.of(stake(0))).isEqualTo(trades.item(1).field("to").field("afterRao"));

        // On a new chain root's own token is off: what takes all passes it over, and is not sent for nothing.
        assertThat(refused("stake remove --all --wallet //Alice -y")).contains("cannot be traded yet: [0]");
        done("stake add --netuid 2 --amount 2" + OWNER);
        Json left = done("stake remove --all --wallet //Alice -y");
        assertThat(left.field("warnings").write()).contains("The stake on subnet 0 stays");
        assertThat(stake(2)).isZero();
        assertThat(stake(0)).isPositive();
        assertThat(refused("stake process-claim --wallet //Eve -y")).contains("nothing to claim");
        assertThat(done("stake process-claim --netuids 2 --wallet //Alice -y")
                        .field("warnings")
                        .write())
                .contains("nothing to claim");
    }

    @Test
    void childrenAreSetSeenAndTakenBack() {
        subnet(2);
        asRoot("sudo_set_tx_rate_limit(tx_rate_limit=0)");
        String of = " --netuid 2 --wallet //Alice --hotkey //Alice";
        assertThat(refused("stake child set -c //Bob -c //Dave --prop 0.7,0.7 -y" + of))
                .contains("more than 1");
        assertThat(refused("stake child set -c //Bob -y" + of)).contains("every child needs a share");
        done("stake child set -c //Bob --prop 0.3 -y" + of);
        Json child =
                done("stake child get" + of).field("data").field("children").item(0);
        assertThat(child.field("share").write()).startsWith("0.3");
        long from = child.field("from").longValue();
        assertThat(from).isGreaterThan(7000);

        assertThat(refused("stake child revoke -y" + of)).contains("Wait: this may be done only so often");
        done("stake child take --take 0.1 -y" + of);
        assertThat(run("stake child take" + of).out()).contains("10%");
        assertThat(refused("stake child take --take 0.5 -y" + of)).contains("InvalidChildkeyTake");
    }

    @Test
    void aCallThatFailsWithinAnotherHasFailed() {
        var result = run("tx Sudo.sudo(call=AdminUtils.sudo_set_tempo(netuid=77,tempo=400)) --wallet //Alice -y");
        assertThat(result.code()).isEqualTo(13);
        assertThat(result.out()).contains("failed in block", "within  AdminUtils.SubnetDoesNotExist");
        Json json = run("tx Sudo.sudo(call=AdminUtils.sudo_set_tempo(netuid=77,tempo=400)) --wallet //Alice -y --json")
                .json();
        assertThat(json.field("success")).isEqualTo(Json.of(false));
    }

    @Test
    void tradesTakeWhatConfigSays() {
        subnet(2);
        done("config set --tolerance 2% --partial");
        Json plan = done("stake add --netuid 2 --amount 500 --dry-run" + OWNER);
        Json trade = plan.field("plan").field("trades").item(0);
        assertThat(trade.field("limitPriceRao")).isEqualTo(Json.of(1_020_000_000L));
        assertThat(trade.field("partial")).isEqualTo(Json.of(true));
        assertThat(done("sudo stake-burn --netuid 2 --amount 1 --dry-run" + OWNER)
                        .field("plan")
                        .field("limitPriceRao"))
                .isEqualTo(Json.of(1_020_000_000L));
        Json said = done("stake add --netuid 2 --amount 1 --tolerance 0.01 --no-partial --dry-run" + OWNER);
        Json other = said.field("plan").field("trades").item(0);
        assertThat(other.field("limitPriceRao")).isEqualTo(Json.of(1_010_000_000L));
        assertThat(other.field("partial")).isEqualTo(Json.of(false));

        done("config set --unsafe");
        Json unbounded = done("stake add --netuid 2 --amount 1 --dry-run" + OWNER);
        assertThat(unbounded.field("plan").field("trades").item(0).field("limitPriceRao"))
                .isEqualTo(Json.none());
        assertThat(refused("config set --tolerance 3")).contains("is no tolerance");
    }

    private String completed(String line) {
        return new Cli(home).run("__complete", line).out();
    }

    @Test
    void subnetsAndStakedHotkeysAreSuggested() {
        subnet(2);
        done("stake add --netuid 2 --amount 2" + OWNER);
        assertThat(completed(" stake remove --netuid ").lines().map(String::strip))
                .containsExactly("0", "1", "2");
        assertThat(completed(" stake swap --wallet //Alice --dest-netuid 2").strip())
                .isEqualTo("2");
        assertThat(completed(" stake remove --wallet //Alice --hotkey 5").strip())
                .isEqualTo("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
        assertThat(completed(" stake remove --wallet //Eve --hotkey ")).isEmpty();
        assertThat(completed(" subnets show --network ws://127.0.0.1:1 --netuid "))
                .isEmpty();
    }

    private void typed(String line, String said, String... answers) {
        var result = new Cli(home).typing(answers).run(line.split(" "));
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        assertThat(result.err() + result.out()).as(line).contains(said);
    }

    /** Whoever sits at a terminal is asked for what the command line does not say. */
    @Test
    void whatIsNotSaidIsAsked() {
        subnet(2);
        subnet(3);
        typed("stake add --wallet //Alice", "done in block", "2", "1", "2", "y");
        assertThat(stake(2)).isPositive();
        typed("stake wizard --wallet //Alice", "done in block", "3", "3", "0.5", "y");
        assertThat(stake(3)).isPositive();
        typed("stake remove --wallet //Alice", "done in block", "1", "all", "y");
        assertThat(stake(2)).isZero();
        typed("subnets set-identity --netuid 2 --wallet //Alice", "named", "named", "", "", "", "", "", "", "", "y");
        typed("sudo trim --netuid 2 --wallet //Alice", "done in block", "64", "y");
        typed("axon set --netuid 2 --wallet //Alice", "done in block", "203.0.113.7", "8091", "y");
        typed("sudo stake-burn --netuid 2 --wallet //Alice", "done in block", "1", "y");
        assertThat(new Cli(home)
                        .typing("n")
                        .run("stake", "remove", "--netuid", "3", "--all", "--wallet", "//Alice")
                        .code())
                .isNotZero();
        assertThat(stake(3)).isPositive();
    }

    /** Reads of an earlier block say what was there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stake list --wallet //Alice      | has staked nothing
            subnets list                     | apex
            subnets show --netuid 2          | 1000 TAO, 1000 alpha
            sudo get --netuid 2 --param tempo | blocks
            wallet balance //Alice           | 0
            subnets price --netuid 2 --interval 1 --points 5 | blocks
            """)
    void theyAreAskedOfEarlierBlocks(String line, String said) {
        subnet(2);
        done("stake add --netuid 2 --amount 2" + OWNER);
        var result = run(line + (line.contains("price") ? "" : " --at 3"));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains(said);
    }
}
