package org.taonet.replay;

import static org.taonet.scale.OneOf.oneOf;
import static org.taonet.scale.OneOf.unit;
import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** The types that the foundation's SCALE vectors are of: how each is read, and how Rust prints it. */
final class ScaleCases {
    private record Case<T>(Codec<T> codec, Function<T, String> print) {
        Optional<String> check(String value, byte[] scale) {
            T read = codec.read(scale);
            if (!print.apply(read).equals(value)) {
                return Optional.of("expected " + value + ", read " + print.apply(read));
            }
            String again = Hex.encode(codec.bytes(read));
            return again.equals(Hex.encode(scale))
                    ? Optional.empty()
                    : Optional.of(value + ": expected " + Hex.encode(scale) + ", wrote " + again);
        }
    }

    private sealed interface Choice {
        enum Plain implements Choice {
            A
        }

        record B(int value) implements Choice {}

        record C(Optional<Boolean> a, Bytes b) implements Choice {}

        Codec<Choice> CODEC = oneOf(
                "E",
                unit(3, "A", Plain.A),
                variant(7, B.class, struct("B", field(Codecs.U16, "u16", B::value), B::new)),
                variant(
                        200,
                        C.class,
                        struct(
                                "C",
                                field("a", Codecs.option(Codecs.BOOL), "Option<bool>", C::a),
                                field("b", Codecs.BYTES, "Vec<u8>", C::b),
                                C::new)));
    }

    private record Three(int a, int b, Optional<Boolean> c) {
        static final Codec<Three> CODEC = struct(
                "T",
                field(Codecs.U8, "u8", Three::a),
                field(Codecs.I32, "i32", Three::b),
                field(Codecs.option(Codecs.BOOL), "Option<bool>", Three::c),
                Three::new);

        @Override
        public String toString() {
            return "(" + a + ", " + b + ", " + option(c) + ")";
        }
    }

    private record Numbers(int a, int b, long c, BigInteger d, long e, BigInteger f) {
        static final Codec<Numbers> CODEC = struct(
                "N",
                field(Codecs.I8, "i8", Numbers::a),
                field(Codecs.I16, "i16", Numbers::b),
                field(Codecs.I64, "i64", Numbers::c),
                field(Codecs.I128, "i128", Numbers::d),
                field(Codecs.U64, "u64", Numbers::e),
                field(Codecs.U128, "u128", Numbers::f),
                Numbers::new);

        @Override
        public String toString() {
            return "(" + a + ", " + b + ", " + c + ", " + d + ", " + Long.toUnsignedString(e) + ", " + f + ")";
        }
    }

    private static final Map<String, Case<?>> CASES = Map.of(
            "Compact<u128>",
            new Case<>(Codecs.COMPACT_U128, BigInteger::toString),
            "U256",
            new Case<>(Codecs.U256, BigInteger::toString),
            "Vec<(u8,i32,Option<bool>)>",
            new Case<>(Codecs.list(Three.CODEC), List::toString),
            "(i8,i16,i64,i128,u64,u128)",
            new Case<>(Numbers.CODEC, Numbers::toString),
            "Result<Compact<u64>,[u8;3]>",
            new Case<>(Codecs.result(Codecs.COMPACT_U64, Codecs.byteArray(3)), ScaleCases::print),
            "BTreeMap<u16,String>",
            new Case<>(
                    Codecs.map(Codecs.U16, Codecs.STR),
                    map -> map.entrySet().stream()
                            .map(e -> e.getKey() + ": " + quoted(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"))),
            "enum{3:A,7:B(u16),200:C{a:Option<bool>,b:Bytes}}",
            new Case<>(Choice.CODEC, ScaleCases::print));

    private ScaleCases() {}

    /** Nothing if it holds; a difference; or that there is no such type here. */
    static Optional<String> check(Json entry) {
        Case<?> found = CASES.get(entry.field("type").text());
        return found == null
                ? Optional.of("no codec for " + entry.field("type").text())
                : found.check(
                        entry.field("value").text(),
                        Hex.decode(entry.field("scale").text()));
    }

    private static String option(Optional<Boolean> value) {
        return value.map(v -> "Some(" + v + ")").orElse("None");
    }

    /** As Rust's Debug writes a text. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String numbers(Bytes bytes) {
        return java.util.stream.IntStream.range(0, bytes.length())
                .mapToObj(i -> Integer.toString(bytes.at(i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String print(Result<Long, Bytes> result) {
        return switch (result) {
            case Result.Ok<Long, Bytes>(var value) -> "Ok(" + Long.toUnsignedString(value) + ")";
            case Result.Err<Long, Bytes>(var error) -> "Err(" + numbers(error) + ")";
        };
    }

    private static String print(Choice choice) {
        return switch (choice) {
            case Choice.Plain plain -> plain.name();
            case Choice.B(var value) -> "B(" + value + ")";
            case Choice.C(var a, var b) -> "C { a: " + option(a) + ", b: " + numbers(b) + " }";
        };
    }
}
