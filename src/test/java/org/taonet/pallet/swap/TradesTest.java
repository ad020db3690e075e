package org.taonet.pallet.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.math.Perquintill;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.state.Trie;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Trades come to what upstream's do, to the rao, and are refused for what upstream's are. */
final class TradesTest {
    private static final NetUid SUBNET = new NetUid(3);
    private static final Perquintill HALF = new Perquintill(Perquintill.ACCURACY / 2);

    private static Context pool(long tao, long alpha, Perquintill quote, int fee) {
        Context on = new Context(Trie.EMPTY, Runtimes.normal());
        Subnets.NETWORKS_ADDED.put(on, SUBNET, true);
        Subnets.SUBNET_MECHANISM.put(on, SUBNET, 1);
        Pools.SUBNET_TAO.put(on, SUBNET, new Rao(tao));
        Pools.SUBNET_ALPHA_IN.put(on, SUBNET, new Alpha(alpha));
        Swap.SWAP_BALANCER.put(on, SUBNET, new Balancer(quote));
        Swap.PAL_SWAP_INITIALIZED.put(on, SUBNET, true);
        Swap.FEE_RATE.put(on, SUBNET, fee);
        return on;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/trades.csv")
    void answersAsRecorded(String side, long tao, long alpha, long quote, int fee, BigInteger amount, String answer) {
        Context on = pool(tao, alpha, new Perquintill(quote), fee);
        String method = side.equals("buy") ? "sim_swap_tao_for_alpha" : "sim_swap_alpha_for_tao";
        byte[] args = new Output()
                .bytes(Codecs.NET_UID.bytes(SUBNET))
                .u64(amount.longValue())
                .toArray();
        byte[] got = on.runtime()
                .method("SwapRuntimeApi_" + method)
                .orElseThrow()
                .body()
                .run(on, Input.of(args));
        assertThat(HexFormat.of().formatHex(got)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 1000000000, 1000, 1000, PriceLimitExceeded",
        "1000000000, 1000000000, 1000, 1000000000, PriceLimitExceeded",
        "1000000000, 1000000000, 1000, 1000000001, ok",
        "1000000000, 999999, 1000, 1000000000000, ReservesTooLow",
        "1000000, 1000000, 1000001000, 1000000000000, SwapInputTooLarge",
        "1000000, 1000000, 1000000000, 1000000000000, ok",
        "1000000000000, 1000000, 1, 2000000000000000, ReservesTooLow",
    })
    void buys(long tao, long alpha, long amount, long limit, String result) {
        Context on = pool(tao, alpha, HALF, 0);
        if (result.equals("ok")) {
            Trades.Trade trade = Trades.buy(on, SUBNET, new Rao(amount), new Rao(limit), false);
            assertThat(trade.out()).isBetween(0L, alpha);
        } else {
            byte[] before = on.commitTo(Trie.EMPTY).root().bytes();
            assertThatThrownBy(() -> Trades.buy(on, SUBNET, new Rao(amount), new Rao(limit), false))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.error()).isEqualTo(fault(result)));
            assertThat(on.commitTo(Trie.EMPTY).root().bytes()).isEqualTo(before);
        }
    }

    private static Object fault(String name) {
        return Swap.ON.errors().stream()
                .filter(error -> error.name().equals(name))
                .findFirst()
                .orElseThrow()
                .error();
    }

    @Test
    void stopsAtTheLimit() {
        Context on = pool(1_000_000_000_000L, 1_000_000_000_000L, HALF, 33);
        Trades.Trade trade = Trades.sell(on, SUBNET, Alpha.whole(1000), new Rao(900_000_000), false);
        // With even weights the price falls with the square of what alpha grows by: 1/sqrt(0.9) - 1 of the pool.
        assertThat(trade.in()).isBetween(54_092_553_389L, 54_092_553_390L);
        assertThat(trade.fee()).isEqualTo(trade.in() * 33 / (65_535 - 33));
    }

    @Test
    void aPriceSetsTheWeights() {
        Context on = pool(100, 300, HALF, 33);
        Swap.PAL_SWAP_INITIALIZED.remove(on, SUBNET);
        Trades.initialize(on, SUBNET, java.util.Optional.of(U64F64.ofU64(1)));
        assertThat(Swap.SWAP_BALANCER.get(on, SUBNET).quote().parts()).isEqualTo(Perquintill.ACCURACY / 4);
        assertThat(Swap.PAL_SWAP_INITIALIZED.get(on, SUBNET)).isTrue();
    }

    @Test
    void withoutPoolOneForOne() {
        Context on = pool(0, 0, HALF, 33);
        Subnets.SUBNET_MECHANISM.remove(on, SUBNET);
        assertThat(Trades.price(on, SUBNET)).isEqualTo(U64F64.ONE);
        assertThat(Trades.quoteBuy(on, SUBNET, new Rao(7))).isEqualTo(new Trades.Trade(7, 7, 0));
        Subnets.NETWORKS_ADDED.remove(on, SUBNET);
        assertThat(Trades.quoteSell(on, SUBNET, new Alpha(7))).isEqualTo(new Trades.Trade(0, 0, 0));
    }
}
