package org.taonet.crypto.bls;

import java.math.BigInteger;
import org.bouncycastle.crypto.bls.BLS12_381G2;
import org.bouncycastle.crypto.bls.BLS12_381G2Point;

/** Multiples of the generator of G2 by public numbers, from a table. */
final class Generator {
    private static final int WIDTH = 4;
    private static final int WINDOWS = 64;

    private Generator() {}

    /** Made when first used: some tens of milliseconds. */
    private static final class Table {
        static final BLS12_381G2Point[][] MULTIPLES = make();

        private static BLS12_381G2Point[][] make() {
            BLS12_381G2Point[][] multiples = new BLS12_381G2Point[WINDOWS][1 << WIDTH];
            BLS12_381G2Point unit = BLS12_381G2.getGenerator();
            for (BLS12_381G2Point[] window : multiples) {
                BLS12_381G2Point sum = BLS12_381G2Point.INFINITY;
                for (int i = 0; i < window.length; i++) {
                    window[i] = sum;
                    sum = sum.add(unit);
                }
                unit = sum;
            }
            return multiples;
        }
    }

    /** By a number of at most 256 bits. The time it takes tells something of the number. */
    static BLS12_381G2Point times(BigInteger number) {
        BLS12_381G2Point sum = BLS12_381G2Point.INFINITY;
        for (int window = 0; window < WINDOWS; window++) {
            int digit = number.shiftRight(window * WIDTH).intValue() & (1 << WIDTH) - 1;
            sum = sum.add(Table.MULTIPLES[window][digit]);
        }
        return sum;
    }
}
