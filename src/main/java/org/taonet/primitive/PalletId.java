package org.taonet.primitive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Eight bytes that a pallet's own accounts are made of. Mirrors frame_support's PalletId. */
public record PalletId(Bytes id) {
    private static final int WIDTH = 8;
    private static final byte[] PREFIX = "modl".getBytes(StandardCharsets.US_ASCII);

    public static final Codec<PalletId> CODEC = Codecs.byteArray(WIDTH)
            .map(PalletId::new, PalletId::id)
            .as(TypeDef.newtype("frame_support::PalletId", new TypeDef.Array(WIDTH, TypeDef.U8), "[u8; 8]"));

    /** Checks the width. */
    public PalletId {
        if (id.length() != WIDTH) {
            throw new IllegalArgumentException("PalletId needs " + WIDTH + " bytes, got " + id.length());
        }
    }

    /** Of eight ASCII characters. */
    public static PalletId of(String text) {
        return new PalletId(Bytes.utf8(text));
    }

    /** The pallet's account, for which there is no key. */
    public AccountId account() {
        return account(new byte[0]);
    }

    /** An account of the pallet by an encoded value; what does not fit into 32 bytes is cut off. */
    public <S> AccountId account(Codec<S> codec, S sub) {
        return account(codec.bytes(sub));
    }

    private AccountId account(byte[] sub) {
        byte[] whole = Arrays.copyOf(PREFIX, AccountId.BYTES);
        System.arraycopy(id.toArray(), 0, whole, PREFIX.length, WIDTH);
        int start = PREFIX.length + WIDTH;
        System.arraycopy(sub, 0, whole, start, Math.min(sub.length, AccountId.BYTES - start));
        return AccountId.of(whole);
    }
}
