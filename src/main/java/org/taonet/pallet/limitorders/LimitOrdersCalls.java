package org.taonet.pallet.limitorders;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.NetUid;

/** Calls of {@link LimitOrders}. */
public final class LimitOrdersCalls {
    static final Declarations ON = Declarations.of("LimitOrders", 32, "pallet_limit_orders");

    private LimitOrdersCalls() {}

    /** Arguments of {@code execute_orders}. */
    public record ExecuteOrders(List<SignedOrder> orders, boolean shouldFail) {
        static final Struct<ExecuteOrders> ARGS = struct(
                "execute_orders",
                field(
                        "orders",
                        Codecs.bounded(SignedOrder.CODEC, 100),
                        "BoundedVec<SignedOrder<T::AccountId>, T::MaxOrdersPerBatch>",
                        ExecuteOrders::orders),
                field("should_fail", Codecs.BOOL, "bool", ExecuteOrders::shouldFail),
                ExecuteOrders::new);
    }

    /** Arguments of {@code execute_batched_orders}. */
    public record ExecuteBatchedOrders(NetUid netuid, List<SignedOrder> orders) {
        static final Struct<ExecuteBatchedOrders> ARGS = struct(
                "execute_batched_orders",
                field("netuid", Codecs.NET_UID, "NetUid", ExecuteBatchedOrders::netuid),
                field(
                        "orders",
                        Codecs.bounded(SignedOrder.CODEC, 100),
                        "BoundedVec<SignedOrder<T::AccountId>, T::MaxOrdersPerBatch>",
                        ExecuteBatchedOrders::orders),
                ExecuteBatchedOrders::new);
    }

    /** Arguments of {@code cancel_order}. */
    public record CancelOrder(VersionedOrder order) {
        static final Struct<CancelOrder> ARGS = struct(
                "cancel_order",
                field("order", VersionedOrder.CODEC, "VersionedOrder<T::AccountId>", CancelOrder::order),
                CancelOrder::new);
    }

    /** Arguments of {@code set_pallet_status}. */
    public record SetPalletStatus(boolean enabled) {
        static final Struct<SetPalletStatus> ARGS = struct(
                "set_pallet_status",
                field("enabled", Codecs.BOOL, "bool", SetPalletStatus::enabled),
                SetPalletStatus::new);
    }

    public static final Call<ExecuteOrders> EXECUTE_ORDERS = ON.unavailable(
            0,
            ExecuteOrders.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(61_768_457, 6148, 17, 10)
                    .plus(Weight.of(520_180_782, 5158, 11, 7).times(a.orders.size()))),
            "Executes orders that others signed, one by one, where the price has come to their limit.");
    public static final Call<ExecuteBatchedOrders> EXECUTE_BATCHED_ORDERS = ON.unavailable(
            1,
            ExecuteBatchedOrders.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(499_718_496, 8727, 25, 15)
                    .plus(Weight.of(259_134_004, 5158, 10, 7).times(a.orders.size()))),
            "Executes orders of one subnet against each other, and the rest against the pool.");
    public static final Call<CancelOrder> CANCEL_ORDER = ON.unavailable(
            2,
            CancelOrder.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(14_822_000, 3522, 1, 1)),
            "Cancels an order for good. By its signer.");
    public static final Call<SetPalletStatus> SET_PALLET_STATUS = ON.unavailable(
            3,
            SetPalletStatus.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(4_266_000, 0, 0, 1)),
            "Says whether orders are executed. Root.");
}
