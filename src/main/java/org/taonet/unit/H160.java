package org.taonet.unit;

import java.util.Arrays;
import java.util.HexFormat;

/** A 160-bit address of the EVM side. Immutable; compared as unsigned bytes, as upstream orders its keys. */
public final class H160 implements Comparable<H160> {
    /** Width in bytes. */
    public static final int BYTES = 20;

    /** All bytes zero. */
    public static final H160 ZERO = new H160(new byte[BYTES]);

    private final byte[] bytes;

    private H160(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of exactly 20 bytes, which are copied; IllegalArgumentException for any other length. */
    public static H160 of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("H160 needs " + BYTES + " bytes, got " + bytes.length);
        }
        return new H160(bytes.clone());
    }

    /** Reads 20 bytes at an offset of a larger array. */
    public static H160 of(byte[] source, int offset) {
        return new H160(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /** Of hexadecimal text, with or without 0x. */
    public static H160 fromHex(String hex) {
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
    public int compareTo(H160 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof H160 that && Arrays.equals(bytes, that.bytes);
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
