package org.taonet.crypto;

import static java.lang.Long.rotateLeft;

/** XXH64, the fast hash without cryptographic strength that Substrate calls twox. */
final class XxHash64 {
    private static final long P1 = 0x9e3779b185ebca87L;
    private static final long P2 = 0xc2b2ae3d27d4eb4fL;
    private static final long P3 = 0x165667b19e3779f9L;
    private static final long P4 = 0x85ebca77c2b2ae63L;
    private static final long P5 = 0x27d4eb2f165667c5L;

    private XxHash64() {}

    static long hash(byte[] in, int offset, int length, long seed) {
        int at = offset;
        int end = offset + length;
        long sum;
        if (length >= 32) {
            long a = seed + P1 + P2;
            long b = seed + P2;
            long c = seed;
            long d = seed - P1;
            for (; at + 32 <= end; at += 32) {
                a = round(a, Words.word(in, at));
                b = round(b, Words.word(in, at + 8));
                c = round(c, Words.word(in, at + 16));
                d = round(d, Words.word(in, at + 24));
            }
            sum = rotateLeft(a, 1) + rotateLeft(b, 7) + rotateLeft(c, 12) + rotateLeft(d, 18);
            sum = merge(merge(merge(merge(sum, a), b), c), d);
        } else {
            sum = seed + P5;
        }
        sum += length;
        for (; at + 8 <= end; at += 8) {
            sum = rotateLeft(sum ^ round(0, Words.word(in, at)), 27) * P1 + P4;
        }
        if (at + 4 <= end) {
            sum = rotateLeft(sum ^ Words.half(in, at) * P1, 23) * P2 + P3;
            at += 4;
        }
        for (; at < end; at++) {
            sum = rotateLeft(sum ^ (in[at] & 0xff) * P5, 11) * P1;
        }
        sum = (sum ^ sum >>> 33) * P2;
        sum = (sum ^ sum >>> 29) * P3;
        return sum ^ sum >>> 32;
    }

    private static long round(long lane, long input) {
        return rotateLeft(lane + input * P2, 31) * P1;
    }

    private static long merge(long sum, long lane) {
        return (sum ^ round(0, lane)) * P1 + P4;
    }
}
