package org.taonet.pallet.subtensor.epoch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.taonet.math.Sparse;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.NetworkSettings;
import org.taonet.runtime.Context;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * An epoch of a subnet: each of its mechanisms reckons on its part of the emission, what they make of a neuron is
 * merged, and all of it is stored. Mirrors epoch_with_mechanisms of subnets/mechanism.rs.
 */
public final class Epoch {
    private static final U128 PARTS = U128.of(0xFFFF);

    private Epoch() {}

    /** What a neuron has earned. */
    public record Earned(AccountId hotkey, Alpha incentive, Alpha dividend) {}

    /** Runs it; what each neuron has earned, in the order of the hotkeys. */
    public static List<Earned> run(Context on, NetUid netuid, Alpha emission) {
        EpochReader reader = new EpochReader(on, netuid);
        int[] uids = reader.hotkeys().keySet().stream().mapToInt(Uid::value).toArray();
        Merged merged = new Merged(uids);
        Alpha[] parts = split(on, netuid, emission);
        for (int i = 0; i < parts.length; i++) {
            MechanismIndex mechanism = MechanismIndex.of(netuid, new MechId(i));
            EpochOutput out = Yuma.run(reader.input(mechanism, parts[i].bits()));
            store(on, mechanism, uids, out);
            merged.add(out, weight(parts[i], emission, i));
        }
        store(on, netuid, merged);
        List<AccountId> hotkeys = List.copyOf(reader.hotkeys().values());
        VotingPowerStep.run(on, netuid, hotkeys, merged);
        List<Earned> earned = new ArrayList<>();
        for (int i = 0; i < uids.length; i++) {
            earned.add(new Earned(
                    hotkeys.get(i), new Alpha(merged.serverEmission()[i]), new Alpha(merged.validatorEmission()[i])));
        }
        earned.sort((a, b) -> a.hotkey().compareTo(b.hotkey()));
        return earned;
    }

    /** The mechanisms' parts; what rounding leaves is the first one's. */
    static Alpha[] split(Context on, NetUid netuid, Alpha emission) {
        Alpha[] parts =
                new Alpha[Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value()];
        Arrays.fill(parts, Alpha.ZERO);
        Mechanisms.MECHANISM_EMISSION_SPLIT
                .find(on, netuid)
                .ifPresentOrElse(
                        shares -> {
                            for (int i = 0; i < Math.min(parts.length, shares.size()); i++) {
                                parts[i] = part(emission, shares.get(i));
                            }
                        },
                        () -> Arrays.fill(
                                parts,
                                parts.length == 0
                                        ? Alpha.ZERO
                                        : new Alpha(Long.divideUnsigned(emission.bits(), parts.length))));
        if (parts.length > 0) {
            long sum = Arrays.stream(parts).mapToLong(Alpha::bits).sum();
            parts[0] = parts[0].saturatingPlus(emission.saturatingMinus(new Alpha(sum)));
        }
        return parts;
    }

    private static Alpha part(Alpha emission, int share) {
        return new Alpha(U128.product(emission.bits(), share).safeDiv(PARTS).lo());
    }

    /** How much a mechanism counts in what is merged: its part of the emission; of none the first counts alone. */
    private static U64F64 weight(Alpha part, Alpha emission, int index) {
        return U64F64.ofU64(part.bits()).safeDivOr(U64F64.ofU64(emission.bits()), U64F64.ofU64(index == 0 ? 1 : 0));
    }

    /** What is kept for each mechanism: incentives and bonds. */
    private static void store(Context on, MechanismIndex mechanism, int[] uids, EpochOutput out) {
        Scores.INCENTIVE.put(on, mechanism, list(picked(out.incentive(), uids)));
        NetworkSettings.INCENTIVE_ALPHA_EMITTED_TO_MINERS.emit(
                on, mechanism, alphas(picked(out.serverEmission(), uids)));
        for (int i = 0; i < uids.length; i++) {
            on.put(Weights.BONDS.key(mechanism, new Uid(i)), row(out.bonds(), uids[i]));
        }
    }

    private static byte[] row(Sparse bonds, int row) {
        int from = row < bonds.rows() ? bonds.start(row) : 0;
        int to = row < bonds.rows() ? bonds.start(row + 1) : 0;
        Output bytes = new Output(4 * (to - from) + 4).compact(to - from);
        for (int i = from; i < to; i++) {
            bytes.u16(bonds.columns()[i]).u16((int) bonds.cells()[i]);
        }
        return bytes.toArray();
    }

    /** What is kept for the subnet. */
    private static void store(Context on, NetUid netuid, Merged merged) {
        Scores.ACTIVE.put(on, netuid, list(merged.active()));
        Scores.EMISSION.put(on, netuid, alphas(merged.emission()));
        Scores.CONSENSUS.put(on, netuid, list(merged.consensus()));
        Scores.DIVIDENDS.put(on, netuid, list(merged.dividends()));
        Scores.VALIDATOR_TRUST.put(on, netuid, list(merged.validatorTrust()));
        Scores.VALIDATOR_PERMIT.put(on, netuid, list(merged.permits()));
        Scores.STAKE_WEIGHT.put(on, netuid, list(merged.stakeWeight()));
    }

    /** The items of some uids, 0 where there is none. */
    static int[] picked(int[] v, int[] uids) {
        return Arrays.stream(uids).map(uid -> uid < v.length ? v[uid] : 0).toArray();
    }

    /** The items of some uids, 0 where there is none. */
    static long[] picked(long[] v, int[] uids) {
        return Arrays.stream(uids).mapToLong(uid -> uid < v.length ? v[uid] : 0).toArray();
    }

    private static List<Integer> list(int[] v) {
        return Arrays.stream(v).boxed().toList();
    }

    private static List<Alpha> alphas(long[] v) {
        return Arrays.stream(v).mapToObj(Alpha::new).toList();
    }

    private static List<Boolean> list(boolean[] v) {
        List<Boolean> out = new ArrayList<>(v.length);
        for (boolean each : v) {
            out.add(each);
        }
        return out;
    }
}
