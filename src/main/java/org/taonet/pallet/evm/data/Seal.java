package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.Hash32;

/** A signature over secp256k1 from which the signer's address is recovered. */
public sealed interface Seal {
    /** Of legacy transactions, whose v tells the chain too. Mirrors legacy::TransactionSignature. */
    record Legacy(long v, Hash32 r, Hash32 s) implements Seal {
        private static final Codec<Long> V = Codecs.U64.as(
                TypeDef.newtype("ethereum::transaction::legacy::TransactionRecoveryId", TypeDef.U64, "u64"));

        static final Struct<Legacy> CODEC = struct(
                "ethereum::transaction::legacy::TransactionSignature",
                field("v", V, "TransactionRecoveryId", Legacy::v),
                field("r", Codecs.HASH, "H256", Legacy::r),
                field("s", Codecs.HASH, "H256", Legacy::s),
                Legacy::new);
    }

    /** Of later transactions. Mirrors eip2930::TransactionSignature and MalleableTransactionSignature. */
    record Parity(boolean oddYParity, Hash32 r, Hash32 s) implements Seal {
        /** Of transactions, with a low s. */
        static final Struct<Parity> CODEC = struct("TransactionSignature");

        /** Of authorizations, whose s may be high. */
        static final Struct<Parity> MALLEABLE = struct("MalleableTransactionSignature");

        private static Struct<Parity> struct(String name) {
            return Struct.struct(
                    "ethereum::transaction::eip2930::" + name,
                    field("odd_y_parity", Codecs.BOOL, "bool", Parity::oddYParity),
                    field("r", Codecs.HASH, "H256", Parity::r),
                    field("s", Codecs.HASH, "H256", Parity::s),
                    Parity::new);
        }
    }
}
