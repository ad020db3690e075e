package org.taonet.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Invalidity;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Pays;
import org.taonet.primitive.Signatures;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Extrinsic;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Result;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/** Compares what a call or an extrinsic gave with what was recorded of it: the first difference, if there is one. */
final class Results {
    private static final Codec<Result<Validity, Validity.Error>> VALIDITY =
            Codecs.result(Validity.CODEC, Validity.Error.CODEC);

    private Results() {}

    private static Optional<String> same(String what, Object expected, Object got) {
        return Objects.equals(expected, got)
                ? Optional.empty()
                : Optional.of(what + ": expected " + expected + ", got " + got);
    }

    private static Weight weight(Json pair) {
        return new Weight(
                Long.parseUnsignedLong(pair.item(0).text()),
                Long.parseUnsignedLong(pair.item(1).text()));
    }

    private static String label(DispatchClass kind) {
        return switch (kind) {
            case NORMAL -> "Normal";
            case OPERATIONAL -> "Operational";
            case MANDATORY -> "Mandatory";
        };
    }

    private static String label(Pays pays) {
        return pays == Pays.YES ? "Yes" : "No";
    }

    /** Weight, class and whether it pays, before dispatch. */
    static Optional<String> info(Line line, DispatchInfo info) {
        Json recorded = line.json().field("info");
        Json weight = recorded.has("weight") ? recorded.field("weight") : recorded.field("call_weight");
        return same("weight", weight(weight), info.callWeight())
                .or(() -> same("class", recorded.field("class").text(), label(info.kind())))
                .or(() -> same("pays_fee", recorded.field("pays_fee").text(), label(info.pays())));
    }

    /** Result, actual weight and whether it pays, after dispatch. */
    static Optional<String> outcome(Line line, Outcome outcome) {
        Json recorded = line.json().field("result");
        return result(recorded, outcome)
                .or(() -> recorded.field("actual_weight").isNull()
                        ? same("actual weight", Optional.empty(), outcome.post().actual())
                        : same(
                                "actual weight",
                                Optional.of(weight(recorded.field("actual_weight"))),
                                outcome.post().actual()))
                .or(() -> recorded.field("pays_fee").isNull()
                        ? Optional.empty()
                        : same(
                                "pays_fee afterwards",
                                recorded.field("pays_fee").text(),
                                label(outcome.post().pays())));
    }

    private static Optional<String> result(Json recorded, Outcome outcome) {
        if (recorded.field("ok").boolOr(false)) {
            return same("result", "ok", outcome.error().map(Object::toString).orElse("ok"));
        }
        String expected = recorded.field("scale").textOr("");
        String got = outcome.error()
                .map(error -> Hex.encode(DispatchError.CODEC.bytes(error)))
                .orElse("ok");
        return same(
                "result (" + recorded.field("err").textOr(recorded.field("name").textOr("error")) + ")", expected, got);
    }

    /** What is known of an extrinsic before it is applied: its parts, payload, length, weight and fee. */
    static Optional<String> extrinsic(Line line, Context on, RuntimeCall call) {
        byte[] bytes = line.bytes("extrinsic");
        Extrinsic extrinsic = Extrinsic.decode(on.runtime(), bytes);
        return same("re-encoded", Hex.encode(bytes), Hex.encode(Extrinsic.encode(on.runtime(), extrinsic)))
                .or(() -> same("length", line.json().field("len").longValue(), (long) bytes.length))
                .or(() -> info(line, on.runtime().info(call)))
                .or(() -> payload(line, on, extrinsic))
                .or(() -> feeDetails(line, on, bytes));
    }

    private static Optional<String> payload(Line line, Context on, Extrinsic extrinsic) {
        if (!(extrinsic instanceof Extrinsic.Signed signed)) {
            return Optional.empty();
        }
        byte[] recorded = line.bytes("payload");
        byte[] expected = recorded.length > 256 ? Hash.blake2b256(recorded) : recorded;
        return same("payload", Hex.encode(expected), Hex.encode(Extrinsic.payload(on, signed.call(), signed.extra())));
    }

    private static Optional<String> feeDetails(Line line, Context on, byte[] extrinsic) {
        return on.runtime().method("TransactionPaymentApi_query_fee_details").flatMap(method -> {
            byte[] args = new org.taonet.scale.Output()
                    .bytes(extrinsic)
                    .u32(extrinsic.length)
                    .toArray();
            byte[] details = method.body().run(on, on.input(args));
            return same("fee details", line.json().field("fee_details").text(), Hex.encode(details));
        });
    }

    /** What came of applying an extrinsic. */
    static Optional<String> applied(Line line, Executive.Applied applied) {
        Json recorded = line.json().field("result");
        return switch (applied) {
            case Executive.Applied.Refused(var error) ->
                same(
                        "validity (" + recorded.field("invalid").textOr("applied") + ")",
                        recorded.field("scale").textOr("ok"),
                        Hex.encode(Validity.Error.CODEC.bytes(error)));
            case Executive.Applied.Included(var outcome, var info) ->
                recorded.has("invalid")
                        ? Optional.of("validity: expected "
                                + recorded.field("invalid").text() + ", got " + outcome)
                        : result(recorded, outcome);
        };
    }

    /** What validating an unsigned extrinsic for the pool gives. */
    static Optional<String> validity(Line line, Context on, Hash32 head) {
        Result<Validity, Validity.Error> validity;
        try {
            validity = new Result.Ok<>(new Executive(on, Signatures.PLAIN)
                    .validate(Validity.Source.EXTERNAL, line.bytes("extrinsic"), head));
        } catch (Invalidity invalid) {
            validity = new Result.Err<>(invalid.error());
        }
        Json recorded = line.json().field("validity");
        String expected = recorded.has("scale") ? recorded.field("scale").text() : recorded.textOr("");
        return same("validity", expected, Hex.encode(VALIDITY.bytes(validity)));
    }

    /** Parts of a list, for messages. */
    static String join(List<String> parts) {
        return String.join(", ", parts);
    }
}
