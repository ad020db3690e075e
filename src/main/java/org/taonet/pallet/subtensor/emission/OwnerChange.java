package org.taonet.pallet.subtensor.emission;

import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.stake.Convictions;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * A subnet of a year's age goes to the hotkey with the most conviction, if all conviction is a tenth of its alpha. Not
 * built: {@link Context#unbuilt} is told. Mirrors change_subnet_owner_if_needed of staking/lock.rs.
 */
final class OwnerChange {
    private static final long YEAR = 7200 * 365 + 1800;
    private static final U64F64 TEN = U64F64.ofU64(10);

    private OwnerChange() {}

    static void ifWon(Context on, NetUid netuid, long block) {
        Alpha alpha = Pools.SUBNET_ALPHA_OUT.get(on, netuid);
        if (alpha.isZero() || Long.compareUnsigned(block, Subnets.NETWORK_REGISTERED_AT.get(on, netuid) + YEAR) < 0) {
            return;
        }
        if (Convictions.total(on, netuid).saturatingMul(TEN).below(U64F64.ofU64(alpha.bits()))) {
            return;
        }
        AccountId king = Convictions.king(on, netuid).orElse(AccountId.ZERO);
        AccountId owner = Hotkeys.OWNER.get(on, king);
        if (!owner.isZero() && !owner.equals(Subnets.SUBNET_OWNER.get(on, netuid))) {
            on.unbuilt("SubtensorModule", "new owner of subnet " + netuid);
        }
    }
}
