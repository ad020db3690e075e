package org.taonet.bench;

import static org.taonet.bench.CryptoBench.nanos;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.taonet.math.Dense;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Perquintill;
import org.taonet.math.SafeFloat;
import org.taonet.math.Sparse;
import org.taonet.math.Transcendental;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.math.Vec32;
import org.taonet.pallet.subtensor.epoch.LiquidAlpha;
import org.taonet.pallet.swap.Balancer;

/** Prints what the chain's arithmetic costs on this machine, one thread, beside the same on {@link BigInteger}. */
public final class MathBench {
    private static final int ITEMS = 1024;
    private static final int NEURONS = 256;
    private static long sink;

    private MathBench() {}

    /** Runs all of it: about a minute, less with the names of parts (fixed, pool, epoch). */
    public static void main(String[] args) {
        Set<String> parts = args.length == 0 ? Set.of("fixed", "pool", "epoch") : Set.of(args);
        if (parts.contains("fixed")) {
            narrow();
            wide();
        }
        if (parts.contains("pool")) {
            pools();
        }
        if (parts.contains("epoch")) {
            epoch();
        }
        if (sink == 42) {
            System.out.println();
        }
    }

    private static long[] shares(int count, long seed) {
        return new Random(seed).longs(count, 1, I32F32.UNIT).toArray();
    }

    /** An act on each pair of many numbers. */
    private static void each(String what, Pair act) {
        each(what, act, null);
    }

    private static void each(String what, Pair act, @org.jspecify.annotations.Nullable Pair slow) {
        IntConsumer all = i -> {
            long sum = 0;
            for (int j = 0; j < ITEMS; j++) {
                sum += act.of(j, (j + i) % ITEMS);
            }
            sink += sum;
        };
        double own = nanos(all) / ITEMS;
        if (slow == null) {
            System.out.printf("%-40s %9.1f ns%n", what, own);
            return;
        }
        double other = nanos(i -> {
                    for (int j = 0; j < ITEMS; j++) {
                        sink += slow.of(j, (j + i) % ITEMS);
                    }
                })
                / ITEMS;
        System.out.printf("%-40s %9.1f ns, BigInteger %9.1f ns, %.1f times%n", what, own, other, other / own);
    }

    private interface Pair {
        long of(int a, int b);
    }

    private static void narrow() {
        long[] a = shares(ITEMS, 1);
        long[] sums = Arrays.stream(a).map(x -> x * 100).toArray();
        BigInteger[] slow = Arrays.stream(a).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        BigInteger[] slowSums =
                Arrays.stream(sums).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        each(
                "I32F32 multiply",
                (i, j) -> I32F32.mul(a[i], a[j]),
                (i, j) -> slow[i].multiply(slow[j]).shiftRight(32).longValue());
        each(
                "I32F32 divide",
                (i, j) -> I32F32.div(a[i], sums[j]),
                (i, j) -> slow[i].shiftLeft(32).divide(slowSums[j]).longValue());
        each("I32F32 divide, above 0.5", (i, j) -> I32F32.div(sums[i], sums[j]));
        each("I32F32 e^x", (i, j) -> Transcendental.expSafe(a[i] - a[j]));
        each("I32F32 ln", (i, j) -> Transcendental.lnSafe(a[i]));
        LiquidAlpha liquid = LiquidAlpha.of(I32F32.UNIT / 10 * 7, I32F32.UNIT / 10 * 9, 1000 * I32F32.UNIT);
        each("liquid alpha", (i, j) -> liquid.alpha(a[i], a[j], a[(i + j) % ITEMS]));
    }

