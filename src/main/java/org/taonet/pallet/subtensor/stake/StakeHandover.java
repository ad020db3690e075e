package org.taonet.pallet.subtensor.stake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taonet.math.I96F32;
import org.taonet.math.SafeFloat;
import org.taonet.pallet.subtensor.subnet.Tally;
import org.taonet.runtime.Context;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * Stake on a hotkey and all that hangs on it, from one hotkey to another. Mirrors
 * pallets/subtensor/src/swap/swap_hotkey.rs.
 */
public final class StakeHandover {
    private StakeHandover() {}

    /** A coldkey's shares in the pool of a hotkey in a subnet. */
    private record Holder(AccountId coldkey, NetUid netuid) implements Comparable<Holder> {
        @Override
        public int compareTo(Holder other) {
            int order = coldkey.compareTo(other.coldkey);
            return order == 0 ? netuid.compareTo(other.netuid) : order;
        }
    }

    /** Children, parents, pending children, child's take and who stakes here by itself, in one subnet. */
    public static void kin(Context on, AccountId from, AccountId to, NetUid netuid, Tally tally) {
        Children.CHILDKEY_TAKE.takeIfPresent(on, from, netuid).ifPresent(take -> {
            Children.CHILDKEY_TAKE.put(on, to, netuid, take);
            tally.add(1, 2);
        });
        family(on, from, to, netuid, tally);
        pending(on, from, to, netuid, tally);
        AutoStake.AUTO_STAKE_DESTINATION_COLDKEYS
                .takeIfPresent(on, from, netuid)
                .ifPresent(coldkeys -> {
                    coldkeys.forEach(coldkey -> AutoStake.AUTO_STAKE_DESTINATION.put(on, coldkey, netuid, to));
                    AutoStake.AUTO_STAKE_DESTINATION_COLDKEYS.put(on, to, netuid, coldkeys);
                });
    }

    private static void family(Context on, AccountId from, AccountId to, NetUid netuid, Tally tally) {
        Family old = Family.of(on, from, netuid);
        int kin = old.children().size() + old.parents().size();
        tally.add(2 + kin, 2 + kin);
        old.forget(on, netuid);
        Family family = old.around(to);
        Optional<PendingChildren> pending = Children.PENDING_CHILD_KEYS.takeIfPresent(on, netuid, from);
        if (pending.isPresent()) {
            family.ensureFits(pending.get().children());
            Children.PENDING_CHILD_KEYS.put(on, netuid, to, pending.get());
            tally.add(1, 2);
        }
        int touched = family.store(on, netuid);
        tally.add(1 + touched, 1 + touched);
    }

    /** Others that have announced the hotkey as their child mean the new one, which comes last. */
    private static void pending(Context on, AccountId from, AccountId to, NetUid netuid, Tally tally) {
        List<StorageMap.Entry<AccountId, PendingChildren>> all = new ArrayList<>();
        Children.PENDING_CHILD_KEYS.iteratePrefix(on, netuid).forEach(all::add);
        for (StorageMap.Entry<AccountId, PendingChildren> entry : all) {
            tally.add(1, 0);
            List<Kin> children = new ArrayList<>(entry.value().children());
            Optional<Kin> old =
                    children.stream().filter(kin -> kin.hotkey().equals(from)).findFirst();
            if (old.isPresent()) {
                children.remove(old.get());
                children.add(new Kin(old.get().proportion(), to));
                Children.PENDING_CHILD_KEYS.put(
                        on,
                        netuid,
                        entry.key(),
                        new PendingChildren(children, entry.value().due()));
                tally.add(1, 2);
            }
        }
    }

    /** All stake on a hotkey in one subnet; with that on root go the dividends that were not claimed. */
    public static void stake(Context on, AccountId from, AccountId to, NetUid netuid, Tally tally) {
        SortedSet<AccountId> coldkeys = new TreeSet<>();
        int shares = holders(on, SharePool.ALPHA, from, netuid, coldkeys)
                + holders(on, SharePool.ALPHA_V2, from, netuid, coldkeys);
        tally.add(shares, shares);
        for (AccountId coldkey : coldkeys) {
            Alpha alpha = Stakes.of(on, from, coldkey, netuid);
            Stakes.decrease(on, from, coldkey, netuid, alpha);
            Stakes.increase(on, to, coldkey, netuid, alpha);
            tally.add(3, 2);
            List<AccountId> hotkeys = Hotkeys.STAKING_HOTKEYS.get(on, coldkey);
            if (hotkeys.contains(from) && !hotkeys.contains(to)) {
                Hotkeys.stakes(on, coldkey, to);
                tally.add(0, 1);
            }
        }
        if (netuid.equals(NetUid.ROOT)) {
            rootDividends(on, from, to, tally);
        }
    }

