package org.taonet.pallet.subtensor.registry;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.emission.LockCost;
import org.taonet.pallet.subtensor.emission.Pruning;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.PendingFamilies;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.SubnetIdentities;
import org.taonet.pallet.subtensor.subnet.SubnetIdentity;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Symbols;
import org.taonet.pallet.subtensor.subnet.Tao;
import org.taonet.pallet.swap.Trades;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * How a subnet comes to be: its owner pays the price of the moment, which becomes its pool, at the median price of the
 * others; where there are as many subnets as may be, the one of least price ends. Mirrors do_register_network of
 * subnets/subnet.rs.
 */
public final class NewSubnets {
    private static final int THROUGH_POOL = 1;
    private static final U64F64 TWO = U64F64.ofU64(2);

    private NewSubnets() {}

    /** Creates a subnet with a hotkey as its first neuron; its number. */
    public static NetUid create(Context on, AccountId coldkey, AccountId hotkey, Optional<SubnetIdentity> identity) {
        if (Hotkeys.exists(on, hotkey)) {
            HotkeyCalls.ensureOwner(on, coldkey, hotkey);
        }
        HotkeyCalls.CANNOT_USE_SYSTEM_ACCOUNT.when(SubnetAccounts.isOne(on, hotkey));
        long now = FrameSystem.NUMBER.get(on);
        RegistrationCalls.SUB_NET_REGISTRATION_DISABLED.when(
                Long.compareUnsigned(now, Subnets.NETWORK_REGISTRATION_START_BLOCK.get(on)) < 0);
        NetworkCalls.NETWORK_TX_RATE_LIMIT_EXCEEDED.unless(RateLimit.NETWORK.allows(on, coldkey, NetUid.ROOT));
        Optional<NetUid> ended = toEnd(on);
        Rao cost = LockCost.now(on);
        NetworkCalls.CANNOT_AFFORD_LOCK_COST.when(Tao.spendable(on, coldkey).below(cost));
        ended.ifPresent(netuid -> Dissolution.run(on, netuid));
        NetUid netuid = ended.orElseGet(() -> next(on));
        U64F64 price = medianPrice(on);
        Defaults.put(on, netuid);
        Rao paid = Tao.toSubnet(on, netuid, coldkey, cost);
        SubnetCost.NETWORK_LAST_LOCK_COST.put(on, paid);
        RateLimit.NETWORK.note(on, coldkey, NetUid.ROOT);
        HotkeyCalls.create(on, coldkey, hotkey);
        Slots.append(on, netuid, hotkey);
        begin(on, netuid, now);
        own(on, netuid, coldkey, hotkey);
        fill(on, netuid, paid, price);
        identity.ifPresent(told -> tell(on, netuid, told));
        adopt(on, netuid);
        NetworkCalls.NETWORK_ADDED.emit(on, netuid, THROUGH_POOL);
        Subnets.SUBNET_EMISSION_ENABLED.put(on, netuid, false);
        return netuid;
    }

    /** The subnet that must end for another to begin, if there are as many as there may be. */
    private static Optional<NetUid> toEnd(Context on) {
        int count = others(on).size();
        if (count < Subnets.SUBNET_LIMIT.get(on)) {
            return Optional.empty();
        }
        return Optional.of(Pruning.candidate(on).orElseThrow(NetworkCalls.SUBNET_LIMIT_REACHED::refuse));
    }

    private static List<NetUid> others(Context on) {
        return Subnets.all(on).stream()
                .filter(netuid -> !netuid.equals(NetUid.ROOT) && Subnets.exists(on, netuid))
                .toList();
    }

    /** The least number that no subnet has, root's aside. */
    private static NetUid next(Context on) {
        SortedSet<NetUid> taken = new TreeSet<>(Subnets.all(on));
        int netuid = 1;
        while (taken.contains(new NetUid(netuid))) {
            netuid++;
        }
        return new NetUid(netuid);
    }

    /** In TAO for one alpha, of the subnets that have a price; 1 if there are none. */
    static U64F64 medianPrice(Context on) {
        List<U64F64> prices = others(on).stream()
                .map(netuid -> Trades.price(on, netuid))
                .filter(price -> !price.isZero())
                .sorted()
                .toList();
        if (prices.isEmpty()) {
            return U64F64.ONE;
        }
        int lower = (prices.size() - 1) / 2;
        int upper = prices.size() / 2;
        return lower == upper
                ? prices.get(upper)
                : prices.get(lower).saturatingAdd(prices.get(upper)).safeDiv(TWO);
    }

    private static void begin(Context on, NetUid netuid, long now) {
        Subnets.SUBNET_MECHANISM.put(on, netuid, THROUGH_POOL);
        Subnets.NETWORK_REGISTERED_AT.put(on, netuid, now);
        Subnets.REGISTERED_SUBNET_COUNTER.mutate(on, netuid, count -> count == -1 ? count : count + 1);
        Symbols.TOKEN_SYMBOL.put(on, netuid, symbol(on, netuid));
    }

    /** The symbol of the subnet's number, or the first that no subnet has. */
    private static Bytes symbol(Context on, NetUid netuid) {
        SortedSet<Bytes> used = new TreeSet<>();
        Symbols.TOKEN_SYMBOL.iterateValues(on).forEach(used::add);
        Bytes own = Symbols.of(netuid);
        if (!used.contains(own)) {
            return own;
        }
        return Symbols.all().stream()
                .skip(1)
                .filter(each -> !used.contains(each))
                .findFirst()
                .orElse(Symbols.of(NetUid.ROOT));
    }

    private static void own(Context on, NetUid netuid, AccountId coldkey, AccountId hotkey) {
        Subnets.SUBNET_OWNER.put(on, netuid, coldkey);
        Subnets.SUBNET_OWNER_HOTKEY.put(on, netuid, hotkey);
        SubnetSettings.SUBNET_OWNER_HOTKEY_SET.emit(on, netuid, hotkey);
    }

    /** Makes what was paid the pool; at least the least price is counted as being there. */
    private static void fill(Context on, NetUid netuid, Rao paid, U64F64 price) {
        Rao tao = paid.max(SubnetCost.NETWORK_MIN_LOCK_COST.get(on));
        Alpha alpha = new Alpha(U64F64.ofU64(tao.bits()).safeDiv(price).floor().toU64());
        Pools.SUBNET_TAO.put(on, netuid, tao);
        Pools.SUBNET_ALPHA_IN.put(on, netuid, alpha);
        SubnetCost.SUBNET_LOCKED.put(on, netuid, paid);
        Pools.SUBNET_ALPHA_OUT.put(on, netuid, Alpha.ZERO);
        Pools.SUBNET_VOLUME.put(on, netuid, U128.ZERO);
        BurnParameters.RAO_RECYCLED_FOR_REGISTRATION.put(on, netuid, Rao.ZERO);
        if (!tao.isZero()) {
            Issuance.TOTAL_STAKE.mutate(on, staked -> staked.saturatingPlus(tao));
        }
    }

    private static void tell(Context on, NetUid netuid, SubnetIdentity identity) {
        SubnetCalls.INVALID_IDENTITY.unless(identity.isShort());
        SubnetIdentities.SUBNET_IDENTITIES_V3.put(on, netuid, identity);
        SubnetCalls.SUBNET_IDENTITY_SET.emit(on, netuid);
    }

    /** Makes those on root parents of the owner's hotkey; if that fails the subnet is created all the same. */
    private static void adopt(Context on, NetUid netuid) {
        try {
            PendingFamilies.adopt(on, netuid);
        } catch (Refusal refused) {
            return;
        }
    }
}
