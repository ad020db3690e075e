package org.taonet.primitive;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.unit.Bytes;

/** Why a dispatch failed. Mirrors sp_runtime::DispatchError, indices and names. */
public sealed interface DispatchError {
    /** An error without further detail. */
    enum Plain implements DispatchError {
        OTHER,
        CANNOT_LOOKUP,
        BAD_ORIGIN,
        CONSUMER_REMAINING,
        NO_PROVIDERS,
        TOO_MANY_CONSUMERS,
        EXHAUSTED,
        CORRUPTION,
        UNAVAILABLE,
        ROOT_NOT_ALLOWED;

        /** Ends the call with this. */
        public Refusal refuse() {
            return new Refusal(this);
        }
    }

    /** An error of a pallet: its index and four bytes, the first of which is the error's index. */
    record Module(int pallet, Bytes error) implements DispatchError {
        static final Codec<Module> BODY = struct(
                "sp_runtime::ModuleError",
                field("index", Codecs.U8, "u8", Module::pallet),
                field("error", Codecs.byteArray(4), "[u8; MAX_MODULE_ERROR_ENCODED_SIZE]", Module::error),
                Module::new);

        /** The error's index in its pallet. */
        public int index() {
            return error.at(0);
        }
    }

    /** What went wrong with a balance. Mirrors sp_runtime::TokenError. */
    enum Token implements DispatchError {
        FUNDS_UNAVAILABLE("FundsUnavailable"),
        ONLY_PROVIDER("OnlyProvider"),
        BELOW_MINIMUM("BelowMinimum"),
        CANNOT_CREATE("CannotCreate"),
        UNKNOWN_ASSET("UnknownAsset"),
        FROZEN("Frozen"),
        UNSUPPORTED("Unsupported"),
        CANNOT_CREATE_HOLD("CannotCreateHold"),
        NOT_EXPENDABLE("NotExpendable"),
        BLOCKED("Blocked");

        private final String label;

        Token(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }

        /** Ends the call with this. */
        public Refusal refuse() {
            return new Refusal(this);
        }
    }

    /** A sum that does not fit. Mirrors sp_arithmetic::ArithmeticError. */
    enum Arithmetic implements DispatchError {
        UNDERFLOW("Underflow"),
        OVERFLOW("Overflow"),
        DIVISION_BY_ZERO("DivisionByZero");

        private final String label;

        Arithmetic(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }

        /** Ends the call with this. */
        public Refusal refuse() {
            return new Refusal(this);
        }
    }

    /** Storage layers gone wrong. Mirrors sp_runtime::TransactionalError. */
    enum Transactional implements DispatchError {
        LIMIT_REACHED,
        NO_LAYER
    }

    /** A proof that does not hold. Mirrors sp_runtime::proving_trie::TrieError. */
    enum Trie implements DispatchError {
        INVALID_STATE_ROOT("InvalidStateRoot"),
        INCOMPLETE_DATABASE("IncompleteDatabase"),
        VALUE_AT_INCOMPLETE_KEY("ValueAtIncompleteKey"),
        DECODER_ERROR("DecoderError"),
        INVALID_HASH("InvalidHash"),
        DUPLICATE_KEY("DuplicateKey"),
        EXTRANEOUS_NODE("ExtraneousNode"),
        EXTRANEOUS_VALUE("ExtraneousValue"),
        EXTRANEOUS_HASH_REFERENCE("ExtraneousHashReference"),
        INVALID_CHILD_REFERENCE("InvalidChildReference"),
        VALUE_MISMATCH("ValueMismatch"),
        INCOMPLETE_PROOF("IncompleteProof"),
        ROOT_MISMATCH("RootMismatch"),
        DECODE_ERROR("DecodeError");

        private final String label;

        Trie(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    OneOf<DispatchError> CODEC = OneOf.oneOf(
            "sp_runtime::DispatchError",
            unit(0, "Other", Plain.OTHER),
            unit(1, "CannotLookup", Plain.CANNOT_LOOKUP),
            unit(2, "BadOrigin", Plain.BAD_ORIGIN),
            variant(3, Module.class, wrap("Module", Module.BODY, "ModuleError")),
            unit(4, "ConsumerRemaining", Plain.CONSUMER_REMAINING),
            unit(5, "NoProviders", Plain.NO_PROVIDERS),
            unit(6, "TooManyConsumers", Plain.TOO_MANY_CONSUMERS),
            variant(
                    7,
                    Token.class,
                    wrap("Token", Constants.of("sp_runtime::TokenError", Token.values()), "TokenError")),
            variant(
                    8,
                    Arithmetic.class,
                    wrap(
                            "Arithmetic",
                            Constants.of("sp_arithmetic::ArithmeticError", Arithmetic.values()),
                            "ArithmeticError")),
            variant(
                    9,
                    Transactional.class,
                    wrap(
                            "Transactional",
                            OneOf.<Transactional>oneOf(
                                    "sp_runtime::TransactionalError",
                                    unit(0, "LimitReached", Transactional.LIMIT_REACHED),
                                    unit(1, "NoLayer", Transactional.NO_LAYER)),
                            "TransactionalError")),
            unit(10, "Exhausted", Plain.EXHAUSTED),
            unit(11, "Corruption", Plain.CORRUPTION),
            unit(12, "Unavailable", Plain.UNAVAILABLE),
            unit(13, "RootNotAllowed", Plain.ROOT_NOT_ALLOWED),
            variant(
                    14,
                    Trie.class,
                    wrap("Trie", Constants.of("sp_runtime::proving_trie::TrieError", Trie.values()), "TrieError")));

    private static <T> org.taonet.scale.Struct<T> wrap(String name, Codec<T> codec, String typeName) {
        return struct(name, field(codec, typeName, (T t) -> t), t -> t);
    }

    /** Enums whose constants carry their Rust names. */
    final class Constants {
        private Constants() {}

        static <E extends Enum<E>> Codec<E> of(String path, E[] values) {
            return OneOf.of(
                    path,
                    java.util.List.of(),
                    java.util.Arrays.stream(values)
                            .<OneOf.Case<? extends E>>map(v -> unit(v.ordinal(), v.toString(), v))
                            .toList());
        }
    }
}
