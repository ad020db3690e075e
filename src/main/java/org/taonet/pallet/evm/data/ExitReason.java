package org.taonet.pallet.evm.data;

import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.primitive.RuntimeVersion;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.scale.TypeDef;

/** Why the virtual machine stopped. Mirrors evm_core::error. */
public sealed interface ExitReason {
    /** As it should. */
    record Succeed(Success how) implements ExitReason {}

    /** By a fault, which takes all gas. */
    record Error(Fault fault) implements ExitReason {}

    /** By the contract's own wish, which leaves the gas. */
    record Revert(Reversion how) implements ExitReason {}

    /** By something that the machine cannot go on from. */
    record Fatal(Fatality fatality) implements ExitReason {}

    /** How a run ends well. */
    enum Success {
        STOPPED,
        RETURNED,
        SUICIDED;

        static final Codec<Success> CODEC = OneOf.<Success>oneOf(
                "evm_core::error::ExitSucceed",
                unit(0, "Stopped", STOPPED),
                unit(1, "Returned", RETURNED),
                unit(2, "Suicided", SUICIDED));
    }

    /** How a run takes itself back. */
    enum Reversion {
        REVERTED;

        static final Codec<Reversion> CODEC =
                OneOf.<Reversion>oneOf("evm_core::error::ExitRevert", unit(0, "Reverted", REVERTED));
    }

    /** What a run fails on. */
    sealed interface Fault {
        /** Faults that need no more words. */
        enum Plain implements Fault {
            STACK_UNDERFLOW,
            STACK_OVERFLOW,
            INVALID_JUMP,
            INVALID_RANGE,
            DESIGNATED_INVALID,
            CALL_TOO_DEEP,
            CREATE_COLLISION,
            CREATE_CONTRACT_LIMIT,
            OUT_OF_OFFSET,
            OUT_OF_GAS,
            OUT_OF_FUND,
            PC_UNDERFLOW,
            CREATE_EMPTY,
            MAX_NONCE
        }

        /** An instruction that is not allowed. */
        record InvalidCode(int opcode) implements Fault {
            private static final Codec<Integer> OPCODE =
                    Codecs.U8.as(TypeDef.newtype("evm_core::opcode::Opcode", TypeDef.U8, "u8"));
        }

        /** Anything else. */
        record Other(String text) implements Fault {}

        Codec<Fault> CODEC = OneOf.<Fault>oneOf(
                "evm_core::error::ExitError",
                unit(0, "StackUnderflow", Plain.STACK_UNDERFLOW),
                unit(1, "StackOverflow", Plain.STACK_OVERFLOW),
                unit(2, "InvalidJump", Plain.INVALID_JUMP),
                unit(3, "InvalidRange", Plain.INVALID_RANGE),
                unit(4, "DesignatedInvalid", Plain.DESIGNATED_INVALID),
                unit(5, "CallTooDeep", Plain.CALL_TOO_DEEP),
                unit(6, "CreateCollision", Plain.CREATE_COLLISION),
                unit(7, "CreateContractLimit", Plain.CREATE_CONTRACT_LIMIT),
                variant(
                        15,
                        InvalidCode.class,
                        struct(
                                "InvalidCode",
                                field(InvalidCode.OPCODE, "Opcode", InvalidCode::opcode),
                                InvalidCode::new)),
                unit(8, "OutOfOffset", Plain.OUT_OF_OFFSET),
                unit(9, "OutOfGas", Plain.OUT_OF_GAS),
                unit(10, "OutOfFund", Plain.OUT_OF_FUND),
                unit(11, "PCUnderflow", Plain.PC_UNDERFLOW),
                unit(12, "CreateEmpty", Plain.CREATE_EMPTY),
                variant(13, Other.class, Wire.other(Other::text, Other::new)),
                unit(14, "MaxNonce", Plain.MAX_NONCE));
    }

    /** What no machine can go on from. */
    sealed interface Fatality {
        /** Something that is not supported. */
        record NotSupported() implements Fatality {}

        /** An interrupt that nobody handles. */
        record UnhandledInterrupt() implements Fatality {}

        /** A fault of a call that counts as fatal. */
        record CallErrorAsFatal(Fault fault) implements Fatality {}

        /** Anything else. */
        record Other(String text) implements Fatality {}

        Codec<Fatality> CODEC = OneOf.<Fatality>oneOf(
                "evm_core::error::ExitFatal",
                unit(0, "NotSupported", new NotSupported()),
                unit(1, "UnhandledInterrupt", new UnhandledInterrupt()),
                variant(
                        2,
                        CallErrorAsFatal.class,
                        struct(
                                "CallErrorAsFatal",
                                field(Fault.CODEC, "ExitError", CallErrorAsFatal::fault),
                                CallErrorAsFatal::new)),
                variant(3, Other.class, Wire.other(Other::text, Other::new)));
    }

    Codec<ExitReason> CODEC = OneOf.<ExitReason>oneOf(
            "evm_core::error::ExitReason",
            variant(
                    0,
                    Succeed.class,
                    struct("Succeed", field(Success.CODEC, "ExitSucceed", Succeed::how), Succeed::new)),
            variant(1, Error.class, struct("Error", field(Fault.CODEC, "ExitError", Error::fault), Error::new)),
            variant(2, Revert.class, struct("Revert", field(Reversion.CODEC, "ExitRevert", Revert::how), Revert::new)),
            variant(3, Fatal.class, struct("Fatal", field(Fatality.CODEC, "ExitFatal", Fatal::fatality), Fatal::new)));

    /** What cases of several enums share. */
    final class Wire {
        private Wire() {}

        private static <T> org.taonet.scale.Struct<T> other(
                java.util.function.Function<T, String> text, org.taonet.scale.Struct.Of1<String, T> make) {
            return struct("Other", field(RuntimeVersion.COW_STR, "Cow<'static, str>", text), make);
        }
    }
}
