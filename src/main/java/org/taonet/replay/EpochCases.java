package org.taonet.replay;

import static org.taonet.replay.MathCases.big;
import static org.taonet.replay.MathCases.number;
import static org.taonet.replay.MathCases.signed;
import static org.taonet.replay.MathCases.unsigned;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.Median;
import org.taonet.math.Transcendental;
import org.taonet.math.U64F64;
import org.taonet.math.Vec32;
import org.taonet.math.Vec64;
import org.taonet.pallet.subtensor.emission.BlockEmission;
import org.taonet.pallet.subtensor.emission.FlowShares;
import org.taonet.pallet.subtensor.epoch.LiquidAlpha;
import org.taonet.pallet.subtensor.stake.LockDecay;
import org.taonet.text.Json;

/** The epoch's functions of numbers and vectors, and what the coinbase and the locks make of powers. */
final class EpochCases {
    private static final long EMISSION = 1_000_000_000L;
    private static final long SUPPLY = 21_000_000_000_000_000L;

    private EpochCases() {}

    static void add(Map<String, Function<Json, Json>> functions) {
        scalars(functions);
        rules(functions);
        conversions(functions);
        vectors(functions);
        vectors64(functions);
    }

    static long[] vector(Json in, String field) {
        return in.field(field).items().stream().mapToLong(MathCases::number).toArray();
    }

    static boolean[] mask(Json list) {
        boolean[] out = new boolean[list.items().size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = list.item(i).bool();
        }
        return out;
    }

    private static int[] integers(Json in, String field) {
        return in.field(field).items().stream().mapToInt(Json::intValue).toArray();
    }

    static Json list(long[] v) {
        return Json.array(Arrays.stream(v).mapToObj(MathCases::signed).toList());
    }

    private static Json list(int[] v) {
        return Json.array(Arrays.stream(v).mapToObj(Json::of).toList());
    }

    private static Json list(boolean[] v) {
        Json[] out = new Json[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = Json.of(v[i]);
        }
        return Json.array(out);
    }

    private static I64F64 wide(Json bits) {
        return I64F64.ZERO.ofBits(new BigInteger(bits.text()));
    }

    private static Json wide(I64F64 number) {
        return Json.of(number.bits().toString());
    }

    private static I64F64[] wides(Json list) {
        return list.items().stream().map(EpochCases::wide).toArray(I64F64[]::new);
    }

    private static Json wides(I64F64[] v) {
        return Json.array(Stream.of(v).map(EpochCases::wide).toList());
    }

    private static Json wide(U64F64 number) {
        return Json.of(number.bits().toString());
    }

    private static U64F64 unsignedWide(Json in, String field) {
        return U64F64.ZERO.ofBits(big(in, field));
    }

    private static void scalars(Map<String, Function<Json, Json>> functions) {
        functions.put("exp_safe", in -> signed(Transcendental.expSafe(number(in, "x"))));
        functions.put("safe_ln", in -> signed(Transcendental.lnSafe(number(in, "x"))));
        functions.put(
                "sigmoid_safe",
                in -> signed(Transcendental.sigmoid(number(in, "input"), number(in, "rho"), number(in, "kappa"))));
        functions.put(
                "clamp_value", in -> signed(I32F32.clamp(number(in, "value"), number(in, "low"), number(in, "high"))));
    }

    private static void rules(Map<String, Function<Json, Json>> functions) {
        functions.put(
                "alpha_sigmoid",
                in -> signed(LiquidAlpha.of(number(in, "alpha_low"), number(in, "alpha_high"), number(in, "steepness"))
                        .alpha(number(in, "consensus"), number(in, "weight"), number(in, "bond"))));
        functions.put("exp_decay", in -> wide(LockDecay.factor(number(in, "dt"), number(in, "tau"))));
        functions.put("lock_decay", in -> {
            LockDecay after = new LockDecay(number(in, "locked_mass"), unsignedWide(in, "conviction"))
                    .after(
                            number(in, "dt"),
                            number(in, "unlock_rate"),
                            number(in, "maturity_rate"),
                            in.field("perpetual").bool());
            return Json.array(unsigned(after.mass()), wide(after.conviction()));
        });
        functions.put("safe_pow", in -> wide(FlowShares.power(unsignedWide(in, "val"), unsignedWide(in, "p"))));
        functions.put("inplace_pow_normalize", in -> {
            U64F64[] flows = in.field("flows").items().stream()
                    .map(flow -> U64F64.ZERO.ofBits(new BigInteger(flow.text())))
                    .toArray(U64F64[]::new);
            return Json.array(Stream.of(FlowShares.normalized(flows, unsignedWide(in, "p")))
                    .map(EpochCases::wide)
                    .toList());
        });
        functions.put(
                "block_emission_for_issuance",
                in -> MathCases.ok(Optional.of(unsigned(BlockEmission.at(number(in, "issuance"), EMISSION, SUPPLY)))));
    }

