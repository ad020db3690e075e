package org.taonet.pallet.subtensor.emission;

import org.taonet.math.U96F32;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.runtime.Context;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * A block's alpha for a subnet's participants, into the pots that its next epoch pays out of: the owner's cut, then
 * half to miners, half to validators, of which root has its proportion. Mirrors emit_to_subnets of
 * coinbase/run_coinbase.rs.
 */
final class AlphaSplit {
    private static final U96F32 HALF = new U96F32(0, 1L << 31);
    private static final U96F32 PARTS = U96F32.ofU64(0xFFFF);

    private AlphaSplit() {}

    static void run(Context on, NetUid netuid, U96F32 alphaOut, boolean rootSells) {
        Alpha created = new Alpha(alphaOut.toU64());
        BlockFlows.SUBNET_ALPHA_OUT_EMISSION.put(on, netuid, created);
        AlphaAssets.mint(on, netuid, created);
        if (!created.isZero()) {
            Pools.SUBNET_ALPHA_OUT.mutate(on, netuid, outside -> outside.saturatingPlus(created));
        }
        U96F32 rest = alphaOut;
        if (OwnerParameters.OWNER_CUT_ENABLED.get(on, netuid)) {
            U96F32 cut = alphaOut.saturatingMul(ownerCut(on));
            rest = alphaOut.saturatingSub(cut);
            add(on, PendingEmission.PENDING_OWNER_CUT, netuid, cut);
        }
        U96F32 root = RootProportion.of(on, netuid).saturatingMul(rest).saturatingMul(HALF);
        U96F32 miners = rest.saturatingMul(HALF);
        U96F32 validators = rest.saturatingSub(miners).saturatingSub(root);
        add(on, PendingEmission.PENDING_SERVER_EMISSION, netuid, miners);
        add(on, PendingEmission.PENDING_VALIDATOR_EMISSION, netuid, validators);
        if (rootSells) {
            add(on, PendingEmission.PENDING_ROOT_ALPHA_DIVS, netuid, root);
        } else {
            recycle(on, netuid, new Alpha(root.toU64()));
        }
    }

    private static U96F32 ownerCut(Context on) {
        return U96F32.ofU64(OwnerParameters.SUBNET_OWNER_CUT.get(on)).safeDiv(PARTS);
    }

    private static void add(Context on, StorageMap<NetUid, Alpha> pot, NetUid netuid, U96F32 amount) {
        pot.mutate(on, netuid, there -> there.saturatingPlus(new Alpha(amount.toU64())));
    }

    /** Takes alpha back that is outside of the pool. */
    static void recycle(Context on, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            Pools.SUBNET_ALPHA_OUT.mutate(on, netuid, outside -> outside.saturatingMinus(amount));
            AlphaAssets.recycle(on, netuid, amount);
        }
    }
}
