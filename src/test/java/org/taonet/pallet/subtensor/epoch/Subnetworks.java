package org.taonet.pallet.subtensor.epoch;

import java.util.Arrays;
import java.util.Random;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Sparse;

/** Random subnets, of any size, with every switch on or off and all that can be odd about neurons. */
public final class Subnetworks {
    private static final int[] EDGES = {0, 1, 32_767, 32_768, 65_534, 65_535};

    private final Random random;
    private final int n;
    private final long block;

    private Subnetworks(Random random, int n) {
        this.random = random;
        this.n = n;
        block = 10_000 + random.nextInt(1_000_000);
    }

    /** The subnet of a seed. */
    public static EpochInput of(long seed) {
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        int size = random.nextInt(100);
        int n = size < 75 ? random.nextInt(17) : size < 97 ? 17 + random.nextInt(32) : 49 + random.nextInt(208);
        return new Subnetworks(random, n).input();
    }

    /** A subnet of some validators, each with weights on all neurons. */
    public static EpochInput full(int n, int validators, boolean yuma3, boolean liquid) {
        return new Subnetworks(new Random(n), n).full(validators, yuma3, liquid);
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private int u16() {
        return random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(65_536);
    }

    private EpochInput input() {
        long lastEpoch = random.nextBoolean() ? 0 : block - random.nextInt(1000);
        long cutoff = 1 + random.nextInt(20_000);
        return new EpochInput(
                n,
                block,
                rarely() ? 0 : EpochInput.lastTempo(block, random.nextInt(2000), lastEpoch),
                blocks(rarely() ? random.nextInt(n + 1) : n, (int) (cutoff + cutoff / 3)),
                blocks(n, rarely() ? 2000 : 1_000_000),
                committed(),
                stakes(),
                random.nextBoolean() || n == 0 ? -1 : random.nextInt(n),
                permits(rarely() ? random.nextInt(n + 1) : n),
                matrix(n),
                matrix(rarely() ? n + 5 : n),
                rarely() ? random.nextInt(3) - 1 : random.nextLong() >>> 1 + random.nextInt(40),
                rules(cutoff));
    }

    private EpochRules rules(long cutoff) {
        int[] penalties = {0, 65_535, u16()};
        int low = u16();
        return new EpochRules(
                cutoff,
                random.nextBoolean() ? 0 : random.nextLong() >>> 20 + random.nextInt(20),
                random.nextBoolean() ? 64 : random.nextInt(n + 2),
                I32F32.partOfU16(rarely() ? u16() : 32_767),
                I32F32.partOfU16(penalties[random.nextInt(3)]),
                rarely() ? random.nextLong() : random.nextInt(1_000_001),
                random.nextBoolean(),
                random.nextBoolean(),
                LiquidAlpha.of(
                        I32F32.partOfU16(low),
                        I32F32.partOfU16(rarely() ? u16() : Math.max(low, u16())),
                        I32F32.i64(random.nextBoolean() ? 1000 : random.nextInt(65_536) - 32_768)));
    }

    /** Blocks some way back. */
    private long[] blocks(int count, int span) {
        long[] out = new long[count];
        boolean alike = rarely();
        Arrays.setAll(out, i -> Math.max(0, block - (alike ? span / 2 : random.nextInt(span))));
        return out;
    }

    private long[] committed() {
        long[] out = new long[n];
        boolean reveals = random.nextBoolean();
        Arrays.setAll(out, i -> reveals && rarely() ? block - random.nextInt(3000) : -1);
        return out;
    }

    private I64F64[] stakes() {
        int kind = random.nextInt(5);
        long tie = random.nextLong() >>> 20;
        I64F64[] out = new I64F64[n];
        Arrays.setAll(out, i -> switch (kind) {
            case 0 -> I64F64.ZERO;
            case 1 -> new I64F64(tie, 0);
            case 2 -> random.nextBoolean() ? I64F64.ZERO : new I64F64(tie, 0);
            default -> new I64F64(random.nextLong() >>> 12 + random.nextInt(45), random.nextLong());
        });
        return out;
    }

    private boolean[] permits(int count) {
        boolean[] out = new boolean[count];
        int kind = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            out[i] = kind > 1 || kind == 1 && random.nextBoolean();
        }
        return out;
    }

    /** Rows that are empty, full or in between, in order or not, with ties and zeros. */
    private Sparse matrix(int width) {
        Sparse.Builder out = new Sparse.Builder(n, n);
        int tie = u16();
        boolean ties = rarely();
        for (int row = 0; row < n; row++) {
            int kind = random.nextInt(4);
            int[] columns = columns(width);
            for (int column : columns) {
                if (kind == 1 || kind > 1 && random.nextInt(kind) == 0) {
                    out.add(column, I32F32.u64(ties ? tie : u16()));
                }
            }
            out.end();
        }
        return out.build();
    }

    private int[] columns(int width) {
        int[] columns = new int[width];
        Arrays.setAll(columns, i -> i);
        for (int i = 0; i < width && rarely(); i++) {
            int j = random.nextInt(width);
            int swapped = columns[i];
            columns[i] = columns[j];
            columns[j] = swapped;
        }
        return columns;
    }

    private EpochInput full(int validators, boolean yuma3, boolean liquid) {
        Sparse.Builder weights = new Sparse.Builder(n, n * validators);
        Sparse.Builder bonds = new Sparse.Builder(n, n * validators);
        for (int row = 0; row < n; row++) {
            for (int column = 0; row < validators && column < n; column++) {
                weights.add(column, I32F32.u64(1 + random.nextInt(65_535)));
                bonds.add(column, I32F32.u64(1 + random.nextInt(65_535)));
            }
            weights.end();
            bonds.end();
        }
        long[] update = new long[n];
        Arrays.fill(update, block - 10);
        long[] none = new long[n];
        Arrays.fill(none, -1);
        boolean[] permits = new boolean[n];
        Arrays.fill(permits, 0, validators, true);
        I64F64[] stake = new I64F64[n];
        Arrays.setAll(stake, i -> new I64F64(i < validators ? 1 + (random.nextLong() >>> 20) : 0, 0));
        long half = I32F32.UNIT / 2;
        EpochRules rules = new EpochRules(
                5000,
                0,
                validators,
                half,
                yuma3 ? I32F32.UNIT : 0,
                900_000,
                yuma3,
                liquid,
                LiquidAlpha.of(I32F32.partOfU16(45_875), I32F32.partOfU16(58_982), I32F32.i64(1000)));
        return new EpochInput(
                n,
                block,
                block - 360,
                update,
                new long[n],
                none,
                stake,
                -1,
                permits,
                weights.build(),
                bonds.build(),
                360_000_000_000L,
                rules);
    }
}
