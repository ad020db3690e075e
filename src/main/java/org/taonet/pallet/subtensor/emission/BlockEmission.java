package org.taonet.pallet.subtensor.emission;

import java.util.Optional;
import java.util.OptionalLong;
import org.taonet.math.I96F32;
import org.taonet.math.Transcendental;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.runtime.Context;
import org.taonet.unit.Rao;

/** What a block mints: a halving each time half of what is missing has been issued. Amounts are unsigned rao. */
public final class BlockEmission {
    /** Half of all the TAO that there will be. */
    private static final I96F32 HALF_SUPPLY = I96F32.ofU64(10_500_000_000_000_000L);

    private static final I96F32 TWO = I96F32.ofU64(2);

    /** All the TAO that there will be. */
    private static final long SUPPLY = 21_000_000_000_000_000L;

    private static final long FIRST = Rao.PER_TAO;

    private BlockEmission() {}

    /** The emission at the present issuance, which is noted; empty where the issuance has none. */
    public static Optional<Rao> now(Context on) {
        OptionalLong emission = noted(on, Issuance.TOTAL_ISSUANCE.get(on).bits());
        return emission.isPresent() ? Optional.of(new Rao(emission.getAsLong())) : Optional.empty();
    }

    /**
     * The emission at an issuance of TAO or of a subnet's alpha, which is noted, whichever it is, unless all is issued.
     */
    static OptionalLong noted(Context on, long issuance) {
        if (I96F32.ofU64(issuance).compareTo(I96F32.ofU64(SUPPLY)) >= 0) {
            return OptionalLong.of(0);
        }
        long emission;
        try {
            emission = at(issuance, FIRST, SUPPLY);
        } catch (ArithmeticException beyond) {
            return OptionalLong.empty();
        }
        if (Issuance.BLOCK_EMISSION.get(on) != emission) {
            Issuance.BLOCK_EMISSION.put(on, emission);
        }
        return OptionalLong.of(emission);
    }

    /**
     * The emission at an issuance, of a first emission and a total supply; 0 when all is issued. Mirrors
     * get_block_emission_for_issuance of pallets/subtensor/src/coinbase/block_emission.rs. ArithmeticException where
     * upstream gives an error, which no issuance below the total supply of the real network reaches.
     */
    public static long at(long issuance, long first, long supply) {
        I96F32 issued = I96F32.ofU64(issuance);
        if (issued.compareTo(I96F32.ofU64(supply)) >= 0) {
            return 0;
        }
        I96F32 halvings = issued.checkedDiv(TWO.saturatingMul(HALF_SUPPLY))
                .flatMap(I96F32.ONE::checkedSub)
                .flatMap(I96F32.ONE::checkedDiv)
                .flatMap(Transcendental::log2)
                .orElseThrow(() -> new ArithmeticException("Logarithm calculation failed"));
        I96F32 divisor = I96F32.ONE;
        for (long i = halvings.toU64(); i > 0; i--) {
            divisor = divisor.saturatingMul(TWO);
        }
        return I96F32.ONE.safeDiv(divisor).saturatingMul(I96F32.ofU64(first)).toU64();
    }
}
