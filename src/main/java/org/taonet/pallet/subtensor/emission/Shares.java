package org.taonet.pallet.subtensor.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.math.U64F64;
import org.taonet.math.U96F32;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * How subnets share what a block mints: by their moving price, less for those that burn what miners earn. Mirrors
 * coinbase/subnet_emissions.rs.
 */
public final class Shares {
    private Shares() {}

    /** The subnets that take part, in the order of their storage: started, trading, open to registration. */
    public static List<NetUid> emitting(Reader on) {
        List<NetUid> emitting = new ArrayList<>();
        for (NetUid netuid : Subnets.all(on)) {
            if (!netuid.equals(NetUid.ROOT)
                    && Subnets.FIRST_EMISSION_BLOCK_NUMBER.exists(on, netuid)
                    && Subnets.SUBTOKEN_ENABLED.get(on, netuid)
                    && RegistrationParameters.NETWORK_REGISTRATION_ALLOWED.get(on, netuid)) {
                emitting.add(netuid);
            }
        }
        return emitting;
    }

    /** The TAO of each, in rao, by moving prices. A subnet whose emission is off has none; the others share it. */
    static SortedMap<NetUid, U96F32> emissions(Context on, SortedMap<NetUid, U64F64> prices, Rao minted) {
        SortedMap<NetUid, U64F64> shares = of(on, prices);
        boolean allEnabled = shares.keySet().stream().allMatch(netuid -> enabled(on, netuid));
        U64F64 sum = shares.entrySet().stream()
                .filter(share -> enabled(on, share.getKey()))
                .map(SortedMap.Entry::getValue)
                .reduce(U64F64.ZERO, U64F64::saturatingAdd);
        U64F64 amount = U64F64.of(U96F32.ofU64(minted.bits()));
        SortedMap<NetUid, U96F32> emissions = new TreeMap<>();
        shares.forEach((netuid, share) -> {
            U64F64 part = allEnabled ? share : enabled(on, netuid) ? share.safeDiv(sum) : U64F64.ZERO;
            emissions.put(netuid, U96F32.of(amount.saturatingMul(part)));
        });
        return emissions;
    }

    private static boolean enabled(Reader on, NetUid netuid) {
        return Subnets.SUBNET_EMISSION_ENABLED.get(on, netuid);
    }

    /** The shares of all, 0 to 1; by price alone where nothing is left of any. */
    static SortedMap<NetUid, U64F64> of(Reader on, SortedMap<NetUid, U64F64> prices) {
        SortedMap<NetUid, U64F64> byPrice = byPrice(prices);
        SortedMap<NetUid, U64F64> weighted = new TreeMap<>();
        byPrice.forEach((netuid, share) -> {
            U64F64 burned = U64F64.of(BlockFlows.MINER_BURNED.get(on, netuid)).min(U64F64.ONE);
            weighted.put(netuid, share.saturatingMul(U64F64.ONE.saturatingSub(burned)));
        });
        U64F64 total = weighted.values().stream().reduce(U64F64.ZERO, U64F64::saturatingAdd);
        if (total.isZero()) {
            return byPrice;
        }
        weighted.replaceAll((netuid, weight) -> weight.safeDiv(total));
        return weighted;
    }

    private static SortedMap<NetUid, U64F64> byPrice(SortedMap<NetUid, U64F64> prices) {
        U64F64 total = MovingPrices.sum(prices);
        SortedMap<NetUid, U64F64> shares = new TreeMap<>();
        prices.forEach(
                (netuid, price) -> shares.put(netuid, price.checkedDiv(total).orElse(U64F64.ZERO)));
        return shares;
    }
}
