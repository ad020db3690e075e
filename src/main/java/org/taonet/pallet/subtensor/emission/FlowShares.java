package org.taonet.pallet.subtensor.emission;

import java.util.Arrays;
import java.util.OptionalLong;
import org.taonet.math.I32F32;
import org.taonet.math.Transcendental;
import org.taonet.math.U64F64;

/** Subnets' shares by the TAO that flows into them. Mirrors pallets/subtensor/src/coinbase/subnet_emissions.rs. */
public final class FlowShares {
    private static final U64F64 MOST = U64F64.ofU64(Integer.MAX_VALUE);
    private static final U64F64 LEAST = MOST.safeDiv(U64F64.ofU64(-1));
    private static final U64F64 TOLERANCE = U64F64.ONE.safeDiv(U64F64.ofU64(1_000));

    private FlowShares() {}

    /** A power through 32 fraction bits: 0 where there is no logarithm, 2^31 - 1 where the result would be beyond. */
    public static U64F64 power(U64F64 value, U64F64 exponent) {
        OptionalLong ln = Transcendental.ln(I32F32.of(value).bits64());
        if (ln.isEmpty()) {
            return U64F64.ZERO;
        }
        long power = I32F32.mul(I32F32.of(exponent).bits64(), ln.getAsLong());
        return U64F64.of(new I32F32(Transcendental.exp(power).orElse(I32F32.u64(Integer.MAX_VALUE))));
    }

    /**
     * The flows of all subnets, each to a power, as shares of their sum; scaled before, so that 32 fraction bits hold
     * the powers. Flows that are too small for that are only scaled.
     */
    public static U64F64[] normalized(U64F64[] flows, U64F64 exponent) {
        U64F64 up = U64F64.ONE.safeDiv(most(flows));
        U64F64[] scaled = Arrays.stream(flows).map(up::saturatingMul).toArray(U64F64[]::new);
        U64F64 greatest = most(scaled);
        U64F64 needed = U64F64.ofU64(flows.length).saturatingMul(greatest.saturatingMul(greatest));
        if (needed.below(LEAST)) {
            return scaled;
        }
        U64F64 factor = MOST.safeDiv(needed).checkedSqrt(TOLERANCE).orElse(U64F64.ZERO);
        U64F64[] powers = Arrays.stream(scaled)
                .map(flow -> power(factor.saturatingMul(flow), exponent))
                .toArray(U64F64[]::new);
        U64F64 sum = Arrays.stream(powers).reduce(U64F64.ZERO, U64F64::wrappingAdd);
        return Arrays.stream(powers).map(each -> each.safeDiv(sum)).toArray(U64F64[]::new);
    }

    private static U64F64 most(U64F64[] flows) {
        return Arrays.stream(flows).reduce(U64F64.ZERO, U64F64::max);
    }
}
