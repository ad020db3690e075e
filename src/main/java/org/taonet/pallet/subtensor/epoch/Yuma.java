package org.taonet.pallet.subtensor.epoch;

import java.util.Arrays;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Sparse;
import org.taonet.math.Vec32;
import org.taonet.math.Vec64;

/**
 * Yuma consensus: from stake and weights to incentives, bonds, dividends and emission. It reads and writes no state.
 * All numbers are bits of {@link I32F32}. Mirrors epoch_mechanism of epoch/run_epoch.rs.
 */
public final class Yuma {
    private final EpochInput in;
    private final EpochRules rules;
    private final int n;

    private Yuma(EpochInput in) {
        this.in = in;
        this.rules = in.rules();
        this.n = in.n();
    }

    /** Runs an epoch. The input is left as it is. */
    public static EpochOutput run(EpochInput in) {
        return new Yuma(in).run();
    }

    /** What bonds become, and what they earn. */
    private record Earned(Sparse bonds, long[] dividends) {}

    private EpochOutput run() {
        boolean[] inactive = inactive();
        long[] stake = stake();
        boolean[] forbidden = not(withOwner(in.permits().clone()));
        boolean[] permits = withOwner(Vec32.topNonzero(stake, rules.maxValidators()));
        long[] active = stake.clone();
        Vec32.mask(inactive, active);
        Vec32.mask(forbidden, active);
        Vec32.normalize(active);
        Sparse weights = weights(forbidden);
        weights.normalizeRows();
        long[] consensus = weights.medians(active, n, rules.kappa());
        Sparse clipped = weights.clipColumns(consensus);
        long[] incentive = clipped.sumColumns(active, n);
        Vec32.normalize(incentive);
        Sparse towards = weights.towards(clipped, n, rules.bondsPenalty());
        Earned earned =
                rules.yuma3() ? yuma3(towards, active, consensus, incentive) : yuma1(towards, active, incentive);
        Emission emission = Emission.of(stake, active, incentive, earned.dividends(), in.emission());
        return new EpochOutput(
                not(inactive),
                permits,
                Vec32.toU16(stake),
                Vec32.toU16(consensus),
                Vec32.toU16(incentive),
                Vec32.toU16(earned.dividends()),
                Vec32.toU16(clipped.rowSums()),
                emission.servers(),
                emission.validators(),
                emission.all(),
                Vec64.toU64(in.stake()),
                stored(earned.bonds(), permits));
    }

    private boolean[] inactive() {
        boolean[] inactive = new boolean[in.lastUpdate().length];
        for (int i = 0; i < inactive.length; i++) {
            long sum = in.lastUpdate()[i] + rules.activityCutoff();
            boolean over = Long.compareUnsigned(sum, rules.activityCutoff()) < 0;
            inactive[i] = !over && Long.compareUnsigned(sum, in.block()) < 0;
        }
        return inactive;
    }

    /** The shares of stake; what is below the threshold counts for nothing, except of the owner. */
    private long[] stake() {
        I64F64[] stake = in.stake().clone();
        for (int i = 0; i < stake.length; i++) {
            if (i != in.owner() && Long.compareUnsigned(stake[i].toU64(), rules.stakeThreshold()) < 0) {
                stake[i] = I64F64.ZERO;
            }
        }
        Vec64.normalize(stake);
        return Vec64.to32(stake);
    }

    private boolean[] withOwner(boolean[] permits) {
        if (in.owner() >= 0 && in.owner() < permits.length) {
            permits[in.owner()] = true;
        }
        return permits;
    }

    private static boolean[] not(boolean[] mask) {
        boolean[] out = new boolean[mask.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = !mask[i];
        }
        return out;
    }

    /**
     * The weights that count: of those who may validate, not on themselves unless the owner's, not on neurons that
     * registered since they were set, nor on those that registered since others were committed to.
     */
    private Sparse weights(boolean[] forbidden) {
        Sparse all = in.weights();
        Sparse.Builder out = new Sparse.Builder(all.rows(), all.count());
        for (int row = 0; row < all.rows(); row++) {
            if (row < forbidden.length && !forbidden[row]) {
                long updated = row < in.lastUpdate().length ? in.lastUpdate()[row] : 0;
                long committed = row < in.committed().length ? in.committed()[row] : 0;
                for (int i = all.start(row); i < all.start(row + 1); i++) {
                    int column = all.columns()[i];
                    long registered = column < in.registered().length ? in.registered()[column] : 0;
                    if ((column != row || row == in.owner())
                            && Long.compareUnsigned(updated, registered) > 0
                            && Long.compareUnsigned(committed, registered) >= 0) {
                        out.add(column, all.cells()[i]);
                    }
                }
            }
            out.end();
        }
        return out.build();
    }

    /** Bonds on neurons that did not register since the last epoch. */
    private Sparse bonds() {
        return in.bonds()
                .mask(
                        in.lastTempo(),
                        in.registered(),
                        (last, registered) -> Long.compareUnsigned(last, registered) <= 0);
    }

    /** Bonds follow weights times stake; dividends are what the bonds' columns earn. */
    private Earned yuma1(Sparse weights, long[] active, long[] incentive) {
        Sparse old = bonds();
        old.normalizeColumns(n);
        Sparse fresh = weights.timesRows(active);
        fresh.normalizeColumns(n);
        Sparse bonds = fresh.average(old, rules.alpha());
        bonds.normalizeColumns(n);
        long[] dividends = bonds.sumRows(incentive);
        Vec32.normalize(dividends);
        bonds.maxColumns(n);
        return new Earned(bonds, dividends);
    }

    /** Bonds follow weights alone; dividends are what the bonds' columns earn, times stake. */
    private Earned yuma3(Sparse weights, long[] active, long[] consensus, long[] incentive) {
        Sparse old = bonds();
        long[] cells = old.cells();
        for (int i = 0; i < old.count(); i++) {
            cells[i] = I32F32.div(cells[i], I32F32.u64(0xFFFF));
        }
        boolean liquid = rules.liquidAlpha() && Arrays.stream(consensus).anyMatch(each -> each != 0);
        Sparse bonds =
                liquid ? rules.alphas().average(weights, old, consensus) : weights.average(old, rules.plainAlpha());
        Sparse shares = bonds.copy();
        shares.normalizeColumns(n);
        long[] dividends = Vec32.mul(shares.timesColumns(incentive).rowSums(), active);
        Vec32.normalize(dividends);
        return new Earned(bonds, dividends);
    }

    private static Sparse stored(Sparse bonds, boolean[] permits) {
        Sparse.Builder out = new Sparse.Builder(bonds.rows(), bonds.count());
        for (int row = 0; row < bonds.rows(); row++) {
            for (int i = bonds.start(row); row < permits.length && permits[row] && i < bonds.start(row + 1); i++) {
                out.add(bonds.columns()[i], I32F32.partToU16(bonds.cells()[i]));
            }
            out.end();
        }
        return out.build();
    }
}
