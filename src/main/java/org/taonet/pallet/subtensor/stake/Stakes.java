package org.taonet.pallet.subtensor.stake;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taonet.math.SafeFloat;
import org.taonet.math.SharePool.Store;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * How much alpha is staked: by a coldkey on a hotkey in a subnet, or by all. Mirrors
 * pallets/subtensor/src/staking/stake_utils.rs.
 */
public final class Stakes {
    private Stakes() {}

    /** The pool of a hotkey in a subnet. Shares of the older form are read first, and moved when they are written. */
    private record Kept(Context on, AccountId hotkey, NetUid netuid) implements Store<AccountId> {
        @Override
        public long value() {
            return SharePool.TOTAL_HOTKEY_ALPHA.get(on, hotkey, netuid).bits();
        }

        @Override
        public void value(long value) {
            if (value == 0) {
                SharePool.TOTAL_HOTKEY_ALPHA.remove(on, hotkey, netuid);
            } else {
                SharePool.TOTAL_HOTKEY_ALPHA.put(on, hotkey, netuid, new Alpha(value));
            }
        }

        boolean has(AccountId coldkey) {
            return SharePool.ALPHA.exists(on, hotkey, coldkey, netuid)
                    || SharePool.ALPHA_V2.exists(on, hotkey, coldkey, netuid);
        }

        @Override
        public SafeFloat share(AccountId coldkey) {
            return SharePool.ALPHA
                    .find(on, hotkey, coldkey, netuid)
                    .map((U64F64 share) -> SafeFloat.of(share))
                    .orElseGet(() -> SharePool.ALPHA_V2.get(on, hotkey, coldkey, netuid));
        }

        @Override
        public void share(AccountId coldkey, SafeFloat share) {
            if (SharePool.ALPHA.exists(on, hotkey, coldkey, netuid)) {
                SharePool.ALPHA.remove(on, hotkey, coldkey, netuid);
            }
            if (share.isZero()) {
                SharePool.ALPHA_V2.remove(on, hotkey, coldkey, netuid);
            } else {
                SharePool.ALPHA_V2.put(on, hotkey, coldkey, netuid, share);
            }
        }

        @Override
        public SafeFloat denominator() {
            return SharePool.TOTAL_HOTKEY_SHARES
                    .find(on, hotkey, netuid)
                    .map((U64F64 shares) -> SafeFloat.of(shares))
                    .orElseGet(() -> SharePool.TOTAL_HOTKEY_SHARES_V2.get(on, hotkey, netuid));
        }

        @Override
        public void denominator(SafeFloat shares) {
            if (SharePool.TOTAL_HOTKEY_SHARES.exists(on, hotkey, netuid)) {
                SharePool.TOTAL_HOTKEY_SHARES.remove(on, hotkey, netuid);
            }
            if (shares.isZero()) {
                SharePool.TOTAL_HOTKEY_SHARES_V2.remove(on, hotkey, netuid);
            } else {
                SharePool.TOTAL_HOTKEY_SHARES_V2.put(on, hotkey, netuid, shares);
            }
        }
    }

    private static org.taonet.math.SharePool<AccountId> pool(Context on, AccountId hotkey, NetUid netuid) {
        return new org.taonet.math.SharePool<>(new Kept(on, hotkey, netuid));
    }

    /** What a coldkey has staked on a hotkey in a subnet. */
    public static Alpha of(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid) {
        return new Alpha(pool(on, hotkey, netuid).value(coldkey));
    }

    /** What all have staked on a hotkey in a subnet. */
    public static Alpha onHotkey(Context on, AccountId hotkey, NetUid netuid) {
        return SharePool.TOTAL_HOTKEY_ALPHA.get(on, hotkey, netuid);
    }

    /** What all have staked on a hotkey in all subnets, at present prices, in rao. */
    public static Rao worthOnHotkey(Context on, AccountId hotkey) {
        U64F64 sum = U64F64.ZERO;
        for (NetUid netuid : Subnets.all(on)) {
            U64F64 alpha = U64F64.ofU64(onHotkey(on, hotkey, netuid).bits());
            sum = sum.saturatingAdd(alpha.saturatingMul(Trades.price(on, netuid)));
        }
        return new Rao(sum.toU64());
    }

