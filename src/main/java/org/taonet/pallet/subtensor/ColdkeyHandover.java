package org.taonet.pallet.subtensor;

import org.taonet.pallet.subtensor.stake.ChainIdentities;
import org.taonet.pallet.subtensor.stake.ColdkeyStakes;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.LockHandover;
import org.taonet.pallet.subtensor.subnet.RateLimitKey;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * All that a coldkey has, given to another: subnets, hotkeys, stake, locks, balance. Mirrors do_swap_coldkey of
 * pallets/subtensor/src/swap/swap_coldkey.rs.
 */
final class ColdkeyHandover {
    private ColdkeyHandover() {}

    static void run(Context on, AccountId from, AccountId to) {
        ColdkeySwapCalls.COLD_KEY_ALREADY_ASSOCIATED.unless(
                Hotkeys.STAKING_HOTKEYS.get(on, to).isEmpty());
        ColdkeySwapCalls.NEW_COLD_KEY_IS_HOTKEY.when(Hotkeys.exists(on, to));
        if (!ChainIdentities.IDENTITIES_V2.exists(on, to)) {
            ChainIdentities.IDENTITIES_V2
                    .takeIfPresent(on, from)
                    .ifPresent(identity -> ChainIdentities.IDENTITIES_V2.put(on, to, identity));
        }
        for (NetUid netuid : Subnets.all(on)) {
            if (Subnets.SUBNET_OWNER.get(on, netuid).equals(from)) {
                Subnets.SUBNET_OWNER.put(on, netuid, to);
            }
            ColdkeyStakes.handOver(on, from, to, netuid);
        }
        ColdkeyStakes.handOverHotkeys(on, from, to);
        LockHandover.ofColdkey(on, from, to);
        Tao.transferAll(on, from, to);
        RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, new RateLimitKey.LastTxBlock(to), FrameSystem.NUMBER.get(on));
        ColdkeySwapCalls.COLDKEY_SWAPPED.emit(on, from, to);
    }
}
