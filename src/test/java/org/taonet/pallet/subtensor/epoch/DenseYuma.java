package org.taonet.pallet.subtensor.epoch;

import static org.taonet.pallet.subtensor.epoch.Slow.ONE;
import static org.taonet.pallet.subtensor.epoch.Slow.big;
import static org.taonet.pallet.subtensor.epoch.Slow.normalized;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.taonet.math.I64F64;
import org.taonet.math.Sparse;

/**
 * Yuma consensus as its rules read: square matrices with a cell for every pair of neurons, one rule after the other,
 * nothing saved. Shares no arithmetic with the kernel that it is the yardstick of. A cell may be absent, which is not
 * the same as 0: liquid alpha keeps bonds only where there is a weight.
 */
public final class DenseYuma {
    private final EpochInput in;
    private final EpochRules rules;
    private final int n;

    private DenseYuma(EpochInput in) {
        this.in = in;
        this.rules = in.rules();
        this.n = in.n();
    }

    /** Runs an epoch. */
    public static EpochOutput run(EpochInput in) {
        return new DenseYuma(in).run();
    }

    /** A matrix: the columns of the cells that each row has, in its order, beyond the neurons' too; and the values. */
    private record Matrix(int[][] order, long[][] cells) {
        static Matrix of(int n) {
            return new Matrix(new int[n][0], new long[n][n]);
        }

        void put(int row, int column, long cell) {
            order[row] = Arrays.copyOf(order[row], order[row].length + 1);
            order[row][order[row].length - 1] = column;
            if (column < cells.length) {
                cells[row][column] = cell;
            }
        }

        Matrix columns(ColumnRule rule) {
            Matrix out = new Matrix(order, new long[cells.length][cells.length]);
            for (int j = 0; j < cells.length; j++) {
                long[] column = new long[cells.length];
                for (int i = 0; i < cells.length; i++) {
                    column[i] = cells[i][j];
                }
                long[] changed = rule.of(column);
                for (int i = 0; i < cells.length; i++) {
                    out.cells[i][j] = changed[i];
                }
            }
            return out;
        }

        /** What a walk along the columns sees: it has gone past a cell that comes after a greater column. */
        long seen(int row, int column) {
            for (int each : order[row]) {
                if (each >= column) {
                    return each == column ? cells[row][column] : 0;
                }
            }
            return 0;
        }
    }

    private interface ColumnRule {
        long[] of(long[] column);
    }

