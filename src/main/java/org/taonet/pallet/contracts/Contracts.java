package org.taonet.pallet.contracts;

import static org.taonet.runtime.Event.f;

import org.taonet.primitive.PerThing;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** WebAssembly contracts. Mirrors pallet_contracts 41. */
public final class Contracts {
    static final Declarations ON =
            Declarations.of("Contracts", 29, "pallet_contracts").storageVersion(16);

    public static final StorageMap<Hash32, Bytes> PRISTINE_CODE = ON.optionalMap(
            "PristineCode",
            Hasher.IDENTITY,
            Codecs.HASH,
            Codecs.boundedBytes(128 * 1024),
            "Code as it was uploaded, by its hash.");
    public static final StorageMap<Hash32, CodeInfo> CODE_INFO_OF = ON.optionalMap(
            "CodeInfoOf", Hasher.IDENTITY, Codecs.HASH, CodeInfo.CODEC, "Owner, deposit and use of code, by its hash.");
    public static final StorageValue<Long> NONCE =
            ON.value("Nonce", Codecs.U64, 0L, "How many contracts were ever made.");
    public static final StorageMap<AccountId, ContractInfo> CONTRACT_INFO_OF = ON.optionalMap(
            "ContractInfoOf", Hasher.TWOX_64_CONCAT, Codecs.ACCOUNT, ContractInfo.CODEC, "What is kept of contracts.");
    public static final StorageMap<Long, Bytes> DELETION_QUEUE = ON.optionalMap(
            "DeletionQueue",
            Hasher.TWOX_64_CONCAT,
            Codecs.U32,
            Codecs.boundedBytes(128),
            "Storage of contracts that are gone, still to be cleared away.");
    public static final StorageValue<DeletionCounter> DELETION_QUEUE_COUNTER = ON.value(
            "DeletionQueueCounter",
            DeletionCounter.CODEC,
            new DeletionCounter(0, 0),
            "Where the queue of storage to clear begins and ends.");
    public static final StorageValue<Bytes> MIGRATION_IN_PROGRESS = ON.optionalValue(
            "MigrationInProgress", Codecs.boundedBytes(1024), "How far a change of the storage has come.");

    public static final Constant<Schedule> SCHEDULE = ON.constant(
            "Schedule",
            Schedule.CODEC,
            Schedule.DECLARED,
            "What running contracts may use, and what an instruction weighs.");
    public static final Constant<Rao> DEPOSIT_PER_BYTE =
            ON.constant("DepositPerByte", Codecs.RAO, new Rao(30), "What a stored byte costs in deposit, in rao.");
    public static final Constant<Rao> DEFAULT_DEPOSIT_LIMIT = ON.constant(
            "DefaultDepositLimit",
            Codecs.RAO,
            new Rao(31_534_080),
            "The most deposit that a call may take unless told otherwise, in rao.");
    public static final Constant<Rao> DEPOSIT_PER_ITEM =
            ON.constant("DepositPerItem", Codecs.RAO, new Rao(75), "What a stored item costs in deposit, in rao.");
    public static final Constant<Long> CODE_HASH_LOCKUP_DEPOSIT_PERCENT = ON.constant(
            "CodeHashLockupDepositPercent",
            PerThing.PERBILL,
            300_000_000L,
            "Which part of the code's deposit a contract locks that depends on it.");
    public static final Constant<Long> MAX_CODE_LEN =
            ON.constant("MaxCodeLen", Codecs.U32, 131_072L, "How long code can be, in bytes.");
    public static final Constant<Long> MAX_STORAGE_KEY_LEN =
            ON.constant("MaxStorageKeyLen", Codecs.U32, 128L, "How long a contract's storage key can be, in bytes.");
    public static final Constant<Long> MAX_TRANSIENT_STORAGE_SIZE = ON.constant(
            "MaxTransientStorageSize",
            Codecs.U32,
            1_048_576L,
            "How much a contract can store for the length of a call, in bytes.");
    public static final Constant<Long> MAX_DELEGATE_DEPENDENCIES =
            ON.constant("MaxDelegateDependencies", Codecs.U32, 32L, "How many other codes a contract can lock.");
    public static final Constant<Boolean> UNSAFE_UNSTABLE_INTERFACE = ON.constant(
            "UnsafeUnstableInterface",
            Codecs.BOOL,
            false,
            "Whether contracts may use functions that can still change.");
    public static final Constant<Long> MAX_DEBUG_BUFFER_LEN = ON.constant(
            "MaxDebugBufferLen", Codecs.U32, 2_097_152L, "How long a contract's debug text can be, in bytes.");
    public static final Constant<Codecs.Unit> ENVIRONMENT = ON.constant(
            "Environment", Environment.CODEC, Codecs.Unit.UNIT, "Which types contracts on this chain work with.");
    public static final Constant<Integer> API_VERSION = ON.constant(
            "ApiVersion", Environment.API_VERSION, 4, "Which version of the interface contracts are offered.");

