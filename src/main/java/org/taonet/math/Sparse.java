package org.taonet.math;

import java.util.Arrays;

/**
 * A matrix of {@link I32F32} bits of which only some cells are held, row after row, in three arrays; and upstream's
 * functions of sparse matrices. Cells of a row come in any order, as weights do in the storage. A function that gives
 * nothing back works in place.
 */
public final class Sparse {
    private final int rows;
    /** Where each row starts, and where the last one ends: the arrays may have room beyond. */
    private final int[] starts;

    private final int[] columns;
    private final long[] cells;

    /** Over these arrays, which are not copied. Starts has one item more than there are rows. */
    public Sparse(int[] starts, int[] columns, long[] cells) {
        this.rows = starts.length - 1;
        this.starts = starts;
        this.columns = columns;
        this.cells = cells;
    }

    /** A matrix that is put together cell by cell and row by row. */
    public static final class Builder {
        private final int[] starts;
        private int[] columns;
        private long[] cells;
        private int row;
        private int count;

        /** With so many rows, and room for so many cells to begin with. */
        public Builder(int rows, int room) {
            starts = new int[rows + 1];
            columns = new int[room];
            cells = new long[room];
        }

        /** One more cell of the row. */
        public void add(int column, long cell) {
            if (count == cells.length) {
                columns = Arrays.copyOf(columns, 2 * count + 8);
                cells = Arrays.copyOf(cells, 2 * count + 8);
            }
            columns[count] = column;
            cells[count++] = cell;
        }

        /** Ends a row. */
        public void end() {
            starts[++row] = count;
        }

        /** The matrix; rows that were not ended are empty. */
        public Sparse build() {
            Arrays.fill(starts, row + 1, starts.length, count);
            return new Sparse(starts, columns, cells);
        }
    }

    public int rows() {
        return rows;
    }

    /** Where a row starts; of the number of rows, where the last one ends. */
    public int start(int row) {
        return starts[row];
    }

    /** How many cells are held. */
    public int count() {
        return starts[rows];
    }

    /** The columns of the cells. */
    public int[] columns() {
        return columns;
    }

    /** The cells themselves. */
    public long[] cells() {
        return cells;
    }

    /** The same cells in arrays of their own. */
    public Sparse copy() {
        return new Sparse(starts, columns, cells.clone());
    }

    private Builder builder() {
        return new Builder(rows, count());
    }

    /** Makes the sum of each row 1, if it is above 0. */
    public void normalizeRows() {
        for (int row = 0; row < rows; row++) {
            long sum = Vec32.sum(cells, starts[row], starts[row + 1]);
            if (sum > 0) {
                Vec32.divide(cells, starts[row], starts[row + 1], sum);
            }
        }
    }

    /** The sum of each row, wrapping. */
    public long[] rowSums() {
        long[] sums = new long[rows];
        for (int row = 0; row < rows; row++) {
            sums[row] = Vec32.sum(cells, starts[row], starts[row + 1]);
        }
        return sums;
    }

    /** Makes the sum of each of the first columns 1, unless it is 0. */
    public void normalizeColumns(int width) {
        long[] sums = new long[width];
        for (int i = 0; i < count(); i++) {
            if (columns[i] < width) {
                sums[columns[i]] = I32F32.add(sums[columns[i]], cells[i]);
            }
        }
        divideColumns(sums);
    }

    /** Makes the greatest of each of the first columns 1, unless none is above 0. */
    public void maxColumns(int width) {
        long[] most = new long[width];
        for (int i = 0; i < count(); i++) {
            if (columns[i] < width) {
                most[columns[i]] = Math.max(most[columns[i]], cells[i]);
            }
        }
        divideColumns(most);
    }

    private void divideColumns(long[] by) {
        for (int i = 0; i < count(); i++) {
            if (columns[i] < by.length && by[columns[i]] != 0) {
                cells[i] = I32F32.div(cells[i], by[columns[i]]);
            }
        }
    }

