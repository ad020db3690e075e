package org.taonet.unit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An account: a 32-byte public key (sr25519, ed25519), or a hash standing for one (ecdsa, pallets, multisig).
 * Immutable; compared as unsigned bytes, as upstream orders its keys.
 */
public final class AccountId implements Comparable<AccountId> {
    /** Width in bytes. */
    public static final int BYTES = 32;

    /** All bytes zero. */
    public static final AccountId ZERO = new AccountId(new byte[BYTES]);

    private final byte[] bytes;

    private AccountId(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of exactly 32 bytes, which are copied; IllegalArgumentException for any other length. */
    public static AccountId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("AccountId needs " + BYTES + " bytes, got " + bytes.length);
        }
        return new AccountId(bytes.clone());
    }

    /** Reads 32 bytes at an offset of a larger array. */
    public static AccountId of(byte[] source, int offset) {
        return new AccountId(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /** Of hexadecimal text, with or without 0x. */
    public static AccountId fromHex(String hex) {
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
    public int compareTo(AccountId other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountId that && Arrays.equals(bytes, that.bytes);
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
