package org.taonet.replay;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.taonet.text.Json;

/** Cases of pure arithmetic: a function's name, what goes in, what upstream got out. */
final class MathCases {
    private static final Map<String, Function<Json, Json>> FUNCTIONS = new LinkedHashMap<>();

    static {
        FixedCases.add(FUNCTIONS);
        SwapCases.add(FUNCTIONS);
        EpochCases.add(FUNCTIONS);
        MatrixCases.add(FUNCTIONS);
    }

    private MathCases() {}

    /** Checks a line against the function that it names. */
    static void check(Line line, FileReport report) {
        String name = line.json().field("fn").text();
        Json expected = line.json().field("out");
        // A pool's operations are recorded among their results.
        Function<Json, Json> function =
                name.equals("sharepool.sequence") ? in -> SwapCases.sequence(in, expected) : FUNCTIONS.get(name);
        if (function == null) {
            report.graft(line.number(), name + " is not built");
            return;
        }
        Json got;
        try {
            got = function.apply(line.json().field("in"));
        } catch (ArithmeticException panic) {
            got = Json.object().put("panic", true).build();
        }
        if (got.equals(expected)) {
            report.exact();
        } else {
            report.wrong(line.number(), name + line.json().field("in") + ": expected " + expected + ", got " + got);
        }
    }

    static BigInteger big(Json in, String field) {
        return new BigInteger(in.field(field).text());
    }

    /** An integer of 64 bits, signed or not, from its decimal text. */
    static long number(Json text) {
        return new BigInteger(text.text()).longValue();
    }

    static long number(Json in, String field) {
        return number(in.field(field));
    }

    static Json signed(long number) {
        return Json.of(Long.toString(number));
    }

    static Json unsigned(long number) {
        return Json.of(Long.toUnsignedString(number));
    }

    static Json some(Optional<Json> value) {
        return value.map(v -> Json.object().put("some", v).build()).orElse(Json.none());
    }

    static Json ok(Optional<Json> value) {
        return value.map(v -> Json.object().put("ok", v).build()).orElse(Json.of("err"));
    }

    static Json ok(OptionalLong value) {
        return value.isEmpty() ? Json.of("err") : ok(Optional.of(signed(value.getAsLong())));
    }

    static Json list(List<Json> items) {
        return Json.array(items);
    }
}
