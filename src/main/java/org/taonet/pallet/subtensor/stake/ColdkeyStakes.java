package org.taonet.pallet.subtensor.stake;

import java.util.ArrayList;
import java.util.List;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * What a coldkey has staked and the hotkeys that it owns, given to another. Mirrors
 * pallets/subtensor/src/swap/swap_coldkey.rs.
 */
public final class ColdkeyStakes {
    private ColdkeyStakes() {}

    /** All in one subnet: where income is staked by itself, stake, and with that on root what was claimed. */
    public static void handOver(Context on, AccountId from, AccountId to, NetUid netuid) {
        AutoStake.AUTO_STAKE_DESTINATION.takeIfPresent(on, from, netuid).ifPresent(hotkey -> {
            AutoStake.AUTO_STAKE_DESTINATION.put(on, to, netuid, hotkey);
            AutoStake.AUTO_STAKE_DESTINATION_COLDKEYS.mutate(on, hotkey, netuid, before -> {
                List<AccountId> coldkeys = new ArrayList<>(before);
                coldkeys.removeIf(coldkey -> coldkey.equals(from) || coldkey.equals(to));
                coldkeys.add(to);
                return coldkeys;
            });
        });
        for (AccountId hotkey : Hotkeys.STAKING_HOTKEYS.get(on, from)) {
            stake(on, from, to, hotkey, netuid);
        }
        if (netuid.equals(NetUid.ROOT)) {
            RootColdkeys.forget(on, from);
        }
    }

    private static void stake(Context on, AccountId from, AccountId to, AccountId hotkey, NetUid netuid) {
        Alpha alpha = Stakes.of(on, hotkey, from, netuid);
        Stakes.decrease(on, hotkey, from, netuid, alpha);
        Stakes.increase(on, hotkey, to, netuid, alpha);
        if (!Stakes.of(on, hotkey, to, netuid).isZero()) {
            StakeHandover.claimed(on, netuid, hotkey, from, hotkey, to);
            if (netuid.equals(NetUid.ROOT)) {
                RootColdkeys.note(on, to);
            }
        }
    }

    /** The hotkeys that it stakes to, and those that it owns. */
    public static void handOverHotkeys(Context on, AccountId from, AccountId to) {
        List<AccountId> staking = new ArrayList<>(Hotkeys.STAKING_HOTKEYS.get(on, to));
        addMissing(staking, Hotkeys.STAKING_HOTKEYS.take(on, from));
        Hotkeys.STAKING_HOTKEYS.put(on, to, staking);
        List<AccountId> owned = Hotkeys.OWNED_HOTKEYS.get(on, from);
        owned.forEach(hotkey -> Hotkeys.give(on, to, hotkey));
        List<AccountId> all = new ArrayList<>(Hotkeys.OWNED_HOTKEYS.get(on, to));
        addMissing(all, owned);
        Hotkeys.OWNED_HOTKEYS.remove(on, from);
        Hotkeys.OWNED_HOTKEYS.put(on, to, all);
    }

    private static void addMissing(List<AccountId> all, List<AccountId> more) {
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    }
}
