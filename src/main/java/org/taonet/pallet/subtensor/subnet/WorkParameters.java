package org.taonet.pallet.subtensor.subnet;

import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/** Registration by proof of work, which is gone but for the faucet of test networks. */
public final class WorkParameters {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_DIFFICULTY =
            ON.constant("InitialDifficulty", Codecs.U64, 10_000_000L, "Unused: the difficulty of work, to begin with.");
    public static final Constant<Long> INITIAL_MIN_DIFFICULTY = ON.constant(
            "InitialMinDifficulty", Codecs.U64, 10_000_000L, "Unused: the least difficulty, to begin with.");
    public static final Constant<Long> INITIAL_MAX_DIFFICULTY = ON.constant(
            "InitialMaxDifficulty",
            Codecs.U64,
            4_611_686_018_427_387_903L,
            "Unused: the largest difficulty, to begin with.");

    public static final StorageMap<NetUid, Long> DIFFICULTY = ON.map(
            "Difficulty",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_DIFFICULTY.declared(),
            "Unused: the difficulty of work for a registration.");
    public static final StorageMap<NetUid, Long> MIN_DIFFICULTY = ON.map(
            "MinDifficulty",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_MIN_DIFFICULTY.declared(),
            "Unused: the least difficulty.");
    public static final StorageMap<NetUid, Long> MAX_DIFFICULTY = ON.map(
            "MaxDifficulty",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_MAX_DIFFICULTY.declared(),
            "Unused: the largest difficulty.");
    public static final StorageMap<Bytes, Long> USED_WORK = ON.map(
            "UsedWork",
            Hasher.IDENTITY,
            Codecs.BYTES,
            Codecs.U64,
            0L,
            "Work that was used, and in which block; it counts once.");

    private WorkParameters() {}
}
