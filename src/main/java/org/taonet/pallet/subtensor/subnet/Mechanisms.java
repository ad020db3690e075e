package org.taonet.pallet.subtensor.subnet;

import java.util.List;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.MechId;
import org.taonet.unit.NetUid;

/** Incentive mechanisms within a subnet, and how they share its emission. Mirrors subnets/mechanism.rs. */
public final class Mechanisms {
    static final Declarations ON = Concept.declarations();

    public static final StorageValue<MechId> MAX_MECHANISM_COUNT =
            ON.value("MaxMechanismCount", Codecs.MECH_ID, new MechId(2), "How many mechanisms a subnet may have.");
    public static final StorageMap<NetUid, MechId> MECHANISM_COUNT_CURRENT = ON.map(
            "MechanismCountCurrent",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.MECH_ID,
            new MechId(1),
            "How many mechanisms a subnet has.");
    public static final StorageMap<NetUid, List<Integer>> MECHANISM_EMISSION_SPLIT = ON.optionalMap(
            "MechanismEmissionSplit",
            Hasher.TWOX_64_CONCAT,
            Codecs.NET_UID,
            Codecs.list(Codecs.U16),
            "How mechanisms share a subnet's emission, in parts of 65535; evenly if not said.");

    private Mechanisms() {}
}
