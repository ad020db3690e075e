package org.taonet.pallet.evm;

import static org.taonet.runtime.Event.f;

import java.util.List;
import org.taonet.pallet.evm.data.Log;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageValue;
import org.taonet.unit.Bytes;
import org.taonet.unit.H160;
import org.taonet.unit.Hash32;

/** Ethereum's virtual machine: accounts of contracts, their code and storage. Mirrors frontier's pallet_evm. */
public final class Evm {
    static final Declarations ON = Declarations.of("EVM", 22, "pallet_evm");

    public static final StorageMap<H160, Bytes> ACCOUNT_CODES = ON.map(
            "AccountCodes",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ETH_ADDRESS,
            Codecs.BYTES,
            Bytes.EMPTY,
            "The code of contracts.");
    public static final StorageMap<H160, CodeMetadata> ACCOUNT_CODES_METADATA = ON.optionalMap(
            "AccountCodesMetadata",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ETH_ADDRESS,
            CodeMetadata.CODEC,
            "Size and hash of contracts' code.");
    public static final StorageDoubleMap<H160, Hash32, Hash32> ACCOUNT_STORAGES = ON.doubleMap(
            "AccountStorages",
            Hasher.BLAKE2_128_CONCAT,
            Codecs.ETH_ADDRESS,
            Hasher.BLAKE2_128_CONCAT,
            Codecs.HASH,
            Codecs.HASH,
            Hash32.ZERO,
            "What contracts store.");
    public static final StorageValue<List<H160>> WHITELISTED_CREATORS = ON.value(
            "WhitelistedCreators",
            Codecs.list(Codecs.ETH_ADDRESS),
            List.of(),
            "Who may deploy contracts while the check is on.");
    public static final StorageValue<Boolean> DISABLE_WHITELIST_CHECK =
            ON.value("DisableWhitelistCheck", Codecs.BOOL, false, "Whether anybody may deploy contracts.");

    static final Event.Of1<Log> LOG = ON.event(0, "Log", "A contract wrote to the log.", f("log", Log.CODEC, "Log"));
    static final Event.Of1<H160> CREATED =
            ON.event(1, "Created", "A contract was deployed.", f("address", Codecs.ETH_ADDRESS, "H160"));
    static final Event.Of1<H160> CREATED_FAILED =
            ON.event(2, "CreatedFailed", "A contract was not deployed.", f("address", Codecs.ETH_ADDRESS, "H160"));
    static final Event.Of1<H160> EXECUTED =
            ON.event(3, "Executed", "A contract was called.", f("address", Codecs.ETH_ADDRESS, "H160"));
    static final Event.Of1<H160> EXECUTED_FAILED = ON.event(
            4, "ExecutedFailed", "A call of a contract was reverted.", f("address", Codecs.ETH_ADDRESS, "H160"));

    static final Fault BALANCE_LOW = ON.error(0, "BalanceLow", "The EVM address has too little.");
    static final Fault FEE_OVERFLOW = ON.error(1, "FeeOverflow", "The fee is too large a number.");
    static final Fault PAYMENT_OVERFLOW =
            ON.error(2, "PaymentOverflow", "Fee and value together are too large a number.");
    static final Fault WITHDRAW_FAILED = ON.error(3, "WithdrawFailed", "The fee could not be taken.");
    static final Fault GAS_PRICE_TOO_LOW = ON.error(4, "GasPriceTooLow", "Offer at least the base fee.");
    static final Fault INVALID_NONCE = ON.error(5, "InvalidNonce", "Use the address's next nonce.");
    static final Fault GAS_LIMIT_TOO_LOW = ON.error(6, "GasLimitTooLow", "Allow for more gas.");
    static final Fault GAS_LIMIT_TOO_HIGH = ON.error(7, "GasLimitTooHigh", "Allow for less gas.");
    static final Fault INVALID_CHAIN_ID = ON.error(8, "InvalidChainId", "The transaction is signed for another chain.");
    static final Fault INVALID_SIGNATURE =
            ON.error(9, "InvalidSignature", "The transaction's signature does not hold.");
    static final Fault REENTRANCY = ON.error(10, "Reentrancy", "The EVM is at work already.");
    static final Fault TRANSACTION_MUST_COME_FROM_EOA =
            ON.error(11, "TransactionMustComeFromEOA", "A contract cannot send a transaction.");
    static final Fault UNDEFINED = ON.error(12, "Undefined", "The transaction is not valid.");
    static final Fault NOT_ALLOWED = ON.error(13, "NotAllowed", "This account may not deploy contracts.");
    static final Fault CREATE_ORIGIN_NOT_ALLOWED =
            ON.error(14, "CreateOriginNotAllowed", "This origin may not deploy contracts.");

    private Evm() {}

    /** What the genesis state holds. */
    public static void genesis(Context on) {
        WHITELISTED_CREATORS.put(on, List.of());
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, EvmCalls.ON);
    }
}