    private static void wide() {
        Random dice = new Random(2);
        I64F64[] signed = new I64F64[ITEMS];
        U64F64[] a = new U64F64[ITEMS];
        BigInteger[] slow = new BigInteger[ITEMS];
        SafeFloat[] floats = new SafeFloat[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            a[i] = new U64F64(dice.nextInt(1 << 30), dice.nextLong());
            signed[i] = I64F64.of(a[i]);
            slow[i] = a[i].bits();
            floats[i] = SafeFloat.of(a[i]);
        }
        each(
                "U64F64 multiply",
                (i, j) -> a[i].saturatingMul(a[j]).lo(),
                (i, j) -> slow[i].multiply(slow[j]).shiftRight(64).longValue());
        each(
                "U64F64 divide",
                (i, j) -> a[i].safeDiv(a[j]).lo(),
                (i, j) -> slow[i].shiftLeft(64).divide(slow[j]).longValue());
        each("I64F64 multiply", (i, j) -> signed[i].saturatingMul(signed[j]).lo());
        each("I64F64 divide", (i, j) -> signed[i].safeDiv(signed[j]).lo());
        each(
                "SafeFloat a * b / c",
                (i, j) -> floats[i]
                        .mulDiv(floats[j], floats[(i + j) % ITEMS])
                        .orElseThrow()
                        .mantissa()
                        .lo());
        each(
                "SafeFloat sum",
                (i, j) -> floats[i].plus(floats[j]).orElseThrow().mantissa().lo());
        each(
                "SafeFloat of an integer",
                (i, j) -> SafeFloat.of(a[i].lo()).mantissa().lo());
        each(
                "Perquintill of a ratio",
                (i, j) -> Perquintill.ofRational(U128.of(a[i].hi()), new U128(a[j].hi(), a[j].lo()))
                        .parts());
    }

    private static void pools() {
        Balancer uneven = new Balancer(new Perquintill(512_345_678_901_234_567L));
        long alpha = 1_234_567_890_123_456L;
        long tao = 98_765_432_109_876L;
        U64F64 price = uneven.price(alpha, tao);
        U64F64 target = price.saturatingMul(new U64F64(1, 1L << 58));
        micros("swap of even weights", i -> sink += Balancer.EVEN.alphaOut(tao, alpha, 1_000_000_000L + i));
        micros("swap of a 100 000th of the pool", i -> sink += uneven.alphaOut(tao, alpha, 1_000_000_000L + i));
        micros("swap of a tenth of the pool", i -> sink += uneven.alphaOut(tao, alpha, tao / 10 + i));
        micros("TAO to a price 1.6 % above", i -> sink += uneven.taoInFor(price, target, tao + i));
        micros(
                "weights after liquidity",
                i -> sink += uneven.withLiquidity(tao, alpha, 1_000_000 + i, 77_000_000)
                        .orElseThrow()
                        .quote()
                        .parts());
    }

    private static void micros(String what, IntConsumer act) {
        System.out.printf("%-40s %9.2f us%n", what, nanos(act) / 1e3);
    }

    private static void epoch() {
        Sparse.Builder rows = new Sparse.Builder(NEURONS, NEURONS * NEURONS);
        long[] cells = shares(NEURONS * NEURONS, 3);
        for (int i = 0; i < cells.length; i++) {
            rows.add(i % NEURONS, cells[i]);
            if (i % NEURONS == NEURONS - 1) {
                rows.end();
            }
        }
        Sparse weights = rows.build();
        Dense dense = new Dense(NEURONS, NEURONS, cells.clone());
        long[] stake = shares(NEURONS, 4);
        Vec32.normalize(stake);
        long[] clip = shares(NEURONS, 5);
        long tenth = I32F32.UNIT / 10;
        System.out.println("matrices of 256 x 256, all cells held:");
        micros("rows normalized", i -> weights.normalizeRows());
        micros("columns normalized", i -> weights.normalizeColumns(NEURONS));
        micros("columns summed by stake", i -> sink += weights.sumColumns(stake, NEURONS)[i % NEURONS]);
        micros("columns clipped", i -> sink += weights.clipColumns(clip).count());
        micros("medians by stake", i -> sink += weights.medians(stake, NEURONS, I32F32.UNIT / 2)[i % NEURONS]);
        micros("moving average", i -> sink += weights.average(weights, tenth).count());
        micros("moving average, dense", i -> sink += dense.average(dense, tenth).cells()[i % NEURONS]);
    }
}
