package org.taonet.pallet.swap;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.state.Reader;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What clients ask of pools: prices, and what a trade would come to. Mirrors pallets/swap/runtime-api. */
public final class SwapApi {
    private static final String CRATE = "pallet_subtensor_swap_runtime_api::";

    private SwapApi() {}

    /** A subnet's price, in rao of TAO for one alpha. */
    record Price(NetUid netuid, long price) {
        static final Codec<Price> CODEC = struct(
                CRATE + "SubnetPrice",
                field("netuid", Codecs.NET_UID, "NetUid", Price::netuid),
                field("price", Codecs.U64, "u64", Price::price),
                Price::new);
    }

    /** What a trade would come to, and how much less that is than at the price before it. */
    record Simulated(Rao tao, Alpha alpha, Rao taoFee, Alpha alphaFee, Rao taoSlippage, Alpha alphaSlippage) {
        static final Simulated NOTHING =
                new Simulated(Rao.ZERO, Alpha.ZERO, Rao.ZERO, Alpha.ZERO, Rao.ZERO, Alpha.ZERO);

        static final Codec<Simulated> CODEC = struct(
                CRATE + "SimSwapResult",
                field("tao_amount", Codecs.RAO, "TaoBalance", Simulated::tao),
                field("alpha_amount", Codecs.ALPHA, "AlphaBalance", Simulated::alpha),
                field("tao_fee", Codecs.RAO, "TaoBalance", Simulated::taoFee),
                field("alpha_fee", Codecs.ALPHA, "AlphaBalance", Simulated::alphaFee),
                field("tao_slippage", Codecs.RAO, "TaoBalance", Simulated::taoSlippage),
                field("alpha_slippage", Codecs.ALPHA, "AlphaBalance", Simulated::alphaSlippage),
                Simulated::new);
    }

    /** The API. */
    public static RuntimeApi api() {
        Param netuid = new Param("netuid", Codecs.NET_UID);
        Codec<List<Price>> prices = Codecs.list(Price.CODEC);
        return new RuntimeApi(
                "SwapRuntimeApi",
                1,
                List.of(
                        new Method(
                                "current_alpha_price",
                                List.of(netuid),
                                Codecs.U64,
                                (on, in) -> Codecs.U64.bytes(price(on, Codecs.NET_UID.decode(in)))),
                        new Method("current_alpha_price_all", List.of(), prices, (on, in) -> prices.bytes(all(on))),
                        new Method(
                                "sim_swap_tao_for_alpha",
                                List.of(netuid, new Param("tao", Codecs.RAO)),
                                Simulated.CODEC,
                                (on, in) -> Simulated.CODEC.bytes(
                                        buy(on, Codecs.NET_UID.decode(in), Codecs.RAO.decode(in)))),
                        new Method(
                                "sim_swap_alpha_for_tao",
                                List.of(netuid, new Param("alpha", Codecs.ALPHA)),
                                Simulated.CODEC,
                                (on, in) -> Simulated.CODEC.bytes(
                                        sell(on, Codecs.NET_UID.decode(in), Codecs.ALPHA.decode(in))))));
    }

    private static long price(Reader on, NetUid netuid) {
        return Trades.price(on, netuid).saturatingMul(U64F64.ofU64(Rao.PER_TAO)).toU64();
    }

    private static List<Price> all(Reader on) {
        return Subnets.all(on).stream()
                .map(netuid -> new Price(netuid, price(on, netuid)))
                .toList();
    }

    private static Simulated buy(Context on, NetUid netuid, Rao tao) {
        long ideal = U64F64.ofU64(tao.bits()).safeDiv(Trades.price(on, netuid)).toU64();
        try {
            Trades.Trade trade = Trades.quoteBuy(on, netuid, tao);
            return new Simulated(
                    new Rao(trade.in()),
                    new Alpha(trade.out()),
                    new Rao(trade.fee()),
                    Alpha.ZERO,
                    Rao.ZERO,
                    new Alpha(ideal).saturatingMinus(new Alpha(trade.out())));
        } catch (Refusal refusal) {
            return Simulated.NOTHING;
        }
    }

    private static Simulated sell(Context on, NetUid netuid, Alpha alpha) {
        long ideal = U64F64.ofU64(alpha.bits())
                .saturatingMul(Trades.price(on, netuid))
                .toU64();
        try {
            Trades.Trade trade = Trades.quoteSell(on, netuid, alpha);
            return new Simulated(
                    new Rao(trade.out()),
                    new Alpha(trade.in()),
                    Rao.ZERO,
                    new Alpha(trade.fee()),
                    new Rao(ideal).saturatingMinus(new Rao(trade.out())),
                    Alpha.ZERO);
        } catch (Refusal refusal) {
            return Simulated.NOTHING;
        }
    }
}
