package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.taonet.pallet.Balances;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.AccountInfo;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What holds after every call: nothing comes from nowhere, and nothing is lost. */
final class Invariants {
    /** Shares round down: for each staker by so much at most. */
    private static final long ROUNDING = 2;

    private Invariants() {}

    static void check(Context on, String at) {
        Rao all = Rao.ZERO;
        for (AccountInfo account : FrameSystem.ACCOUNT.iterateValues(on)) {
            all = all.plus(account.data().total());
        }
        assertThat(Balances.TOTAL_ISSUANCE.get(on)).as(at + ": issuance").isEqualTo(all);
        for (NetUid netuid : Subnets.all(on)) {
            Rao kept = Balances.total(on, SubnetAccounts.of(on, netuid));
            assertThat(kept.below(Pools.SUBNET_TAO.get(on, netuid)))
                    .as(at + ": the account of subnet " + netuid + " has less than its pool")
                    .isFalse();
        }
        pools(on, at);
    }

    /** Each hotkey has what its stakers have, but for what rounding down leaves over. */
    private static void pools(Context on, String at) {
        record Pool(AccountId hotkey, NetUid netuid) implements Comparable<Pool> {
            @Override
            public int compareTo(Pool other) {
                int byHotkey = hotkey.compareTo(other.hotkey);
                return byHotkey != 0 ? byHotkey : netuid.compareTo(other.netuid);
            }
        }
        Map<Pool, Long> sums = new TreeMap<>();
        Map<Pool, Long> stakers = new TreeMap<>();
        for (var share : SharePool.ALPHA_V2.iterate(on)) {
            Alpha alpha = Stakes.of(on, share.first(), share.second(), share.third());
            Pool pool = new Pool(share.first(), share.third());
            sums.merge(pool, alpha.bits(), Long::sum);
            stakers.merge(pool, 1L, Long::sum);
        }
        sums.forEach((pool, sum) -> assertThat(
                        Stakes.onHotkey(on, pool.hotkey, pool.netuid).bits() - sum)
                .as(at + ": stake on " + pool)
                .isBetween(-ROUNDING * stakers.get(pool), ROUNDING * stakers.get(pool)));
    }
}
