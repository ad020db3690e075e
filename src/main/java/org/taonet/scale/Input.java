package org.taonet.scale;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A cursor over bytes to decode. Hostile bytes can neither make it allocate by a length they claim, since every claimed
 * count is held against the bytes left, nor recurse beyond {@link #MAX_DEPTH}.
 */
public final class Input {
    /** Nesting limit, upstream's MAX_EXTRINSIC_DEPTH. */
    public static final int MAX_DEPTH = 256;

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private final byte[] data;
    private final int end;
    private final Outer outer;
    private final int maxDepth;
    private int at;
    private int depth;

    private Input(byte[] data, int from, int end, Outer outer, int maxDepth) {
        this.data = data;
        this.at = from;
        this.end = end;
        this.outer = outer;
        this.maxDepth = maxDepth;
    }

    /** Over a whole array, with no runtime: types such as RuntimeCall are refused. */
    public static Input of(byte[] data) {
        return new Input(data, 0, data.length, Outer.NONE, MAX_DEPTH);
    }

    /** Over a whole array, with the runtime's outer types. */
    public static Input of(byte[] data, Outer outer) {
        return new Input(data, 0, data.length, outer, MAX_DEPTH);
    }

    /** Over a whole array, with the runtime's outer types and a nesting limit. */
    public static Input of(byte[] data, Outer outer, int maxDepth) {
        return new Input(data, 0, data.length, outer, maxDepth);
    }

    /** Over a part of an array. */
    public static Input of(byte[] data, int from, int length) {
        return new Input(data, from, from + length, Outer.NONE, MAX_DEPTH);
    }

    public int offset() {
        return at;
    }

    public int remaining() {
        return end - at;
    }

    /** The runtime's outer types. */
    public Outer outer() {
        return outer;
    }

    /** A copy of the bytes between two offsets already read. */
    public byte[] between(int from, int to) {
        return Arrays.copyOfRange(data, from, to);
    }

    /** The error for this place. */
    public ScaleException fault(String type, String what) {
        return new ScaleException(at, type, what);
    }

    /** Enters a nested value; fails beyond the limit. */
    public void descend(TypeDef type) {
        if (++depth > maxDepth) {
            throw fault(type.label(), "nested deeper than " + maxDepth);
        }
    }

    /** Enters a nested value; fails beyond the limit. */
    public void descend(String type) {
        if (++depth > maxDepth) {
            throw fault(type, "nested deeper than " + maxDepth);
        }
    }

    /** Leaves a nested value. */
    public void ascend() {
        depth--;
    }

    private int take(int width, String type) {
        if (width > end - at) {
            throw tooShort(type, width);
        }
        int from = at;
        at += width;
        return from;
    }

    private ScaleException tooShort(String type, int width) {
        return fault(type, "needs " + width + " bytes, " + (end - at) + " left");
    }

    public int u8() {
        return data[take(1, "u8")] & 0xff;
    }

    /** The next byte without taking it, or -1 at the end. */
    public int peek() {
        return at < end ? data[at] & 0xff : -1;
    }

    public int u16() {
        int from = take(2, "u16");
        return (data[from] & 0xff) | (data[from + 1] & 0xff) << 8;
    }

    /** As an unsigned value in a long. */
    public long u32() {
        return little(take(4, "u32"), 4);
    }

    /** The 64 bits; unsigned if so meant. */
    public long u64() {
        return little(take(8, "u64"), 8);
    }

    private long little(int from, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | (data[from + i] & 0xff);
        }
        return value;
    }

    /** An unsigned little-endian number of a width in bytes. */
    public BigInteger unsigned(int width) {
        return new BigInteger(1, reversed(width, 'u'));
    }

    /** A two's-complement little-endian number of a width in bytes. */
    public BigInteger signed(int width) {
        return new BigInteger(reversed(width, 'i'));
    }

    private byte[] reversed(int width, char kind) {
        if (width > end - at) {
            throw tooShort(kind + String.valueOf(width * 8), width);
        }
        int from = take(width, "number");
        byte[] big = new byte[width];
        for (int i = 0; i < width; i++) {
            big[i] = data[from + width - 1 - i];
        }
        return big;
    }

    public boolean bool() {
        int value = u8();
        if (value > 1) {
            at--;
            throw fault("bool", "0x" + Integer.toHexString(value));
        }
        return value == 1;
    }

    /** The next bytes, copied. */
    public byte[] bytes(int length) {
        int from = takeBytes(length);
        return Arrays.copyOfRange(data, from, from + length);
    }

    /** Passes over bytes without copying them. */
    public void skip(int length) {
        takeBytes(length);
    }

    /** As {@link #take}, and makes the type's name for a fault alone: these are the reads of which there are most. */
    private int takeBytes(int length) {
        if (length > end - at) {
            throw tooShort("[u8; " + length + "]", length);
        }
        int from = at;
        at += length;
        return from;
    }

    /** All bytes left. */
    public byte[] rest() {
        return bytes(end - at);
    }

    /** A compact number up to 2^64 - 1, in its shortest form. */
    public long compact() {
        int start = at;
        int first = u8();
        long value = switch (first & 3) {
            case 0 -> first >>> 2;
            case 1 -> (first | u8() << 8) >>> 2;
            case 2 -> {
                at = start;
                yield u32() >>> 2;
            }
            default -> {
                int width = (first >>> 2) + 4;
                if (width > 8) {
                    throw new ScaleException(start, "Compact<u64>", width + " bytes");
                }
                yield little(take(width, "Compact<u64>"), width);
            }
        };
        if (at - start != compactWidth(value)) {
            throw new ScaleException(start, "Compact", "not the shortest form");
        }
        return value;
    }

    /** A compact number within an unsigned bound. */
    public long compactUpTo(long max, String type) {
        int start = at;
        long value = compact();
        if (Long.compareUnsigned(value, max) > 0) {
            throw new ScaleException(start, type, Long.toUnsignedString(value) + " is out of range");
        }
        return value;
    }

    /** A compact number up to 2^536 - 1, in its shortest form. */
    public BigInteger compactBig() {
        if ((peek() & 3) != 3 || (peek() >>> 2) + 4 <= 8) {
            return big(compact());
        }
        int start = at;
        int width = (u8() >>> 2) + 4;
        BigInteger value = unsigned(width);
        if ((value.bitLength() + 7) / 8 != width) {
            throw new ScaleException(start, "Compact", "not the shortest form");
        }
        return value;
    }

    /** A count of elements of a sequence: see {@link #count(int, String)}. */
    int count(int elementBytes, TypeDef type) {
        int start = at;
        try {
            return count(elementBytes, "");
        } catch (ScaleException fault) {
            at = start;
            return count(elementBytes, type.label());
        }
    }

    /** A count of elements, each at least so many bytes: never more than the bytes left can hold. */
    public int count(int elementBytes, String type) {
        int start = at;
        long claimed = compactUpTo(0xFFFF_FFFFL, type);
        long room = elementBytes == 0 ? 0xFFFF : (end - at) / elementBytes;
        if (claimed > room) {
            throw new ScaleException(start, type, "claims " + claimed + " elements, " + (end - at) + " bytes left");
        }
        return (int) claimed;
    }

    /** Fails unless everything is read. */
    public void done(TypeDef type) {
        if (at != end) {
            done(type.label());
        }
    }

    /** Fails unless everything is read. */
    public void done(String type) {
        if (at != end) {
            throw fault(type, (end - at) + " bytes left over");
        }
    }

    static int compactWidth(long value) {
        if (value >>> 6 == 0) {
            return 1;
        }
        if (value >>> 14 == 0) {
            return 2;
        }
        return value >>> 30 == 0 ? 4 : 1 + Math.max(4, 8 - Long.numberOfLeadingZeros(value) / 8);
    }

    static BigInteger big(long unsigned) {
        BigInteger value = BigInteger.valueOf(unsigned);
        return unsigned < 0 ? value.add(TWO_64) : value;
    }
}
