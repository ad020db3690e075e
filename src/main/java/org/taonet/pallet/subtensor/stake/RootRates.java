package org.taonet.pallet.subtensor.stake;

import java.util.function.BinaryOperator;
import org.taonet.math.I96F32;
import org.taonet.math.U128;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * What a unit of root stake on a hotkey has earned so far counts as claimed for who stakes it now, and no more for who
 * takes it away. Mirrors add_stake_adjust_ and remove_stake_adjust_root_claimed_for_hotkey_and_coldkey of
 * staking/claim_root.rs.
 */
final class RootRates {
    private RootRates() {}

    /** Root stake was added. */
    static void staked(Context on, AccountId hotkey, AccountId coldkey, Alpha amount) {
        RootClaims.ROOT_CLAIMABLE
                .get(on, hotkey)
                .forEach((netuid, rate) -> adjust(on, netuid, hotkey, coldkey, rate, amount, U128::saturatingAdd));
    }

    /** Root stake was taken away. */
    static void unstaked(Context on, AccountId hotkey, AccountId coldkey, Alpha amount) {
        RootClaims.ROOT_CLAIMABLE.get(on, hotkey).forEach((netuid, rate) -> {
            if (!netuid.equals(NetUid.ROOT)) {
                adjust(on, netuid, hotkey, coldkey, rate, amount, U128::saturatingSub);
            }
        });
    }

    private static void adjust(
            Context on,
            NetUid netuid,
            AccountId hotkey,
            AccountId coldkey,
            I96F32 rate,
            Alpha amount,
            BinaryOperator<U128> change) {
        U128 earned = rate.saturatingMul(I96F32.ofU64(amount.bits())).toU128();
        U128 claimed = RootClaims.ROOT_CLAIMED.get(on, netuid, hotkey, coldkey);
        RootClaims.ROOT_CLAIMED.put(on, netuid, hotkey, coldkey, change.apply(claimed, earned));
    }
}
