package org.taonet.pallet.subtensor.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.math.Sparse;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.VotingPowers;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechId;
import org.taonet.unit.NetUid;

/** What is around the kernel, as upstream's tests/mechanism.rs and tests/voting_power.rs expect it. */
final class EpochTest {
    private static final NetUid SUBNET = new NetUid(5);
    private static final AccountId HOTKEY = AccountId.fromHex("01".repeat(AccountId.BYTES));
    private static final int[] NONE = {};
    private static final long[] NO_ALPHA = {};

    private final Context on = new Context(Presets.LOCALNET.state(), Runtimes.normal());

    /** split_emissions_even_division, _rounding_to_first, _fibbonacci; a split of fewer mechanisms than there are. */
    @ParameterizedTest(name = "{0} to {1} mechanisms by {2}")
    @CsvSource({
        "25, 5, '', 5 5 5 5 5",
        "10, 4, '', 4 2 2 2",
        "19, 5, 3450 6899 10348 17247 27594, 1 2 3 5 8",
        "100, 3, 65535, 100 0 0",
        "7, 2, 32767 32768, 4 3",
        "0, 2, '', 0 0",
        "18446744073709551615, 2, 65535 0, 18446744073709551615 0"
    })
    void mechanismsShare(String alpha, int mechanisms, String split, String expected) {
        Mechanisms.MECHANISM_COUNT_CURRENT.put(on, SUBNET, new MechId(mechanisms));
        if (!split.isEmpty()) {
            Mechanisms.MECHANISM_EMISSION_SPLIT.put(
                    on,
                    SUBNET,
                    Arrays.stream(split.split(" ")).map(Integer::valueOf).toList());
        }
        Alpha[] parts = Epoch.split(on, SUBNET, new Alpha(Long.parseUnsignedLong(alpha)));
        assertThat(String.join(" ", Arrays.stream(parts).map(Alpha::toString).toList()))
                .isEqualTo(expected);
    }

    private static EpochOutput output(boolean permit, int dividends, long emission, long stake) {
        return new EpochOutput(
                new boolean[] {permit},
                new boolean[] {permit},
                NONE,
                NONE,
                NONE,
                new int[] {dividends},
                NONE,
                new long[] {emission},
                NO_ALPHA,
                new long[] {emission},
                new long[] {stake},
                new Sparse.Builder(1, 0).build());
    }

    /** Emissions add up, shares by weight, and one permit is enough. */
    @Test
    void mechanismsAreMerged() {
        Merged merged = new Merged(new int[] {0, 1});
        merged.add(output(false, 40_001, 100, 7), U64F64.ONE.saturatingDiv(U64F64.ofU64(2)));
        merged.add(output(true, 20_000, 50, 8), U64F64.ONE.saturatingDiv(U64F64.ofU64(4)));
        assertThat(merged.permits()).containsExactly(true, false);
        assertThat(merged.dividends()).containsExactly(25_000, 0);
        assertThat(merged.serverEmission()).containsExactly(150, 0);
        assertThat(merged.emission()).containsExactly(62, 0);
        assertThat(merged.stake()).containsExactly(15, 0);
    }

    /**
     * Rows: test_voting_power_not_updated_when_disabled, _ema_calculation, test_miner_voting_power_removed_when_loses_
     * vpermit, test_voting_power_cleared_when_deregistered, _not_removed_if_never_above_threshold,
     * _removed_with_significant_drop_below_threshold, _continues_during_grace_period, _finalized_after_grace_period.
     */
    @ParameterizedTest(name = "before {0}, stake {1}, permit {2}, member {3}, least {4}, alpha {5}, ends {6}: {7}")
    @CsvSource({
        "0, 1000, true, true, 0, 0.5, off, 0",
        "0, 1000, true, true, 0, 0.5, 0, 500",
        "500, 1000, true, true, 0, 0.5, 0, 750",
        "500, 1000, false, true, 0, 0.5, 0, 0",
        "500, 1000, true, false, 0, 0.5, 0, 0",
        "400, 1000, true, true, 900, 0.5, 0, 700",
        "1000, 0, true, true, 1000, 1.0, 0, 0",
        "1000, 900, true, true, 1000, 0.5, 0, 0",
        "1000, 1100, true, true, 1000, 0.5, 0, 1050",
        "500, 1000, true, true, 0, 0.5, 101, 750",
        "500, 1000, true, true, 0, 0.5, 100, 0"
    })
    void votingPowerFollows(
            long before,
            long stake,
            boolean permit,
            boolean member,
            long least,
            String alpha,
            String ends,
            long expected) {
        FrameSystem.NUMBER.put(on, 100L);
        boolean tracked = !ends.equals("off");
        VotingPowers.VOTING_POWER_TRACKING_ENABLED.put(on, SUBNET, tracked);
        VotingPowers.VOTING_POWER_DISABLE_AT_BLOCK.put(on, SUBNET, tracked ? Long.parseLong(ends) : 0);
        VotingPowers.VOTING_POWER_EMA_ALPHA.put(
                on, SUBNET, alpha.equals("1.0") ? 1_000_000_000_000_000_000L : 500_000_000_000_000_000L);
        StakeParameters.STAKE_THRESHOLD.put(on, least);
        Neurons.IS_NETWORK_MEMBER.put(on, HOTKEY, SUBNET, member);
        if (before > 0) {
            VotingPowers.VOTING_POWER.put(on, SUBNET, HOTKEY, before);
        }
        Merged merged = new Merged(new int[] {0});
        merged.add(output(permit, 0, 0, stake), U64F64.ONE);
        VotingPowerStep.run(on, SUBNET, List.of(HOTKEY), merged);
        assertThat(VotingPowers.VOTING_POWER.get(on, SUBNET, HOTKEY)).isEqualTo(expected);
        assertThat(VotingPowers.VOTING_POWER.exists(on, SUBNET, HOTKEY)).isEqualTo(expected > 0);
        assertThat(VotingPowers.VOTING_POWER_TRACKING_ENABLED.get(on, SUBNET))
                .isEqualTo(tracked && !ends.equals("100"));
    }
}
