package org.taonet.pallet.subtensor.subnet;

import org.taonet.math.I96F32;
import org.taonet.math.U128;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.Reader;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Each subnet's pool of TAO and alpha, and the price that follows from it. */
public final class Pools {
    static final Declarations ON = Concept.declarations();

    public static final Constant<Long> INITIAL_EMA_PRICE_HALVING_PERIOD = ON.constant(
            "InitialEmaPriceHalvingPeriod",
            Codecs.U64,
            201_600L,
            "Blocks after which a young subnet's moving price follows at half speed, to begin with.");

    public static final StorageMap<NetUid, Rao> SUBNET_TAO = ON.map(
            "SubnetTAO",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            Rao.ZERO,
            "TAO in a subnet's pool, in rao; for root all that is staked there.");
    public static final StorageMap<NetUid, Alpha> SUBNET_ALPHA_IN = ON.map(
            "SubnetAlphaIn", Hasher.IDENTITY, Codecs.NET_UID, Codecs.ALPHA, Alpha.ZERO, "Alpha in a subnet's pool.");
    public static final StorageMap<NetUid, Alpha> SUBNET_ALPHA_OUT = ON.map(
            "SubnetAlphaOut",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha outside of a subnet's pool: what is staked.");
    public static final StorageMap<NetUid, Alpha> SUBNET_PROTOCOL_ALPHA = ON.map(
            "SubnetProtocolAlpha",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha that the chain itself has bought from a pool.");
    public static final StorageMap<NetUid, U128> SUBNET_VOLUME = ON.map(
            "SubnetVolume",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.U128,
            U128.ZERO,
            "All TAO that went through a pool so far, in rao.");
    public static final StorageMap<NetUid, I96F32> SUBNET_MOVING_PRICE = ON.map(
            "SubnetMovingPrice",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.I96F32,
            I96F32.ZERO,
            "The moving average of a subnet's price, in TAO per alpha.");
    public static final StorageValue<I96F32> SUBNET_MOVING_ALPHA = ON.value(
            "SubnetMovingAlpha",
            FixedPoint.I96F32,
            new I96F32(0, 12_885),
            "How fast the moving price follows the price, 0 to 1 for each block.");
    public static final StorageMap<NetUid, Long> EMA_PRICE_HALVING_BLOCKS = ON.map(
            "EMAPriceHalvingBlocks",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.U64,
            INITIAL_EMA_PRICE_HALVING_PERIOD.declared(),
            "Blocks after which a young subnet's moving price follows at half speed.");

    private Pools() {}

    /** All alpha of a subnet: what is in its pool and what is outside. */
    public static Alpha alphaIssuance(Reader on, NetUid netuid) {
        return SUBNET_ALPHA_IN.get(on, netuid).saturatingPlus(SUBNET_ALPHA_OUT.get(on, netuid));
    }

    /** Puts TAO into a pool. */
    public static void addTao(Context on, NetUid netuid, Rao amount) {
        if (!amount.isZero()) {
            SUBNET_TAO.mutate(on, netuid, there -> there.saturatingPlus(amount));
        }
    }

    /** Takes TAO out of a pool. */
    public static void removeTao(Context on, NetUid netuid, Rao amount) {
        if (!amount.isZero()) {
            SUBNET_TAO.mutate(on, netuid, there -> there.saturatingMinus(amount));
        }
    }

    /** Puts alpha into a pool. */
    public static void addAlpha(Context on, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            SUBNET_ALPHA_IN.mutate(on, netuid, there -> there.saturatingPlus(amount));
        }
    }

    /** Takes alpha out of a pool. */
    public static void removeAlpha(Context on, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            SUBNET_ALPHA_IN.mutate(on, netuid, there -> there.saturatingMinus(amount));
        }
    }
}
