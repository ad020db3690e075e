package org.taonet.pallet.evm.data;

import java.math.BigInteger;
import java.util.Arrays;
import org.taonet.scale.Output;

/** Ethereum's own encoding of strings of bytes and lists of them (recursive length prefix). */
final class Rlp {
    private static final int STRING = 0x80;
    private static final int LIST = 0xc0;
    private static final int SHORT = 55;

    private final Output items = new Output();

    /** Adds bytes. */
    Rlp bytes(byte[] bytes) {
        if (bytes.length == 1 && (bytes[0] & 0xff) < STRING) {
            items.u8(bytes[0]);
        } else {
            head(STRING, bytes.length, items);
            items.bytes(bytes);
        }
        return this;
    }

    /** Adds an unsigned number: its bytes from the highest on, none for zero. */
    Rlp number(BigInteger number) {
        byte[] signed = number.toByteArray();
        int from = signed[0] == 0 ? 1 : 0;
        return bytes(Arrays.copyOfRange(signed, from, signed.length));
    }

    /** All of it as a list. */
    byte[] list() {
        byte[] all = items.toArray();
        Output out = new Output();
        head(LIST, all.length, out);
        return out.bytes(all).toArray();
    }

    private static void head(int kind, int length, Output out) {
        if (length <= SHORT) {
            out.u8(kind + length);
            return;
        }
        int width = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.u8(kind + SHORT + width);
        for (int i = width - 1; i >= 0; i--) {
            out.u8(length >>> (8 * i));
        }
    }
}
