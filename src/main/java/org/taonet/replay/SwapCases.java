package org.taonet.replay;

import static org.taonet.replay.FixedCases.u128;
import static org.taonet.replay.MathCases.big;
import static org.taonet.replay.MathCases.number;
import static org.taonet.replay.MathCases.ok;
import static org.taonet.replay.MathCases.some;
import static org.taonet.replay.MathCases.unsigned;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.taonet.math.Perquintill;
import org.taonet.math.PowRatio;
import org.taonet.math.SafeFloat;
import org.taonet.math.SharePool;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.pallet.swap.Balancer;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** The pools: weights and swaps, powers of ratios, shares. */
final class SwapCases {
    private SwapCases() {}

    static void add(Map<String, Function<Json, Json>> functions) {
        balancer(functions);
        swaps(functions);
        floats(functions);
    }

    private static Balancer of(Json in) {
        return new Balancer(new Perquintill(number(in, "quote")));
    }

    private static U64F64 fixed(Json in, String field) {
        return U64F64.ZERO.ofBits(big(in, field));
    }

    private static Json bits(U64F64 number) {
        return Json.of(number.bits().toString());
    }

    private static void balancer(Map<String, Function<Json, Json>> functions) {
        functions.put(
                "balancer.new",
                in -> ok(Balancer.of(Perquintill.ofParts(number(in, "quote")))
                        .map(b -> unsigned(b.base().parts()))));
        functions.put("balancer.calculate_price", in -> bits(of(in).price(number(in, "x"), number(in, "y"))));
        functions.put("balancer.exp_base_quote", in -> bits(of(in).taoLeft(number(in, "x"), number(in, "dx"))));
        functions.put("balancer.exp_quote_base", in -> bits(of(in).alphaLeft(number(in, "y"), number(in, "dy"))));
        functions.put(
                "balancer.calculate_quote_delta_in",
                in -> unsigned(
                        of(in).taoInFor(fixed(in, "current_price"), fixed(in, "target_price"), number(in, "reserve"))));
        functions.put(
                "balancer.calculate_base_delta_in",
                in -> unsigned(of(in).alphaInFor(
                                fixed(in, "current_price"), fixed(in, "target_price"), number(in, "reserve"))));
        functions.put(
                "balancer.get_base_needed_for_quote",
                in -> unsigned(of(in).alphaNeeded(
                                number(in, "tao_reserve"), number(in, "alpha_reserve"), number(in, "delta_tao"))));
        functions.put("balancer.update_weights_for_added_liquidity", in -> {
            Balancer before = of(in);
            Optional<Balancer> after = before.withLiquidity(
                    number(in, "tao_reserve"),
                    number(in, "alpha_reserve"),
                    number(in, "tao_delta"),
                    number(in, "alpha_delta"));
            return Json.array(
                    Json.of(after.isPresent()),
                    unsigned(after.orElse(before).quote().parts()));
        });
    }

    private static void swaps(Map<String, Function<Json, Json>> functions) {
        functions.put("swap.buy_step", in -> {
            long tao = number(in, "tao_reserve");
            long alpha = number(in, "alpha_reserve");
            long paid = number(in, "delta_tao");
            long out = of(in).alphaOut(tao, alpha, paid);
            U64F64 price = of(in).price(
                            U128.of(alpha).saturatingSub(U128.of(out)).toU64(),
                            U128.of(tao).saturatingAdd(U128.of(paid)).toU64());
            return Json.object()
                    .put("alpha_out", unsigned(out))
                    .put("target_price", bits(price))
                    .build();
        });
        functions.put("swap.sell_step", in -> {
            long tao = number(in, "tao_reserve");
            long alpha = number(in, "alpha_reserve");
            long paid = number(in, "delta_alpha");
            long out = of(in).taoOut(tao, alpha, paid);
            U64F64 price = of(in).price(
                            U128.of(alpha).saturatingAdd(U128.of(paid)).toU64(),
                            U128.of(tao).saturatingSub(U128.of(out)).toU64());
            return Json.object()
                    .put("tao_out", unsigned(out))
                    .put("target_price", bits(price))
                    .build();
        });
        functions.put(
                "pow_ratio_scaled",
                in -> some(PowRatio.scaled(
                                big(in, "base_num"),
                                big(in, "base_den"),
                                big(in, "exp_num"),
                                big(in, "exp_den"),
                                in.field("precision").intValue(),
                                big(in, "scale"))
                        .map(BigInteger::toString)
                        .map(Json::of)));
    }

