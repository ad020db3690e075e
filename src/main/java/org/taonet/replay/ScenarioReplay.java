package org.taonet.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.pallet.Aura;
import org.taonet.pallet.Timestamp;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Signatures;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.state.Changes;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Plays one scenario from its genesis, line by line. Each line runs on the recorded state before it, so that one
 * difference does not hide the next. A line whose rule is not built is a graft: what was recorded is taken over.
 */
final class ScenarioReplay {
    /** Aura's slot outside the fast build, in milliseconds: upstream's runtime/src/lib.rs. */
    private static final long USUAL_SLOT = 12_000;

    private final FileReport report;
    private final Function<Scenario, Optional<Runtime>> runtimes;
    private final Differences differences;

    private Trie state = Trie.EMPTY;
    private Optional<Runtime> runtime = Optional.empty();
    private Scenario scenario = new Scenario(0, USUAL_SLOT);
    private Hash32 parent = Hash32.ZERO;
    private boolean complete;
    private boolean genesis = true;

    /** Whether keys that the recording leaves out are as upstream's. */
    private boolean whole = true;

    /** What kind of runtime a scenario was recorded on: spec version, milliseconds of a slot. */
    record Scenario(long specVersion, long slotMillis) {}

    ScenarioReplay(FileReport report, Function<Scenario, Optional<Runtime>> runtimes, Differences differences) {
        this.report = report;
        this.runtimes = runtimes;
        this.differences = differences;
    }

    /** Plays one line. */
    void play(Line line) {
        switch (line.step()) {
            case "genesis" -> genesis(line);
            case "begin" -> hooked(line, this::begin);
            case "end" -> hooked(line, this::end);
            case "block" -> hooked(line, this::block);
            case "blocks" -> hooked(line, this::blocks);
            case "call" -> call(line);
            case "extrinsic" -> extrinsic(line);
            case "unsigned_extrinsic" -> unsigned(line);
            case "api" -> api(line);
            case "set", "timelock", "evm_signature" -> script(line);
            default -> report.wrong(line.number(), "there is no step " + line.step());
        }
    }

    private void genesis(Line line) {
        Changes.Builder all = new Changes.Builder();
        for (Json pair : line.json().field("storage").items()) {
            all.add(Hex.decode(pair.item(0).text()), Hex.decode(pair.item(1).text()));
        }
        state = Trie.of(all.build()).with(FrameSystem.CODE, Omissions.CODE);
        report.exact();
    }

    /** The first line of a block says which runtime it is. */
    private void settle(Line first) {
        genesis = false;
        byte[] now = null;
        Changes diff = first.diff();
        for (int i = 0; i < diff.size(); i++) {
            if (Arrays.equals(diff.key(i), StateKeys.NOW)) {
                now = diff.value(i);
            }
        }
        long slot = first.json().field("slot").longOr(0);
        recognise(now == null || slot == 0 ? USUAL_SLOT : Input.of(now).u64() / slot);
        complete = Omissions.none(diff);
    }

    /** Which runtime the state is of. */
    private void recognise(long millis) {
        long spec = FrameSystem.LAST_RUNTIME_UPGRADE
                .find(state)
                .map(FrameSystem.LastUpgrade::specVersion)
                .orElse(0L);
        scenario = new Scenario(spec, millis);
        runtime = runtimes.apply(scenario);
    }

    /** How long slots are in a state that is no chain's first. */
    private long slotMillis() {
        long slot = Aura.CURRENT_SLOT.find(state).orElse(0L);
        return slot == 0 ? USUAL_SLOT : Timestamp.NOW.find(state).orElse(0L) / slot;
    }

    /** A step in which hooks of all pallets run. */
    private void hooked(Line line, Function<Line, Played> play) {
        if (genesis) {
            settle(line);
        }
        Changes recorded = line.diff();
        if (runtime.isEmpty()) {
            report.graft(line.number(), "spec " + scenario.specVersion() + " is not carried");
            take(line, recorded);
            return;
        }
        Played played = play.apply(line);
        whole &= !removesUnknown(recorded);
        Optional<String> difference = played.difference().or(() -> compare(line, recorded, played));
        difference.ifPresent(found -> graftOrWrong(line, recorded, played, found));
        take(line, recorded);
        Optional<String> root = root(line, Omissions.only(played.changes()));
        if (difference.isEmpty()) {
            root.ifPresentOrElse(wrong -> report.wrong(line.number(), wrong), report::exact);
        }
    }

