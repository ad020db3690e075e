package org.taonet.pallet.subtensor.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.SafeFloat;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.stake.SharePool;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What becomes of a subnet's TAO when it ends: all who hold its alpha get their part of the pool on their coldkeys,
 * owners of old subnets get back what they paid less what they earned, the rest is recycled. Mirrors
 * destroy_alpha_in_out_stakes of staking/remove_stake.rs.
 */
final class Payout {
    private static final U96F32 WHOLE = U96F32.ofU64(0xFFFF);

    private final Context on;
    private final NetUid netuid;
    private final AccountId account;

    Payout(Context on, NetUid netuid) {
        this.on = on;
        this.netuid = netuid;
        this.account = SubnetAccounts.of(on, netuid);
    }

    private record Staked(AccountId hotkey, AccountId coldkey, long alpha) {}

    /** Part of the pot in rao, and what rounding down left of it; the chain's own has no coldkey to go to. */
    private record Portion(AccountId coldkey, boolean chains, Rao share, U128 rest) {
        Portion more() {
            return new Portion(coldkey, chains, share.saturatingPlus(new Rao(1)), rest);
        }
    }

    void run() {
        Rao refund = refund();
        List<AccountId> hotkeys = hotkeys();
        List<Staked> staked = staked(hotkeys);
        Rao kept = share(staked);
        destroy(hotkeys, staked);
        SubnetCost.SUBNET_LOCKED.put(on, netuid, Rao.ZERO);
        if (!refund.isZero()) {
            Rao most = Tao.spendable(on, account).saturatingMinus(kept);
            pay(Subnets.SUBNET_OWNER.get(on, netuid), refund.min(most));
        }
        recycle();
        Leftovers.removeLocks(on, netuid);
    }

    /** What the owner of an old subnet gets back: what it cost less what the owner's cut of all alpha is worth. */
    private Rao refund() {
        Rao cost = SubnetCost.SUBNET_LOCKED.get(on, netuid);
        boolean old = Long.compareUnsigned(
                        Subnets.NETWORK_REGISTERED_AT.get(on, netuid), Subnets.NETWORK_REGISTRATION_START_BLOCK.get(on))
                < 0;
        if (!old || cost.isZero()) {
            return Rao.ZERO;
        }
        U96F32 cut = U96F32.ofU64(OwnerParameters.SUBNET_OWNER_CUT.get(on)).safeDiv(WHOLE);
        long alpha = U96F32.ofU64(Pools.alphaIssuance(on, netuid).bits())
                .saturatingMul(cut)
                .floor()
                .toU64();
        U64F64 price = Trades.price(on, netuid);
        long earned =
                U96F32.ofU64(alpha).saturatingMul(U96F32.of(price)).floor().toU64();
        return cost.saturatingMinus(new Rao(earned));
    }

    private List<AccountId> hotkeys() {
        List<AccountId> found = new ArrayList<>();
        for (var entry : SharePool.TOTAL_HOTKEY_ALPHA.iterate(on)) {
            if (entry.second().equals(netuid)) {
                found.add(entry.first());
            }
        }
        return found;
    }

    /** All stakes on hotkeys that have any, by coldkey within each; of old shares and new ones the new count. */
    private List<Staked> staked(List<AccountId> hotkeys) {
        List<Staked> all = new ArrayList<>();
        for (AccountId hotkey : hotkeys) {
            SortedMap<AccountId, SafeFloat> shares = new TreeMap<>();
            for (var entry : SharePool.ALPHA.iteratePrefix(on, hotkey)) {
                if (entry.third().equals(netuid)) {
                    shares.put(entry.second(), SafeFloat.of(entry.value()));
                }
            }
            for (var entry : SharePool.ALPHA_V2.iteratePrefix(on, hotkey)) {
                if (entry.third().equals(netuid)) {
                    shares.put(entry.second(), entry.value());
                }
            }
            shares.forEach((coldkey, share) -> {
                long alpha = Stakes.of(on, hotkey, coldkey, netuid).bits();
                all.add(new Staked(hotkey, coldkey, alpha == 0 ? share.toU64() : alpha));
            });
        }
        return all;
    }

