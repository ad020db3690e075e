package org.taonet.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian words in byte arrays. */
public final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** The eight bytes from {@code at} on. */
    public static long word(byte[] in, int at) {
        return (long) LONGS.get(in, at);
    }

    /** The four bytes from {@code at} on, as an unsigned number. */
    static long half(byte[] in, int at) {
        return (int) INTS.get(in, at) & 0xffff_ffffL;
    }

    /** Writes eight bytes from {@code at} on. */
    static void put(byte[] out, int at, long value) {
        LONGS.set(out, at, value);
    }

    /** SCALE's compact form of a length below 2^30. */
    static byte[] compact(int length) {
        if (length < 64) {
            return new byte[] {(byte) (length << 2)};
        }
        if (length < 1 << 14) {
            return new byte[] {(byte) (length << 2 | 1), (byte) (length >> 6)};
        }
        int word = length << 2 | 2;
        return new byte[] {(byte) word, (byte) (word >> 8), (byte) (word >> 16), (byte) (word >> 24)};
    }
}
