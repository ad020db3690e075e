package org.taonet.pallet.subtensor.emission;

import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What the last block put into pools and gave out. Mirrors coinbase/run_coinbase.rs. */
public final class BlockFlows {
    static final Declarations ON = Concept.declarations();

    public static final StorageMap<NetUid, Rao> SUBNET_TAO_IN_EMISSION = ON.map(
            "SubnetTaoInEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            Rao.ZERO,
            "TAO that the last block put into a pool, in rao.");
    public static final StorageMap<NetUid, Alpha> SUBNET_ALPHA_IN_EMISSION = ON.map(
            "SubnetAlphaInEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha that the last block put into a pool.");
    public static final StorageMap<NetUid, Alpha> SUBNET_ALPHA_OUT_EMISSION = ON.map(
            "SubnetAlphaOutEmission",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.ALPHA,
            Alpha.ZERO,
            "Alpha that the last block gave to a subnet's participants.");
    public static final StorageMap<NetUid, Rao> SUBNET_EXCESS_TAO = ON.map(
            "SubnetExcessTao",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            Codecs.RAO,
            Rao.ZERO,
            "TAO of the last block that bought alpha, in rao.");
    public static final StorageMap<NetUid, U96F32> ROOT_PROP = ON.map(
            "RootProp",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.U96F32,
            U96F32.ZERO,
            "The part of a subnet's dividends that went to root, 0 to 1.");
    public static final StorageMap<NetUid, U96F32> MINER_BURNED = ON.map(
            "MinerBurned",
            Hasher.IDENTITY,
            Codecs.NET_UID,
            FixedPoint.U96F32,
            U96F32.ZERO,
            "The part of the miners' emission that was burnt, 0 to 1.");

    private BlockFlows() {}
}