    /** Without the rows that are masked or beyond the mask: they are left empty. */
    public Sparse maskRows(boolean[] mask) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; row < mask.length && !mask[row] && i < starts[row + 1]; i++) {
                out.add(columns[i], cells[i]);
            }
            out.end();
        }
        return out.build();
    }

    /** Without the diagonal. */
    public Sparse maskDiagonal() {
        return maskDiagonalBut(-1);
    }

    /** Without the diagonal, except at one index. */
    public Sparse maskDiagonalBut(int index) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (columns[i] != row || row == index) {
                    out.add(columns[i], cells[i]);
                }
            }
            out.end();
        }
        return out.build();
    }

    /** Says of two unsigned numbers, as the blocks of a row and of a column, whether a cell is masked. */
    @FunctionalInterface
    public interface Mask {
        boolean masks(long first, long second);
    }

    /** Without the cells that a function of their row's and their column's number masks; missing numbers are 0. */
    public Sparse mask(long[] ofRows, long[] ofColumns, Mask mask) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            long first = row < ofRows.length ? ofRows[row] : 0;
            maskRow(row, first, ofColumns, mask, out);
        }
        return out.build();
    }

    /** Without the cells that a function of one number and their column's masks; missing numbers are 0. */
    public Sparse mask(long one, long[] ofColumns, Mask mask) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            maskRow(row, one, ofColumns, mask, out);
        }
        return out.build();
    }

    private void maskRow(int row, long first, long[] ofColumns, Mask mask, Builder out) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            long second = columns[i] < ofColumns.length ? ofColumns[columns[i]] : 0;
            if (!mask.masks(first, second)) {
                out.add(columns[i], cells[i]);
            }
        }
        out.end();
    }

    /** Each row times an item of a vector; as many rows as both have. */
    public Sparse timesRows(long[] v) {
        int most = Math.min(rows, v.length);
        Sparse out = new Sparse(Arrays.copyOf(starts, most + 1), columns, new long[cells.length]);
        for (int row = 0; row < most; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                out.cells[i] = I32F32.mul(cells[i], v[row]);
            }
        }
        return out;
    }

    /** Each column times an item of a vector, without what is 0 then and the columns that the vector has not. */
    public Sparse timesColumns(long[] v) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                long product = columns[i] < v.length ? I32F32.mul(cells[i], v[columns[i]]) : 0;
                if (product != 0) {
                    out.add(columns[i], product);
                }
            }
            out.end();
        }
        return out.build();
    }

    /** For each of the first columns the sum of its cells times the items of a vector. */
    public long[] sumColumns(long[] v, int width) {
        long[] sums = new long[width];
        for (int row = 0; row < rows; row++) {
            long by = row < v.length ? v[row] : 0;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                int column = columns[i];
                if (column < width) {
                    sums[column] = I32F32.add(sums[column], I32F32.mul(by, cells[i]));
                }
            }
        }
        return sums;
    }

    /** For each row the sum of its cells times the items of a vector. */
    public long[] sumRows(long[] v) {
        long[] sums = new long[rows];
        for (int row = 0; row < rows; row++) {
            long sum = 0;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                long by = columns[i] < v.length ? v[columns[i]] : 0;
                sum = I32F32.add(sum, I32F32.mul(by, cells[i]));
            }
            sums[row] = sum;
        }
        return sums;
    }

    /** No cell above its column's bound, missing bounds being 0; what a bound of 0 or less would clip is left out. */
    public Sparse clipColumns(long[] most) {
        Builder out = builder();
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                long bound = columns[i] < most.length ? most[columns[i]] : 0;
                if (cells[i] <= bound) {
                    out.add(columns[i], cells[i]);
                } else if (bound > 0) {
                    out.add(columns[i], bound);
                }
            }
            out.end();
        }
        return out.build();
    }

    /** The stake-weighted median of each of the first columns; only rows with stake above 0 count. */
    public long[] medians(long[] stake, int width, long majority) {
        long[] shares = Arrays.stream(stake).filter(s -> s > 0).toArray();
        Vec32.normalize(shares);
        int count = shares.length;
        // Column after column, so that the median reads its scores in one go.
        long[] scores = new long[width * count];
        int at = 0;
        for (int row = 0; row < Math.min(rows, stake.length); row++) {
            if (stake[row] > 0) {
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    if (columns[i] < width) {
                        scores[columns[i] * count + at] = cells[i];
                    }
                }
                at++;
            }
        }
        long sum = Vec32.sum(shares);
        Median median = new Median(count);
        long[] out = new long[width];
        for (int column = 0; column < width; column++) {
            out[column] = median.of(shares, scores, column * count, count, I32F32.sub(sum, majority), sum);
        }
        return out;
    }

    /** From this matrix a part of the way to another; what is not above 0 is left out, unless it is all of the way. */
    public Sparse towards(Sparse other, int width, long ratio) {
        if (ratio == 0) {
            return this;
        }
        if (ratio == I32F32.UNIT || rows != other.rows) {
            return other;
        }
        Builder out = new Builder(rows, Math.max(count(), other.count()));
        long[] from = new long[width];
        long[] to = new long[width];
        for (int row = 0; row < rows; row++) {
            spread(row, from);
            other.spread(row, to);
            for (int column = 0; column < width; column++) {
                long apart = I32F32.sub(to[column], from[column]);
                long cell = I32F32.add(from[column], I32F32.mul(ratio, apart));
                if (cell > 0) {
                    out.add(column, cell);
                }
            }
            out.end();
        }
        return out.build();
    }

    /** A row with all its cells. */
    private void spread(int row, long[] into) {
        Arrays.fill(into, 0);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (columns[i] < into.length) {
                into[columns[i]] = cells[i];
            }
        }
    }

    /** The moving average of square matrices: alpha of this new one, the rest of the old one; only what is above 0. */
    public Sparse average(Sparse old, long alpha) {
        long rest = I32F32.sub(I32F32.UNIT, alpha);
        Builder out = new Builder(rows, Math.max(count(), old.count()));
        long[] sums = new long[rows];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(sums, 0);
            addRow(row, alpha, sums);
            if (row < old.rows) {
                old.addRow(row, rest, sums);
            }
            for (int column = 0; column < rows; column++) {
                if (sums[column] > 0) {
                    out.add(column, sums[column]);
                }
            }
            out.end();
        }
        return out.build();
    }

    private void addRow(int row, long by, long[] sums) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            int column = columns[i];
            if (column < sums.length) {
                sums[column] = I32F32.add(sums[column], I32F32.mul(by, cells[i]));
            }
        }
    }

    /** The moving average with an alpha for each cell, at most 1: only cells of this new one, and only above 0. */
    public Sparse average(Sparse old, Dense alpha) {
        if (rows != old.rows || rows != alpha.rows()) {
            return this;
        }
        Builder out = builder();
        int width = alpha.columns();
        long[] kept = new long[width];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(kept, 0);
            for (int i = old.starts[row]; i < old.starts[row + 1]; i++) {
                if (old.columns[i] < width) {
                    long rest = I32F32.sub(I32F32.UNIT, alpha.at(row, old.columns[i]));
                    kept[old.columns[i]] = I32F32.mul(rest, old.cells[i]);
                }
            }
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (columns[i] < width) {
                    long added = Math.max(I32F32.mul(alpha.at(row, columns[i]), cells[i]), 0);
                    long cell = Math.min(I32F32.add(kept[columns[i]], added), I32F32.UNIT);
                    if (cell > 0) {
                        out.add(columns[i], cell);
                    }
                }
            }
            out.end();
        }
        return out.build();
    }
}
