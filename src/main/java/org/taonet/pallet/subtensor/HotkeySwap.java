package org.taonet.pallet.subtensor;

import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.neuron.NeuronHandover;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.stake.Children;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.LockHandover;
import org.taonet.pallet.subtensor.stake.RootClaims;
import org.taonet.pallet.subtensor.stake.StakeHandover;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.RateLimitKey;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tally;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.primitive.PostInfo;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * All that a coldkey's hotkey has, in one subnet or everywhere, moved to another hotkey. Mirrors
 * pallets/subtensor/src/swap/swap_hotkey.rs.
 *
 * @param from the old hotkey
 * @param to the new one
 * @param keepStake whether the stake stays on the old hotkey
 */
record HotkeySwap(Context on, AccountId coldkey, AccountId from, AccountId to, boolean keepStake, Tally tally) {
    private static final int KINDS = 3;

    /** Checks and does it; the weight that it took. */
    static PostInfo run(Context on, AccountId coldkey, HotkeySwapCalls.SwapHotkeyV2 a) {
        HotkeySwap swap = new HotkeySwap(on, coldkey, a.hotkey(), a.newHotkey(), a.keepStake(), new Tally());
        swap.check(a.netuid());
        swap.inheritLimits();
        if (a.netuid().isPresent()) {
            swap.inSubnet(a.netuid().get());
        } else {
            swap.everywhere();
        }
        return PostInfo.of(swap.tally.weight());
    }

    private void check(Optional<NetUid> netuid) {
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.unless(Hotkeys.owns(on, coldkey, from));
        HotkeyCalls.NON_ASSOCIATED_COLD_KEY.when(Hotkeys.exists(on, to) && !Hotkeys.owns(on, coldkey, to));
        HotkeySwapCalls.NEW_HOT_KEY_IS_SAME_WITH_OLD.when(from.equals(to));
        HotkeySwapCalls.HOT_KEY_SET_TX_RATE_LIMIT_EXCEEDED.when(isTooSoon());
        tally.add(4, 0);
        boolean registered = netuid.map(one -> Neurons.IS_NETWORK_MEMBER.exists(on, to, one))
                .orElseGet(() -> HotkeyCalls.isAnywhere(on, to));
        RegistrationCalls.HOT_KEY_ALREADY_REGISTERED_IN_SUB_NET.when(registered);
        if (netuid.isEmpty() || netuid.get().equals(NetUid.ROOT)) {
            HotkeySwapCalls.NEW_HOT_KEY_NOT_CLEAN_FOR_ROOT_SWAP.unless(isCleanOnRoot());
        }
    }

    private boolean isTooSoon() {
        long limit = RateLimits.TX_RATE_LIMIT.get(on);
        long last = RateLimits.LAST_RATE_LIMITED_BLOCK.get(on, new RateLimitKey.LastTxBlock(coldkey));
        long now = now();
        long since = Long.compareUnsigned(now, last) < 0 ? 0 : now - last;
        return limit != 0 && last != 0 && Long.compareUnsigned(since, limit) <= 0;
    }

    private boolean isCleanOnRoot() {
        return RootClaims.ROOT_CLAIMABLE.get(on, to).isEmpty()
                && Stakes.onHotkey(on, to, NetUid.ROOT).isZero()
                && !RootClaims.ROOT_CLAIMED
                        .iteratePrefix(on, NetUid.ROOT, to)
                        .iterator()
                        .hasNext();
    }

    private long now() {
        return FrameSystem.NUMBER.get(on);
    }

    /** What may be done only so often with a hotkey. */
    private static List<RateLimitKey> limits(AccountId hotkey) {
        return List.of(
                new RateLimitKey.LastTxBlock(hotkey),
                new RateLimitKey.DelegateTake(hotkey),
                new RateLimitKey.ChildKeyTake(hotkey));
    }

