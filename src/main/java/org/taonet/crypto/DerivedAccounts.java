package org.taonet.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Accounts that nobody has a key of: those of pallets, multisigs and indices. 32 bytes each. */
public final class DerivedAccounts {
    private static final byte[] PALLET = "modl".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UTILITY = "modlpy/utilisuba".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVM = "evm:".getBytes(StandardCharsets.US_ASCII);

    private DerivedAccounts() {}

    /** The account of a pallet id of eight characters, such as {@code subtensr}. */
    public static byte[] pallet(String palletId) {
        return pallet(palletId, new byte[0]);
    }

    /** A sub-account of a pallet id; what does not fit into 32 bytes is cut off (sp-runtime's AccountIdConversion). */
    public static byte[] pallet(String palletId, byte[] sub) {
        byte[] id = palletId.getBytes(StandardCharsets.UTF_8);
        Sr25519.requireLength(id, 8, "a pallet id");
        byte[] out = Arrays.copyOf(PALLET, 32);
        System.arraycopy(id, 0, out, 4, 8);
        System.arraycopy(sub, 0, out, 12, Math.min(sub.length, 20));
        return out;
    }

    /** A sub-account of a pallet id by a number of 16 bits, such as a subnet's. */
    public static byte[] pallet(String palletId, int sub) {
        return pallet(palletId, u16(sub));
    }

    /** The account of a multisig: its signatories in any order, and how many of them must agree. */
    public static byte[] multisig(List<byte[]> signatories, int threshold) {
        Blake2b hasher = new Blake2b(32).update(UTILITY).update(Words.compact(signatories.size()));
        signatories.stream().sorted(Arrays::compareUnsigned).forEach(hasher::update);
        return hasher.update(u16(threshold)).digest();
    }

    /** The account with an index (16 bits) that an account may act as through the utility pallet. */
    public static byte[] derivative(byte[] who, int index) {
        return new Blake2b(32).update(UTILITY).update(who).update(u16(index)).digest();
    }

    /** The account that holds the funds of an EVM address of 20 bytes (Frontier's HashedAddressMapping). */
    public static byte[] evm(byte[] address) {
        Sr25519.requireLength(address, 20, "an EVM address");
        return new Blake2b(32).update(EVM).update(address).digest();
    }

    private static byte[] u16(int value) {
        if (value < 0 || value > 0xffff) {
            throw new IllegalArgumentException("16 bits hold 0 to 65535, not " + value);
        }
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }
}