    /** How many shares there are on a hotkey in all subnets; who has some in this one is added to a set. */
    private static int holders(
            Context on,
            StorageTripleMap<AccountId, AccountId, NetUid, ?> shares,
            AccountId hotkey,
            NetUid netuid,
            SortedSet<AccountId> coldkeys) {
        int count = 0;
        for (var entry : shares.iteratePrefix(on, hotkey)) {
            count++;
            if (entry.third().equals(netuid)) {
                coldkeys.add(entry.second());
            }
        }
        return count;
    }

    private static void rootDividends(Context on, AccountId from, AccountId to, Tally tally) {
        TreeMap<NetUid, I96F32> rates = new TreeMap<>(RootClaims.ROOT_CLAIMABLE.get(on, to));
        RootClaims.ROOT_CLAIMABLE
                .take(on, from)
                .forEach((netuid, rate) -> rates.merge(netuid, rate, I96F32::saturatingAdd));
        RootClaims.ROOT_CLAIMABLE.put(on, to, rates);
        tally.add(3, 2);
        for (NetUid netuid : rates.keySet()) {
            List<AccountId> coldkeys = new ArrayList<>();
            RootClaims.ROOT_CLAIMED.iteratePrefix(on, netuid, from).forEach(entry -> coldkeys.add(entry.third()));
            tally.add(coldkeys.size(), 0);
            for (AccountId coldkey : coldkeys) {
                claimed(on, netuid, from, coldkey, to, coldkey);
                tally.add(2, 2);
            }
        }
        Children.AUTO_PARENT_DELEGATION_ENABLED.takeIfPresent(on, from).ifPresent(enabled -> {
            Children.AUTO_PARENT_DELEGATION_ENABLED.put(on, to, enabled);
            tally.add(1, 2);
        });
    }

    /** Adds what a coldkey has claimed on a hotkey to what another has on another. */
    static void claimed(
            Context on, NetUid netuid, AccountId hotkey, AccountId coldkey, AccountId toHotkey, AccountId toColdkey) {
        var before = RootClaims.ROOT_CLAIMED.take(on, netuid, hotkey, coldkey);
        RootClaims.ROOT_CLAIMED.mutate(on, netuid, toHotkey, toColdkey, before::saturatingAdd);
    }

    /** Who has shares in the pools of a hotkey, once for each pool, those without a value aside, in order. */
    public static List<AccountId> stakers(Context on, AccountId hotkey, Tally tally) {
        TreeMap<Holder, SafeFloat> shares = new TreeMap<>();
        for (var entry : SharePool.ALPHA.iteratePrefix(on, hotkey)) {
            shares.put(new Holder(entry.second(), entry.third()), SafeFloat.of(entry.value()));
        }
        for (var entry : SharePool.ALPHA_V2.iteratePrefix(on, hotkey)) {
            shares.put(new Holder(entry.second(), entry.third()), entry.value());
        }
        tally.add(shares.size(), 0);
        shares.values().removeIf(SafeFloat::isZero);
        return shares.keySet().stream().map(Holder::coldkey).toList();
    }

    /** Lets coldkeys stake to one hotkey in place of another. */
    public static void follow(Context on, List<AccountId> stakers, AccountId from, AccountId to, Tally tally) {
        for (AccountId coldkey : stakers) {
            List<AccountId> hotkeys = new ArrayList<>(Hotkeys.STAKING_HOTKEYS.get(on, coldkey));
            tally.add(1, 0);
            if (hotkeys.contains(from)) {
                hotkeys.removeIf(hotkey -> hotkey.equals(from) || hotkey.equals(to));
                hotkeys.add(to);
                Hotkeys.STAKING_HOTKEYS.put(on, coldkey, hotkeys);
                tally.add(0, 1);
            }
        }
    }

    /** Makes a hotkey its coldkey's in place of another; CannotUseSystemAccount if the chain itself uses it. */
    public static void own(Context on, AccountId coldkey, AccountId from, AccountId to) {
        Hotkeys.OWNER.remove(on, from);
        Hotkeys.give(on, coldkey, to);
        List<AccountId> owned = new ArrayList<>(Hotkeys.OWNED_HOTKEYS.get(on, coldkey));
        if (!owned.contains(to)) {
            owned.add(to);
        }
        owned.removeIf(from::equals);
        Hotkeys.OWNED_HOTKEYS.put(on, coldkey, owned);
    }

    /** Makes a hotkey its coldkey's beside another; whether it was not yet. */
    public static boolean ownToo(Context on, AccountId coldkey, AccountId hotkey) {
        Hotkeys.OWNER.put(on, hotkey, coldkey);
        if (Hotkeys.OWNED_HOTKEYS.get(on, coldkey).contains(hotkey)) {
            return false;
        }
        Hotkeys.OWNED_HOTKEYS.mutate(on, coldkey, owned -> {
            List<AccountId> more = new ArrayList<>(owned);
            more.add(hotkey);
            return more;
        });
        return true;
    }
}
