package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.state.Trie;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * How much can be traded before a price is met: the tables of upstream's tests in
 * pallets/subtensor/src/tests/staking.rs (rows with reserves below the runtime's least left out), each as exact as
 * there.
 */
final class PriceLimitsTest {
    private static final NetUid FROM = new NetUid(1);
    private static final NetUid TO = new NetUid(2);
    private static final NetUid FIXED = new NetUid(3);

    private final Context on = new Context(Trie.EMPTY, Runtimes.normal());

    private void pool(NetUid netuid, BigInteger tao, BigInteger alpha) {
        Subnets.NETWORKS_ADDED.put(on, netuid, true);
        Subnets.SUBNET_MECHANISM.put(on, netuid, 1);
        Pools.SUBNET_TAO.put(on, netuid, new Rao(tao.longValue()));
        Pools.SUBNET_ALPHA_IN.put(on, netuid, new Alpha(alpha.longValue()));
    }

    private static BigInteger number(long bits) {
        return U128.of(bits).toBigInteger();
    }

    /** Test, reserves of both pools, limit, answer or error, and how near it must be. */
    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(resources = "/stories/price-limits.csv", numLinesToSkip = 1)
    void upstream(
            String test,
            BigInteger tao,
            BigInteger alpha,
            BigInteger otherTao,
            BigInteger otherAlpha,
            BigInteger limit,
            String answer,
            BigInteger near) {
        pool(FROM, tao, alpha);
        pool(TO, otherTao, otherAlpha);
        Rao price = new Rao(limit.longValue());
        if (!Character.isDigit(answer.charAt(0))) {
            assertThatThrownBy(() -> most(test, price))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(name(refusal)).isEqualTo(answer));
            return;
        }
        BigInteger most = number(most(test, price));
        assertThat(most.subtract(new BigInteger(answer)).abs()).isLessThanOrEqualTo(near);
    }

    private long most(String test, Rao price) {
        return switch (test) {
            case "test_max_amount_add_dynamic" ->
                PriceLimits.mostBought(on, FROM, price).bits();
            case "test_max_amount_remove_dynamic" ->
                PriceLimits.mostSold(on, FROM, price).bits();
            case "test_max_amount_move_dynamic_dynamic" ->
                PriceLimits.mostMoved(on, FROM, TO, price).bits();
            case "test_max_amount_move_stable_dynamic" ->
                PriceLimits.mostMoved(on, FIXED, FROM, price).bits();
            case "test_max_amount_move_dynamic_stable" ->
                PriceLimits.mostMoved(on, FROM, NetUid.ROOT, price).bits();
            default -> throw new IllegalArgumentException(test);
        };
    }

    private static String name(Refusal refusal) {
        DispatchError error = refusal.error();
        return Runtimes.normal().pallets().stream()
                .flatMap(pallet -> pallet.errors().stream())
                .filter(fault -> fault.error().equals(error))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Where nothing trades through a pool the price is one: test_max_amount_{add,remove,move}_{root,stable}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, -1",
        "999999999, 0, -1",
        "1000000000, -1, -1",
        "1000000001, -1, 0",
        "2000000000, -1, 0",
    })
    void withoutPools(long limit, long bought, long sold) {
        Rao price = new Rao(limit);
        for (NetUid netuid : new NetUid[] {NetUid.ROOT, FIXED}) {
            assertThat(PriceLimits.mostBought(on, netuid, price).bits()).isEqualTo(bought);
            assertThat(PriceLimits.mostSold(on, netuid, price).bits()).isEqualTo(sold);
            assertThat(PriceLimits.mostMoved(on, NetUid.ROOT, netuid, price).bits())
                    .isEqualTo(sold);
        }
    }
}