    private void inheritLimits() {
        List<RateLimitKey> old = limits(from);
        List<RateLimitKey> heirs = limits(to);
        for (int i = 0; i < old.size(); i++) {
            long last = RateLimits.LAST_RATE_LIMITED_BLOCK.get(on, old.get(i));
            RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, heirs.get(i), last);
        }
        tally.add(KINDS, KINDS);
    }

    private void inSubnet(NetUid netuid) {
        HotkeySwapCalls.HOT_KEY_SWAP_ON_SUBNET_INTERVAL_NOT_PASSED.unless(
                intervalPassed(Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID.get(on, netuid, coldkey)));
        HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, to));
        tally.add(5, 0);
        pay(Hotkeys.KEY_SWAP_ON_SUBNET_COST.in(on));
        tally.add(2, 2);
        if (StakeHandover.ownToo(on, coldkey, to)) {
            tally.add(1, 1);
        }
        LockHandover.ofHotkey(on, from, to, List.of(netuid), tally);
        handOver(netuid);
        noteSwap(List.of(netuid));
        tally.add(0, 2);
        HotkeySwapCalls.HOTKEY_SWAPPED_ON_SUBNET.emit(on, coldkey, from, to, netuid);
    }

    private boolean intervalPassed(long last) {
        long sum = last + Hotkeys.HOTKEY_SWAP_ON_SUBNET_INTERVAL.in(on);
        long until = Long.compareUnsigned(sum, last) < 0 ? -1 : sum;
        return Long.compareUnsigned(until, now()) < 0;
    }

    private void pay(Rao cost) {
        HotkeySwapCalls.NOT_ENOUGH_BALANCE_TO_PAY_SWAP_HOT_KEY.when(
                Tao.spendable(on, coldkey).below(cost));
        Tao.recycle(on, coldkey, cost);
    }

    private void noteSwap(List<NetUid> netuids) {
        netuids.forEach(netuid -> Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID.put(on, netuid, coldkey, now()));
        RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, new RateLimitKey.LastTxBlock(coldkey), now());
    }

    private void everywhere() {
        List<NetUid> all = Subnets.all(on);
        tally.add(2L * all.size() + 1, 0);
        List<NetUid> affected = all.stream().filter(this::takesPart).toList();
        for (NetUid netuid : affected) {
            long last = Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID.get(on, netuid, coldkey);
            HotkeySwapCalls.HOT_KEY_SWAP_ON_SUBNET_INTERVAL_NOT_PASSED.unless(last == 0 || intervalPassed(last));
            tally.add(1, 0);
        }
        pay(Hotkeys.KEY_SWAP_COST.in(on));
        tally.add(3, 2);
        handOverAll(all);
        noteSwap(affected);
        tally.add(0, affected.size() + 1L);
        HotkeySwapCalls.HOTKEY_SWAPPED.emit(on, coldkey, from, to);
    }

    private boolean takesPart(NetUid netuid) {
        return Neurons.IS_NETWORK_MEMBER.get(on, from, netuid)
                || !Children.CHILD_KEYS.get(on, from, netuid).isEmpty();
    }

    private void handOverAll(List<NetUid> all) {
        List<AccountId> stakers = StakeHandover.stakers(on, from, tally);
        LockHandover.ofHotkey(on, from, to, all, tally);
        StakeHandover.own(on, coldkey, from, to);
        tally.add(2, 2);
        all.forEach(this::handOver);
        limits(from).forEach(limit -> RateLimits.LAST_RATE_LIMITED_BLOCK.remove(on, limit));
        tally.add(KINDS, 2 * KINDS);
        Hotkeys.DELEGATES.takeIfPresent(on, from).ifPresent(take -> {
            Hotkeys.DELEGATES.put(on, to, take);
            tally.add(2, 2);
        });
        if (!keepStake) {
            StakeHandover.follow(on, stakers, from, to, tally);
        }
    }

    /** What the old hotkey has in one subnet. */
    private void handOver(NetUid netuid) {
        NeuronHandover.run(on, from, to, netuid, tally);
        StakeHandover.kin(on, from, to, netuid, tally);
        Subnets.SUBNET_OWNER_HOTKEY.find(on, netuid).ifPresent(owner -> {
            tally.add(1, 0);
            if (owner.equals(from)) {
                HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, to));
                Subnets.SUBNET_OWNER_HOTKEY.put(on, netuid, to);
                SubnetSettings.SUBNET_OWNER_HOTKEY_SET.emit(on, netuid, to);
                tally.add(0, 1);
            }
        });
        if (!keepStake) {
            Alpha lastEpoch = PaidDividends.TOTAL_HOTKEY_ALPHA_LAST_EPOCH.take(on, from, netuid);
            PaidDividends.TOTAL_HOTKEY_ALPHA_LAST_EPOCH.mutate(on, to, netuid, lastEpoch::saturatingPlus);
            Alpha paid = PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.take(on, netuid, from);
            PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.mutate(on, netuid, to, paid::saturatingPlus);
            NeuronHandover.votingPower(on, from, to, netuid);
            tally.add(6, 6);
            StakeHandover.stake(on, from, to, netuid, tally);
        }
    }
}
