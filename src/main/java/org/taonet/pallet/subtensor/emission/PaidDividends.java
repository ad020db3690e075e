package org.taonet.pallet.subtensor.emission;

import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** What the last epoch paid to each hotkey. */
public final class PaidDividends {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<NetUid, AccountId, Alpha> ALPHA_DIVIDENDS_PER_SUBNET = ON.doubleMap(
            "AlphaDividendsPerSubnet",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha that a hotkey's stake in a subnet earned in the last epoch.");
    public static final StorageDoubleMap<NetUid, AccountId, Alpha> ROOT_ALPHA_DIVIDENDS_PER_SUBNET = ON.doubleMap(
            "RootAlphaDividendsPerSubnet",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha that a hotkey's stake on root earned in a subnet in the last epoch.");
    public static final StorageDoubleMap<AccountId, NetUid, Alpha> LAST_HOTKEY_EMISSION_ON_NETUID = ON.doubleMap(
            "LastHotkeyEmissionOnNetuid",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Older form: alpha that a hotkey was last paid in a subnet.");
    public static final StorageDoubleMap<AccountId, NetUid, Alpha> TOTAL_HOTKEY_ALPHA_LAST_EPOCH = ON.doubleMap(
            "TotalHotkeyAlphaLastEpoch",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha staked to a hotkey in a subnet when it last had an epoch.");

    private PaidDividends() {}
}
