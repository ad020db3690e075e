package org.taonet.math;

import java.util.Arrays;

/** Functions of vectors of {@link I64F64}, as upstream's epoch has them; sums wrap, as upstream's do. */
public final class Vec64 {
    private Vec64() {}

    /** The sum, wrapping. */
    public static I64F64 sum(I64F64[] v) {
        long hi = 0;
        long lo = 0;
        for (I64F64 each : v) {
            lo += each.lo();
            hi += each.hi() + Wide.carry(lo, each.lo());
        }
        return new I64F64(hi, lo);
    }

    /** Makes the sum 1, unless it is 0. */
    public static void normalize(I64F64[] v) {
        I64F64 sum = sum(v);
        if (!sum.isZero()) {
            divide(v, sum);
        }
    }

    /** Makes the sum 1 if it is above 0: what upstream does with the rows of a matrix. */
    public static void normalizeRow(I64F64[] v) {
        I64F64 sum = sum(v);
        if (I64F64.ZERO.below(sum)) {
            divide(v, sum);
        }
    }

    private static void divide(I64F64[] v, I64F64 divisor) {
        for (int i = 0; i < v.length; i++) {
            v[i] = v[i].safeDiv(divisor);
        }
    }

    /** As bits of {@link I32F32}, rounded down, saturating. */
    public static long[] to32(I64F64[] v) {
        return Arrays.stream(v).mapToLong(each -> I32F32.of(each).bits64()).toArray();
    }

    /** From bits of {@link I32F32}. */
    public static I64F64[] of32(long[] v) {
        return Arrays.stream(v).mapToObj(each -> I64F64.of(new I32F32(each))).toArray(I64F64[]::new);
    }

    /** As u64, rounded down, saturating. */
    public static long[] toU64(I64F64[] v) {
        return Arrays.stream(v).mapToLong(I64F64::toU64).toArray();
    }
}
