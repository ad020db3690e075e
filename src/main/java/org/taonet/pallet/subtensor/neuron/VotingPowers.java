package org.taonet.pallet.subtensor.neuron;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** A slow moving average of stake, by which subnets may let their stakers vote. Mirrors utils/voting_power.rs. */
public final class VotingPowers {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<NetUid, AccountId, Long> VOTING_POWER = ON.doubleMap(
            "VotingPower",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.U64,
            0L,
            "The voting power of a hotkey in a subnet, in alpha.");
    public static final StorageMap<NetUid, Boolean> VOTING_POWER_TRACKING_ENABLED = ON.map(
            "VotingPowerTrackingEnabled",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.BOOL,
            false,
            "Whether a subnet keeps voting powers.");
    public static final StorageMap<NetUid, Long> VOTING_POWER_DISABLE_AT_BLOCK = ON.map(
            "VotingPowerDisableAtBlock",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            0L,
            "The block in which a subnet stops to keep voting powers; 0 for never.");
    public static final StorageMap<NetUid, Long> VOTING_POWER_EMA_ALPHA = ON.map(
            "VotingPowerEmaAlpha",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            3_570_000_000_000_000L,
            "How fast voting power follows stake, in parts of 10^18 for each epoch.");

    private VotingPowers() {}
}
