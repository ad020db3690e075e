package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.emission.LockCost;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RateLimitKey;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.pallet.swap.Trades.Trade;
import org.taonet.preset.Presets;
import org.taonet.preset.Runtimes;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What goes into pools and out of them is counted, and neither TAO nor alpha comes from nowhere. */
final class ExchangeTest {
    private static final NetUid SUBNET = new NetUid(1);

    private final Context on = new Context(Presets.LOCALNET.state(), Runtimes.normal());

    private long tao() {
        return Pools.SUBNET_TAO.get(on, SUBNET).bits();
    }

    private long alphaIn() {
        return Pools.SUBNET_ALPHA_IN.get(on, SUBNET).bits();
    }

    private long alphaOut() {
        return Pools.SUBNET_ALPHA_OUT.get(on, SUBNET).bits();
    }

    @Test
    void buysAndSells() {
        Alpha all = Pools.alphaIssuance(on, SUBNET);
        Trade bought = Exchange.buy(on, SUBNET, Rao.tao(1), Trades.HIGHEST_PRICE, false);
        // The recorded answer for this very pool: 999 496 453 rao in, 908 674 735 of alpha out, 503 547 rao of fee.
        assertThat(bought).isEqualTo(new Trade(999_496_453, 908_674_735, 503_547));
        assertThat(tao()).isEqualTo(10_999_496_453L);
        assertThat(alphaOut()).isEqualTo(1_908_674_735L);
        assertThat(Pools.alphaIssuance(on, SUBNET)).isEqualTo(all);
        assertThat(Issuance.TOTAL_STAKE.get(on)).isEqualTo(Rao.tao(1));
        assertThat(Pools.SUBNET_VOLUME.get(on, SUBNET)).isEqualTo(U128.of(Rao.PER_TAO));

        Trade sold = Exchange.sell(on, SUBNET, new Alpha(bought.out()), Trades.LOWEST_PRICE, true);
        assertThat(sold.in()).isEqualTo(908_674_735);
        assertThat(sold.out()).isBetween(999_496_450L, 999_496_453L);
        assertThat(tao()).isEqualTo(10_999_496_453L - sold.out());
        assertThat(alphaIn()).isEqualTo(10_000_000_000L);
        assertThat(Pools.alphaIssuance(on, SUBNET)).isEqualTo(all);
        assertThat(Issuance.TOTAL_STAKE.get(on)).isEqualTo(new Rao(Rao.PER_TAO - sold.out()));
    }

    @Test
    void changesOneForOneWithoutPool() {
        Subnets.SUBNET_MECHANISM.put(on, SUBNET, 0);
        assertThat(Exchange.buy(on, SUBNET, new Rao(7), Rao.ZERO, false)).isEqualTo(new Trade(7, 7, 0));
        assertThat(Exchange.sell(on, SUBNET, new Alpha(5), Rao.ZERO, false)).isEqualTo(new Trade(5, 5, 0));
        assertThat(tao()).isEqualTo(10_000_000_002L);
        assertThat(alphaIn()).isEqualTo(9_999_999_998L);
        assertThat(alphaOut()).isEqualTo(1_000_000_002L);
    }

    /** Of the last subnet its cost in TAO and its block; the block now, TAO issued in millions, the cost in rao. */
    @ParameterizedTest
    @CsvSource({
        "1000, 0, 0, 0, 1000000000000",
        "1000, 1, 1, 0, 2000000000000",
        "1000, 1, 2, 0, 1999990079366",
        "3000, 100, 100900, 0, 3000000076800",
        "3000, 100, 201700, 0, 1000000000000",
        "3000, 100, 50500, 11, 3000000026400",
        "3000, 100, 100900, 22, 6000000000000",
    })
    void costOfASubnetFalls(long last, long since, long now, long issued, long cost) {
        SubnetCost.NETWORK_LAST_LOCK_COST.put(on, Rao.tao(last));
        RateLimits.LAST_RATE_LIMITED_BLOCK.put(on, RateLimitKey.Global.NETWORK_LAST_REGISTERED, since);
        FrameSystem.NUMBER.put(on, now);
        Issuance.TOTAL_ISSUANCE.put(on, Rao.tao(issued * 1_000_000));
        assertThat(LockCost.now(on)).isEqualTo(new Rao(cost));
    }
}
