package org.taonet.primitive;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;

/**
 * That an extrinsic may enter the pool and how it is ordered there: what it needs and provides, how urgent it is, for
 * how many blocks this holds. Mirrors sp_runtime::transaction_validity::ValidTransaction.
 */
public record Validity(long priority, List<Bytes> requires, List<Bytes> provides, long longevity, boolean propagate) {
    /** Nothing said. */
    public static final Validity DEFAULT = new Validity(0, List.of(), List.of(), -1L, true);

    public static final Struct<Validity> CODEC = struct(
            "sp_runtime::transaction_validity::ValidTransaction",
            field("priority", Codecs.U64, "TransactionPriority", Validity::priority),
            field("requires", Codecs.list(Codecs.BYTES), "Vec<TransactionTag>", Validity::requires),
            field("provides", Codecs.list(Codecs.BYTES), "Vec<TransactionTag>", Validity::provides),
            field("longevity", Codecs.U64, "TransactionLongevity", Validity::longevity),
            field("propagate", Codecs.BOOL, "bool", Validity::propagate),
            Validity::new);

    /** Both said: priorities add up, the shorter longevity counts. */
    public Validity and(Validity other) {
        long sum = priority + other.priority;
        return new Validity(
                Long.compareUnsigned(sum, priority) < 0 ? -1L : sum,
                concat(requires, other.requires),
                concat(provides, other.provides),
                Long.compareUnsigned(longevity, other.longevity) < 0 ? longevity : other.longevity,
                propagate && other.propagate);
    }

    private static List<Bytes> concat(List<Bytes> a, List<Bytes> b) {
        List<Bytes> all = new ArrayList<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    /** Where an extrinsic comes from. */
    public enum Source {
        IN_BLOCK,
        LOCAL,
        EXTERNAL;

        public static final Codec<Source> CODEC = OneOf.<Source>oneOf(
                "sp_runtime::transaction_validity::TransactionSource",
                unit(0, "InBlock", IN_BLOCK),
                unit(1, "Local", LOCAL),
                unit(2, "External", EXTERNAL));
    }

    /** Why an extrinsic may not enter. Mirrors TransactionValidityError. */
    public sealed interface Error extends Refusing {
        Codec<Error> CODEC = OneOf.<Error>oneOf(
                "sp_runtime::transaction_validity::TransactionValidityError",
                variant(
                        0,
                        Invalid.class,
                        struct("Invalid", field(Invalid.BODY, "InvalidTransaction", (Invalid e) -> e), e -> e)),
                variant(
                        1,
                        Unknown.class,
                        struct("Unknown", field(Unknown.BODY, "UnknownTransaction", (Unknown e) -> e), e -> e)));
    }

    /**
     * Ends validation. Apart from the codec: an interface with a default method is made before the reasons it lists.
     */
    public sealed interface Refusing permits Error {
        /** Ends validation with this. */
        default Invalidity refuse() {
            return switch (this) {
                case Error error -> new Invalidity(error);
            };
        }
    }

    /** It is invalid, now or for good. Mirrors InvalidTransaction. */
    public sealed interface Invalid extends Error {
        /** One of upstream's fixed reasons; the text is what nodes tell clients. */
        enum Reason implements Invalid {
            CALL("Call", "Transaction call is not expected"),
            PAYMENT("Payment", "Inability to pay some fees (e.g. account balance too low)"),
            FUTURE("Future", "Transaction will be valid in the future"),
            STALE("Stale", "Transaction is outdated"),
            BAD_PROOF("BadProof", "Transaction has a bad signature"),
            ANCIENT_BIRTH_BLOCK("AncientBirthBlock", "Transaction has an ancient birth block"),
            EXHAUSTS_RESOURCES("ExhaustsResources", "Transaction would exhaust the block limits"),
            BAD_MANDATORY("BadMandatory", "A call was labelled as mandatory, but resulted in an Error."),
            MANDATORY_VALIDATION(
                    "MandatoryValidation", "Transaction dispatch is mandatory; transactions must not be validated."),
            BAD_SIGNER("BadSigner", "Invalid signing address"),
            INDETERMINATE_IMPLICIT("IndeterminateImplicit", "The implicit data was unable to be calculated"),
            UNKNOWN_ORIGIN("UnknownOrigin", "The transaction extension did not authorize any origin");

            private final String label;
            private final String text;

            Reason(String label, String text) {
                this.label = label;
                this.text = text;
            }

            @Override
            public String text() {
                return text;
            }

            @Override
            public String toString() {
                return label;
            }
        }

        /** A reason of this chain's own: CustomTransactionError. */
        record Custom(int code) implements Invalid {
            @Override
            public String text() {
                return "Custom error: " + code;
            }
        }

        /** What nodes tell clients. */
        String text();

        OneOf<Invalid> BODY = OneOf.oneOf(
                "sp_runtime::transaction_validity::InvalidTransaction",
                unit(0, "Call", Reason.CALL),
                unit(1, "Payment", Reason.PAYMENT),
                unit(2, "Future", Reason.FUTURE),
                unit(3, "Stale", Reason.STALE),
                unit(4, "BadProof", Reason.BAD_PROOF),
                unit(5, "AncientBirthBlock", Reason.ANCIENT_BIRTH_BLOCK),
                unit(6, "ExhaustsResources", Reason.EXHAUSTS_RESOURCES),
                variant(7, Custom.class, struct("Custom", field(Codecs.U8, "u8", Custom::code), Custom::new)),
                unit(8, "BadMandatory", Reason.BAD_MANDATORY),
                unit(9, "MandatoryValidation", Reason.MANDATORY_VALIDATION),
                unit(10, "BadSigner", Reason.BAD_SIGNER),
                unit(11, "IndeterminateImplicit", Reason.INDETERMINATE_IMPLICIT),
                unit(12, "UnknownOrigin", Reason.UNKNOWN_ORIGIN));
    }

    /** Nobody can tell. Mirrors UnknownTransaction. */
    public sealed interface Unknown extends Error {
        /** One of upstream's fixed reasons. */
        enum Reason implements Unknown {
            CANNOT_LOOKUP("CannotLookup"),
            NO_UNSIGNED_VALIDATOR("NoUnsignedValidator");

            private final String label;

            Reason(String label) {
                this.label = label;
            }

            /** Its name on the wire, which is also what nodes tell clients. */
            public String label() {
                return label;
            }
        }

        /** A reason of this chain's own. */
        record Custom(int code) implements Unknown {}

        OneOf<Unknown> BODY = OneOf.oneOf(
                "sp_runtime::transaction_validity::UnknownTransaction",
                unit(0, Reason.CANNOT_LOOKUP.label(), Reason.CANNOT_LOOKUP),
                unit(1, Reason.NO_UNSIGNED_VALIDATOR.label(), Reason.NO_UNSIGNED_VALIDATOR),
                variant(2, Custom.class, struct("Custom", field(Codecs.U8, "u8", Custom::code), Custom::new)));
    }
}
