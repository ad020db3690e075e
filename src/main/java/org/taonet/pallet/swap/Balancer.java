package org.taonet.pallet.swap;

import java.math.BigInteger;
import java.util.Optional;
import org.taonet.math.Perquintill;
import org.taonet.math.PowRatio;
import org.taonet.math.U128;
import org.taonet.math.U64F64;

/**
 * The weights of a pool of alpha (the base) and TAO (the quote), and the arithmetic of its swaps. With reserves x of
 * alpha and y of TAO and weights b and q, the price is {@code (b * y) / (q * x)}, and swaps keep {@code x^b * y^q}.
 * Amounts are unsigned rao. Mirrors pallets/swap/src/pallet/balancer.rs.
 */
public record Balancer(Perquintill quote) {
    /** No weight may be less than a hundredth. */
    public static final Perquintill LEAST = new Perquintill(Perquintill.ACCURACY / 100);

    /** Equal weights: how a pool starts. */
    public static final Balancer EVEN = new Balancer(new Perquintill(Perquintill.ACCURACY / 2));

    private static final BigInteger SCALE = BigInteger.valueOf(Perquintill.ACCURACY);
    private static final U64F64 SCALE_FIXED = U64F64.ofU64(Perquintill.ACCURACY);
    private static final int SWAP_BITS = 256;
    private static final int LIMIT_BITS = 1024;

    /** Weights by that of the quote; empty when one of them is too small. */
    public static Optional<Balancer> of(Perquintill quote) {
        boolean fits = quote.compareTo(LEAST) >= 0 && quote.complement().compareTo(LEAST) >= 0;
        return fits ? Optional.of(new Balancer(quote)) : Optional.empty();
    }

    /** The weight of alpha. */
    public Perquintill base() {
        return quote.complement();
    }

    /** TAO for one alpha, by the reserves of alpha and TAO. */
    public U64F64 price(long alpha, long tao) {
        return U64F64.ofU64(base().parts())
                .safeDiv(U64F64.ofU64(quote.parts()))
                .saturatingMul(U64F64.ofU64(tao).safeDiv(U64F64.ofU64(alpha)));
    }

    /**
     * What is left of the TAO for each that was there, after alpha was added to its reserve: {@code (x/(x+dx))^(b/q)}.
     */
    public U64F64 taoLeft(long alpha, long added) {
        return shrink(alpha, added, base(), quote);
    }

    /**
     * What is left of the alpha for each that was there, after TAO was added to its reserve: {@code (y/(y+dy))^(q/b)}.
     */
    public U64F64 alphaLeft(long tao, long added) {
        return shrink(tao, added, quote, base());
    }

    private static U64F64 shrink(long reserve, long added, Perquintill power, Perquintill root) {
        long sum = reserve + added;
        long after = Long.compareUnsigned(sum, reserve) < 0 ? -1 : sum;
        U64F64 left = power(reserve, after, power, root);
        return left.min(U64F64.ONE);
    }

    private static U64F64 power(long reserve, long after, Perquintill power, Perquintill root) {
        if (after == 0) {
            return U64F64.ZERO;
        }
        return PowRatio.scaled(unsigned(reserve), unsigned(after), parts(power), parts(root), SWAP_BITS, SCALE)
                .filter(result -> result.signum() >= 0 && result.bitLength() <= 64)
                .map(result -> U64F64.ofU64(result.longValue()).safeDiv(SCALE_FIXED))
                .orElse(U64F64.ZERO);
    }

    private static BigInteger unsigned(long number) {
        return U128.of(number).toBigInteger();
    }

    private static BigInteger parts(Perquintill weight) {
        return BigInteger.valueOf(weight.parts());
    }

    /** Alpha paid out for TAO. */
    public long alphaOut(long tao, long alpha, long taoIn) {
        return U64F64.ofU64(alpha)
                .saturatingMul(U64F64.ONE.saturatingSub(alphaLeft(tao, taoIn)))
                .toU64();
    }

    /** TAO paid out for alpha. */
    public long taoOut(long tao, long alpha, long alphaIn) {
        return U64F64.ofU64(tao)
                .saturatingMul(U64F64.ONE.saturatingSub(taoLeft(alpha, alphaIn)))
                .toU64();
    }

    /** TAO that takes the price up to a target: {@code y * ((target/price)^b - 1)}. */
    public long taoInFor(U64F64 price, U64F64 target, long tao) {
        return inFor(target, price, base(), tao);
    }

    /** Alpha that takes the price down to a target: {@code x * ((price/target)^q - 1)}. */
    public long alphaInFor(U64F64 price, U64F64 target, long alpha) {
        return inFor(price, target, quote, alpha);
    }

    private static long inFor(U64F64 above, U64F64 below, Perquintill weight, long reserve) {
        return PowRatio.scaled(above.bits(), below.bits(), parts(weight), SCALE, LIMIT_BITS, SCALE)
                .map(power -> {
                    long most = power.signum() < 0 ? 0 : power.bitLength() > 64 ? -1 : power.longValue();
                    U64F64 grown = U64F64.ofU64(most).safeDiv(SCALE_FIXED).saturatingSub(U64F64.ONE);
                    return U64F64.ofU64(reserve).saturatingMul(grown).toU64();
                })
                .orElse(0L);
    }

    /** Alpha that must be sold for an amount of TAO. */
    public long alphaNeeded(long tao, long alpha, long taoOut) {
        long after = Long.compareUnsigned(taoOut, tao) > 0 ? 0 : tao - taoOut;
        // Paying out nothing caps the power at 1 upstream, which changes nothing: it is 1.
        U64F64 grown = power(tao, after, quote, base()).saturatingSub(U64F64.ONE);
        return U64F64.ofU64(alpha).saturatingMul(grown).toU64();
    }

    /** The weights that keep the price when liquidity is added; empty when one of them would be too small. */
    public Optional<Balancer> withLiquidity(long tao, long alpha, long taoAdded, long alphaAdded) {
        U128 alphaAfter = U128.of(alpha).saturatingAdd(U128.of(alphaAdded));
        U128 taoAfter = U128.of(tao).saturatingAdd(U128.of(taoAdded));
        U128 ofBase = base().roundedOf(U128.of(tao).saturatingMul(alphaAfter));
        U128 ofQuote = quote.roundedOf(U128.of(alpha).saturatingMul(taoAfter));
        U128 sum = ofBase.saturatingAdd(ofQuote);
        return of(sum.isZero() ? EVEN.quote : Perquintill.ofRational(ofQuote, sum));
    }
}
