package org.taonet.math;

/**
 * A matrix of {@link I32F32} bits with all its cells, row after row, and upstream's functions of dense matrices. A
 * function that gives nothing back works in place. Many empty results are one row without columns, as upstream's.
 */
public final class Dense {
    private final int rows;
    private final int columns;
    private final long[] cells;

    /** Over these cells, which are not copied: {@code rows * columns} of them. */
    public Dense(int rows, int columns, long[] cells) {
        if (cells.length != rows * columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + rows + " rows of " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /** All zero. */
    public Dense(int rows, int columns) {
        this(rows, columns, new long[rows * columns]);
    }

    private static Dense empty() {
        return new Dense(1, 0);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The cells themselves, row after row. */
    public long[] cells() {
        return cells;
    }

    public long at(int row, int column) {
        return cells[row * columns + column];
    }

    /** Makes the sum of each row 1, if it is above 0. */
    public void normalizeRows() {
        for (int from = 0; from < cells.length; from += columns) {
            long sum = Vec32.sum(cells, from, from + columns);
            if (sum > 0) {
                Vec32.divide(cells, from, from + columns, sum);
            }
        }
    }

    /** The sum of each row, wrapping; nothing when there are no columns. */
    public long[] rowSums() {
        long[] sums = new long[columns == 0 ? 0 : rows];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = Vec32.sum(cells, row * columns, (row + 1) * columns);
        }
        return sums;
    }

    /** Makes the sum of each column 1, unless it is 0. */
    public void normalizeColumns() {
        long[] sums = new long[columns];
        for (int i = 0; i < cells.length; i++) {
            sums[i % columns] = I32F32.add(sums[i % columns], cells[i]);
        }
        divideColumns(sums);
    }

    /** Makes the greatest of each column 1, unless none is above 0. */
    public void maxColumns() {
        long[] most = new long[columns];
        for (int i = 0; i < cells.length; i++) {
            most[i % columns] = Math.max(most[i % columns], cells[i]);
        }
        divideColumns(most);
    }

    private void divideColumns(long[] by) {
        for (int i = 0; i < cells.length; i++) {
            if (by[i % columns] != 0) {
                cells[i] = I32F32.div(cells[i], by[i % columns]);
            }
        }
    }

    /** Sets to 0 what is masked; the mask has the cells of this matrix. */
    public void mask(boolean[] mask) {
        Vec32.mask(mask, cells);
    }

    /** Sets to 0 the rows that are masked or beyond the mask. */
    public void maskRows(boolean[] mask) {
        for (int i = 0; i < cells.length; i++) {
            int row = i / columns;
            if (row >= mask.length || mask[row]) {
                cells[i] = 0;
            }
        }
    }

    /** Sets to 0 the columns that are masked or beyond the mask. */
    public void maskColumns(boolean[] mask) {
        for (int i = 0; i < cells.length; i++) {
            int column = i % columns;
            if (column >= mask.length || mask[column]) {
                cells[i] = 0;
            }
        }
    }

    /** Sets the diagonal of a square matrix to 0. */
    public void maskDiagonal() {
        maskDiagonalBut(-1);
    }

    /** Sets the diagonal of a square matrix to 0, except at one index. */
    public void maskDiagonalBut(int index) {
        for (int i = 0; rows == columns && i < rows; i++) {
            if (i != index) {
                cells[i * columns + i] = 0;
            }
        }
    }

    /** Each row times an item of a vector; as many rows as both have. */
    public Dense timesRows(long[] v) {
        if (cells.length == 0) {
            return empty();
        }
        Dense out = new Dense(Math.min(rows, v.length), columns);
        for (int i = 0; i < out.cells.length; i++) {
            out.cells[i] = I32F32.mul(v[i / columns], cells[i]);
        }
        return out;
    }

    /** Each column times an item of a vector, 0 beyond the bounds; as many columns as both have. */
    public Dense timesColumns(long[] v) {
        if (cells.length == 0) {
            return empty();
        }
        Dense out = new Dense(rows, Math.min(columns, v.length));
        for (int i = 0; i < out.cells.length; i++) {
            out.cells[i] = I32F32.mulOr(at(i / out.columns, i % out.columns), v[i % out.columns], 0);
        }
        return out;
    }

    /** For each column the sum of its cells times the items of a vector. */
    public long[] sumColumns(long[] v) {
        long[] sums = new long[rows == 0 ? 0 : columns];
        for (int i = 0; i < cells.length; i++) {
            long by = i / columns < v.length ? v[i / columns] : 0;
            sums[i % columns] = I32F32.add(sums[i % columns], I32F32.mul(by, cells[i]));
        }
        return sums;
    }

    /** For each row the sum of its cells times the items of a vector. */
    public long[] sumRows(long[] v) {
        long[] sums = new long[columns == 0 ? 0 : rows];
        for (int row = 0; row < sums.length; row++) {
            for (int column = 0; column < Math.min(columns, v.length); column++) {
                sums[row] = I32F32.add(sums[row], I32F32.mul(at(row, column), v[column]));
            }
        }
        return sums;
    }

    /** No cell above its column's bound; columns without a bound stay. */
    public void clipColumns(long[] most) {
        for (int i = 0; i < cells.length; i++) {
            if (i % columns < most.length) {
                cells[i] = Math.min(cells[i], most[i % columns]);
            }
        }
    }

    /** The stake-weighted median of each column; only rows with stake above 0 count. */
    public long[] medians(long[] stake, long majority) {
        long[] out = new long[rows == 0 ? 0 : columns];
        long[] shares = new long[stake.length];
        int[] of = new int[stake.length];
        int count = 0;
        for (int row = 0; row < stake.length; row++) {
            if (stake[row] > 0) {
                shares[count] = row < rows ? stake[row] : 0;
                of[count++] = row;
            }
        }
        if (count == 0) {
            return out;
        }
        Vec32.normalize(shares);
        long sum = Vec32.sum(shares);
        Median median = new Median(count);
        long[] score = new long[count];
        for (int column = 0; column < out.length; column++) {
            for (int i = 0; i < count; i++) {
                score[i] = of[i] < rows ? at(of[i], column) : 0;
            }
            out[column] = median.of(shares, score, 0, count, I32F32.sub(sum, majority), sum);
        }
        return out;
    }

    /** From this matrix a part of the way to another of the same shape. */
    public Dense towards(Dense other, long ratio) {
        if (ratio == 0) {
            return this;
        }
        if (ratio == I32F32.UNIT) {
            return other;
        }
        if (cells.length == 0) {
            return empty();
        }
        Dense out = new Dense(rows, columns);
        for (int i = 0; i < cells.length; i++) {
            long apart = I32F32.sub(other.cells[i], cells[i]);
            out.cells[i] = I32F32.add(cells[i], I32F32.mul(ratio, apart));
        }
        return out;
    }

    /** The moving average: alpha of this new matrix, and the rest of an old one of the same shape. */
    public Dense average(Dense old, long alpha) {
        if (cells.length == 0) {
            return empty();
        }
        long rest = I32F32.sub(I32F32.UNIT, alpha);
        Dense out = new Dense(rows, columns);
        for (int i = 0; i < cells.length; i++) {
            out.cells[i] = I32F32.add(I32F32.mul(alpha, cells[i]), I32F32.mul(rest, old.cells[i]));
        }
        return out;
    }

    /** The moving average with an alpha for each cell, at most 1. */
    public Dense average(Dense old, Dense alpha) {
        if (cells.length == 0) {
            return empty();
        }
        Dense out = new Dense(rows, columns);
        for (int i = 0; i < cells.length; i++) {
            long rest = I32F32.mul(I32F32.sub(I32F32.UNIT, alpha.cells[i]), old.cells[i]);
            long added = Math.max(I32F32.mul(alpha.cells[i], cells[i]), 0);
            out.cells[i] = Math.min(I32F32.add(rest, added), I32F32.UNIT);
        }
        return out;
    }
}
