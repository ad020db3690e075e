package org.taonet.pallet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Phase;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.state.Changes;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.StoragePrefix;
import org.taonet.state.Trie;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.tukaani.xz.XZInputStream;

/**
 * Plays what upstream's runtime did, line by line: each call or extrinsic that can be read is run on the state that
 * upstream had before it, and all that came of it must be equal. What belongs to pallets that do not exist yet is taken
 * as recorded.
 */
final class Scenario {
    private static final byte[] ENTROPY = ":intrablock_entropy".getBytes(StandardCharsets.UTF_8);

    /** Pallets whose own storage the recordings were cut down to. */
    private static final List<String> RECORDED =
            List.of("System", "Timestamp", "Aura", "Grandpa", "TransactionPayment", "Sudo");

    /** Items of System that all pallets have a share in. */
    private static final List<byte[]> SUMS = List.of(
            FrameSystem.EVENTS.key(),
            FrameSystem.EVENT_COUNT.key(),
            FrameSystem.BLOCK_WEIGHT.key(),
            FrameSystem.DIGEST.key(),
            FrameSystem.ACCOUNT.prefix());

    private final Runtime runtime;
    private final Signature.Verifier verifier;
    private State state = Trie.EMPTY;

    /** Lines that were run and equal. */
    int exact;
    /** Calls and extrinsics that were run. */
    int calls;

    /** Lines that were taken as recorded. */
    int taken;
    /** What was not equal. */
    final List<String> wrong = new ArrayList<>();

    final TreeMap<String, Integer> unread = new TreeMap<>();

    Scenario(Runtime runtime, Signature.Verifier verifier) {
        this.runtime = runtime;
        this.verifier = verifier;
    }

