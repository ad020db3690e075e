package org.taonet.pallet.subtensor.stake;

import java.util.List;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/** Hotkeys that hand their stake weight to others, in parts. Mirrors staking/set_children.rs. */
public final class Children {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<AccountId, NetUid, List<Kin>> CHILD_KEYS = ON.doubleMap(
            "ChildKeys",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Kin.CODEC),
            List.of(),
            "The children of a hotkey in a subnet, each with its part of 2^64 - 1.");
    public static final StorageDoubleMap<AccountId, NetUid, List<Kin>> PARENT_KEYS = ON.doubleMap(
            "ParentKeys",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.list(Kin.CODEC),
            List.of(),
            "The parents of a hotkey in a subnet, each with the part of 2^64 - 1 that it hands on.");
    public static final StorageDoubleMap<NetUid, AccountId, PendingChildren> PENDING_CHILD_KEYS = ON.doubleMap(
            "PendingChildKeys",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            PendingChildren.CODEC,
            PendingChildren.NONE,
            "Children that a hotkey is to have, and from which block on.");
    public static final StorageDoubleMap<AccountId, NetUid, Integer> CHILDKEY_TAKE = ON.doubleMap(
            "ChildkeyTake",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U16,
            0,
            "What a child keeps of its parents' dividends in a subnet, in parts of 65535.");
    public static final StorageMap<AccountId, Boolean> AUTO_PARENT_DELEGATION_ENABLED = ON.map(
            "AutoParentDelegationEnabled",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.BOOL,
            true,
            "Whether a hotkey's root stake is delegated to subnet owners by itself.");

    private Children() {}

    /** The least that a child keeps in a subnet, in parts of 65535. */
    public static int leastTake(Reader on, NetUid netuid) {
        return Math.max(
                StakeParameters.MIN_CHILDKEY_TAKE.get(on),
                StakeParameters.MIN_CHILDKEY_TAKE_PER_SUBNET.get(on, netuid));
    }

    /** What a child keeps of its parents' dividends in a subnet, in parts of 65535. */
    public static int take(Reader on, AccountId hotkey, NetUid netuid) {
        return Math.max(CHILDKEY_TAKE.get(on, hotkey, netuid), leastTake(on, netuid));
    }
}
