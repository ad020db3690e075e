package org.taonet.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sparse matrices, their cells in any order, against the same matrices with all cells; medians against a plain rule.
 */
class MatricesTest {
    private static final int CASES = 300;

    /** The same matrix twice; only cells above 0 are held by the sparse one. */
    private record Both(Dense dense, Sparse sparse) {
        static Both random(Random dice, int rows, int columns) {
            Dense dense = new Dense(rows, columns);
            Sparse.Builder sparse = new Sparse.Builder(rows, 0);
            for (int row = 0; row < rows; row++) {
                List<Integer> order =
                        new ArrayList<>(IntStream.range(0, columns).boxed().toList());
                Collections.shuffle(order, dice);
                for (int column : order) {
                    if (dice.nextInt(3) > 0) {
                        long cell = 1 + dice.nextLong(2 * I32F32.UNIT);
                        dense.cells()[row * columns + column] = cell;
                        sparse.add(column, cell);
                    }
                }
                sparse.end();
            }
            return new Both(dense, sparse.build());
        }

        void agree() {
            agree(dense, sparse);
        }

        static void agree(Dense dense, Sparse sparse) {
            Dense spread = new Dense(dense.rows(), dense.columns());
            for (int row = 0; row < sparse.rows(); row++) {
                for (int i = sparse.start(row); i < sparse.start(row + 1); i++) {
                    spread.cells()[row * dense.columns() + sparse.columns()[i]] = sparse.cells()[i];
                }
            }
            assertThat(spread.cells()).isEqualTo(dense.cells());
        }
    }

    private static long[] vector(Random dice, int length) {
        return dice.longs(length, 0, I32F32.UNIT).toArray();
    }

    @Test
    void inPlaceFunctionsAgree() {
        Random dice = new Random(1);
        for (int i = 0; i < CASES; i++) {
            int n = 1 + dice.nextInt(20);
            Both both = Both.random(dice, n, n);
            switch (i % 3) {
                case 0 -> {
                    both.dense.normalizeRows();
                    both.sparse.normalizeRows();
                }
                case 1 -> {
                    both.dense.normalizeColumns();
                    both.sparse.normalizeColumns(n);
                }
                default -> {
                    both.dense.maxColumns();
                    both.sparse.maxColumns(n);
                }
            }
            both.agree();
        }
    }

    @Test
    void productsAgree() {
        Random dice = new Random(2);
        for (int i = 0; i < CASES; i++) {
            int rows = 1 + dice.nextInt(20);
            int columns = 1 + dice.nextInt(20);
            Both both = Both.random(dice, rows, columns);
            long[] ofRows = vector(dice, rows);
            long[] ofColumns = vector(dice, columns);
            assertThat(both.sparse.rowSums()).isEqualTo(both.dense.rowSums());
            assertThat(both.sparse.sumColumns(ofRows, columns)).isEqualTo(both.dense.sumColumns(ofRows));
            assertThat(both.sparse.sumRows(ofColumns)).isEqualTo(both.dense.sumRows(ofColumns));
            assertThat(both.sparse.medians(ofRows, columns, I32F32.UNIT / 2))
                    .isEqualTo(both.dense.medians(ofRows, I32F32.UNIT / 2));
            Both.agree(both.dense.timesRows(ofRows), both.sparse.timesRows(ofRows));
            Both.agree(both.dense.timesColumns(ofColumns), both.sparse.timesColumns(ofColumns));
            Sparse clipped = both.sparse.clipColumns(ofColumns);
            both.dense.clipColumns(ofColumns);
            Both.agree(both.dense, clipped);
        }
    }

    @Test
    void averagesAgree() {
        Random dice = new Random(3);
        for (int i = 0; i < CASES; i++) {
            int n = 1 + dice.nextInt(20);
            Both now = Both.random(dice, n, n);
            Both old = Both.random(dice, n, n);
            long alpha = dice.nextLong(I32F32.UNIT + 1);
            Both.agree(now.dense.average(old.dense, alpha), now.sparse.average(old.sparse, alpha));
            Both.agree(now.dense.towards(old.dense, alpha), now.sparse.towards(old.sparse, n, alpha));
            boolean[] mask = new boolean[n];
            for (int row = 0; row < n; row++) {
                mask[row] = dice.nextBoolean();
            }
            Sparse masked = now.sparse.maskRows(mask).maskDiagonalBut(i % n);
            now.dense.maskRows(mask);
            now.dense.maskDiagonalBut(i % n);
            Both.agree(now.dense, masked);
        }
    }

    /** The least score at which the stake at or below it is above the minority. */
    private static long plainMedian(long[] stake, long[] score, long minority) {
        long[] sorted = score.clone();
        Arrays.sort(sorted);
        for (long candidate : sorted) {
            long upTo = 0;
            for (int i = 0; i < score.length; i++) {
                upTo += score[i] <= candidate ? stake[i] : 0;
            }
            if (upTo > minority) {
                return candidate;
            }
        }
        return sorted[sorted.length - 1];
    }

    @Test
    void mediansFollowTheirRule() {
        Random dice = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            int n = 1 + dice.nextInt(30);
            long[] stake = dice.longs(n, 1, I32F32.UNIT).toArray();
            // Few different scores, so that there are ties.
            long[] score = dice.longs(n, 0, 1 + dice.nextInt(40)).toArray();
            Vec32.normalize(stake);
            long sum = Vec32.sum(stake);
            long minority = dice.nextLong(sum);
            assertThat(new Median(n).of(stake, score, 0, n, minority, sum))
                    .isEqualTo(plainMedian(stake, score, minority));
        }
    }

    @Test
    void theGreatestAreStable() {
        Random dice = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            long[] v = dice.longs(dice.nextInt(40), 0, 8).toArray();
            int k = dice.nextInt(40);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, v.length).boxed().toList());
            order.sort((a, b) -> Long.compare(v[a], v[b]));
            boolean[] expected = new boolean[v.length];
            Arrays.fill(expected, true);
            order.stream().limit(Math.max(0, v.length - k)).forEach(drop -> expected[drop] = false);
            assertThat(Vec32.top(v, k)).isEqualTo(expected);
        }
    }

    @Test
    void unsignedIntegersStayWithinTheirBounds() {
        assertThat(U64.add(-1, 1)).isEqualTo(-1);
        assertThat(U64.sub(1, 2)).isZero();
        assertThat(U64.mul(1L << 63, 2)).isEqualTo(-1);
        assertThat(U64.addSigned(5, -7)).isZero();
        assertThat(U64.addSigned(5, Long.MIN_VALUE)).isZero();
        assertThat(U64.addSigned(-1, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(U64.mulDiv(-1, -1, -1)).isEqualTo(-1);
        assertThat(U64.mulDiv(1L << 40, 1L << 40, 1L << 30)).isEqualTo(1L << 50);
        assertThat(U64.mulDiv(1L << 40, 1L << 40, 0)).isEqualTo(-1);
        assertThat(new Percent(30).ceilOf(101)).isEqualTo(31);
        assertThat(new Percent(50).of(101)).isEqualTo(50);
        assertThat(new Percent(51).of(101)).isEqualTo(52);
        assertThat(new Percent(100).floorOf(-1)).isEqualTo(-1);
        // Upstream's default burn multiplier, as its storage has it.
        assertThat(U64F64.ZERO.ofLiteral("1.26").bits()).hasToString("23242897532874035200");
    }
}