    /** Whether a recorded change removes what no line before has put: then something was not recorded. */
    private boolean removesUnknown(Changes recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.value(i) == null && !state.has(recorded.key(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A difference is a graft where hooks are not built, unless it is of pallets whose hooks are. After the whole of a
     * block was grafted, hashes that are made of what the recording leaves out are not ours any more.
     */
    private void graftOrWrong(Line line, Changes recorded, Played played, String difference) {
        Optional<String> unbuilt = Unbuilt.hooks(context(), played.unbuilt());
        Optional<String> own = played.difference().or(() -> differences.ownKeys(context(), recorded, played));
        if (unbuilt.isPresent() && own.isEmpty()) {
            report.graft(line.number(), unbuilt.get());
            whole &= line.step().equals("begin");
            return;
        }
        Optional<String> rest = played.difference()
                .or(() -> differences.besideHashes(context(), recorded, played))
                .or(() -> events(line, played));
        if (!complete && !whole && rest.isEmpty()) {
            report.graft(line.number(), "hashes follow from what is not built or not recorded in blocks before");
        } else {
            report.wrong(line.number(), rest.orElse(difference));
        }
    }

    /**
     * Keys that a recording leaves out go on as ours. As long as none of them was made of a block whose hooks are
     * grafted, the root over all is the recorded one.
     */
    private Optional<String> root(Line line, Changes ours) {
        if (complete) {
            return Optional.empty();
        }
        state = state.with(ours);
        if (!whole || !line.json().has("header")) {
            return Optional.empty();
        }
        Header recorded = Header.CODEC.read(line.bytes("header"));
        Optional<String> root = differs("state root", recorded.stateRoot(), state.root());
        whole = root.isEmpty();
        return root;
    }

    private Context context() {
        return new Context(state, runtime.orElseThrow());
    }

    private Digest digest(long slot) {
        Bytes data = Bytes.owning(new Output().u64(slot).toArray());
        return Digest.EMPTY.with(new Digest.Item.PreRuntime(Digest.engine("aura"), data));
    }

    private Played begin(Line line) {
        long slot = line.json().field("slot").longValue();
        Context on = context();
        start(on, line.json().field("block").longValue(), slot);
        return played(on, 0, Optional.empty());
    }

    private void start(Context on, long number, long slot) {
        Executive executive = new Executive(on, Signatures.PLAIN);
        executive.initialize(number, parent, digest(slot));
        Timestamps.set(on, slot * scenario.slotMillis());
    }

    private Played end(Line line) {
        Context on = context();
        int before = eventBytes(state);
        Header header = new Executive(on, Signatures.PLAIN).finish();
        return played(on, before, header(line, header, on));
    }

    /** The header's own fields; its roots only where the whole state is ours. */
    private Optional<String> header(Line line, Header ours, Context on) {
        Header recorded = Header.CODEC.read(line.bytes("header"));
        Hash32 hash = Hash32.of(line.bytes("hash"));
        parent = hash;
        if (!recorded.hash().equals(hash)) {
            return Optional.of("hash of the recorded header: ours " + recorded.hash() + ", recorded " + hash);
        }
        if (!recorded.extrinsicsRoot().equals(ours.extrinsicsRoot())) {
            return differs("extrinsics root", recorded.extrinsicsRoot(), ours.extrinsicsRoot());
        }
        if (recorded.number() != ours.number() || !recorded.parentHash().equals(ours.parentHash())) {
            return differs("number and parent", recorded.number(), ours.number());
        }
        if (complete) {
            Changes whole = line.diff();
            State after = state.with(whole);
            return differs("state root", recorded.stateRoot(), after.root());
        }
        return Optional.empty();
    }

    private static Optional<String> differs(String what, Object recorded, Object ours) {
        return recorded.equals(ours)
                ? Optional.empty()
                : Optional.of(what + ": expected " + recorded + ", got " + ours);
    }

    private Played block(Line line) {
        Context on = context();
        long number = line.json().field("block").longValue();
        start(on, number, line.json().field("slot").longOr(148_000_000L + number));
        Header header = new Executive(on, Signatures.PLAIN).finish();
        return played(on, 0, header(line, header, on));
    }

    /** Several empty blocks in one line: their merged difference, each event without its phase. */
    private Played blocks(Line line) {
        Context on = context();
        long from = line.json().field("from").longValue();
        long to = line.json().field("to").longValue();
        for (long number = from; number <= to; number++) {
            start(on, number, 148_000_000L + number);
            Header header = new Executive(on, Signatures.PLAIN).finish();
            parent = new Header(
                            header.parentHash(),
                            header.number(),
                            on.commitTo(state).root(),
                            header.extrinsicsRoot(),
                            header.digest())
                    .hash();
        }
        if (line.json().has("hash")) {
            parent = Hash32.of(line.bytes("hash"));
        }
        return new Played(on.changes(), List.of(), Optional.empty(), on.unbuilt());
    }

    private Played played(Context on, int before, Optional<String> difference) {
        return new Played(on.changes(), newEvents(on, before), difference, on.unbuilt());
    }

    /** The bytes of the events that were there before, behind their count. */
    private static int eventBytes(State state) {
        byte[] events = state.get(FrameSystem.EVENTS.key());
        return events == null ? 0 : events.length - countWidth(events);
    }

    private static int countWidth(byte[] events) {
        Input in = Input.of(events);
        in.compact();
        return in.offset();
    }

    /** The records deposited since, in one piece. */
    private static List<byte[]> newEvents(Context on, int before) {
        byte[] events = on.get(FrameSystem.EVENTS.key());
        if (events == null || events.length - countWidth(events) == before) {
            return List.of();
        }
        return List.of(Arrays.copyOfRange(events, countWidth(events) + before, events.length));
    }

    private Optional<String> compare(Line line, Changes recorded, Played played) {
        Changes ours = complete ? played.changes() : Omissions.without(played.changes());
        return differences.storage(runtime.orElseThrow(), state, recorded, ours).or(() -> events(line, played));
    }

    private Optional<String> events(Line line, Played played) {
        return line.step().equals("blocks")
                ? Optional.empty()
                : differences.events(runtime.orElseThrow(), line.events(), played.events());
    }

    /** The call of a line, outermost first; nothing if it is grafted, which is then said. */
    private Optional<RuntimeCall> built(Line line, byte[] bytes) {
        if (runtime.isEmpty()) {
            graft(line, "spec " + scenario.specVersion() + " is not carried");
            return Optional.empty();
        }
        try {
            List<RuntimeCall> calls = Unbuilt.read(runtime.get(), bytes);
            Optional<String> unbuilt = Unbuilt.within(calls);
            unbuilt.ifPresent(reason -> graftAnnounced(line, calls, reason));
            return unbuilt.isPresent() ? Optional.empty() : Optional.of(calls.getFirst());
        } catch (ScaleException undecodable) {
            graft(line, Unbuilt.call(line, runtime.get()));
            return Optional.empty();
        }
    }

    /**
     * What is known before a call runs must hold without its rule: weight, class, fee, how it is written and signed.
     */
    private void graftAnnounced(Line line, List<RuntimeCall> calls, String reason) {
        RuntimeCall call = calls.getFirst();
        Optional<String> differs = Unbuilt.guarded(calls)
                ? Optional.empty()
                : switch (line.step()) {
                    case "extrinsic" -> Results.extrinsic(line, context(), call);
                    case "call" -> Results.info(line, context().runtime().info(call));
                    default -> Optional.empty();
                };
        differs.ifPresentOrElse(
                found -> {
                    report.wrong(line.number(), call + " as announced: " + found);
                    take(line, line.diff());
                },
                () -> graft(line, reason));
    }

    private void call(Line line) {
        built(line, line.bytes("call")).ifPresent(call -> {
            Context on = context();
            int before = eventBytes(state);
            Optional<String> results = Results.info(line, on.runtime().info(call));
            Outcome outcome = on.dispatch(call, origin(line));
            judge(line, played(on, before, results.or(() -> Results.outcome(line, outcome))));
        });
    }

    private static Origin origin(Line line) {
        Json origin = line.json().field("origin");
        return switch (origin) {
            case Json.Str(var name) -> name.equals("root") ? Origin.ROOT : Origin.NONE;
            default -> Origin.signed(AccountId.fromHex(origin.field("signed").text()));
        };
    }

    private void judge(Line line, Played played) {
        Changes recorded = line.diff();
        played.difference()
                .or(() -> compare(line, recorded, played))
                .ifPresentOrElse(difference -> report.wrong(line.number(), difference), report::exact);
        take(line, recorded);
    }

    private void graft(Line line, String reason) {
        report.graft(line.number(), reason);
        take(line, line.diff());
    }

    private void extrinsic(Line line) {
        built(line, line.bytes("call")).ifPresent(call -> {
            Optional<String> known = Results.extrinsic(line, context(), call);
            apply(line, known);
        });
    }

    private void unsigned(Line line) {
        byte[] bytes = line.bytes("extrinsic");
        int prefix = countWidth(bytes) + 1;
        built(line, Arrays.copyOfRange(bytes, prefix, bytes.length))
                .ifPresent(call -> apply(line, Results.validity(line, context(), parent)));
    }

    private void apply(Line line, Optional<String> known) {
        Context on = context();
        int before = eventBytes(state);
        Executive.Applied applied = new Executive(on, Signatures.PLAIN).apply(line.bytes("extrinsic"));
        judge(line, played(on, before, known.or(() -> Results.applied(line, applied))));
    }

    private void api(Line line) {
        String name = line.json().field("method").text();
        if (genesis) {
            recognise(slotMillis());
        }
        if (runtime.isEmpty()) {
            report.graft(line.number(), "spec " + scenario.specVersion() + " is not carried");
            return;
        }
        Optional<RuntimeApi.Method> method = runtime.get().method(name);
        Json expected = line.json().field("result");
        if (method.isEmpty()) {
            if (expected.isNull()) {
                report.exact();
            } else {
                report.graft(line.number(), name + " is not built");
            }
            return;
        }
        Context on = context();
        byte[] result = method.get().body().run(on, on.input(line.bytes("data")));
        Optional<String> fewer = Unbuilt.apis(name, expected.textOr(""), result);
        if (expected.textOr("").equals(Hex.encode(result))) {
            report.exact();
        } else if (fewer.isPresent()) {
            report.graft(line.number(), fewer.get());
        } else {
            report.wrong(
                    line.number(),
                    name + ": expected " + expected.textOr("no such method") + ", got " + Hex.encode(result));
        }
    }

    private void script(Line line) {
        report.exact();
        take(line, line.diff());
    }

    /** Goes on from the recorded state, and from recorded events where the recording leaves their key out. */
    private void take(Line line, Changes recorded) {
        Trie before = state;
        state = state.with(recorded);
        if (complete || runtime.isEmpty()) {
            return;
        }
        boolean fresh = List.of("begin", "block", "blocks").contains(line.step());
        List<byte[]> events = new ArrayList<>(line.step().equals("blocks") ? List.of() : line.events());
        byte[] old = fresh ? null : before.get(FrameSystem.EVENTS.key());
        if (fresh || !events.isEmpty()) {
            state = withEvents(old, events);
        }
    }

    private Trie withEvents(byte @org.jspecify.annotations.Nullable [] old, List<byte[]> events) {
        if (old == null && events.isEmpty()) {
            return state.without(FrameSystem.EVENTS.key());
        }
        Output out = new Output();
        int width = old == null ? 0 : countWidth(old);
        long count = old == null ? 0 : Input.of(old).compact();
        out.compact(count + events.size());
        if (old != null) {
            out.bytes(old, width, old.length - width);
        }
        events.forEach(out::bytes);
        return state.with(FrameSystem.EVENTS.key(), out.toArray());
    }
}