    /** Empties the pool and pays all parts of it but the chain's own, which is the answer. */
    private Rao share(List<Staked> staked) {
        Rao pot = Pools.SUBNET_TAO.get(on, netuid);
        if (pot.isZero()) {
            return Rao.ZERO;
        }
        Pools.SUBNET_TAO.remove(on, netuid);
        Issuance.TOTAL_STAKE.mutate(on, total -> total.saturatingMinus(pot));
        Rao chains = Rao.ZERO;
        for (Portion portion : portions(staked, pot)) {
            if (portion.chains) {
                chains = portion.share;
            } else if (!portion.share.isZero()) {
                pay(portion.coldkey, portion.share);
            }
        }
        return chains;
    }

    /** What rounding left goes in single rao to those who lost most by it, and they are paid first. */
    private List<Portion> portions(List<Staked> staked, Rao pot) {
        long own = chainsAlpha().bits();
        U128 total = U128.of(own);
        for (Staked each : staked) {
            total = total.saturatingAdd(U128.of(each.alpha));
        }
        List<Portion> portions = new ArrayList<>();
        if (total.isZero()) {
            return portions;
        }
        for (Staked each : staked) {
            if (each.alpha != 0) {
                portions.add(portion(each.coldkey, false, pot, each.alpha, total));
            }
        }
        if (own != 0) {
            portions.add(portion(Subnets.SUBNET_OWNER.get(on, netuid), true, pot, own, total));
        }
        long left = pot.bits();
        for (Portion portion : portions) {
            left -= portion.share.bits();
        }
        if (left != 0) {
            portions.sort(Comparator.comparing(Portion::rest).reversed());
            for (int i = 0; i < portions.size() && i < left; i++) {
                portions.set(i, portions.get(i).more());
            }
        }
        return portions;
    }

    private static Portion portion(AccountId coldkey, boolean chains, Rao pot, long alpha, U128 total) {
        U128 product = U128.product(pot.bits(), alpha);
        U128 share = product.safeDiv(total);
        return new Portion(coldkey, chains, new Rao(share.toU64()), product.saturatingSub(share.saturatingMul(total)));
    }

    /** What the chain bought, and in newer subnets what is in the pool. */
    private Alpha chainsAlpha() {
        Alpha bought = Pools.SUBNET_PROTOCOL_ALPHA.get(on, netuid);
        boolean newer = Long.compareUnsigned(
                        Subnets.NETWORK_REGISTERED_AT.get(on, netuid),
                        SubnetCost.TAO_IN_REFUND_DEPLOYMENT_BLOCK.get(on))
                > 0;
        return newer ? Pools.SUBNET_ALPHA_IN.get(on, netuid).saturatingPlus(bought) : bought;
    }

    /** Who cannot be paid, having no account and too little to have one, is passed over. */
    private void pay(AccountId coldkey, Rao amount) {
        try {
            Tao.transfer(on, account, coldkey, amount);
        } catch (Refusal refused) {
            return;
        }
    }

    private void destroy(List<AccountId> hotkeys, List<Staked> staked) {
        for (Staked each : staked) {
            SharePool.ALPHA.remove(on, each.hotkey, each.coldkey, netuid);
            SharePool.ALPHA_V2.remove(on, each.hotkey, each.coldkey, netuid);
        }
        for (AccountId hotkey : hotkeys) {
            SharePool.TOTAL_HOTKEY_ALPHA.remove(on, hotkey, netuid);
            SharePool.TOTAL_HOTKEY_SHARES.remove(on, hotkey, netuid);
            SharePool.TOTAL_HOTKEY_SHARES_V2.remove(on, hotkey, netuid);
        }
        Pools.SUBNET_ALPHA_IN.remove(on, netuid);
        Pools.SUBNET_ALPHA_OUT.remove(on, netuid);
        Pools.SUBNET_PROTOCOL_ALPHA.remove(on, netuid);
    }

    /** What nobody got is taken back, all but the existential deposit. */
    private void recycle() {
        Rao rest = Tao.spendableAlive(on, account);
        try {
            Tao.recycle(on, account, rest);
        } catch (Refusal refused) {
            return;
        }
        BurnParameters.RAO_RECYCLED_FOR_REGISTRATION.put(on, netuid, rest);
    }
}
