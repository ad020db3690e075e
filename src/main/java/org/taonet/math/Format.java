package org.taonet.math;

/**
 * What the bits of a number mean: signed or not, how many there are, and how many of them are the fraction. Integers
 * are formats without a fraction. Numbers travel as two words, the sign extended.
 */
public record Format(boolean signed, int width, int fraction) {
    static final Format U8 = new Format(false, 8, 0);
    static final Format U16 = new Format(false, 16, 0);
    static final Format U32 = new Format(false, 32, 0);
    static final Format U64 = new Format(false, 64, 0);
    static final Format U128 = new Format(false, 128, 0);
    static final Format I32 = new Format(true, 32, 0);
    static final Format I64 = new Format(true, 64, 0);
    static final Format I128 = new Format(true, 128, 0);

    static final Format I32F32 = new Format(true, 64, 32);
    static final Format I64F64 = new Format(true, 128, 64);
    static final Format I96F32 = new Format(true, 128, 32);
    static final Format U64F64 = new Format(false, 128, 64);
    static final Format U96F32 = new Format(false, 128, 32);
    static final Format U110F18 = new Format(false, 128, 18);

    /** The greatest number: all bits but the sign. */
    Wide max() {
        int bits = signed ? width - 1 : width;
        return bits > 64 ? new Wide(-1L >>> 128 - bits, -1, false) : new Wide(0, -1L >>> 64 - bits, false);
    }

    /** The least number. */
    Wide min() {
        if (!signed) {
            return new Wide(0, 0, false);
        }
        return width > 64 ? new Wide(-1L << width - 65, 0, false) : new Wide(-1, -1L << width - 1, false);
    }

    /**
     * A number of another format in this one, its fraction rounded down; saturated, and then marked as
     * {@link Wide#over}, when it does not fit.
     */
    Wide of(Format from, long hi, long lo) {
        boolean negative = from.signed && hi < 0;
        int up = fraction - from.fraction;
        boolean lost = false;
        if (up > 0) {
            long out = up == 64 ? hi : hi >> 64 - up;
            long shifted = up == 64 ? lo : hi << up | lo >>> 64 - up;
            lost = negative ? out != -1 || shifted >= 0 : (up == 64 ? hi : hi >>> 64 - up) != 0;
            lo = up == 64 ? 0 : lo << up;
            hi = shifted;
        } else if (up < 0) {
            int down = -up;
            lo = down == 64 ? hi : lo >>> down | hi << 64 - down;
            hi = negative ? (down == 64 ? -1 : hi >> down) : (down == 64 ? 0 : hi >>> down);
        }
        if (lost || !holds(negative, hi, lo)) {
            Wide bound = negative ? min() : max();
            return new Wide(bound.hi(), bound.lo(), true);
        }
        return new Wide(hi, lo, false);
    }

    /** Whether a number with this fraction is within the bounds. */
    private boolean holds(boolean negative, long hi, long lo) {
        if (negative) {
            return signed && (width == 128 || hi == -1 && lo >> width - 1 == -1);
        }
        int bits = signed ? width - 1 : width;
        if (bits >= 64) {
            return bits == 128 || hi >>> bits - 64 == 0;
        }
        return hi == 0 && lo >>> bits == 0;
    }
}
