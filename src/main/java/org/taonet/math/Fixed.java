package org.taonet.math;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A fixed-point number as upstream's crate substrate-fixed has it, with what the crate safe-math adds. The name says
 * the format: U64F64 is unsigned with 64 integer and 64 fraction bits. Products are rounded down, quotients towards
 * zero; what happens beyond the bounds is in each name: saturating, checked (empty) or wrapping.
 */
public sealed interface Fixed<T extends Fixed<T>> extends Comparable<T>
        permits I32F32, I64F64, I96F32, U64F64, U96F32, U110F18 {
    /** What the bits mean. */
    Format format();

    /** The upper word of the bits, of 64-bit formats their sign. */
    long hi();

    /** The lower word of the bits. */
    long lo();

    /** Another number of the same format, by its bits. */
    T with(long hi, long lo);

    private T with(Wide words) {
        return with(words.hi(), words.lo());
    }

    private T self() {
        return with(hi(), lo());
    }

    /** The number 1. */
    default T one() {
        int fraction = format().fraction();
        return fraction == 64 ? with(1, 0) : with(0, 1L << fraction);
    }

    private T zero() {
        return with(0, 0);
    }

    private T bound(boolean least) {
        return with(least ? format().min() : format().max());
    }

    private boolean negative() {
        return format().signed() && hi() < 0;
    }

    /** Whether the number is 0. */
    default boolean isZero() {
        return (hi() | lo()) == 0;
    }

    /** Whether this is less than the other. */
    default boolean below(T other) {
        return compareTo(other) < 0;
    }

    @Override
    default int compareTo(T other) {
        int upper = format().signed() ? Long.compare(hi(), other.hi()) : Long.compareUnsigned(hi(), other.hi());
        return upper != 0 ? upper : Long.compareUnsigned(lo(), other.lo());
    }

    /** The lesser of the two. */
    default T min(T other) {
        return compareTo(other) <= 0 ? self() : other;
    }

    /** The greater of the two. */
    default T max(T other) {
        return compareTo(other) >= 0 ? self() : other;
    }

    /** Sum modulo the width. */
    default T wrappingAdd(T other) {
        long lo = lo() + other.lo();
        return with(hi() + other.hi() + Wide.carry(lo, lo()), lo);
    }

    /** Difference modulo the width. */
    default T wrappingSub(T other) {
        return with(hi() - other.hi() - Wide.borrow(lo(), other.lo()), lo() - other.lo());
    }

    /** Product modulo the width. */
    default T wrappingMul(T other) {
        return with(product(other));
    }

    /** Sum, or empty beyond the bounds. */
    default Optional<T> checkedAdd(T other) {
        T sum = wrappingAdd(other);
        return sumWrapped(other, sum) ? Optional.empty() : Optional.of(sum);
    }

    /** Difference, or empty beyond the bounds. */
    default Optional<T> checkedSub(T other) {
        T difference = wrappingSub(other);
        return differenceWrapped(other, difference) ? Optional.empty() : Optional.of(difference);
    }

    /** Product, or empty beyond the bounds. */
    default Optional<T> checkedMul(T other) {
        Wide product = product(other);
        return product.over() ? Optional.empty() : Optional.of(with(product));
    }

    /** Quotient, or empty beyond the bounds and for a divisor of 0. */
    default Optional<T> checkedDiv(T other) {
        if (other.isZero()) {
            return Optional.empty();
        }
        Wide quotient = quotient(other);
        return quotient.over() ? Optional.empty() : Optional.of(with(quotient));
    }

    /** Sum within the bounds. */
    default T saturatingAdd(T other) {
        T sum = wrappingAdd(other);
        return sumWrapped(other, sum) ? bound(negative()) : sum;
    }

    /** Difference within the bounds. */
    default T saturatingSub(T other) {
        T difference = wrappingSub(other);
        return differenceWrapped(other, difference) ? bound(!format().signed() || hi() < 0) : difference;
    }

    /** Product within the bounds. */
    default T saturatingMul(T other) {
        Wide product = product(other);
        return product.over() ? bound(signsDiffer(other)) : with(product);
    }

    /** Quotient within the bounds; ArithmeticException for a divisor of 0, where upstream panics. */
    default T saturatingDiv(T other) {
        if (other.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        Wide quotient = quotient(other);
        return quotient.over() ? bound(signsDiffer(other)) : with(quotient);
    }

    /** Quotient, or 0 beyond the bounds and for a divisor of 0. */
    default T safeDiv(T other) {
        return safeDivOr(other, zero());
    }

    /** Quotient, or the given number beyond the bounds and for a divisor of 0. */
    default T safeDivOr(T other, T otherwise) {
        if (other.isZero()) {
            return otherwise;
        }
        Wide quotient = quotient(other);
        return quotient.over() ? otherwise : with(quotient);
    }

    private boolean signsDiffer(T other) {
        return format().signed() && (hi() ^ other.hi()) < 0;
    }

    private boolean sumWrapped(T other, T sum) {
        return format().signed() ? ((hi() ^ sum.hi()) & (other.hi() ^ sum.hi())) < 0 : sum.below(self());
    }

    private boolean differenceWrapped(T other, T difference) {
        return format().signed() ? ((hi() ^ other.hi()) & (hi() ^ difference.hi())) < 0 : self().below(other);
    }

    private Wide product(T other) {
        Format format = format();
        return Wide.multiply(hi(), lo(), other.hi(), other.lo(), format.signed(), format.fraction());
    }

    private Wide quotient(T other) {
        Format format = format();
        return Wide.divide(hi(), lo(), other.hi(), other.lo(), format.signed(), format.fraction());
    }

    /** The distance of the two, within the bounds. */
    default T absDiff(T other) {
        return below(other) ? other.saturatingSub(self()) : saturatingSub(other);
    }

    /** The integer at or below this number. */
    default T floor() {
        int fraction = format().fraction();
        return fraction == 64 ? with(hi(), 0) : with(hi(), lo() >> fraction << fraction);
    }

    /** What the number is above its {@link #floor}. */
    default T frac() {
        int fraction = format().fraction();
        return fraction == 64 ? with(0, lo()) : with(0, lo() & (1L << fraction) - 1);
    }

    /** The integer at or above this number, or empty beyond the bounds. */
    default Optional<T> checkedCeil() {
        return frac().isZero() ? Optional.of(self()) : floor().checkedAdd(one());
    }

    /** The nearest integer, halves away from zero, or empty beyond the bounds. */
    default Optional<T> checkedRound() {
        return roundsUp() ? floor().checkedAdd(one()) : Optional.of(floor());
    }

    /** The nearest integer, halves away from zero, wrapping beyond the bounds. */
    default T round() {
        return roundsUp() ? floor().wrappingAdd(one()) : floor();
    }

    private boolean roundsUp() {
        int fraction = format().fraction();
        long half = 1L << fraction - 1;
        boolean tie = frac().lo() == half;
        return (lo() & half) != 0 && !(tie && negative());
    }

    /** safe-math's floor: empty where it would fall below the least number of its own way of counting down. */
    default Optional<T> checkedFloor() {
        // Upstream takes the integer part, which is already rounded down, and goes one further down from there.
        return !negative() || frac().isZero() ? Optional.of(floor()) : floor().checkedSub(one());
    }

    /** A power by squaring, saturating at each step; empty for 0 to a negative power. */
    default Optional<T> checkedPow(int exponent) {
        if (exponent == 0) {
            return Optional.of(one());
        }
        if (isZero()) {
            return exponent < 0 ? Optional.empty() : Optional.of(zero());
        }
        T result = one();
        T base = self();
        for (int left = Math.abs(exponent); left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                result = result.saturatingMul(base);
            }
            base = base.saturatingMul(base);
        }
        return Optional.of(exponent < 0 ? one().safeDiv(result) : result);
    }

    /** The square root by bisection until quotient and root are within the tolerance; empty for negative numbers. */
    default Optional<T> checkedSqrt(T tolerance) {
        if (negative()) {
            return Optional.empty();
        }
        T one = one();
        T two = one.saturatingAdd(one);
        boolean above = one.below(self());
        T high = above ? self() : one;
        T low = above ? zero() : self();
        T middle = high.saturatingAdd(low).safeDiv(two);
        T check = safeDiv(middle);
        for (int i = 0; i <= 128 && tolerance.below(check.absDiff(middle)); i++) {
            if (check.below(middle)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = high.saturatingAdd(low).safeDiv(two);
            check = safeDiv(middle);
        }
        return Optional.of(middle);
    }

    /** The natural logarithm by eight terms of its series; empty at or below 0 and where a step overflows. */
    default Optional<T> checkedLn() {
        return LnSeries.ln(self());
    }

    /** A number of this format from the bits of an IEEE double, half to even, saturating. */
    default T ofF64Bits(long bits) {
        return with(Ieee754.toFixed(bits, format()));
    }

    /** A number of this format as upstream makes it of a literal like 1.26: through the nearest double. */
    default T ofLiteral(String decimal) {
        return ofF64Bits(Ieee754.ofDecimal(decimal));
    }

    /** A number of this format from the bits of an IEEE float, half to even, saturating. */
    default T ofF32Bits(int bits) {
        return with(Ieee754.toFixed(Ieee754.widen(bits), format()));
    }

    /** The bits of the nearest IEEE double. */
    default long toF64Bits() {
        return Ieee754.ofFixed(format(), hi(), lo(), 53, 1023);
    }

    /** The bits of the nearest IEEE float. */
    default int toF32Bits() {
        return (int) Ieee754.ofFixed(format(), hi(), lo(), 24, 127);
    }

    /** A number of this format from one of another, the fraction rounded down, saturating. */
    default T from(Fixed<?> other) {
        return with(format().of(other.format(), other.hi(), other.lo()));
    }

    /** A number of this format from an unsigned integer, saturating. */
    default T fromU64(long value) {
        return with(format().of(Format.U64, 0, value));
    }

    /** A number of this format from an unsigned 128-bit integer, saturating. */
    default T fromU128(U128 value) {
        return with(format().of(Format.U128, value.hi(), value.lo()));
    }

    /** A number of this format from a signed integer, saturating. */
    default T fromI64(long value) {
        return with(format().of(Format.I64, value >> 63, value));
    }

    /** A number of this format from a signed integer, wrapping: what upstream's plain {@code from_num} does. */
    default T wrappingFromI64(long value) {
        int fraction = format().fraction();
        return fraction == 64 ? with(value, 0) : with(value >> 64 - fraction, value << fraction);
    }

    private Wide to(Format format) {
        return format.of(format(), hi(), lo());
    }

    /** As u8, rounded down, saturating. */
    default int toU8() {
        return (int) to(Format.U8).lo();
    }

    /** As u16, rounded down, saturating. */
    default int toU16() {
        return (int) to(Format.U16).lo();
    }

    /** As u32, rounded down, saturating. */
    default long toU32() {
        return to(Format.U32).lo();
    }

    /** As u64, rounded down, saturating. */
    default long toU64() {
        return to(Format.U64).lo();
    }

    /** As u64, rounded down, or empty beyond the bounds. */
    default Optional<Long> checkedToU64() {
        Wide number = to(Format.U64);
        return number.over() ? Optional.empty() : Optional.of(number.lo());
    }

    /** As u128, rounded down, saturating. */
    default U128 toU128() {
        Wide number = to(Format.U128);
        return new U128(number.hi(), number.lo());
    }

    /** As i32, rounded down, saturating. */
    default int toI32() {
        return (int) to(Format.I32).lo();
    }

    /** As i64, rounded down, saturating. */
    default long toI64() {
        return to(Format.I64).lo();
    }

    /** As i128, rounded down, saturating. */
    default BigInteger toI128() {
        Wide number = to(Format.I128);
        return BigInteger.valueOf(number.hi()).shiftLeft(64).add(new U128(0, number.lo()).toBigInteger());
    }

    /** All bits as one number, signed as the format is. */
    default BigInteger bits() {
        BigInteger upper = format().signed() ? BigInteger.valueOf(hi()) : new U128(0, hi()).toBigInteger();
        return format().width() == 64
                ? BigInteger.valueOf(lo())
                : upper.shiftLeft(64).add(new U128(0, lo()).toBigInteger());
    }

    /** The number of this format with these bits; IllegalArgumentException when they are too many. */
    default T ofBits(BigInteger bits) {
        int room = format().signed() ? format().width() - 1 : format().width();
        if (bits.bitLength() > room || bits.signum() < 0 && !format().signed()) {
            throw new IllegalArgumentException(bits + " has too many bits");
        }
        return with(bits.shiftRight(64).longValue(), bits.longValue());
    }

    /** As upstream prints it: the fewest decimal digits that tell it from its neighbours. */
    default String text() {
        return Decimal.text(bits(), format().fraction(), format().width());
    }
}
