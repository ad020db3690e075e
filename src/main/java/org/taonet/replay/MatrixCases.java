package org.taonet.replay;

import static org.taonet.replay.EpochCases.list;
import static org.taonet.replay.EpochCases.mask;
import static org.taonet.replay.EpochCases.vector;
import static org.taonet.replay.MathCases.number;
import static org.taonet.replay.MathCases.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.taonet.math.Dense;
import org.taonet.math.Sparse;
import org.taonet.text.Json;

/** The epoch's functions of matrices, dense and sparse. */
final class MatrixCases {
    private MatrixCases() {}

    static void add(Map<String, Function<Json, Json>> functions) {
        dense(functions);
        denseProducts(functions);
        sparse(functions);
        sparseMasks(functions);
        sparseProducts(functions);
    }

    private static Dense dense(Json matrix) {
        int rows = matrix.items().size();
        int columns = rows == 0 ? 0 : matrix.item(0).items().size();
        return new Dense(
                rows,
                columns,
                matrix.items().stream()
                        .flatMap(row -> row.items().stream())
                        .mapToLong(MathCases::number)
                        .toArray());
    }

    private static Dense dense(Json in, String field) {
        return dense(in.field(field));
    }

    private static Json json(Dense matrix) {
        List<Json> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            int from = row * matrix.columns();
            rows.add(list(Arrays.copyOfRange(matrix.cells(), from, from + matrix.columns())));
        }
        return Json.array(rows);
    }

    private static Json changed(Json in, Consumer<Dense> change) {
        Dense matrix = dense(in, "m");
        change.accept(matrix);
        return json(matrix);
    }

    private static Sparse sparse(Json in, String field) {
        List<Json> rows = in.field(field).items();
        Sparse.Builder out = new Sparse.Builder(rows.size(), 0);
        for (Json row : rows) {
            row.items().forEach(cell -> out.add(cell.item(0).intValue(), number(cell.item(1))));
            out.end();
        }
        return out.build();
    }

    private static Json json(Sparse matrix) {
        List<Json> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            List<Json> cells = new ArrayList<>();
            for (int i = matrix.start(row); i < matrix.start(row + 1); i++) {
                cells.add(Json.array(Json.of(matrix.columns()[i]), signed(matrix.cells()[i])));
            }
            rows.add(Json.array(cells));
        }
        return Json.array(rows);
    }

    private static Json changedSparse(Json in, Consumer<Sparse> change) {
        Sparse matrix = sparse(in, "m");
        change.accept(matrix);
        return json(matrix);
    }

    private static int width(Json in) {
        return in.field("columns").intValue();
    }

    private static void dense(Map<String, Function<Json, Json>> functions) {
        functions.put("inplace_row_normalize", in -> changed(in, Dense::normalizeRows));
        functions.put("row_sum", in -> list(dense(in, "m").rowSums()));
        functions.put("inplace_col_normalize", in -> changed(in, Dense::normalizeColumns));
        functions.put("inplace_col_max_upscale", in -> changed(in, Dense::maxColumns));
        functions.put(
                "inplace_mask_matrix",
                in -> changed(in, m -> {
                    List<Json> cells = in.field("mask").items().stream()
                            .flatMap(row -> row.items().stream())
                            .toList();
                    m.mask(mask(Json.array(cells)));
                }));
        functions.put("inplace_mask_rows", in -> changed(in, m -> m.maskRows(mask(in.field("mask")))));
        functions.put("inplace_mask_cols", in -> changed(in, m -> m.maskColumns(mask(in.field("mask")))));
        functions.put("inplace_mask_diag", in -> changed(in, Dense::maskDiagonal));
        functions.put(
                "inplace_mask_diag_except_index",
                in -> changed(
                        in, m -> m.maskDiagonalBut(in.field("except_index").intValue())));
        functions.put("inplace_col_clip", in -> changed(in, m -> m.clipColumns(vector(in, "threshold"))));
    }

    private static void denseProducts(Map<String, Function<Json, Json>> functions) {
        functions.put("row_hadamard", in -> json(dense(in, "m").timesRows(vector(in, "v"))));
        functions.put("mat_vec_mul", in -> json(dense(in, "m").timesColumns(vector(in, "v"))));
        functions.put("matmul", in -> list(dense(in, "m").sumColumns(vector(in, "v"))));
        functions.put("matmul_transpose", in -> list(dense(in, "m").sumRows(vector(in, "v"))));
        functions.put(
                "weighted_median_col",
                in -> list(dense(in, "score").medians(vector(in, "stake"), number(in, "majority"))));
        functions.put("interpolate", in -> json(dense(in, "a").towards(dense(in, "b"), number(in, "ratio"))));
        functions.put("mat_ema", in -> json(dense(in, "new").average(dense(in, "old"), number(in, "alpha"))));
        functions.put("mat_ema_alpha", in -> json(dense(in, "new").average(dense(in, "old"), dense(in, "alpha"))));
    }

    private static void sparse(Map<String, Function<Json, Json>> functions) {
        functions.put("inplace_row_normalize_sparse", in -> changedSparse(in, Sparse::normalizeRows));
        functions.put("row_sum_sparse", in -> list(sparse(in, "m").rowSums()));
        functions.put("inplace_col_normalize_sparse", in -> changedSparse(in, m -> m.normalizeColumns(width(in))));
        functions.put("inplace_col_max_upscale_sparse", in -> changedSparse(in, m -> m.maxColumns(width(in))));
        functions.put("col_clip_sparse", in -> json(sparse(in, "m").clipColumns(vector(in, "threshold"))));
        functions.put(
                "weighted_median_col_sparse",
                in -> list(sparse(in, "score").medians(vector(in, "stake"), width(in), number(in, "majority"))));
        functions.put(
                "interpolate_sparse",
                in -> json(sparse(in, "a").towards(sparse(in, "b"), width(in), number(in, "ratio"))));
    }

    private static void sparseMasks(Map<String, Function<Json, Json>> functions) {
        functions.put("mask_rows_sparse", in -> json(sparse(in, "m").maskRows(mask(in.field("mask")))));
        functions.put("mask_diag_sparse", in -> json(sparse(in, "m").maskDiagonal()));
        functions.put(
                "mask_diag_sparse_except_index",
                in -> json(
                        sparse(in, "m").maskDiagonalBut(in.field("except_index").intValue())));
        functions.put(
                "vec_mask_sparse_matrix",
                in -> json(sparse(in, "m").mask(vector(in, "first"), vector(in, "second"), comparison(in))));
        functions.put(
                "scalar_vec_mask_sparse_matrix",
                in -> json(sparse(in, "m").mask(number(in, "scalar"), vector(in, "vector"), comparison(in))));
    }

    private static Sparse.Mask comparison(Json in) {
        String name = in.field("mask_fn").text();
        if (!name.contains(" <= ")) {
            throw new IllegalArgumentException("no comparison " + name);
        }
        return (first, second) -> Long.compareUnsigned(first, second) <= 0;
    }

    private static void sparseProducts(Map<String, Function<Json, Json>> functions) {
        functions.put("row_hadamard_sparse", in -> json(sparse(in, "m").timesRows(vector(in, "v"))));
        functions.put("mat_vec_mul_sparse", in -> json(sparse(in, "m").timesColumns(vector(in, "v"))));
        functions.put("matmul_sparse", in -> list(sparse(in, "m").sumColumns(vector(in, "v"), width(in))));
        functions.put("matmul_transpose_sparse", in -> list(sparse(in, "m").sumRows(vector(in, "v"))));
        functions.put("mat_ema_sparse", in -> json(sparse(in, "new").average(sparse(in, "old"), number(in, "alpha"))));
        functions.put(
                "mat_ema_alpha_sparse", in -> json(sparse(in, "new").average(sparse(in, "old"), dense(in, "alpha"))));
    }
}
