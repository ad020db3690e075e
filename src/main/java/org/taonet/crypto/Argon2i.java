package org.taonet.crypto;

import java.util.Arrays;

/**
 * Argon2i of RFC 9106, version 1.3, one lane: libsodium's {@code argon2i13}, which locks key files at 512 MiB and eight
 * passes. All memory is one flat {@code long[]}, wiped before it is let go.
 */
final class Argon2i {
    private static final int VERSION = 0x13;
    private static final int TYPE_I = 1;
    private static final int SLICES = 4;
    private static final int MAX_KIB = 1 << 23; // an array of longs has fewer than 2^31 of them: 8 GiB
    private static final int WORDS = 128; // a block is 1 KiB
    private static final long LOW = 0xffff_ffffL;

    private final int passes;
    private final int blocks;
    private final int perSlice;
    private final long[] memory;
    private final long[] block = new long[WORDS];
    private final long[] work = new long[WORDS];
    private final long[] addresses = new long[WORDS];
    private final long[] counters = new long[WORDS];

    @SuppressWarnings("UnusedVariable") // read by nobody: keeps the compiler from dropping the reads ahead
    private long touched;

    private Argon2i(int passes, int memoryKiB) {
        this.passes = passes;
        perSlice = memoryKiB / SLICES;
        blocks = perSlice * SLICES;
        memory = new long[blocks * WORDS];
    }

    /**
     * The key of a password.
     *
     * @param passes 1 and more
     * @param memoryKiB 8 to 8,388,607: all of it is taken
     * @param length bytes of the answer, 4 and more
     */
    static byte[] hash(byte[] password, byte[] salt, int passes, int memoryKiB, int length) {
        if (passes < 1 || memoryKiB < 8 || memoryKiB >= MAX_KIB || length < 4 || salt.length < 8) {
            throw new IllegalArgumentException("argon2i takes 1 pass and more, 8 KiB to 8 GiB, 4 bytes of answer and"
                    + " more, 8 of salt and more; not " + passes + ", " + memoryKiB + " KiB, " + length + ", "
                    + salt.length);
        }
        return new Argon2i(passes, memoryKiB).run(password, salt, memoryKiB, length);
    }

    private byte[] run(byte[] password, byte[] salt, int memoryKiB, int length) {
        byte[] seed = Arrays.copyOf(seed(password, salt, memoryKiB, length), 72);
        try {
            for (int number = 0; number < 2; number++) {
                putInt(seed, 64, number);
                byte[] first = longHash(seed, 8 * WORDS);
                for (int i = 0; i < WORDS; i++) {
                    memory[number * WORDS + i] = Words.word(first, 8 * i);
                }
                Hash.wipe(first);
            }
            for (int pass = 0; pass < passes; pass++) {
                for (int slice = 0; slice < SLICES; slice++) {
                    fill(pass, slice);
                }
            }
            byte[] last = new byte[8 * WORDS];
            for (int i = 0; i < WORDS; i++) {
                Words.put(last, 8 * i, memory[memory.length - WORDS + i]);
            }
            byte[] out = longHash(last, length);
            Hash.wipe(last);
            return out;
        } finally {
            Hash.wipe(seed);
            Arrays.fill(memory, 0);
            Arrays.fill(block, 0);
            Arrays.fill(work, 0);
        }
    }

    /** H0: everything that the answer depends on. */
    private byte[] seed(byte[] password, byte[] salt, int memoryKiB, int length) {
        byte[] head = new byte[24];
        int[] numbers = {1, length, memoryKiB, passes, VERSION, TYPE_I};
        for (int i = 0; i < numbers.length; i++) {
            putInt(head, 4 * i, numbers[i]);
        }
        return new Blake2b(64)
                .update(head)
                .update(little(password.length))
                .update(password)
                .update(little(salt.length))
                .update(salt)
                .update(new byte[8]) // no secret, no associated data
                .digest();
    }

    /** H': BLAKE2b of any length, chained from 64-byte digests of which each gives its first half. */
    private static byte[] longHash(byte[] in, int length) {
        byte[] size = little(length);
        if (length <= 64) {
            return new Blake2b(length).update(size).update(in).digest();
        }
        byte[] out = new byte[length];
        byte[] digest = new Blake2b(64).update(size).update(in).digest();
        int at = 0;
        while (length - at > 64) {
            System.arraycopy(digest, 0, out, at, 32);
            at += 32;
            digest = new Blake2b(Math.min(64, length - at)).update(digest).digest();
        }
        System.arraycopy(digest, 0, out, at, digest.length);
        return out;
    }

