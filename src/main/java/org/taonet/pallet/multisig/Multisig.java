package org.taonet.pallet.multisig;

import static org.taonet.runtime.Event.f;

import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.scale.TypeDef;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** Accounts of several owners: a call is made when enough of them approve it. Mirrors pallet_multisig 41. */
public final class Multisig {
    static final Declarations ON =
            Declarations.of("Multisig", 13, "pallet_multisig").storageVersion(1);

    public static final StorageDoubleMap<AccountId, Hash32, Operation> MULTISIGS = ON.optionalDoubleMap(
            "Multisigs",
            Hasher.TWOX_64_CONCAT,
            Codecs.ACCOUNT,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.BYTES32,
            Operation.CODEC,
            "Calls that wait for more signatories, by joint account and hash of the call.");

    public static final Constant<Rao> DEPOSIT_BASE = ON.constant(
            "DepositBase",
            Codecs.RAO,
            new Rao(132_000_000),
            "What the first signatory puts down for a waiting call, in rao.");
    public static final Constant<Rao> DEPOSIT_FACTOR = ON.constant(
            "DepositFactor",
            Codecs.RAO,
            new Rao(32_000_000),
            "What each signatory of the threshold adds to the deposit, in rao.");
    public static final Constant<Long> MAX_SIGNATORIES =
            ON.constant("MaxSignatories", Codecs.U32, 100L, "How many accounts a joint account can have.");

    static final Event.Of3<AccountId, AccountId, Hash32> NEW_MULTISIG = ON.event(
            0,
            "NewMultisig",
            "A call of a joint account waits for more signatories.",
            f("approving", Codecs.ACCOUNT, "T::AccountId"),
            f("multisig", Codecs.ACCOUNT, "T::AccountId"),
            f("call_hash", Codecs.BYTES32, "CallHash"));
    static final Event.Of4<AccountId, Timepoint, AccountId, Hash32> MULTISIG_APPROVAL = ON.event(
            1,
            "MultisigApproval",
            "A signatory approved a waiting call.",
            f("approving", Codecs.ACCOUNT, "T::AccountId"),
            f("timepoint", Timepoint.CODEC, "Timepoint<BlockNumberFor<T>>"),
            f("multisig", Codecs.ACCOUNT, "T::AccountId"),
            f("call_hash", Codecs.BYTES32, "CallHash"));
    static final Event.Of5<AccountId, Timepoint, AccountId, Hash32, Result<Codecs.Unit, DispatchError>>
            MULTISIG_EXECUTED = ON.event(
                    2,
                    "MultisigExecuted",
                    "A call of a joint account was made.",
                    f("approving", Codecs.ACCOUNT, "T::AccountId"),
                    f("timepoint", Timepoint.CODEC, "Timepoint<BlockNumberFor<T>>"),
                    f("multisig", Codecs.ACCOUNT, "T::AccountId"),
                    f("call_hash", Codecs.BYTES32, "CallHash"),
                    f("result", Outcome.RESULT, "DispatchResult"));
    static final Event.Of4<AccountId, Timepoint, AccountId, Hash32> MULTISIG_CANCELLED = ON.event(
            3,
            "MultisigCancelled",
            "A waiting call was taken back.",
            f("cancelling", Codecs.ACCOUNT, "T::AccountId"),
            f("timepoint", Timepoint.CODEC, "Timepoint<BlockNumberFor<T>>"),
            f("multisig", Codecs.ACCOUNT, "T::AccountId"),
            f("call_hash", Codecs.BYTES32, "CallHash"));
    static final Event.Of4<AccountId, Hash32, Rao, Rao> DEPOSIT_POKED = ON.event(
            4,
            "DepositPoked",
            "The deposit of a waiting call is as it costs today.",
            f("who", Codecs.ACCOUNT, "T::AccountId"),
            f("call_hash", Codecs.BYTES32, "CallHash"),
            f("old_deposit", Codecs.RAO, "BalanceOf<T>"),
            f("new_deposit", Codecs.RAO, "BalanceOf<T>"));

    static final Fault MINIMUM_THRESHOLD = ON.error(0, "MinimumThreshold", "The threshold must be at least 2.");
    static final Fault ALREADY_APPROVED = ON.error(1, "AlreadyApproved", "You have approved this call already.");
    static final Fault NO_APPROVALS_NEEDED =
            ON.error(2, "NoApprovalsNeeded", "The call needs no more approvals: make it.");
    static final Fault TOO_FEW_SIGNATORIES = ON.error(3, "TooFewSignatories", "Name at least one other signatory.");
    static final Fault TOO_MANY_SIGNATORIES = ON.error(4, "TooManySignatories", "Name fewer signatories.");
    static final Fault SIGNATORIES_OUT_OF_ORDER =
            ON.error(5, "SignatoriesOutOfOrder", "Sort the other signatories by their public keys, each once.");
    static final Fault SENDER_IN_SIGNATORIES =
            ON.error(6, "SenderInSignatories", "Leave yourself out of the other signatories.");
    static final Fault NOT_FOUND = ON.error(7, "NotFound", "No such call waits for this joint account.");
    static final Fault NOT_OWNER = ON.error(8, "NotOwner", "Only the account that put the deposit down may do this.");
    static final Fault NO_TIMEPOINT =
            ON.error(9, "NoTimepoint", "Say when the call was first approved: it waits already.");
    static final Fault WRONG_TIMEPOINT =
            ON.error(10, "WrongTimepoint", "The call was first approved at another block or index.");
    static final Fault UNEXPECTED_TIMEPOINT =
            ON.error(11, "UnexpectedTimepoint", "Leave the timepoint out: the call does not wait yet.");
    static final Fault MAX_WEIGHT_TOO_LOW = ON.error(12, "MaxWeightTooLow", "The call weighs more than you allow for.");
    static final Fault ALREADY_STORED = ON.error(13, "AlreadyStored", "The call's data are stored already.");

    static {
        ON.associate("RuntimeCall", new TypeDef.Outer(RuntimeCall.NAME));
    }

    private Multisig() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, MultisigCalls.ON);
    }
}
