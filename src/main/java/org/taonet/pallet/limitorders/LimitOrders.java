package org.taonet.pallet.limitorders;

import static org.taonet.runtime.Event.f;

import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.PalletId;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
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
import org.taonet.unit.NetUid;

/**
 * Orders to buy or sell alpha at a price, signed by their owners and brought by others. Mirrors pallets/limit-orders.
 */
public final class LimitOrders {
    static final Declarations ON = Declarations.of("LimitOrders", 32, "pallet_limit_orders");

    public static final StorageMap<Hash32, OrderStatus> ORDERS = ON.optionalMap(
            "Orders", Hasher.BLAKE2_128_CONCAT, Codecs.HASH, OrderStatus.CODEC, "What came of an order, by its hash.");
    public static final StorageValue<Boolean> LIMIT_ORDERS_ENABLED =
            ON.value("LimitOrdersEnabled", Codecs.BOOL, false, "Whether orders are executed.");
    public static final StorageMap<Bytes, Boolean> HAS_MIGRATION_RUN = ON.map(
            "HasMigrationRun",
            Hasher.IDENTITY,
            Codecs.boundedBytes(128),
            Codecs.BOOL,
            false,
            "Which one-time changes of the storage are done.");

    public static final Constant<Long> MAX_ORDERS_PER_BATCH =
            ON.constant("MaxOrdersPerBatch", Codecs.U32, 100L, "How many orders one call can bring.");
    public static final Constant<PalletId> PALLET_ID = ON.constant(
            "PalletId",
            PalletId.CODEC,
            PalletId.of("bt/limit"),
            "What the account that holds the money is derived from.");
    public static final Constant<AccountId> PALLET_HOTKEY = ON.constant(
            "PalletHotkey", Codecs.ACCOUNT, PalletId.of("bt/lmhky").account(), "The hotkey that alpha passes through.");

    static final Event.Of6<Hash32, AccountId, NetUid, OrderType, Long, Long> ORDER_EXECUTED = ON.event(
            0,
            "OrderExecuted",
            "An order was executed.",
            f("order_id", Codecs.HASH, "H256"),
            f("signer", Codecs.ACCOUNT, "T::AccountId"),
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("order_type", OrderType.CODEC, "OrderType"),
            f("amount_in", Codecs.U64, "u64"),
            f("amount_out", Codecs.U64, "u64"));
    static final Event.Of2<Hash32, DispatchError> ORDER_SKIPPED = ON.event(
            1,
            "OrderSkipped",
            "An order was left out.",
            f("order_id", Codecs.HASH, "H256"),
            f("reason", DispatchError.CODEC, "sp_runtime::DispatchError"));
    static final Event.Of2<Hash32, AccountId> ORDER_CANCELLED = ON.event(
            2,
            "OrderCancelled",
            "An order was cancelled.",
            f("order_id", Codecs.HASH, "H256"),
            f("signer", Codecs.ACCOUNT, "T::AccountId"));
    static final Event.Of5<NetUid, OrderSide, Long, Long, Long> GROUP_EXECUTION_SUMMARY = ON.event(
            3,
            "GroupExecutionSummary",
            "Orders of a subnet were executed together.",
            f("netuid", Codecs.NET_UID, "NetUid"),
            f("net_side", OrderSide.CODEC, "OrderSide"),
            f("net_amount", Codecs.U64, "u64"),
            f("actual_out", Codecs.U64, "u64"),
            f("executed_count", Codecs.U32, "u32"));
    static final Event.Of1<Boolean> LIMIT_ORDERS_PALLET_STATUS_CHANGED = ON.event(
            4,
            "LimitOrdersPalletStatusChanged",
            "It was said whether orders are executed.",
            f("enabled", Codecs.BOOL, "bool"));

    static final Fault INVALID_SIGNATURE = ON.error(0, "InvalidSignature", "The order is not signed by its signer.");
    static final Fault ORDER_ALREADY_PROCESSED =
            ON.error(1, "OrderAlreadyProcessed", "The order was executed or cancelled already.");
    static final Fault ORDER_CANCELLED_FAULT = ON.error(2, "OrderCancelled", "The order was cancelled.");
    static final Fault ORDER_EXPIRED = ON.error(3, "OrderExpired", "The order's time is over.");
    static final Fault PRICE_CONDITION_NOT_MET =
            ON.error(4, "PriceConditionNotMet", "The price has not come to the order's limit.");
    static final Fault UNAUTHORIZED = ON.error(5, "Unauthorized", "Only the order's signer may cancel it.");
    static final Fault SWAP_RETURNED_ZERO = ON.error(6, "SwapReturnedZero", "The pool would give nothing for it.");
    static final Fault ROOT_NET_UID_NOT_ALLOWED =
            ON.error(7, "RootNetUidNotAllowed", "Orders are not for the root network.");
    static final Fault ORDER_NET_UID_MISMATCH =
            ON.error(8, "OrderNetUidMismatch", "The order is for another subnet than the batch.");
    static final Fault LIMIT_ORDERS_DISABLED = ON.error(9, "LimitOrdersDisabled", "Orders are not executed now.");
    static final Fault RELAYER_MISS_MATCH = ON.error(10, "RelayerMissMatch", "The order names other relayers.");
    static final Fault PARTIAL_FILLS_NOT_ENABLED =
            ON.error(11, "PartialFillsNotEnabled", "The order does not allow to be filled in parts.");
    static final Fault INCORRECT_PARTIAL_FILL_AMOUNT =
            ON.error(12, "IncorrectPartialFillAmount", "Fill more than nothing and at most what is left.");
    static final Fault RELAYER_REQUIRED_FOR_PARTIAL_FILL =
            ON.error(13, "RelayerRequiredForPartialFill", "An order that is filled in parts must name a relayer.");
    static final Fault CHAIN_ID_MISMATCH = ON.error(14, "ChainIdMismatch", "The order is signed for another chain.");
    static final Fault PALLET_HOTKEY_NOT_REGISTERED =
            ON.error(15, "PalletHotkeyNotRegistered", "The hotkey that alpha passes through is not registered yet.");
    static final Fault ARITHMETIC_OVERFLOW = ON.error(16, "ArithmeticOverflow", "A number got too large.");
    static final Fault DUPLICATE_ORDER_IN_BATCH = ON.error(17, "DuplicateOrderInBatch", "Bring each order once.");
    static final Fault ZERO_SHARE_IN_BATCH =
            ON.error(18, "ZeroShareInBatch", "An order's share of the batch would be nothing: batch it otherwise.");

    private LimitOrders() {}

    /** What the genesis state holds: orders are executed on chains that begin with this pallet. */
    public static void genesis(Context on) {
        Hotkeys.createIfAbsent(on, PALLET_ID.in(on).account(), PALLET_HOTKEY.in(on));
        LIMIT_ORDERS_ENABLED.put(on, true);
    }

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, LimitOrdersCalls.ON);
    }
}
