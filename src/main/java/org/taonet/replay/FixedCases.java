package org.taonet.replay;

import static org.taonet.replay.MathCases.big;
import static org.taonet.replay.MathCases.number;
import static org.taonet.replay.MathCases.ok;
import static org.taonet.replay.MathCases.signed;
import static org.taonet.replay.MathCases.some;
import static org.taonet.replay.MathCases.unsigned;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.math.Fixed;
import org.taonet.math.I32F32;
import org.taonet.math.I64F64;
import org.taonet.math.I96F32;
import org.taonet.math.Perquintill;
import org.taonet.math.SafeDiv;
import org.taonet.math.Transcendental;
import org.taonet.math.U110F18;
import org.taonet.math.U128;
import org.taonet.math.U64F64;
import org.taonet.math.U96F32;
import org.taonet.text.Hex;
import org.taonet.text.Json;

/** The numbers themselves: fixed point, transcendental functions, safe division, parts of 10^18. */
final class FixedCases {
    private FixedCases() {}

    /** A function of numbers of one format. */
    private interface Generic {
        <T extends Fixed<T>> Json apply(T zero, Json in);
    }

    static void add(Map<String, Function<Json, Json>> functions) {
        arithmetic(functions);
        conversions(functions);
        extensions(functions);
        transcendental(functions);
        integers(functions);
    }

    private static Json of(Generic function, Json in) {
        return switch (in.field("type").text()) {
            case "I32F32" -> function.apply(I32F32.ZERO, in);
            case "I64F64" -> function.apply(I64F64.ZERO, in);
            case "I96F32" -> function.apply(I96F32.ZERO, in);
            case "U64F64" -> function.apply(U64F64.ZERO, in);
            case "U96F32" -> function.apply(U96F32.ZERO, in);
            case "U110F18" -> function.apply(U110F18.ZERO, in);
            case String other -> throw new IllegalArgumentException("no format " + other);
        };
    }

    private static Function<Json, Json> generic(Generic function) {
        return in -> of(function, in);
    }

    private static <T extends Fixed<T>> T read(T zero, Json in, String field) {
        return zero.ofBits(big(in, field));
    }

    private static Json bits(Fixed<?> number) {
        return Json.of(number.bits().toString());
    }

    private static Json someBits(Optional<? extends Fixed<?>> number) {
        return some(number.map(FixedCases::bits));
    }