    private EpochOutput run() {
        boolean[] active = active();
        long[] stake = stake();
        boolean[] permits = withOwner(greatest(stake));
        boolean[] old = withOwner(in.permits());
        long[] activeStake = activeStake(stake, active, old);
        Matrix weights = weights(old);
        long[] consensus = consensus(weights, activeStake);
        Matrix clipped = clipped(weights, consensus);
        long[] trust = new long[n];
        Arrays.setAll(trust, i -> Slow.sum(clipped.cells[i]));
        long[] incentive = new long[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                incentive[j] = Slow.add(incentive[j], Slow.mul(activeStake[i], clipped.cells[i][j]));
            }
        }
        incentive = normalized(incentive);
        Matrix forBonds = forBonds(weights, clipped);
        Matrix bonds = rules.yuma3() ? bonds3(forBonds, consensus) : bonds1(forBonds, activeStake);
        long[] dividends = rules.yuma3() ? dividends3(bonds, incentive, activeStake) : dividends1(bonds, incentive);
        long[][] amounts = emission(stake, activeStake, incentive, dividends);
        return new EpochOutput(
                active,
                permits,
                Slow.parts(stake),
                Slow.parts(consensus),
                Slow.parts(incentive),
                Slow.parts(dividends),
                Slow.parts(trust),
                amounts[0],
                amounts[1],
                amounts[2],
                Arrays.stream(in.stake()).mapToLong(DenseYuma::wholeAlpha).toArray(),
                stored(bonds, permits));
    }

    private static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }

    private boolean[] active() {
        boolean[] active = new boolean[in.lastUpdate().length];
        BigInteger most = unsigned(-1);
        for (int i = 0; i < active.length; i++) {
            BigInteger end = unsigned(in.lastUpdate()[i])
                    .add(unsigned(rules.activityCutoff()))
                    .min(most);
            active[i] = end.compareTo(unsigned(in.block())) >= 0;
        }
        return active;
    }

    private static long wholeAlpha(I64F64 stake) {
        return stake.bits().shiftRight(64).longValue();
    }

    private long[] stake() {
        BigInteger[] counted = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            boolean enough = i == in.owner()
                    || unsigned(wholeAlpha(in.stake()[i])).compareTo(unsigned(rules.stakeThreshold())) >= 0;
            counted[i] = enough ? in.stake()[i].bits() : BigInteger.ZERO;
        }
        BigInteger sum = Arrays.stream(counted).reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[n];
        for (int i = 0; i < n && sum.signum() != 0; i++) {
            shares[i] = counted[i].shiftLeft(64).divide(sum).shiftRight(32).longValue();
        }
        return shares;
    }

    private boolean[] greatest(long[] stake) {
        boolean[] out = new boolean[n];
        IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> stake[i])
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .limit(rules.maxValidators())
                .forEach(i -> out[i] = stake[i] != 0);
        return out;
    }

    private boolean[] withOwner(boolean[] permits) {
        boolean[] out = permits.clone();
        if (in.owner() >= 0 && in.owner() < out.length) {
            out[in.owner()] = true;
        }
        return out;
    }

    /** Of those who are active and may validate; where nobody's activity or permit is known, it does not count. */
    private long[] activeStake(long[] stake, boolean[] active, boolean[] permits) {
        long[] out = stake.clone();
        for (int i = 0; i < n; i++) {
            if (active.length > 0 && (i >= active.length || !active[i])
                    || permits.length > 0 && (i >= permits.length || !permits[i])) {
                out[i] = 0;
            }
        }
        return normalized(out);
    }

    private static long at(long[] v, int i) {
        return i < v.length ? v[i] : 0;
    }

    private Matrix matrix(Sparse of) {
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int k = of.start(i); k < of.start(i + 1); k++) {
                out.put(i, of.columns()[k], of.cells()[k]);
            }
        }
        return out;
    }

    private Matrix weights(boolean[] permits) {
        Matrix all = matrix(in.weights());
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j : all.order[i]) {
                boolean mayValidate = i < permits.length && permits[i];
                boolean onItself = i == j && i != in.owner();
                BigInteger registered = unsigned(at(in.registered(), j));
                boolean outdated = unsigned(at(in.lastUpdate(), i)).compareTo(registered) <= 0;
                boolean committedBefore = unsigned(at(in.committed(), i)).compareTo(registered) < 0;
                if (mayValidate && !onItself && !outdated && !committedBefore) {
                    out.put(i, j, all.cells[i][j]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            out.cells[i] = normalized(out.cells[i]);
        }
        return out;
    }

    /** Of each column the least weight that more than the minority's stake is at or below, or else the greatest. */
    private long[] consensus(Matrix weights, long[] stake) {
        int[] voters = IntStream.range(0, n).filter(i -> stake[i] > 0).toArray();
        long[] shares =
                normalized(Arrays.stream(voters).mapToLong(i -> stake[i]).toArray());
        BigInteger minority = big(Slow.sum(shares)).subtract(big(rules.kappa()));
        long[] out = new long[n];
        for (int j = 0; j < n && voters.length > 0; j++) {
            TreeMap<Long, BigInteger> byWeight = new TreeMap<>();
            for (int v = 0; v < voters.length; v++) {
                byWeight.merge(weights.cells[voters[v]][j], big(shares[v]), BigInteger::add);
            }
            BigInteger below = BigInteger.ZERO;
            out[j] = byWeight.lastKey();
            for (long weight : byWeight.keySet()) {
                below = below.add(byWeight.get(weight));
                if (below.compareTo(minority) > 0) {
                    out[j] = weight;
                    break;
                }
            }
        }
        return out;
    }

    private Matrix clipped(Matrix weights, long[] consensus) {
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j : weights.order[i]) {
                long cell = Math.min(weights.cells[i][j], consensus[j]);
                if (cell > 0 || cell == weights.cells[i][j]) {
                    out.put(i, j, cell);
                }
            }
        }
        return out;
    }

    private Matrix forBonds(Matrix weights, Matrix clipped) {
        if (rules.bondsPenalty() == 0) {
            return weights;
        }
        if (rules.bondsPenalty() == ONE) {
            return clipped;
        }
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long lost = Slow.sub(clipped.cells[i][j], weights.cells[i][j]);
                long cell = Slow.add(weights.cells[i][j], Slow.mul(rules.bondsPenalty(), lost));
                if (cell > 0) {
                    out.put(i, j, cell);
                }
            }
        }
        return out;
    }

    /** Bonds on neurons that did not register since. */
    private Matrix oldBonds() {
        Matrix all = matrix(in.bonds());
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j : all.order[i]) {
                if (unsigned(in.lastTempo()).compareTo(unsigned(at(in.registered(), j))) > 0) {
                    out.put(i, j, j < n ? all.cells[i][j] : 0);
                }
            }
        }
        return out;
    }

    /** How much of the new comes in. */
    private long alpha() {
        BigInteger kept = unsigned(rules.bondsMovingAverage());
        if (rules.yuma3()) {
            kept = big(rules.bondsMovingAverage());
            long wrapped =
                    kept.shiftLeft(64).divide(big(1_000_000)).shiftRight(32).longValue();
            return Slow.sub(ONE, wrapped);
        }
        BigInteger most = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
        BigInteger share = kept.shiftLeft(64).min(most).divide(big(1_000_000)).shiftRight(32);
        return Slow.sub(ONE, share.min(big(Long.MAX_VALUE)).longValue());
    }

    private Matrix average(Matrix fresh, Matrix old) {
        long alpha = alpha();
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long cell =
                        Slow.add(Slow.mul(alpha, fresh.cells[i][j]), Slow.mul(Slow.sub(ONE, alpha), old.cells[i][j]));
                if (cell > 0) {
                    out.put(i, j, cell);
                }
            }
        }
        return out;
    }

    private static long[] normalizedColumn(long[] column) {
        long sum = Arrays.stream(column).reduce(0, Slow::add);
        return normalized(column, sum);
    }

    private static long[] upscaledColumn(long[] column) {
        long most = Arrays.stream(column).max().orElse(0);
        return most <= 0 ? column : normalized(column, most);
    }

    private Matrix bonds1(Matrix weights, long[] stake) {
        Matrix old = oldBonds().columns(DenseYuma::normalizedColumn);
        Matrix fresh = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j : weights.order[i]) {
                fresh.put(i, j, Slow.mul(weights.cells[i][j], stake[i]));
            }
        }
        return average(fresh.columns(DenseYuma::normalizedColumn), old).columns(DenseYuma::normalizedColumn);
    }

    private Matrix bonds3(Matrix weights, long[] consensus) {
        Matrix old = oldBonds();
        for (long[] row : old.cells) {
            Arrays.setAll(row, j -> Slow.div(row[j], Slow.whole(65_535)));
        }
        boolean anyConsensus = Arrays.stream(consensus).anyMatch(each -> each != 0);
        return rules.liquidAlpha() && anyConsensus ? liquid(weights, old, consensus) : average(weights, old);
    }

    private Matrix liquid(Matrix weights, Matrix old, long[] consensus) {
        Matrix out = Matrix.of(n);
        for (int i = 0; i < n; i++) {
            for (int j : weights.order[i]) {
                long alpha = alpha(consensus[j], weights.seen(i, j), old.seen(i, j));
                long kept = Slow.mul(Slow.sub(ONE, alpha), old.cells[i][j]);
                long added = Math.max(Slow.mul(alpha, weights.cells[i][j]), 0);
                long cell = Math.min(Slow.add(kept, added), ONE);
                if (cell > 0) {
                    out.put(i, j, cell);
                }
            }
        }
        return out;
    }

    private long alpha(long consensus, long weight, long bond) {
        LiquidAlpha alphas = rules.alphas();
        long apart = weight >= bond ? Slow.sub(weight, consensus) : Slow.sub(bond, weight);
        long centred = Slow.sub(Math.clamp(apart, 0, ONE), ONE / 2);
        long sigmoid = Slow.divBounded(ONE, Slow.add(ONE, Slow.exp(Slow.mul(alphas.slope(), centred))));
        long alpha = Slow.add(alphas.low(), Slow.mul(sigmoid, Slow.sub(alphas.high(), alphas.low())));
        return Math.max(Math.min(alpha, alphas.high()), alphas.low());
    }

    private long[] dividends1(Matrix bonds, long[] incentive) {
        long[] out = new long[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i] = Slow.add(out[i], Slow.mul(incentive[j], bonds.cells[i][j]));
            }
        }
        return normalized(out);
    }

    private long[] dividends3(Matrix bonds, long[] incentive, long[] stake) {
        Matrix shares = bonds.columns(DenseYuma::normalizedColumn);
        long[] out = new long[n];
        for (int i = 0; i < n; i++) {
            long sum = Slow.sum(Slow.zip(shares.cells[i], incentive, Slow::mul));
            out[i] = Slow.mul(sum, stake[i]);
        }
        return normalized(out);
    }

    /** For mining, for validating, and both; by stake where nothing was earned. */
    private long[][] emission(long[] stake, long[] active, long[] incentive, long[] dividends) {
        long[] both = Slow.zip(incentive, dividends, Slow::add);
        long sum = Slow.sum(both);
        if (sum != 0) {
            return amounts(normalized(incentive, sum), normalized(dividends, sum), normalized(both, sum));
        }
        long[] instead = Slow.sum(active) == 0 ? stake : active;
        return amounts(incentive, instead, instead);
    }

    private long[][] amounts(long[]... shares) {
        return Arrays.stream(shares)
                .map(v -> Arrays.stream(v)
                        .map(share -> big(share)
                                .multiply(unsigned(in.emission()))
                                .shiftRight(32)
                                .max(BigInteger.ZERO)
                                .min(unsigned(-1))
                                .longValue())
                        .toArray())
                .toArray(long[][]::new);
    }

    private Sparse stored(Matrix bonds, boolean[] permits) {
        Matrix scaled = rules.yuma3() ? bonds : bonds.columns(DenseYuma::upscaledColumn);
        Sparse.Builder out = new Sparse.Builder(n, 0);
        for (int i = 0; i < n; i++) {
            if (permits[i]) {
                for (int j : bonds.order[i]) {
                    out.add(j, Slow.parts(scaled.cells[i][j]));
                }
            }
            out.end();
        }
        return out.build();
    }
}