    /** What a coldkey has staked in a subnet, on whatever hotkeys. */
    public static Alpha ofColdkey(Context on, AccountId coldkey, NetUid netuid) {
        return Hotkeys.STAKING_HOTKEYS.get(on, coldkey).stream()
                .map(hotkey -> of(on, hotkey, coldkey, netuid))
                .reduce(Alpha.ZERO, Alpha::saturatingPlus);
    }

    /** Stakes more of a coldkey's alpha on a hotkey, to which it stakes from now on. */
    public static void increase(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid, Alpha amount) {
        if (!amount.isZero()) {
            Hotkeys.stakes(on, coldkey, hotkey);
        }
        pool(on, hotkey, netuid).addToOne(coldkey, amount.bits());
    }

    /** Whether so much more would be any shares at all. */
    public static boolean wouldIncrease(Context on, AccountId hotkey, NetUid netuid, Alpha amount) {
        return pool(on, hotkey, netuid).wouldAdd(amount.bits());
    }

    /** Takes a coldkey's alpha off a hotkey; nothing happens if it has less. */
    public static void decrease(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid, Alpha amount) {
        if (new Kept(on, hotkey, netuid).has(coldkey)
                && !of(on, hotkey, coldkey, netuid).below(amount)) {
            pool(on, hotkey, netuid).addToOne(coldkey, -amount.bits());
        }
    }

    /** Gives all who stake on a hotkey more, in proportion. */
    public static void increaseAll(Context on, AccountId hotkey, NetUid netuid, Alpha amount) {
        pool(on, hotkey, netuid).addToAll(amount.bits());
    }

    /** Takes from all who stake on a hotkey, in proportion. */
    public static void decreaseAll(Context on, AccountId hotkey, NetUid netuid, Alpha amount) {
        pool(on, hotkey, netuid).addToAll(-amount.bits());
    }

    /** A coldkey's shares of a hotkey's stake in a subnet. */
    public record Share(AccountId coldkey, NetUid netuid, SafeFloat shares) {}

    /** All shares of a hotkey's stake, by coldkeys and then subnets; the newer form counts where both are there. */
    public static List<Share> shares(Context on, AccountId hotkey) {
        SortedMap<AccountId, SortedMap<NetUid, SafeFloat>> all = new TreeMap<>();
        for (var old : SharePool.ALPHA.iteratePrefix(on, hotkey)) {
            all.computeIfAbsent(old.second(), each -> new TreeMap<>()).put(old.third(), SafeFloat.of(old.value()));
        }
        for (var kept : SharePool.ALPHA_V2.iteratePrefix(on, hotkey)) {
            all.computeIfAbsent(kept.second(), each -> new TreeMap<>()).put(kept.third(), kept.value());
        }
        return all.entrySet().stream()
                .flatMap(coldkey -> coldkey.getValue().entrySet().stream()
                        .map(each -> new Share(coldkey.getKey(), each.getKey(), each.getValue())))
                .toList();
    }

    /** Subnets in which a coldkey has shares of a hotkey's stake, by their numbers. */
    public static List<NetUid> subnets(Context on, AccountId hotkey, AccountId coldkey) {
        SortedSet<NetUid> all = new TreeSet<>();
        SharePool.ALPHA.iteratePrefix(on, hotkey, coldkey).forEach(each -> all.add(each.third()));
        SharePool.ALPHA_V2.iteratePrefix(on, hotkey, coldkey).forEach(each -> all.add(each.third()));
        return List.copyOf(all);
    }

    /** What so many shares of a hotkey's stake in a subnet are worth. */
    public static Alpha worth(Context on, AccountId hotkey, NetUid netuid, SafeFloat shares) {
        return new Alpha(pool(on, hotkey, netuid).worth(shares));
    }
}