    /** Plays a whole file. */
    void play(String name, InputStream compressed) {
        try (var lines =
                new BufferedReader(new InputStreamReader(new XZInputStream(compressed), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                line(name + ":" + number, Json.parse(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String at, Json line) {
        switch (line.field("step").text()) {
            case "genesis" -> state = Trie.of(changes(line.field("storage")));
            case "call" -> call(at, line);
            case "extrinsic" -> extrinsic(at, line);
            case "begin" -> begin(at, line);
            case "end" -> end(at, line);
            default -> taken++;
        }
        if (!line.field("diff").isNull()) {
            state = state.with(changes(line.field("diff")));
        }
    }

    private void call(String at, Json line) {
        RuntimeCall call;
        try {
            call = RuntimeCall.CODEC.read(new Context(state, runtime).input(hex(line.field("call"))));
        } catch (ScaleException unknown) {
            unread.merge(line.field("pallet").text(), 1, Integer::sum);
            taken++;
            return;
        }
        calls++;
        Context on = new Context(state, runtime);
        Comparison compared = new Comparison(at + " " + call, line);
        compared.info(runtime.info(call));
        Outcome outcome = on.dispatch(call, origin(line.field("origin")));
        compared.outcome(outcome);
        compared.state(on);
        compared.done();
    }

    private void extrinsic(String at, Json line) {
        byte[] bytes = hex(line.field("extrinsic"));
        Context on = new Context(state, runtime);
        RuntimeCall call;
        try {
            call = RuntimeCall.CODEC.read(on.input(hex(line.field("call"))));
        } catch (ScaleException unknown) {
            unread.merge("x:" + line.field("pallet").text(), 1, Integer::sum);
            taken++;
            return;
        }
        calls++;
        Comparison compared = new Comparison(at + " x:" + call, line);
        compared.info(runtime.info(call));
        var fees = TransactionPayment.queryFeeDetails(
                on,
                org.taonet.runtime.Extrinsic.decode(runtime, bytes),
                line.field("len").longValue());
        compared.equal(
                "fee details", line.field("fee_details").text(), text(TransactionPayment.FeeDetails.CODEC.bytes(fees)));
        Executive executive = new Executive(on, verifier);
        switch (executive.apply(bytes)) {
            case Executive.Applied.Included(var outcome, var _) -> {
                compared.result(outcome.error());
            }
            case Executive.Applied.Refused(var error) -> {
                compared.equal(
                        "refusal",
                        line.field("result").field("scale").textOr(""),
                        text(Validity.Error.CODEC.bytes(error)));
            }
        }
        compared.state(on);
        compared.done();
    }

    private void begin(String at, Json line) {
        Reader after = state.with(changes(line.field("diff")));
        Context on = new Context(state, runtime);
        long slot = line.field("slot").longValue();
        new Executive(on, verifier)
                .initialize(
                        line.field("block").longValue(),
                        FrameSystem.PARENT_HASH.get(after),
                        new Digest(List.of(Aura.slot(slot))));
        long now = slot * Aura.SLOT_DURATION.in(on);
        new Comparison(at, line).hooks(on, on.dispatch(Timestamp.SET.with(new Timestamp.Set(now)), Origin.NONE));
    }

    private void end(String at, Json line) {
        Context on = new Context(state, runtime);
        new Executive(on, verifier).finish();
        new Comparison(at, line).hooks(on, Outcome.ok(PostInfo.AS_ANNOUNCED));
    }

    private static Origin origin(Json origin) {
        if (origin.has("signed")) {
            return Origin.signed(AccountId.fromHex(origin.field("signed").text()));
        }
        return origin.text().equals("root") ? Origin.ROOT : Origin.NONE;
    }

    private static Changes changes(Json pairs) {
        Changes.Builder changes = new Changes.Builder();
        for (Json pair : pairs.items()) {
            changes.add(hex(pair.item(0)), pair.item(1).isNull() ? null : hex(pair.item(1)));
        }
        return changes.build();
    }

    private static byte[] hex(Json text) {
        return HexFormat.of().parseHex(text.text().substring(2));
    }

    private static String text(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /** One line: what was expected, and what was not met. */
    private final class Comparison {
        private final String at;
        private final Json line;
        private final List<String> faults = new ArrayList<>();

        Comparison(String at, Json line) {
            this.at = at;
            this.line = line;
        }

        void equal(String what, Object expected, Object got) {
            if (!expected.equals(got)) {
                faults.add(what + ": expected " + expected + ", got " + got);
            }
        }

        void info(DispatchInfo info) {
            Json said = line.field("info");
            Json weight = said.has("weight") ? said.field("weight") : said.field("call_weight");
            equal("weight", weight(weight), info.callWeight());
            equal(
                    "class",
                    said.field("class").text().toUpperCase(java.util.Locale.ROOT),
                    info.kind().name());
            equal(
                    "pays",
                    said.field("pays_fee").text().toUpperCase(java.util.Locale.ROOT),
                    info.pays().name());
        }

        private Weight weight(Json pair) {
            return new Weight(
                    Long.parseUnsignedLong(pair.item(0).text()),
                    Long.parseUnsignedLong(pair.item(1).text()));
        }

        void outcome(Outcome outcome) {
            result(outcome.error());
            Json result = line.field("result");
            PostInfo post = outcome.post();
            Optional<Weight> actual = result.field("actual_weight").isNull()
                    ? Optional.empty()
                    : Optional.of(weight(result.field("actual_weight")));
            equal("actual weight", actual, post.actual());
            equal(
                    "pays after",
                    result.field("pays_fee").text().toUpperCase(java.util.Locale.ROOT),
                    post.pays().name());
        }

        void result(Optional<DispatchError> error) {
            String expected = line.field("result").field("scale").textOr("ok");
            equal(
                    "result",
                    expected,
                    error.map(e -> text(DispatchError.CODEC.bytes(e))).orElse("ok"));
        }

        /**
         * Of a block's begin or end: what the pallets that exist keep, but what counts and sums up over all pallets.
         */
        void hooks(Context on, Outcome outcome) {
            equal("outcome", Optional.empty(), outcome.error());
            TreeMap<String, String> expected = expected();
            TreeMap<String, String> got = got(on);
            expected.keySet().removeIf(Comparison::isOthers);
            got.keySet().removeIf(Comparison::isOthers);
            // In five files, the first block's end removes InherentsApplied, and no line has told that it was written.
            expected.entrySet().removeIf(e -> e.getValue().equals("removed") && !state.has(hex(Json.of(e.getKey()))));
            equal("difference", expected, got);
            done();
        }

        private static boolean isOthers(String key) {
            return RECORDED.stream()
                            .noneMatch(pallet ->
                                    key.startsWith(text(StoragePrefix.of(pallet).bytes())))
                    || SUMS.stream().anyMatch(item -> key.startsWith(text(item)));
        }

        void state(Context on) {
            equal(
                    "events",
                    text(events()),
                    text(on.get(FrameSystem.EVENTS.key()) == null ? new byte[0] : on.get(FrameSystem.EVENTS.key())));
            equal("difference", expected(), got(on));
        }

        private TreeMap<String, String> expected() {
            TreeMap<String, String> expected = new TreeMap<>();
            for (Json pair : line.field("diff").isNull()
                    ? List.<Json>of()
                    : line.field("diff").items()) {
                expected.put(pair.item(0).text(), pair.item(1).textOr("removed"));
            }
            return expected;
        }

        private TreeMap<String, String> got(Context on) {
            TreeMap<String, String> got = new TreeMap<>();
            Changes changes = on.changes();
            for (int i = 0; i < changes.size(); i++) {
                byte[] key = changes.key(i);
                if (!Reader.startsWith(key, FrameSystem.EVENTS.key()) && !Reader.startsWith(key, ENTROPY)) {
                    got.put(text(key), changes.value(i) == null ? "removed" : text(changes.value(i)));
                }
            }
            return got;
        }

        private byte[] events() {
            if (line.field("events").isNull() || line.field("events").items().isEmpty()) {
                return new byte[0];
            }
            List<Json> events = line.field("events").items();
            Output out = new Output().compact(events.size());
            for (Json event : events) {
                Phase.CODEC.encode(phase(event.field("phase").text()), out);
                out.bytes(hex(event.field("hex"))).compact(0);
            }
            return out.toArray();
        }

        private static Phase phase(String text) {
            return switch (text) {
                case "Phase::Initialization" -> Phase.INITIALIZATION;
                case "Phase::Finalization" -> Phase.FINALIZATION;
                default -> Phase.applying(Long.parseLong(text.replaceAll("[^0-9]", "")));
            };
        }

        void done() {
            if (faults.isEmpty()) {
                exact++;
            } else {
                wrong.add(at + "\n    " + String.join("\n    ", faults));
            }
        }
    }
}
