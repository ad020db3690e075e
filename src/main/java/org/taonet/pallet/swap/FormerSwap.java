package org.taonet.pallet.swap;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.taonet.math.I64F64;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Derived;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.state.Hasher;
import org.taonet.state.StorageItem;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What the swap stored when users gave liquidity between prices, as clients of that time read it: the root of each
 * price is reckoned from the pool, of the rest there is nothing. Mirrors pallets/swap at v3.4.7-422.
 */
public final class FormerSwap {
    private static final Declarations ON =
            Declarations.of("Swap", 28, "pallet_subtensor_swap::pallet", "pallet_subtensor_swap");

    private static final String EMPTY = "Empty, for older clients: ";

    private record TickIndex(int value) {
        static final Codec<TickIndex> CODEC = struct(
                "pallet_subtensor_swap::tick::TickIndex", field(Codecs.I32, "i32", TickIndex::value), TickIndex::new);
    }

    private record PositionId(BigInteger value) {
        static final Codec<PositionId> CODEC = struct(
                "pallet_subtensor_swap::position::PositionId",
                field(Codecs.U128, "u128", PositionId::value),
                PositionId::new);
    }

    private record Tick(BigInteger net, long gross, I64F64 taoFees, I64F64 alphaFees) {
        static final Codec<Tick> CODEC = struct(
                "pallet_subtensor_swap::tick::Tick",
                field("liquidity_net", Codecs.I128, "i128", Tick::net),
                field("liquidity_gross", Codecs.U64, "u64", Tick::gross),
                field("fees_out_tao", FixedPoint.I64F64, "I64F64", Tick::taoFees),
                field("fees_out_alpha", FixedPoint.I64F64, "I64F64", Tick::alphaFees),
                Tick::new);
    }

    private record Position(
            PositionId id,
            NetUid netuid,
            TickIndex low,
            TickIndex high,
            long liquidity,
            I64F64 taoFees,
            I64F64 alphaFees) {
        static final Codec<Position> CODEC = struct(
                "pallet_subtensor_swap::position::Position",
                field("id", PositionId.CODEC, "PositionId", Position::id),
                field("netuid", Codecs.NET_UID, "NetUid", Position::netuid),
                field("tick_low", TickIndex.CODEC, "TickIndex", Position::low),
                field("tick_high", TickIndex.CODEC, "TickIndex", Position::high),
                field("liquidity", Codecs.U64, "u64", Position::liquidity),
                field("fees_tao", FixedPoint.I64F64, "I64F64", Position::taoFees),
                field("fees_alpha", FixedPoint.I64F64, "I64F64", Position::alphaFees),
                Position::new);
    }

    private static final StorageMap<NetUid, U64F64> ALPHA_SQRT_PRICE = map(
            "AlphaSqrtPrice",
            FixedPoint.U64F64,
            U64F64.ZERO,
            "Reckoned for older clients: the square root of the price, in TAO for one alpha.");

    private FormerSwap() {}

    private static <V> StorageMap<NetUid, V> map(String name, Codec<V> codec, V absent, String doc) {
        return ON.map(name, Hasher.TWOX_64_CONCAT, Codecs.NET_UID, codec, absent, doc);
    }

    /** What older clients see. */
    public static List<Derived> derived() {
        return Stream.of(
                        Stream.of(Derived.map(ALPHA_SQRT_PRICE, FormerSwap::pools, FormerSwap::rootOfPrice)),
                        bySubnet().map(Derived::empty),
                        positions().map(Derived::empty))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<StorageItem> bySubnet() {
        U64F64 none = U64F64.ZERO;
        return Stream.of(
                map("FeeGlobalTao", FixedPoint.U64F64, none, EMPTY + "fees in TAO for a unit of liquidity."),
                map("FeeGlobalAlpha", FixedPoint.U64F64, none, EMPTY + "fees in alpha for a unit of liquidity."),
                map("SwapV3Initialized", Codecs.BOOL, false, EMPTY + "whether a pool had prices of its own."),
                map("CurrentLiquidity", Codecs.U64, 0L, EMPTY + "the liquidity at a pool's price."),
                map("CurrentTick", TickIndex.CODEC, new TickIndex(0), EMPTY + "where a pool's price stood."),
                map("EnabledUserLiquidity", Codecs.BOOL, false, EMPTY + "whether users could give liquidity."),
                map("ScrapReservoirTao", Codecs.RAO, Rao.ZERO, EMPTY + "TAO left over from fees."));
    }

    private static Stream<StorageItem> positions() {
        return Stream.of(
                ON.value("LastPositionId", Codecs.U128, BigInteger.ZERO, EMPTY + "the number of the last position."),
                ON.optionalDoubleMap(
                        "Ticks",
                        Hasher.TWOX_64_CONCAT,
                        Codecs.NET_UID,
                        Hasher.TWOX_64_CONCAT,
                        TickIndex.CODEC,
                        Tick.CODEC,
                        EMPTY + "where positions began and ended."),
                ON.optionalTripleMap(
                        "Positions",
                        List.of(Hasher.TWOX_64_CONCAT, Hasher.TWOX_64_CONCAT, Hasher.TWOX_64_CONCAT),
                        Codecs.NET_UID,
                        Codecs.ACCOUNT,
                        PositionId.CODEC,
                        Position.CODEC,
                        EMPTY + "liquidity that users gave between two prices."));
    }

    private static List<NetUid> pools(Context on) {
        return Subnets.all(on).stream()
                .filter(netuid -> !netuid.equals(NetUid.ROOT))
                .toList();
    }

    /** Rounded down at 64 binary places. */
    private static U64F64 rootOfPrice(Context on, NetUid netuid) {
        return U64F64.ZERO.ofBits(
                Trades.price(on, netuid).bits().shiftLeft(Long.SIZE).sqrt());
    }
}