    private static SafeFloat decimal(Json in, String field) {
        Json pair = in.field(field);
        return new SafeFloat(U128.of(new BigInteger(pair.item(0).text())), number(pair.item(1)));
    }

    private static Json pair(SafeFloat number) {
        return Json.texts(number.mantissa().toString(), Long.toString(number.exponent()));
    }

    private static Json somePair(Optional<SafeFloat> number) {
        return some(number.map(SwapCases::pair));
    }

    private static void floats(Map<String, Function<Json, Json>> functions) {
        functions.put("safefloat.new", in -> somePair(SafeFloat.of(u128(in, "mantissa"), number(in, "exponent"))));
        functions.put("safefloat.add", in -> somePair(decimal(in, "a").plus(decimal(in, "b"))));
        functions.put("safefloat.sub", in -> somePair(decimal(in, "a").minus(decimal(in, "b"))));
        functions.put("safefloat.div", in -> somePair(decimal(in, "a").dividedBy(decimal(in, "b"))));
        functions.put("safefloat.mul_div", in -> somePair(decimal(in, "a").mulDiv(decimal(in, "b"), decimal(in, "c"))));
        functions.put("safefloat.gt", in -> Json.of(decimal(in, "a").above(decimal(in, "b"))));
        functions.put("safefloat.to_u64", in -> unsigned(decimal(in, "a").toU64()));
        functions.put("safefloat.from_u64", in -> pair(SafeFloat.of(number(in, "v"))));
        functions.put("safefloat.from_U64F64", in -> pair(SafeFloat.of(fixed(in, "v"))));
        functions.put("safefloat.scale", in -> {
            SafeFloat a = decimal(in, "a");
            byte[] scale = new byte[24];
            for (int i = 0; i < 8; i++) {
                scale[i] = (byte) (a.mantissa().lo() >>> 8 * i);
                scale[8 + i] = (byte) (a.mantissa().hi() >>> 8 * i);
                scale[16 + i] = (byte) (a.exponent() >>> 8 * i);
            }
            return Json.of(Hex.encode(scale).substring(2));
        });
    }

    /** A pool's operations are recorded with their results: does each again on a pool of our own. */
    static Json sequence(Json in, Json operations) {
        int keys = (int) number(in, "keys");
        Pool pool = new Pool();
        List<Json> out = new ArrayList<>();
        for (Json operation : operations.items()) {
            Json update = operation.field("update");
            SharePool<Long> shares = new SharePool<>(pool);
            Json.Fields fields = Json.object();
            operation.fields().keySet().forEach(field -> fields.put(field, operation.field(field)));
            if (operation.field("op").text().equals("one")) {
                if (operation.has("sim")) {
                    fields.put("sim", shares.wouldAdd(number(update)));
                }
                shares.addToOne(operation.field("key").longValue(), number(update));
            } else {
                shares.addToAll(number(update));
            }
            List<Json> values = new ArrayList<>();
            for (long key = 0; key < keys; key++) {
                values.add(unsigned(shares.value(key)));
            }
            List<Json> held = new ArrayList<>();
            pool.shares.forEach((key, share) -> held.add(Json.array(Json.of(key), pair(share))));
            fields.put("denominator", pair(pool.all))
                    .put("shared_value", unsigned(pool.value))
                    .put("shares", Json.array(held))
                    .put("values", Json.array(values));
            out.add(fields.build());
        }
        return Json.array(out);
    }

    private static final class Pool implements SharePool.Store<Long> {
        private final TreeMap<Long, SafeFloat> shares = new TreeMap<>();
        private SafeFloat all = SafeFloat.ZERO;
        private long value;

        @Override
        public long value() {
            return value;
        }

        @Override
        public void value(long after) {
            value = after;
        }

        @Override
        public SafeFloat share(Long key) {
            return shares.getOrDefault(key, SafeFloat.ZERO);
        }

        @Override
        public void share(Long key, SafeFloat share) {
            shares.put(key, share);
        }

        @Override
        public SafeFloat denominator() {
            return all;
        }

        @Override
        public void denominator(SafeFloat denominator) {
            all = denominator;
        }
    }
}
