package org.taonet.unit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A 256-bit hash: of a block, a state root, a call. Immutable; compared as unsigned bytes, as upstream orders its keys.
 */
public final class Hash32 implements Comparable<Hash32> {
    /** Width in bytes. */
    public static final int BYTES = 32;

    /** All bytes zero. */
    public static final Hash32 ZERO = new Hash32(new byte[BYTES]);

    private final byte[] bytes;

    private Hash32(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of exactly 32 bytes, which are copied; IllegalArgumentException for any other length. */
    public static Hash32 of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Hash32 needs " + BYTES + " bytes, got " + bytes.length);
        }
        return new Hash32(bytes.clone());
    }

    /** Reads 32 bytes at an offset of a larger array. */
    public static Hash32 of(byte[] source, int offset) {
        return new Hash32(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /** Of hexadecimal text, with or without 0x. */
    public static Hash32 fromHex(String hex) {
        return of(HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the bytes into a larger array at an offset. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    /** Hexadecimal text with 0x. */
    public String hex() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** Whether all bytes are zero. */
    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public int compareTo(Hash32 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash32 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