    static final Event.Of2<AccountId, AccountId> INSTANTIATED = ON.event(
            0,
            "Instantiated",
            "A contract was made.",
            f("deployer", Codecs.ACCOUNT, "T::AccountId"),
            f("contract", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of2<AccountId, AccountId> TERMINATED = ON.event(
            1,
            "Terminated",
            "A contract ended itself.",
            f("contract", Codecs.ACCOUNT, "T::AccountId"),
            f("beneficiary", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of3<Hash32, Rao, AccountId> CODE_STORED = ON.event(
            2,
            "CodeStored",
            "Code was uploaded.",
            f("code_hash", Codecs.HASH, "T::Hash"),
            f("deposit_held", Codecs.RAO, "BalanceOf<T>"),
            f("uploader", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of2<AccountId, Bytes> CONTRACT_EMITTED = ON.event(
            3,
            "ContractEmitted",
            "A contract emitted an event of its own.",
            f("contract", Codecs.ACCOUNT, "T::AccountId"),
            f("data", Codecs.BYTES, "Vec<u8>"));
    static final Event.Of3<Hash32, Rao, AccountId> CODE_REMOVED = ON.event(
            4,
            "CodeRemoved",
            "Code was taken off the chain.",
            f("code_hash", Codecs.HASH, "T::Hash"),
            f("deposit_released", Codecs.RAO, "BalanceOf<T>"),
            f("remover", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of3<AccountId, Hash32, Hash32> CONTRACT_CODE_UPDATED = ON.event(
            5,
            "ContractCodeUpdated",
            "A contract runs other code.",
            f("contract", Codecs.ACCOUNT, "T::AccountId"),
            f("new_code_hash", Codecs.HASH, "T::Hash"),
            f("old_code_hash", Codecs.HASH, "T::Hash"));
    static final Event.Of2<ContractOrigin, AccountId> CALLED = ON.event(
            6,
            "Called",
            "A contract was called.",
            f("caller", ContractOrigin.CODEC, "Origin<T>"),
            f("contract", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of2<AccountId, Hash32> DELEGATE_CALLED = ON.event(
            7,
            "DelegateCalled",
            "A contract ran another's code on its own storage.",
            f("contract", Codecs.ACCOUNT, "T::AccountId"),
            f("code_hash", Codecs.HASH, "CodeHash<T>"));
    static final Event.Of3<AccountId, AccountId, Rao> STORAGE_DEPOSIT_TRANSFERRED_AND_HELD = ON.event(
            8,
            "StorageDepositTransferredAndHeld",
            "A deposit for storage was put down.",
            f("from", Codecs.ACCOUNT, "T::AccountId"),
            f("to", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));
    static final Event.Of3<AccountId, AccountId, Rao> STORAGE_DEPOSIT_TRANSFERRED_AND_RELEASED = ON.event(
            9,
            "StorageDepositTransferredAndReleased",
            "A deposit for storage was returned.",
            f("from", Codecs.ACCOUNT, "T::AccountId"),
            f("to", Codecs.ACCOUNT, "T::AccountId"),
            f("amount", Codecs.RAO, "BalanceOf<T>"));

    static final Fault INVALID_SCHEDULE = ON.error(0, "InvalidSchedule", "The schedule is not valid.");
    static final Fault INVALID_CALL_FLAGS =
            ON.error(1, "InvalidCallFlags", "The flags of the call contradict each other.");
    static final Fault OUT_OF_GAS = ON.error(2, "OutOfGas", "Allow for more gas.");
    static final Fault OUTPUT_BUFFER_TOO_SMALL =
            ON.error(3, "OutputBufferTooSmall", "The contract's buffer is too small for the result.");
    static final Fault TRANSFER_FAILED =
            ON.error(4, "TransferFailed", "The transfer was refused: is the balance high enough?");
    static final Fault MAX_CALL_DEPTH_REACHED =
            ON.error(5, "MaxCallDepthReached", "Contracts call each other too deeply.");
    static final Fault CONTRACT_NOT_FOUND = ON.error(6, "ContractNotFound", "There is no contract at this address.");
    static final Fault CODE_TOO_LARGE = ON.error(7, "CodeTooLarge", "The code is too long.");
    static final Fault CODE_NOT_FOUND = ON.error(8, "CodeNotFound", "There is no code of this hash.");
    static final Fault CODE_INFO_NOT_FOUND = ON.error(9, "CodeInfoNotFound", "Nothing is known of code of this hash.");
    static final Fault OUT_OF_BOUNDS = ON.error(10, "OutOfBounds", "The contract went outside of its memory.");
    static final Fault DECODING_FAILED =
            ON.error(11, "DecodingFailed", "The contract handed over data that cannot be read.");
    static final Fault CONTRACT_TRAPPED = ON.error(12, "ContractTrapped", "The contract gave up.");
    static final Fault VALUE_TOO_LARGE = ON.error(13, "ValueTooLarge", "The value is too long to be stored.");
    static final Fault TERMINATED_WHILE_REENTRANT =
            ON.error(14, "TerminatedWhileReentrant", "A contract cannot end itself while it is on the call stack.");
    static final Fault INPUT_FORWARDED =
            ON.error(15, "InputForwarded", "The contract has passed its input on already.");
    static final Fault RANDOM_SUBJECT_TOO_LONG =
            ON.error(16, "RandomSubjectTooLong", "The subject of the randomness is too long.");
    static final Fault TOO_MANY_TOPICS = ON.error(17, "TooManyTopics", "The event has too many topics.");
    static final Fault NO_CHAIN_EXTENSION = ON.error(18, "NoChainExtension", "This chain has no such extension.");
    static final Fault XCM_DECODE_FAILED = ON.error(19, "XCMDecodeFailed", "The message cannot be read.");
    static final Fault DUPLICATE_CONTRACT =
            ON.error(20, "DuplicateContract", "There is a contract at this address already: use another salt.");
    static final Fault TERMINATED_IN_CONSTRUCTOR =
            ON.error(21, "TerminatedInConstructor", "A contract cannot end itself while it is being made.");
    static final Fault REENTRANCE_DENIED =
            ON.error(22, "ReentranceDenied", "The contract does not allow to be called again while it runs.");
    static final Fault STATE_CHANGE_DENIED = ON.error(23, "StateChangeDenied", "The contract may only read here.");
    static final Fault STORAGE_DEPOSIT_NOT_ENOUGH_FUNDS =
            ON.error(24, "StorageDepositNotEnoughFunds", "The balance is too low for the deposit.");
    static final Fault STORAGE_DEPOSIT_LIMIT_EXHAUSTED =
            ON.error(25, "StorageDepositLimitExhausted", "Allow for a higher deposit.");
    static final Fault CODE_IN_USE = ON.error(26, "CodeInUse", "Contracts still use this code.");
    static final Fault CONTRACT_REVERTED = ON.error(27, "ContractReverted", "The contract took everything back.");
    static final Fault CODE_REJECTED = ON.error(28, "CodeRejected", "The code is not valid for this chain.");
    static final Fault INDETERMINISTIC = ON.error(29, "Indeterministic", "The code is not deterministic.");
    static final Fault MIGRATION_IN_PROGRESS_FAULT =
            ON.error(30, "MigrationInProgress", "Wait until the change of the storage is through.");
    static final Fault NO_MIGRATION_PERFORMED = ON.error(31, "NoMigrationPerformed", "There is nothing to carry on.");
    static final Fault MAX_DELEGATE_DEPENDENCIES_REACHED =
            ON.error(32, "MaxDelegateDependenciesReached", "The contract locks as many codes as it can.");
    static final Fault DELEGATE_DEPENDENCY_NOT_FOUND =
            ON.error(33, "DelegateDependencyNotFound", "The contract does not lock this code.");
    static final Fault DELEGATE_DEPENDENCY_ALREADY_EXISTS =
            ON.error(34, "DelegateDependencyAlreadyExists", "The contract locks this code already.");
    static final Fault CANNOT_ADD_SELF_AS_DELEGATE_DEPENDENCY =
            ON.error(35, "CannotAddSelfAsDelegateDependency", "A contract cannot lock its own code.");
    static final Fault OUT_OF_TRANSIENT_STORAGE =
            ON.error(36, "OutOfTransientStorage", "The contract stores too much for the length of a call.");

    private Contracts() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new ContractsIdle(), Pallet.Generics.PLAIN, ON, ContractsCalls.ON);
    }
}
