package org.taonet.pallet.subtensor.epoch;

import java.util.Arrays;
import org.taonet.math.I32F32;
import org.taonet.math.Sparse;
import org.taonet.math.Transcendental;

/**
 * How fast a bond follows a weight: a sigmoid of how far the weight is above the consensus, or below the bond. All
 * numbers are bits of {@link I32F32}. Mirrors alpha_sigmoid of pallets/subtensor/src/epoch/run_epoch.rs.
 *
 * @param slope the steepness divided by -100, saturating
 */
public record LiquidAlpha(long low, long high, long slope) {
    private static final long HALF = I32F32.UNIT / 2;

    /** Between two alphas, with a steepness in hundredths. */
    public static LiquidAlpha of(long low, long high, long steepness) {
        return new LiquidAlpha(low, high, I32F32.divSaturating(steepness, -100 * I32F32.UNIT));
    }

    /** The alpha of a bond, by its weight and the consensus of its column. */
    public long alpha(long consensus, long weight, long bond) {
        return of(weight >= bond ? I32F32.sub(weight, consensus) : I32F32.sub(bond, weight));
    }

    private long of(long apart) {
        long power = I32F32.mul(slope, I32F32.sub(I32F32.clamp(apart, 0, I32F32.UNIT), HALF));
        long sigmoid = I32F32.divSaturating(I32F32.UNIT, I32F32.add(I32F32.UNIT, Transcendental.expSafe(power)));
        return I32F32.clamp(I32F32.add(low, I32F32.mul(sigmoid, I32F32.sub(high, low))), low, high);
    }

    /**
     * The moving average of bonds with an alpha for each: only cells of the weights, above 0 and at most 1. Alphas are
     * of the cells that upstream's walk along the columns finds: in a row out of order it passes over those that come
     * after a greater column. Mirrors compute_liquid_alpha_values_sparse and mat_ema_alpha_sparse.
     */
    Sparse average(Sparse weights, Sparse bonds, long[] consensus) {
        int width = consensus.length;
        Sparse.Builder out = new Sparse.Builder(weights.rows(), weights.count());
        long[] weight = new long[width];
        long[] bond = new long[width];
        long[] kept = new long[width];
        for (int row = 0; row < weights.rows(); row++) {
            walk(weights, row, weight);
            walk(bonds, row, bond);
            last(bonds, row, kept);
            for (int i = weights.start(row); i < weights.start(row + 1); i++) {
                int column = weights.columns()[i];
                if (column < width) {
                    long alpha = alpha(consensus[column], weight[column], bond[column]);
                    long decayed = I32F32.mul(I32F32.sub(I32F32.UNIT, alpha), kept[column]);
                    long added = Math.max(I32F32.mul(alpha, weights.cells()[i]), 0);
                    long cell = Math.min(I32F32.add(decayed, added), I32F32.UNIT);
                    if (cell > 0) {
                        out.add(column, cell);
                    }
                }
            }
            out.end();
        }
        return out.build();
    }

    private static void walk(Sparse matrix, int row, long[] into) {
        Arrays.fill(into, 0);
        int passed = -1;
        for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
            int column = matrix.columns()[i];
            if (column > passed) {
                passed = column;
                if (column < into.length) {
                    into[column] = matrix.cells()[i];
                }
            }
        }
    }

    private static void last(Sparse matrix, int row, long[] into) {
        Arrays.fill(into, 0);
        for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
            if (matrix.columns()[i] < into.length) {
                into[matrix.columns()[i]] = matrix.cells()[i];
            }
        }
    }
}
