package org.taonet.crypto;

import static java.lang.Long.rotateRight;
import static org.taonet.crypto.Words.word;

import java.util.Arrays;
import java.util.Objects;

/**
 * BLAKE2b without a key (RFC 7693), for digests of 1 to 64 bytes. An instance hashes one message after the other and
 * allocates nothing on the way; it is not safe for use by two threads.
 *
 * <p>The twelve rounds are written out because hashing nodes is what the state root costs: with the message schedule as
 * local names there is no table to read and no bound to check. They are two methods because HotSpot leaves methods
 * above 8000 bytes of code to the interpreter.
 */
public final class Blake2b {
    private static final int BLOCK = 128;
    private static final long IV0 = 0x6a09e667f3bcc908L;
    private static final long IV1 = 0xbb67ae8584caa73bL;
    private static final long IV2 = 0x3c6ef372fe94f82bL;
    private static final long IV3 = 0xa54ff53a5f1d36f1L;
    private static final long IV4 = 0x510e527fade682d1L;
    private static final long IV5 = 0x9b05688c2b3e6c1fL;
    private static final long IV6 = 0x1f83d9abfb41bd6bL;
    private static final long IV7 = 0x5be0cd19137e2179L;

    private final long[] h = new long[8];
    private final long[] v = new long[16];
    private final byte[] block = new byte[BLOCK];
    private int size;
    private int filled;
    private long counter;

    /** A hasher for digests of {@code size} bytes (1 to 64), ready for the first message. */
    public Blake2b(int size) {
        reset(size);
    }

    /** Forgets what was put in and starts a message whose digest has {@code size} bytes. */
    public Blake2b reset(int size) {
        if (size < 1 || size > 64) {
            throw new IllegalArgumentException("blake2b digests have 1 to 64 bytes, not " + size);
        }
        this.size = size;
        h[0] = IV0 ^ 0x01010000L ^ size;
        h[1] = IV1;
        h[2] = IV2;
        h[3] = IV3;
        h[4] = IV4;
        h[5] = IV5;
        h[6] = IV6;
        h[7] = IV7;
        filled = 0;
        counter = 0;
        return this;
    }

