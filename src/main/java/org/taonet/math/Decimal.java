package org.taonet.math;

import java.math.BigInteger;

/** Prints binary fixed-point numbers in decimal as upstream's crate does, down to which digit is the last. */
final class Decimal {
    private static final BigInteger TEN_LESS = BigInteger.TEN;

    private Decimal() {}

    /** The number with these bits; its fraction is worked on in a word as wide as upstream takes for it. */
    static String text(BigInteger bits, int fraction, int width) {
        BigInteger magnitude = bits.abs();
        int word = width;
        while (fraction < word / 2) {
            word /= 2;
        }
        BigInteger whole = magnitude.shiftRight(fraction);
        BigInteger modulus = BigInteger.ONE.shiftLeft(word);
        BigInteger left = magnitude.shiftLeft(word - fraction).mod(modulus);
        BigInteger tie = BigInteger.ONE.shiftLeft(word - 1 - fraction);
        StringBuilder digits = new StringBuilder();
        int most = digitsOf(fraction);
        for (boolean more = true; more && digits.length() < most; ) {
            BigInteger product = left.multiply(BigInteger.TEN);
            digits.append(product.shiftRight(word));
            left = product.mod(modulus);
            tie = tie.multiply(BigInteger.TEN).mod(modulus);
            BigInteger above = modulus.subtract(left).mod(modulus);
            BigInteger near = tie.max(TEN_LESS);
            more = left.compareTo(near) >= 0 && above.compareTo(near) >= 0;
        }
        int rest = left.compareTo(BigInteger.ONE.shiftLeft(word - 1));
        boolean odd = (digits.charAt(digits.length() - 1) & 1) != 0;
        BigInteger all = new BigInteger(whole + digits.toString());
        return print(bits.signum() < 0, rest > 0 || rest == 0 && odd ? all.add(BigInteger.ONE) : all, digits.length());
    }

    /** How many decimal digits can tell so many bits apart. */
    private static int digitsOf(int bits) {
        return (int) (bits * 0x4D10_4D43L + 0xFFFF_FFFFL >>> 32);
    }

    private static String print(boolean negative, BigInteger all, int places) {
        BigInteger scale = BigInteger.TEN.pow(places);
        BigInteger[] parts = all.divideAndRemainder(scale);
        String fraction = parts[1].add(scale).toString().substring(1).replaceFirst("0+$", "");
        return (negative ? "-" : "") + parts[0] + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