    private static void arithmetic(Map<String, Function<Json, Json>> functions) {
        functions.put("fixed.add", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                T b = read(zero, in, "b");
                return three(a.checkedAdd(b), a.saturatingAdd(b), a.wrappingAdd(b));
            }
        }));
        functions.put("fixed.sub", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                T b = read(zero, in, "b");
                return three(a.checkedSub(b), a.saturatingSub(b), a.wrappingSub(b));
            }
        }));
        functions.put("fixed.mul", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                T b = read(zero, in, "b");
                return three(a.checkedMul(b), a.saturatingMul(b), a.wrappingMul(b));
            }
        }));
        functions.put("fixed.div", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                T b = read(zero, in, "b");
                return Json.object()
                        .put("checked", someBits(a.checkedDiv(b)))
                        .put("safe", bits(a.safeDiv(b)))
                        .build();
            }
        }));
        functions.put("fixed.saturating_div", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T quotient = read(zero, in, "a").saturatingDiv(read(zero, in, "b"));
                return Json.object().put("saturating", bits(quotient)).build();
            }
        }));
        functions.put("fixed.cmp", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                T b = read(zero, in, "b");
                return Json.object()
                        .put("eq", a.equals(b))
                        .put("le", a.compareTo(b) <= 0)
                        .put("lt", a.below(b))
                        .build();
            }
        }));
    }

    private static Json three(Optional<? extends Fixed<?>> checked, Fixed<?> saturating, Fixed<?> wrapping) {
        return Json.object()
                .put("checked", someBits(checked))
                .put("saturating", bits(saturating))
                .put("wrapping", bits(wrapping))
                .build();
    }

    private static void conversions(Map<String, Function<Json, Json>> functions) {
        functions.put("fixed.to_num", generic(FixedCases::integersOf));
        functions.put("fixed.convert", generic(FixedCases::formatsOf));
        functions.put("fixed.display", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return Json.of(read(zero, in, "a").text());
            }
        }));
        functions.put("fixed.scale", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                byte[] scale = new byte[a instanceof I32F32 ? 8 : 16];
                for (int i = 0; i < scale.length; i++) {
                    scale[i] = (byte) ((i < 8 ? a.lo() : a.hi()) >>> 8 * (i % 8));
                }
                return Json.of(Hex.encode(scale).substring(2));
            }
        }));
        functions.put("fixed.from_u64", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return bits(zero.fromU64(number(in, "v")));
            }
        }));
        functions.put("fixed.from_i64", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return bits(zero.fromI64(number(in, "v")));
            }
        }));
        functions.put("fixed.from_f64", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return bits(zero.ofF64Bits(
                        Long.parseUnsignedLong(in.field("f64bits").text(), 16)));
            }
        }));
        functions.put("fixed.from_f32", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return bits(zero.ofF32Bits(
                        Integer.parseUnsignedInt(in.field("f32bits").text(), 16)));
            }
        }));
    }

    private static <T extends Fixed<T>> Json integersOf(T zero, Json in) {
        T a = read(zero, in, "a");
        return Json.object()
                .put("checked_u64", some(a.checkedToU64().map(MathCases::unsigned)))
                .put("f32bits", "%08x".formatted(a.toF32Bits()))
                .put("f64bits", "%016x".formatted(a.toF64Bits()))
                .put("i128", a.toI128().toString())
                .put("i32", a.toI32())
                .put("i64", signed(a.toI64()))
                .put("u128", a.toU128().toString())
                .put("u16", a.toU16())
                .put("u32", a.toU32())
                .put("u64", unsigned(a.toU64()))
                .put("u8", a.toU8())
                .build();
    }

    private static <T extends Fixed<T>> Json formatsOf(T zero, Json in) {
        T a = read(zero, in, "a");
        return Json.object()
                .put("I32F32", bits(I32F32.of(a)))
                .put("I64F64", bits(I64F64.of(a)))
                .put("I96F32", bits(I96F32.of(a)))
                .put("U110F18", bits(U110F18.of(a)))
                .put("U64F64", bits(U64F64.of(a)))
                .put("U96F32", bits(U96F32.of(a)))
                .build();
    }

    private static void extensions(Map<String, Function<Json, Json>> functions) {
        functions.put("fixed.round", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                T a = read(zero, in, "a");
                return Json.object()
                        .put("ceil", someBits(a.checkedCeil()))
                        .put("floor", someBits(Optional.of(a.floor())))
                        .put("frac", bits(a.frac()))
                        .put("int", bits(a.floor()))
                        .put("round", someBits(a.checkedRound()))
                        .build();
            }
        }));
        functions.put("fixed_ext.checked_pow", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return someBits(read(zero, in, "a").checkedPow(in.field("exp").intValue()));
            }
        }));
        functions.put("fixed_ext.checked_sqrt", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return someBits(read(zero, in, "a").checkedSqrt(read(zero, in, "eps")));
            }
        }));
        functions.put("fixed_ext.checked_ln", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return someBits(read(zero, in, "a").checkedLn());
            }
        }));
        functions.put("fixed_ext.checked_floor", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return someBits(read(zero, in, "a").checkedFloor());
            }
        }));
        functions.put("fixed_ext.abs_diff", generic(new Generic() {
            @Override
            public <T extends Fixed<T>> Json apply(T zero, Json in) {
                return bits(read(zero, in, "a").absDiff(read(zero, in, "b")));
            }
        }));
    }

    private static void transcendental(Map<String, Function<Json, Json>> functions) {
        functions.put("transcendental.exp.I32F32", in -> ok(Transcendental.exp(number(in, "a"))));
        functions.put("transcendental.ln.I32F32", in -> ok(Transcendental.ln(number(in, "a"))));
        functions.put("transcendental.log2.I32F32", in -> ok(Transcendental.log2(number(in, "a"))));
        functions.put("transcendental.sqrt.I32F32", in -> ok(Transcendental.sqrt(number(in, "a"))));
        functions.put("transcendental.pow.I32F32", in -> ok(Transcendental.pow(number(in, "a"), number(in, "b"))));
        functions.put(
                "transcendental.powi.I32F32",
                in -> ok(Transcendental.powi(number(in, "a"), in.field("e").intValue())));
        functions.put(
                "transcendental.exp.I64F64",
                in -> ok(Transcendental.exp(read(I64F64.ZERO, in, "a")).map(FixedCases::bits)));
        functions.put(
                "transcendental.ln.I64F64",
                in -> ok(Transcendental.ln(read(I64F64.ZERO, in, "a")).map(FixedCases::bits)));
        functions.put(
                "transcendental.log2.I96F32",
                in -> ok(Transcendental.log2(read(I96F32.ZERO, in, "a")).map(FixedCases::bits)));
    }

    private static void integers(Map<String, Function<Json, Json>> functions) {
        functions.put("safe_div.u64", in -> unsigned(SafeDiv.u64(number(in, "a"), number(in, "b"))));
        functions.put(
                "safe_div_or.u64", in -> unsigned(SafeDiv.u64(number(in, "a"), number(in, "b"), number(in, "def"))));
        functions.put("safe_div.i64", in -> signed(SafeDiv.i64(number(in, "a"), number(in, "b"))));
        functions.put(
                "safe_div.u128",
                in -> Json.of(u128(in, "a").safeDiv(u128(in, "b")).toString()));
        functions.put(
                "perquintill.from_rational",
                in -> unsigned(
                        Perquintill.ofRational(u128(in, "p"), u128(in, "q")).parts()));
        functions.put(
                "perquintill.mul_u64",
                in -> unsigned(Perquintill.ofParts(number(in, "p")).of(number(in, "v"))));
        functions.put(
                "perquintill.mul_floor_u64",
                in -> unsigned(Perquintill.ofParts(number(in, "p")).floorOf(number(in, "v"))));
    }

    static U128 u128(Json in, String field) {
        return U128.of(big(in, field));
    }
}