    /** Adds bytes to the message. */
    public Blake2b update(byte[] in, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, in.length);
        int at = offset;
        int left = length;
        if (filled > 0 && filled + left > BLOCK) {
            int fits = BLOCK - filled;
            System.arraycopy(in, at, block, filled, fits);
            compress(block, 0, BLOCK, false);
            filled = 0;
            at += fits;
            left -= fits;
        }
        while (left > BLOCK) {
            compress(in, at, BLOCK, false);
            at += BLOCK;
            left -= BLOCK;
        }
        System.arraycopy(in, at, block, filled, left);
        filled += left;
        return this;
    }

    /** Adds a whole array to the message. */
    public Blake2b update(byte[] in) {
        return update(in, 0, in.length);
    }

    /** Writes the digest at {@code offset} and is ready for the next message of the same digest size. */
    public void digest(byte[] out, int offset) {
        Objects.checkFromIndexSize(offset, size, out.length);
        Arrays.fill(block, filled, BLOCK, (byte) 0);
        compress(block, 0, filled, true);
        int at = 0;
        for (; at + 8 <= size; at += 8) {
            Words.put(out, offset + at, h[at >> 3]);
        }
        for (; at < size; at++) {
            out[offset + at] = (byte) (h[at >> 3] >>> 8 * (at & 7));
        }
        reset(size);
    }

    /** The digest, in an array of its own. */
    public byte[] digest() {
        byte[] out = new byte[size];
        digest(out, 0);
        return out;
    }

    /** The hasher of this thread, for one whole message at a time. */
    static Blake2b local(int size) {
        return LOCAL.get().reset(size);
    }

    private static final ThreadLocal<Blake2b> LOCAL = ThreadLocal.withInitial(() -> new Blake2b(32));

    private void compress(byte[] in, int at, int bytes, boolean last) {
        counter += bytes;
        firstHalf(in, at, last);
        secondHalf(in, at);
    }

    private void firstHalf(byte[] in, int at, boolean last) {
        final long m0 = word(in, at);
        final long m1 = word(in, at + 8);
        final long m2 = word(in, at + 16);
        final long m3 = word(in, at + 24);
        final long m4 = word(in, at + 32);
        final long m5 = word(in, at + 40);
        final long m6 = word(in, at + 48);
        final long m7 = word(in, at + 56);
        final long m8 = word(in, at + 64);
        final long m9 = word(in, at + 72);
        final long m10 = word(in, at + 80);
        final long m11 = word(in, at + 88);
        final long m12 = word(in, at + 96);
        final long m13 = word(in, at + 104);
        final long m14 = word(in, at + 112);
        final long m15 = word(in, at + 120);
        long a0 = h[0];
        long a1 = h[1];
        long a2 = h[2];
        long a3 = h[3];
        long b4 = h[4];
        long b5 = h[5];
        long b6 = h[6];
        long b7 = h[7];
        long c8 = IV0;
        long c9 = IV1;
        long c10 = IV2;
        long c11 = IV3;
        long d12 = IV4 ^ counter;
        long d13 = IV5;
        long d14 = last ? ~IV6 : IV6;
        long d15 = IV7;
        // round 0
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m0), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m1), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m2), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m3), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m4), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m5), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m6), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m7), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m8), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m9), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m10), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m11), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m12), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m13), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m14), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m15), 16)), 63);
        // round 1
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m14), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m10), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m4), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m8), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m9), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m15), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m13), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m6), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m1), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m12), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m0), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m2), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m11), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m7), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m5), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m3), 16)), 63);
        // round 2
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m11), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m8), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m12), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m0), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m5), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m2), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m15), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m13), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m10), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m14), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m3), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m6), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m7), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m1), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m9), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m4), 16)), 63);
        // round 3
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m7), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m9), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m3), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m1), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m13), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m12), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m11), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m14), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m2), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m6), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m5), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m10), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m4), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m0), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m15), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m8), 16)), 63);
        // round 4
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m9), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m0), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m5), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m7), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m2), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m4), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m10), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m15), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m14), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m1), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m11), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m12), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m6), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m8), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m3), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m13), 16)), 63);
        // round 5
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m2), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m12), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m6), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m10), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m0), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m11), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m8), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m3), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m4), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m13), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m7), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m5), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m15), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m14), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m1), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m9), 16)), 63);
        v[0] = a0;
        v[1] = a1;
        v[2] = a2;
        v[3] = a3;
        v[4] = b4;
        v[5] = b5;
        v[6] = b6;
        v[7] = b7;
        v[8] = c8;
        v[9] = c9;
        v[10] = c10;
        v[11] = c11;
        v[12] = d12;
        v[13] = d13;
        v[14] = d14;
        v[15] = d15;
    }

    private void secondHalf(byte[] in, int at) {
        final long m0 = word(in, at);
        final long m1 = word(in, at + 8);
        final long m2 = word(in, at + 16);
        final long m3 = word(in, at + 24);
        final long m4 = word(in, at + 32);
        final long m5 = word(in, at + 40);
        final long m6 = word(in, at + 48);
        final long m7 = word(in, at + 56);
        final long m8 = word(in, at + 64);
        final long m9 = word(in, at + 72);
        final long m10 = word(in, at + 80);
        final long m11 = word(in, at + 88);
        final long m12 = word(in, at + 96);
        final long m13 = word(in, at + 104);
        final long m14 = word(in, at + 112);
        final long m15 = word(in, at + 120);
        long a0 = v[0];
        long a1 = v[1];
        long a2 = v[2];
        long a3 = v[3];
        long b4 = v[4];
        long b5 = v[5];
        long b6 = v[6];
        long b7 = v[7];
        long c8 = v[8];
        long c9 = v[9];
        long c10 = v[10];
        long c11 = v[11];
        long d12 = v[12];
        long d13 = v[13];
        long d14 = v[14];
        long d15 = v[15];
        // round 6
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m12), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m5), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m1), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m15), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m14), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m13), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m4), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m10), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m0), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m7), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m6), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m3), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m9), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m2), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m8), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m11), 16)), 63);
        // round 7
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m13), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m11), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m7), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m14), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m12), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m1), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m3), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m9), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m5), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m0), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m15), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m4), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m8), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m6), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m2), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m10), 16)), 63);
        // round 8
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m6), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m15), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m14), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m9), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m11), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m3), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m0), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m8), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m12), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m2), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m13), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m7), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m1), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m4), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m10), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m5), 16)), 63);
        // round 9
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m10), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m2), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m8), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m4), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m7), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m6), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m1), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m5), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m15), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m11), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m9), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m14), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m3), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m12), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m13), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m0), 16)), 63);
        // round 10
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m0), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m1), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m2), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m3), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m4), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m5), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m6), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m7), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m8), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m9), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m10), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m11), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m12), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m13), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m14), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m15), 16)), 63);
        // round 11
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m14), 32)), 24);
        b4 = rotateRight(b4 ^ (c8 += d12 = rotateRight(d12 ^ (a0 += b4 + m10), 16)), 63);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m4), 32)), 24);
        b5 = rotateRight(b5 ^ (c9 += d13 = rotateRight(d13 ^ (a1 += b5 + m8), 16)), 63);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m9), 32)), 24);
        b6 = rotateRight(b6 ^ (c10 += d14 = rotateRight(d14 ^ (a2 += b6 + m15), 16)), 63);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m13), 32)), 24);
        b7 = rotateRight(b7 ^ (c11 += d15 = rotateRight(d15 ^ (a3 += b7 + m6), 16)), 63);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m1), 32)), 24);
        b5 = rotateRight(b5 ^ (c10 += d15 = rotateRight(d15 ^ (a0 += b5 + m12), 16)), 63);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m0), 32)), 24);
        b6 = rotateRight(b6 ^ (c11 += d12 = rotateRight(d12 ^ (a1 += b6 + m2), 16)), 63);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m11), 32)), 24);
        b7 = rotateRight(b7 ^ (c8 += d13 = rotateRight(d13 ^ (a2 += b7 + m7), 16)), 63);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m5), 32)), 24);
        b4 = rotateRight(b4 ^ (c9 += d14 = rotateRight(d14 ^ (a3 += b4 + m3), 16)), 63);
        h[0] ^= a0 ^ c8;
        h[1] ^= a1 ^ c9;
        h[2] ^= a2 ^ c10;
        h[3] ^= a3 ^ c11;
        h[4] ^= b4 ^ d12;
        h[5] ^= b5 ^ d13;
        h[6] ^= b6 ^ d14;
        h[7] ^= b7 ^ d15;
    }
}