    private static void conversions(Map<String, Function<Json, Json>> functions) {
        functions.put("fixed_to_u16", in -> Json.of(I32F32.toU16(number(in, "x"))));
        functions.put("fixed_to_u64", in -> unsigned(I32F32.toU64(number(in, "x"))));
        functions.put("fixed64_to_u64", in -> unsigned(wide(in.field("x")).toU64()));
        functions.put(
                "fixed64_to_fixed32",
                in -> signed(I32F32.of(wide(in.field("x"))).bits64()));
        functions.put("fixed32_to_fixed64", in -> wide(I64F64.of(new I32F32(number(in, "x")))));
        functions.put("u16_to_fixed", in -> signed(I32F32.u64(in.field("x").intValue())));
        functions.put(
                "u16_proportion_to_fixed",
                in -> signed(I32F32.partOfU16(in.field("x").intValue())));
        functions.put("fixed_to_fixed_u16_proportion", in -> signed(I32F32.div(number(in, "x"), I32F32.u64(0xFFFF))));
        functions.put("fixed_proportion_to_u16", in -> Json.of(I32F32.partToU16(number(in, "x"))));
        functions.put("vec_fixed_proportions_to_u16", in -> list(Vec32.toU16(vector(in, "v"))));
        functions.put("vec_max_upscale_to_u16", in -> list(Vec32.maxToU16(vector(in, "v"))));
        functions.put("vec_u16_max_upscale_to_u16", in -> list(Vec32.maxToU16(integers(in, "v"))));
        functions.put(
                "vec_fixed32_to_u64",
                in -> Json.array(Arrays.stream(vector(in, "v"))
                        .mapToObj(x -> unsigned(I32F32.toU64(x)))
                        .toList()));
    }

    private static void vectors(Map<String, Function<Json, Json>> functions) {
        functions.put("sum", in -> signed(Vec32.sum(vector(in, "v"))));
        functions.put("is_zero", in -> Json.of(Vec32.isZero(vector(in, "v"))));
        functions.put(
                "check_vec_max_limited",
                in -> Json.of(
                        Vec32.within(integers(in, "v"), in.field("max_limit").intValue())));
        functions.put(
                "is_topk", in -> list(Vec32.top(vector(in, "v"), in.field("k").intValue())));
        functions.put(
                "is_topk_nonzero",
                in -> list(Vec32.topNonzero(vector(in, "v"), in.field("k").intValue())));
        Function<Json, Json> normalize = in -> {
            long[] v = vector(in, "v");
            Vec32.normalize(v);
            return list(v);
        };
        functions.put("normalize", normalize);
        functions.put("inplace_normalize", normalize);
        functions.put("inplace_normalize_using_sum", in -> {
            long[] v = vector(in, "v");
            Vec32.normalize(v, number(in, "sum"));
            return list(v);
        });
        functions.put("vecdiv", in -> list(Vec32.div(vector(in, "x"), vector(in, "y"))));
        functions.put("vec_mul", in -> list(Vec32.mul(vector(in, "a"), vector(in, "b"))));
        functions.put("inplace_mask_vector", in -> {
            long[] v = vector(in, "v");
            Vec32.mask(mask(in.field("mask")), v);
            return list(v);
        });
        functions.put("weighted_median", in -> {
            int[] items = integers(in, "partition_idx");
            return signed(new Median(items.length)
                    .of(
                            vector(in, "stake"),
                            vector(in, "score"),
                            items,
                            number(in, "minority"),
                            number(in, "partition_lo"),
                            number(in, "partition_hi")));
        });
    }

    private static void vectors64(Map<String, Function<Json, Json>> functions) {
        functions.put("vec_fixed64_to_fixed32", in -> list(Vec64.to32(wides(in.field("v")))));
        functions.put("vec_fixed32_to_fixed64", in -> wides(Vec64.of32(vector(in, "v"))));
        functions.put(
                "vec_fixed64_to_u64",
                in -> Json.array(Arrays.stream(Vec64.toU64(wides(in.field("v"))))
                        .mapToObj(MathCases::unsigned)
                        .toList()));
        functions.put("inplace_normalize_64", in -> {
            I64F64[] v = wides(in.field("v"));
            Vec64.normalize(v);
            return wides(v);
        });
        functions.put(
                "inplace_row_normalize_64",
                in -> Json.array(in.field("m").items().stream()
                        .map(row -> {
                            I64F64[] v = wides(row);
                            Vec64.normalizeRow(v);
                            return wides(v);
                        })
                        .toList()));
    }
}
