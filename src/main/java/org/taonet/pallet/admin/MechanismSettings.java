package org.taonet.pallet.admin;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/** The incentive mechanisms of a subnet: how many, and how they share its emission. Mirrors subnets/mechanism.rs. */
public final class MechanismSettings {
    static final Declarations ON = Admin.part();

    private static final int MOST = 16;
    private static final int WHOLE = 0xFFFF;

    public static final NetworkSetting<MechId> MAX_MECHANISM_COUNT = NetworkSetting.of(
                    ON,
                    88,
                    "sudo_set_max_mechanism_count",
                    "max_mechanism_count",
                    Codecs.MECH_ID,
                    "MechId",
                    Weight.of(15_000_000, 0, 1, 1))
            .within("1 to 16", v -> v.value() >= 1 && v.value() <= MOST, SubnetSettings.INVALID_VALUE)
            .into(Mechanisms.MAX_MECHANISM_COUNT, "Sets how many mechanisms a subnet may have.");
    public static final SubnetSetting<MechId> MECHANISM_COUNT = SubnetSetting.of(
                    ON,
                    76,
                    "sudo_set_mechanism_count",
                    "mechanism_count",
                    Codecs.MECH_ID,
                    "MechId",
                    Weight.of(15_000_000, 0, 1, 1))
            .byOwner(RateLimit.MECHANISM_COUNT)
            .frozen()
            .within("", (on, netuid, v) -> Subnets.NETWORKS_ADDED.get(on, netuid), SubnetCalls.MECHANISM_DOES_NOT_EXIST)
            .within(
                    "1 to MaxMechanismCount",
                    (on, netuid, v) -> v.value() > 0 && v.compareTo(Mechanisms.MAX_MECHANISM_COUNT.get(on)) <= 0,
                    SubnetSettings.INVALID_VALUE)
            .within(
                    "times MaxAllowedUids up to 256",
                    (on, netuid, v) -> fits(on, UidParameters.MAX_ALLOWED_UIDS.get(on, netuid), v),
                    SubnetSettings.TOO_MANY_UI_DS_PER_MECHANISM)
            .within("up to 16", (on, netuid, v) -> v.value() <= MOST, SubnetSettings.INVALID_VALUE)
            .kept(
                    Mechanisms.MECHANISM_COUNT_CURRENT,
                    MechanismSettings::resize,
                    "Sets how many mechanisms a subnet has; they share its emission evenly again.");
    public static final SubnetSetting<Optional<List<Integer>>> MECHANISM_EMISSION_SPLIT = SubnetSetting.of(
                    ON,
                    77,
                    "sudo_set_mechanism_emission_split",
                    "maybe_split",
                    Codecs.option(Codecs.list(Codecs.U16)),
                    "Option<Vec<u16>>",
                    Weight.of(15_000_000, 0, 1, 1))
            .byOwner(RateLimit.MECHANISM_EMISSION)
            .frozen()
            .within("", (on, netuid, v) -> Subnets.NETWORKS_ADDED.get(on, netuid), SubnetCalls.MECHANISM_DOES_NOT_EXIST)
            .within(
                    "a part of 65535 for each mechanism, together the whole",
                    (on, netuid, v) -> v.isEmpty() || splits(on, netuid, v.get()),
                    SubnetSettings.INVALID_VALUE)
            .kept(
                    Mechanisms.MECHANISM_EMISSION_SPLIT,
                    MechanismSettings::split,
                    "Sets how a subnet's mechanisms share its emission; evenly if nothing is said.");

    private MechanismSettings() {}

    /** Whether so many uids are few enough for so many mechanisms. */
    static boolean fits(Context on, int uids, MechId mechanisms) {
        return Math.min(WHOLE, uids * mechanisms.value()) <= UidSettings.most(on);
    }

    private static boolean splits(Context on, NetUid netuid, List<Integer> parts) {
        return !parts.isEmpty()
                && parts.size()
                        <= Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value()
                && parts.stream().mapToLong(Integer::longValue).sum() == WHOLE;
    }

    private static void split(Context on, NetUid netuid, Optional<List<Integer>> parts) {
        parts.ifPresentOrElse(
                each -> Mechanisms.MECHANISM_EMISSION_SPLIT.put(on, netuid, each),
                () -> Mechanisms.MECHANISM_EMISSION_SPLIT.remove(on, netuid));
    }

    /** Forgets what mechanisms that are gone have left behind. */
    private static void resize(Context on, NetUid netuid, MechId count) {
        MechId old = Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid);
        if (old.equals(count)) {
            return;
        }
        for (int gone = count.value(); gone < old.value(); gone++) {
            forget(on, MechanismIndex.of(netuid, new MechId(gone)));
        }
        Mechanisms.MECHANISM_COUNT_CURRENT.put(on, netuid, count);
        Mechanisms.MECHANISM_EMISSION_SPLIT.remove(on, netuid);
    }

    private static void forget(Context on, MechanismIndex gone) {
        Weights.WEIGHTS.clearPrefix(on, gone);
        Scores.INCENTIVE.remove(on, gone);
        Scores.LAST_UPDATE.remove(on, gone);
        Weights.BONDS.clearPrefix(on, gone);
        Commits.WEIGHT_COMMITS.clearPrefix(on, gone);
        Commits.TIMELOCKED_WEIGHT_COMMITS.clearPrefix(on, gone);
    }
}
