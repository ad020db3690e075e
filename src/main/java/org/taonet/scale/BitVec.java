package org.taonet.scale;

import java.util.BitSet;

/** Bits in order, packed lowest first into bytes (BitVec of u8, Lsb0). */
public record BitVec(BitSet bits, int length) {
    static final TypeDef TYPE = new TypeDef.BitSequence(
            TypeDef.U8, new TypeDef.Composite("bitvec::order::Lsb0", java.util.List.of(), java.util.List.of()));

    /** Compact count of bits, then the bytes. */
    public static final Codec<BitVec> CODEC = new Codec<>() {
        @Override
        public void encode(BitVec value, Output out) {
            out.compact(value.length);
            byte[] packed = value.bits.toByteArray();
            out.bytes(packed).bytes(new byte[(value.length + 7) / 8 - packed.length]);
        }

        @Override
        public BitVec decode(Input in) {
            long length = in.compactUpTo(0xFFFF_FFFFL, "BitVec");
            if ((length + 7) / 8 > in.remaining()) {
                throw in.fault("BitVec", "claims " + length + " bits, " + in.remaining() + " bytes left");
            }
            BitSet bits = BitSet.valueOf(in.bytes((int) ((length + 7) / 8)));
            bits.clear((int) length, Math.max((int) length, bits.length()));
            return new BitVec(bits, (int) length);
        }

        @Override
        public TypeDef type() {
            return TYPE;
        }

        @Override
        public int minBytes() {
            return 1;
        }
    };
}
