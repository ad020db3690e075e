package org.taonet.pallet.subtensor.stake;

import java.util.List;
import java.util.Optional;
import org.taonet.math.SafeFloat;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/**
 * Stake on a hotkey as shares of a pool, so that dividends reach all who share it at once. Mirrors
 * primitives/share-pool and staking/stake_utils.rs.
 */
public final class SharePool {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<AccountId, NetUid, Alpha> TOTAL_HOTKEY_ALPHA = ON.doubleMap(
            "TotalHotkeyAlpha",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha staked to a hotkey in a subnet by all.");
    public static final StorageDoubleMap<AccountId, NetUid, SafeFloat> TOTAL_HOTKEY_SHARES_V2 = ON.doubleMap(
            "TotalHotkeySharesV2",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.SAFE_FLOAT,
            SafeFloat.ZERO,
            "How many shares of a hotkey's stake in a subnet there are.");
    public static final StorageTripleMap<AccountId, AccountId, NetUid, SafeFloat> ALPHA_V2 = ON.tripleMap(
            "AlphaV2",
            List.of(Hasher.BLAKE2_128_CONCAT, Hasher.BLAKE2_128_CONCAT, Hasher.IDENTITY),
            Codecs.ACCOUNT,
            Codecs.ACCOUNT,
            Codecs.NET_UID,
            FixedPoint.SAFE_FLOAT,
            SafeFloat.ZERO,
            "How many shares of a hotkey's stake in a subnet a coldkey has.");
    public static final StorageDoubleMap<AccountId, NetUid, U64F64> TOTAL_HOTKEY_SHARES = ON.doubleMap(
            "TotalHotkeyShares",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ACCOUNT,
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.U64F64,
            U64F64.ZERO,
            "Shares of a hotkey's stake in the older form, moved when they are touched.");
    public static final StorageTripleMap<AccountId, AccountId, NetUid, U64F64> ALPHA = ON.tripleMap(
            "Alpha",
            List.of(Hasher.BLAKE2_128_CONCAT, Hasher.BLAKE2_128_CONCAT, Hasher.IDENTITY),
            Codecs.ACCOUNT,
            Codecs.ACCOUNT,
            Codecs.NET_UID,
            FixedPoint.U64F64,
            U64F64.ZERO,
            "A coldkey's shares of a hotkey's stake in the older form, moved when they are touched.");
    static final StorageValue<Optional<Bytes>> ALPHA_MAP_LAST_KEY = ON.value(
            "AlphaMapLastKey",
            Codecs.option(Codecs.BYTES),
            Optional.empty(),
            "Where the walk over the older shares stands.");
    static final StorageValue<Optional<Bytes>> ALPHA_V2_MAP_LAST_KEY = ON.value(
            "AlphaV2MapLastKey",
            Codecs.option(Codecs.BYTES),
            Optional.empty(),
            "Where the walk over the shares stands.");

    private SharePool() {}
}