    private void fill(int pass, int slice) {
        Arrays.fill(counters, 0);
        counters[0] = pass;
        counters[2] = slice;
        counters[3] = blocks;
        counters[4] = passes;
        counters[5] = TYPE_I;
        int first = pass == 0 && slice == 0 ? 2 : 0;
        int base = slice * perSlice;
        System.arraycopy(memory, WORDS * Math.floorMod(base + first - 1, blocks), block, 0, WORDS);
        nextAddresses();
        int next = reference(pass, slice, first, addresses[first]);
        for (int index = first; index < perSlice; index++) {
            int other = next;
            int following = Math.min(index + 1, perSlice - 1);
            if (following % WORDS == 0) {
                nextAddresses();
            }
            next = reference(pass, slice, following, addresses[following % WORDS]);
            mix(other * WORDS, (base + index) * WORDS, pass > 0, next * WORDS);
        }
    }

    /** The block that an address means: quadratically nearer blocks are likelier. One lane, so its own alone. */
    private int reference(int pass, int slice, int index, long address) {
        int area = pass == 0 ? slice * perSlice + index - 1 : blocks - perSlice + index - 1;
        long x = address & LOW;
        long back = area * (x * x >>> 32) >>> 32;
        long start = pass == 0 || slice == SLICES - 1 ? 0 : (long) (slice + 1) * perSlice;
        return (int) ((start + area - 1 - back) % blocks);
    }

    /** 128 addresses that depend on the counters only: the "i" of Argon2i. */
    private void nextAddresses() {
        counters[6]++;
        System.arraycopy(counters, 0, addresses, 0, WORDS);
        for (int twice = 0; twice < 2; twice++) {
            System.arraycopy(addresses, 0, work, 0, WORDS);
            permute(work);
            for (int i = 0; i < WORDS; i++) {
                addresses[i] ^= work[i];
            }
        }
    }

    /**
     * Makes the block at {@code current} out of the one before it, which {@link #block} holds, and another one; in
     * later passes it is put onto what stands there. Touches the {@code next} other one, known in advance, on the way.
     */
    private void mix(int other, int current, boolean onto, int next) {
        long[] m = memory;
        long[] b = block;
        long[] w = work;
        for (int i = 0; i < WORDS; i++) {
            long word = b[i] ^ m[other + i];
            b[i] = word;
            w[i] = word;
        }
        touched = touch(m, next) ^ touch(m, current);
        permute(w);
        if (onto) {
            for (int i = 0; i < WORDS; i++) {
                b[i] ^= w[i] ^ m[current + i];
            }
        } else {
            for (int i = 0; i < WORDS; i++) {
                b[i] ^= w[i];
            }
        }
        System.arraycopy(b, 0, m, current, WORDS);
    }

    /**
     * Reads a word of each cache line of a block that will be wanted soon, so that memory answers while the processor
     * computes: at half a gigabyte, waiting is what costs.
     */
    private static long touch(long[] m, int at) {
        long first = m[at] ^ m[at + 8] ^ m[at + 16] ^ m[at + 24] ^ m[at + 32] ^ m[at + 40] ^ m[at + 48] ^ m[at + 56];
        int half = at + 64;
        return first
                ^ m[half]
                ^ m[half + 8]
                ^ m[half + 16]
                ^ m[half + 24]
                ^ m[half + 32]
                ^ m[half + 40]
                ^ m[half + 48]
                ^ m[half + 56];
    }

    /** The permutation P of a block: over its eight rows of 16 words, then over its eight columns of 8 pairs. */
    private static void permute(long[] block) {
        for (int row = 0; row < 8; row++) {
            round(block, 16 * row, 2);
        }
        for (int column = 0; column < 8; column++) {
            round(block, 2 * column, 16);
        }
    }

