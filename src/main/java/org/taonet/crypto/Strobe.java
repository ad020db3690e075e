package org.taonet.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The part of STROBE-128 that Merlin's transcripts use: associated data, keys and pseudo-random output. */
final class Strobe {
    private static final int RATE = 166;
    private static final int INBOUND = 1;
    private static final int APPLICATION = 2;
    private static final int CIPHER = 4;
    private static final int META = 16;

    private final long[] state;
    private int position;
    private int begin;

    Strobe(String protocol) {
        state = new long[25];
        byte[] domain = "\1\250\1\0\1\140STROBEv1.0.2".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < domain.length; i++) {
            flip(i, domain[i]);
        }
        Keccak.permute(state);
        metaData(protocol.getBytes(StandardCharsets.UTF_8), false);
    }

    private Strobe(Strobe other) {
        state = other.state.clone();
        position = other.position;
        begin = other.begin;
    }

    Strobe copy() {
        return new Strobe(this);
    }

    void metaData(byte[] data, boolean more) {
        operate(META | APPLICATION, more);
        absorb(data);
    }

    void data(byte[] data) {
        operate(APPLICATION, false);
        absorb(data);
    }

    /** Overwrites a part of the state with a secret. */
    void key(byte[] key) {
        operate(APPLICATION | CIPHER, false);
        for (byte b : key) {
            int shift = 8 * (position & 7);
            state[position >> 3] &= ~(0xffL << shift);
            flip(position, b);
            step();
        }
    }

    /** Fills an array with output that depends on all that came before. */
    void output(byte[] out) {
        operate(INBOUND | APPLICATION | CIPHER, false);
        for (int i = 0; i < out.length; i++) {
            int shift = 8 * (position & 7);
            out[i] = (byte) (state[position >> 3] >>> shift);
            state[position >> 3] &= ~(0xffL << shift);
            step();
        }
    }

    void wipe() {
        Arrays.fill(state, 0);
    }

    private void operate(int flags, boolean more) {
        if (more) {
            return;
        }
        int before = begin;
        begin = position + 1;
        absorb((byte) before);
        absorb((byte) flags);
        if ((flags & CIPHER) != 0 && position != 0) {
            permute();
        }
    }

    private void absorb(byte[] data) {
        for (byte b : data) {
            absorb(b);
        }
    }

    private void absorb(byte b) {
        flip(position, b);
        step();
    }

    private void step() {
        if (++position == RATE) {
            permute();
        }
    }

    private void permute() {
        flip(position, (byte) begin);
        flip(position + 1, (byte) 4);
        flip(RATE + 1, (byte) 0x80);
        Keccak.permute(state);
        position = 0;
        begin = 0;
    }

    private void flip(int at, byte b) {
        state[at >> 3] ^= (b & 0xffL) << 8 * (at & 7);
    }
}
