package org.taonet.pallet.subtensor;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taonet.pallet.Balances;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.stake.Children;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Kin;
import org.taonet.pallet.subtensor.stake.RootClaims;
import org.taonet.pallet.subtensor.stake.SharePool;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/** What holds in SubtensorModule's storage after every block, across its concepts. */
final class Soundness {
    static final Declarations ON = Concept.declarations();

    static {
        ON.invariant("pools are backed", Soundness::backed);
        ON.invariant("alpha outside", Soundness::alphaOutside);
        ON.invariant("share pools", Soundness::shares);
        ON.invariant("neurons", Soundness::neurons);
        ON.invariant("kin", Soundness::kin);
        ON.invariant("hotkeys", Soundness::hotkeys);
        ON.invariant("numbered coldkeys", Soundness::numbered);
        ON.invariant("networks", Soundness::networks);
    }

    /** Genesis gives the first subnet a pool, and nobody the TAO for it. */
    private static final NetUid FIRST = new NetUid(1);

    private static final Rao UNBACKED = Rao.tao(10);

    private Soundness() {}

    private static Optional<String> unless(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static Optional<String> backed(Context on) {
        for (NetUid netuid : Subnets.all(on)) {
            Rao pool = Pools.SUBNET_TAO.get(on, netuid);
            Rao held = Balances.total(on, SubnetAccounts.of(on, netuid));
            Rao lacking = netuid.equals(FIRST) ? UNBACKED : Rao.ZERO;
            if (held.saturatingPlus(lacking).below(pool)) {
                return Optional.of("SubtensorModule.SubnetTAO of subnet " + netuid + " is " + pool.bits()
                        + ", its account holds " + held.bits());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> alphaOutside(Context on) {
        TreeMap<NetUid, Alpha> staked = new TreeMap<>();
        for (var entry : SharePool.TOTAL_HOTKEY_ALPHA.iterate(on)) {
            staked.merge(entry.second(), entry.value(), Alpha::saturatingPlus);
        }
        return staked.entrySet().stream()
                .filter(each -> Pools.SUBNET_ALPHA_OUT.get(on, each.getKey()).below(each.getValue()))
                .map(each -> "SubtensorModule.TotalHotkeyAlpha of subnet " + each.getKey() + " adds up to "
                        + each.getValue().bits() + ", SubnetAlphaOut is "
                        + Pools.SUBNET_ALPHA_OUT.get(on, each.getKey()).bits())
                .findFirst();
    }

    private record Pool(AccountId hotkey, NetUid netuid) implements Comparable<Pool> {
        @Override
        public int compareTo(Pool other) {
            int order = hotkey.compareTo(other.hotkey);
            return order == 0 ? netuid.compareTo(other.netuid) : order;
        }
    }

    /** What all who share a pool have is not more than the pool. */
    private static Optional<String> shares(Context on) {
        TreeMap<Pool, BigInteger> sums = new TreeMap<>();
        for (var entry : SharePool.ALPHA_V2.iterate(on)) {
            Alpha value = Stakes.of(on, entry.first(), entry.second(), entry.third());
            sums.merge(
                    new Pool(entry.first(), entry.third()),
                    new BigInteger(Long.toUnsignedString(value.bits())),
                    BigInteger::add);
        }
        for (var entry : sums.entrySet()) {
            Alpha all = Stakes.onHotkey(on, entry.getKey().hotkey, entry.getKey().netuid);
            BigInteger whole = new BigInteger(Long.toUnsignedString(all.bits()));
            BigInteger off = entry.getValue().subtract(whole);
            if (off.signum() > 0 || off.negate().compareTo(BigInteger.valueOf(50)) > 0) {
                return Optional.of("SubtensorModule.AlphaV2 of hotkey " + entry.getKey().hotkey + " in subnet "
                        + entry.getKey().netuid + " is worth " + entry.getValue() + ", TotalHotkeyAlpha is " + whole);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> neurons(Context on) {
        for (NetUid netuid : Subnets.all(on)) {
            long said = Neurons.SUBNETWORK_N.get(on, netuid);
            long uids = count(Neurons.UIDS.iteratePrefix(on, netuid));
            long keys = count(Neurons.KEYS.iteratePrefix(on, netuid));
            if (uids != said || keys != said) {
                return Optional.of("SubtensorModule.SubnetworkN of subnet " + netuid + " is " + said + ", Uids are "
                        + uids + ", Keys " + keys);
            }
            for (var entry : Neurons.UIDS.iteratePrefix(on, netuid)) {
                Uid uid = entry.value();
                if (!Neurons.KEYS.get(on, netuid, uid).equals(entry.key())
                        || !Neurons.IS_NETWORK_MEMBER.get(on, entry.key(), netuid)) {
                    return Optional.of("SubtensorModule.Uids of subnet " + netuid + " gives " + entry.key() + " uid "
                            + uid + ", Keys or IsNetworkMember does not");
                }
            }
        }
        return Optional.empty();
    }

    private static long count(Iterable<?> all) {
        long count = 0;
        for (Object each : all) {
            count++;
        }
        return count;
    }

    private static Optional<String> kin(Context on) {
        return Stream.of(Children.CHILD_KEYS, Children.PARENT_KEYS)
                .flatMap(map -> {
                    var other = map == Children.CHILD_KEYS ? Children.PARENT_KEYS : Children.CHILD_KEYS;
                    for (var entry : map.iterate(on)) {
                        for (Kin kin : entry.value()) {
                            List<Kin> back = other.get(on, kin.hotkey(), entry.second());
                            if (!back.contains(new Kin(kin.proportion(), entry.first()))) {
                                return Stream.of(map.label() + " of " + entry.first() + " in subnet " + entry.second()
                                        + " names " + kin.hotkey() + ", " + other.label() + " does not");
                            }
                        }
                    }
                    return Stream.empty();
                })
                .findFirst();
    }

    private static Optional<String> hotkeys(Context on) {
        for (var entry : Hotkeys.OWNER.iterate(on)) {
            boolean genesis = entry.key().equals(AccountId.ZERO);
            if (!genesis && !Hotkeys.OWNED_HOTKEYS.get(on, entry.value()).contains(entry.key())) {
                return Optional.of("SubtensorModule.Owner of " + entry.key() + " is " + entry.value()
                        + ", whose OwnedHotkeys lack it");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> numbered(Context on) {
        long count = RootClaims.NUM_STAKING_COLDKEYS.get(on);
        long seen = 0;
        for (var entry : RootClaims.STAKING_COLDKEYS.iterate(on)) {
            seen++;
            if (!RootClaims.STAKING_COLDKEYS_BY_INDEX.find(on, entry.value()).equals(Optional.of(entry.key()))) {
                return Optional.of("SubtensorModule.StakingColdkeys gives " + entry.key() + " the number "
                        + entry.value() + ", StakingColdkeysByIndex another");
            }
        }
        return unless(
                seen == count, "SubtensorModule.NumStakingColdkeys is " + count + ", StakingColdkeys are " + seen);
    }

    private static Optional<String> networks(Context on) {
        long there = Subnets.all(on).size();
        int said = Subnets.TOTAL_NETWORKS.get(on);
        return unless(there == said, "SubtensorModule.TotalNetworks is " + said + ", NetworksAdded are " + there);
    }
}
