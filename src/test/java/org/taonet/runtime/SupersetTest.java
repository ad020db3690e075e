package org.taonet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taonet.math.U64F64;
import org.taonet.metadata.Metadata;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.preset.Presets;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Changes;
import org.taonet.state.Cursor;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.StorageMap;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

class SupersetTest {
    private static final Runtime RUNTIME = Presets.DEV.runtime();
    private static final NetUid ONE = new NetUid(1);

    @SuppressWarnings("unchecked")
    private static StorageMap<NetUid, U64F64> rootOfPrice() {
        return (StorageMap<NetUid, U64F64>) RUNTIME.derived().stream()
                .map(Derived::item)
                .filter(item -> item.name().equals("AlphaSqrtPrice"))
                .findFirst()
                .orElseThrow();
    }

    /** A pool of 123 TAO and 4567 alpha in subnet 1. */
    private static State traded() {
        Context on = new Context(Presets.DEV.state(), RUNTIME);
        Subnets.SUBNET_MECHANISM.put(on, ONE, 1);
        Pools.SUBNET_TAO.put(on, ONE, new Rao(123_000_000_000L));
        Pools.SUBNET_ALPHA_IN.put(on, ONE, new Alpha(4_567_000_000_000L));
        return on.commitTo(Presets.DEV.state());
    }

    @Test
    void theRootSquaredIsThePriceToTheLastRao() {
        State state = traded();
        U64F64 price = Trades.price(new Context(state, RUNTIME), ONE);
        U64F64 root = rootOfPrice().get(Superset.of(state, RUNTIME), ONE);
        BigInteger rao = BigInteger.valueOf(1_000_000_000);
        assertThat(root.bits().pow(2).shiftRight(64).multiply(rao).shiftRight(64))
                .isBetween(
                        price.bits().multiply(rao).shiftRight(64).subtract(BigInteger.ONE),
                        price.bits().multiply(rao).shiftRight(64));
        assertThat(price.bits().multiply(rao).shiftRight(64)).isEqualTo(BigInteger.valueOf(26_932_340));
    }

    @Test
    void walksMeetStoredAndDerivedKeysInOrder() {
        State state = traded();
        Reader shown = Superset.of(state, RUNTIME);
        byte[] key = rootOfPrice().key(ONE);
        List<byte[]> expected = new ArrayList<>(state.keys(new byte[0], null, Integer.MAX_VALUE));
        expected.add(key);
        expected.sort(java.util.Arrays::compareUnsigned);
        assertThat(shown.keys(new byte[0], null, Integer.MAX_VALUE)).containsExactlyElementsOf(expected);
        Cursor cursor = shown.cursor(rootOfPrice().prefix(), null);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.value()).isEqualTo(shown.get(key));
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void whatIsStoredCountsMore() {
        byte[] key = rootOfPrice().key(ONE);
        byte[] older = FixedPoint.U64F64.bytes(U64F64.ofU64(7));
        State state = traded().with(new Changes.Builder().add(key, older).build());
        assertThat(Superset.of(state, RUNTIME).get(key)).isEqualTo(older);
        assertThat(Superset.of(state, RUNTIME).keys(rootOfPrice().prefix(), null, 9))
                .containsExactly(key);
    }

    @Test
    void onlyTheSupersetsMetadataHasTheItems() {
        for (int version : org.taonet.runtime.Metadata.VERSIONS) {
            Metadata plain = Metadata.parse(RUNTIME.metadata(version).orElseThrow());
            Metadata superset =
                    Metadata.parse(RUNTIME.superset().metadata(version).orElseThrow());
            for (Derived each : RUNTIME.derived()) {
                assertThat(plain.pallet("Swap").orElseThrow().entry(each.item().name()))
                        .isEmpty();
                assertThat(superset.pallet("Swap")
                                .orElseThrow()
                                .entry(each.item().name()))
                        .isPresent();
            }
        }
    }
}