    /** BLAKE2b's round with multiplications, over the 8 pairs of words that lie {@code step} apart. */
    private static void round(long[] w, int at, int step) {
        int i0 = at;
        int i1 = i0 + step;
        int i2 = i1 + step;
        int i3 = i2 + step;
        int i4 = i3 + step;
        int i5 = i4 + step;
        int i6 = i5 + step;
        int i7 = i6 + step;
        long a0 = w[i0];
        long a1 = w[i0 + 1];
        long a2 = w[i1];
        long a3 = w[i1 + 1];
        long b0 = w[i2];
        long b1 = w[i2 + 1];
        long b2 = w[i3];
        long b3 = w[i3 + 1];
        long c0 = w[i4];
        long c1 = w[i4 + 1];
        long c2 = w[i5];
        long c3 = w[i5 + 1];
        long d0 = w[i6];
        long d1 = w[i6 + 1];
        long d2 = w[i7];
        long d3 = w[i7 + 1];
        a0 = add(a0, b0);
        d0 = Long.rotateRight(d0 ^ a0, 32);
        a1 = add(a1, b1);
        d1 = Long.rotateRight(d1 ^ a1, 32);
        a2 = add(a2, b2);
        d2 = Long.rotateRight(d2 ^ a2, 32);
        a3 = add(a3, b3);
        d3 = Long.rotateRight(d3 ^ a3, 32);
        c0 = add(c0, d0);
        b0 = Long.rotateRight(b0 ^ c0, 24);
        c1 = add(c1, d1);
        b1 = Long.rotateRight(b1 ^ c1, 24);
        c2 = add(c2, d2);
        b2 = Long.rotateRight(b2 ^ c2, 24);
        c3 = add(c3, d3);
        b3 = Long.rotateRight(b3 ^ c3, 24);
        a0 = add(a0, b0);
        d0 = Long.rotateRight(d0 ^ a0, 16);
        a1 = add(a1, b1);
        d1 = Long.rotateRight(d1 ^ a1, 16);
        a2 = add(a2, b2);
        d2 = Long.rotateRight(d2 ^ a2, 16);
        a3 = add(a3, b3);
        d3 = Long.rotateRight(d3 ^ a3, 16);
        c0 = add(c0, d0);
        b0 = Long.rotateRight(b0 ^ c0, 63);
        c1 = add(c1, d1);
        b1 = Long.rotateRight(b1 ^ c1, 63);
        c2 = add(c2, d2);
        b2 = Long.rotateRight(b2 ^ c2, 63);
        c3 = add(c3, d3);
        b3 = Long.rotateRight(b3 ^ c3, 63);
        a0 = add(a0, b1);
        d3 = Long.rotateRight(d3 ^ a0, 32);
        a1 = add(a1, b2);
        d0 = Long.rotateRight(d0 ^ a1, 32);
        a2 = add(a2, b3);
        d1 = Long.rotateRight(d1 ^ a2, 32);
        a3 = add(a3, b0);
        d2 = Long.rotateRight(d2 ^ a3, 32);
        c2 = add(c2, d3);
        b1 = Long.rotateRight(b1 ^ c2, 24);
        c3 = add(c3, d0);
        b2 = Long.rotateRight(b2 ^ c3, 24);
        c0 = add(c0, d1);
        b3 = Long.rotateRight(b3 ^ c0, 24);
        c1 = add(c1, d2);
        b0 = Long.rotateRight(b0 ^ c1, 24);
        a0 = add(a0, b1);
        d3 = Long.rotateRight(d3 ^ a0, 16);
        a1 = add(a1, b2);
        d0 = Long.rotateRight(d0 ^ a1, 16);
        a2 = add(a2, b3);
        d1 = Long.rotateRight(d1 ^ a2, 16);
        a3 = add(a3, b0);
        d2 = Long.rotateRight(d2 ^ a3, 16);
        c2 = add(c2, d3);
        b1 = Long.rotateRight(b1 ^ c2, 63);
        c3 = add(c3, d0);
        b2 = Long.rotateRight(b2 ^ c3, 63);
        c0 = add(c0, d1);
        b3 = Long.rotateRight(b3 ^ c0, 63);
        c1 = add(c1, d2);
        b0 = Long.rotateRight(b0 ^ c1, 63);
        w[i0] = a0;
        w[i0 + 1] = a1;
        w[i1] = a2;
        w[i1 + 1] = a3;
        w[i2] = b0;
        w[i2 + 1] = b1;
        w[i3] = b2;
        w[i3 + 1] = b3;
        w[i4] = c0;
        w[i4 + 1] = c1;
        w[i5] = c2;
        w[i5 + 1] = c3;
        w[i6] = d0;
        w[i6 + 1] = d1;
        w[i7] = d2;
        w[i7 + 1] = d3;
    }

    /** Addition made slow on purpose: {@code x + y + 2 * low(x) * low(y)}. */
    private static long add(long x, long y) {
        return x + y + 2 * ((x & LOW) * (y & LOW));
    }

    private static byte[] little(int number) {
        byte[] out = new byte[4];
        putInt(out, 0, number);
        return out;
    }

    private static void putInt(byte[] out, int at, int number) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (number >>> 8 * i);
        }
    }
}
