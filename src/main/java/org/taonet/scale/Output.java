package org.taonet.scale;

import java.math.BigInteger;
import java.util.Arrays;

/** A growing byte array to encode into. */
public final class Output {
    private byte[] data;
    private int size;

    public Output() {
        this(64);
    }

    /** With room for so many bytes before it grows. */
    public Output(int room) {
        data = new byte[room];
    }

    private int make(int width) {
        if (data.length - size < width) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + width));
        }
        int from = size;
        size += width;
        return from;
    }

    public int size() {
        return size;
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    public Output u8(int value) {
        int from = make(1);
        data[from] = (byte) value;
        return this;
    }

    public Output u16(int value) {
        return little(value, 2);
    }

    public Output u32(long value) {
        return little(value, 4);
    }

    public Output u64(long value) {
        return little(value, 8);
    }

    public Output bool(boolean value) {
        return u8(value ? 1 : 0);
    }

    private Output little(long value, int width) {
        int from = make(width);
        for (int i = 0; i < width; i++) {
            data[from + i] = (byte) (value >>> 8 * i);
        }
        return this;
    }

    public Output bytes(byte[] bytes) {
        return bytes(bytes, 0, bytes.length);
    }

    public Output bytes(byte[] bytes, int from, int length) {
        int to = make(length);
        System.arraycopy(bytes, from, data, to, length);
        return this;
    }

    /** A number in so many bytes, little-endian two's complement; IllegalArgumentException if it does not fit. */
    public Output number(BigInteger value, int width, boolean signed) {
        int bits = width * 8 - (signed ? 1 : 0);
        if (value.bitLength() > bits || (!signed && value.signum() < 0)) {
            throw new IllegalArgumentException(value + " does not fit " + (signed ? "i" : "u") + width * 8);
        }
        byte[] big = value.toByteArray();
        int from = make(width);
        for (int i = 0; i < width; i++) {
            int at = big.length - 1 - i;
            data[from + i] = at >= 0 ? big[at] : (byte) (value.signum() < 0 ? -1 : 0);
        }
        return this;
    }

    /** A compact number, unsigned 64 bits. */
    public Output compact(long value) {
        int width = Input.compactWidth(value);
        if (width <= 4) {
            return little(value << 2 | (width >>> 1), width);
        }
        u8((width - 5) << 2 | 3);
        return little(value, width - 1);
    }

    /** A compact number up to 2^536 - 1. */
    public Output compact(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 536) {
            throw new IllegalArgumentException(value + " does not fit a compact number");
        }
        if (value.bitLength() <= 64) {
            return compact(value.longValue());
        }
        int width = (value.bitLength() + 7) / 8;
        return u8((width - 4) << 2 | 3).number(value, width, false);
    }
}
