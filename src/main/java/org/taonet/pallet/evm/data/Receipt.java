package org.taonet.pallet.evm.data;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;

/** What came of a transaction, by the transaction's kind. Mirrors ethereum::receipt::ReceiptV4. */
public record Receipt(Kind kind, Data data) {
    /** The kinds of transactions, in the order of the wire. */
    public enum Kind {
        LEGACY("Legacy", "EIP658ReceiptData"),
        EIP_2930("EIP2930", "EIP2930ReceiptData"),
        EIP_1559("EIP1559", "EIP1559ReceiptData"),
        EIP_7702("EIP7702", "EIP7702ReceiptData");

        private final String label;
        private final String typeName;

        Kind(String label, String typeName) {
            this.label = label;
            this.typeName = typeName;
        }

        private OneOf.Case<Receipt> wire() {
            return new OneOf.Case<>(
                    ordinal(),
                    label,
                    struct(label, field(Data.CODEC, typeName, Receipt::data), data -> new Receipt(this, data)),
                    value -> value instanceof Receipt(var kind, var _) && kind == this);
        }
    }

    /** 1 or 0 for success, gas used by the block so far, logs. Mirrors ethereum::receipt::EIP658ReceiptData. */
    public record Data(int statusCode, BigInteger usedGas, Bloom logsBloom, List<Log> logs) {
        static final Struct<Data> CODEC = struct(
                "ethereum::receipt::EIP658ReceiptData",
                field("status_code", Codecs.U8, "u8", Data::statusCode),
                field("used_gas", Codecs.U256, "U256", Data::usedGas),
                field("logs_bloom", Bloom.CODEC, "Bloom", Data::logsBloom),
                field("logs", Codecs.list(Log.CODEC), "Vec<Log>", Data::logs),
                Data::new);
    }

    public static final Codec<Receipt> CODEC = OneOf.<Receipt>oneOf(
            "ethereum::receipt::ReceiptV4",
            Kind.LEGACY.wire(),
            Kind.EIP_2930.wire(),
            Kind.EIP_1559.wire(),
            Kind.EIP_7702.wire());
}
