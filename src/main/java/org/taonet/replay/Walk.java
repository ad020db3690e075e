package org.taonet.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.taonet.primitive.Digest;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Header;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Signatures;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Invariants;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.state.State;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A walk of random calls, valid and invalid, over a chain from its genesis: the same seed gives the same roots on every
 * machine and in every build of the program, so that two can be compared by one hash.
 */
public final class Walk {
    private static final int CALLS_A_BLOCK = 8;
    private static final long SLOT = 148_000_000;

    private final Runtime runtime;
    private final RandomCalls calls;
    private final Invariants invariants;
    private final long slotMillis;
    private final Map<String, Integer> results = new TreeMap<>();
    private State state;
    private Hash32 parent = Hash32.ZERO;

    /** Over a genesis state, with accounts that calls may name, from a seed. */
    public Walk(Runtime runtime, State genesis, List<AccountId> accounts, long slotMillis, long seed) {
        this.runtime = runtime;
        this.state = genesis;
        this.calls = new RandomCalls(runtime, accounts, seed);
        this.invariants = new Invariants(runtime);
        this.slotMillis = slotMillis;
    }

    /**
     * So many blocks of calls; the state after them.
     *
     * @throws org.taonet.runtime.InvariantBroken where the state after a block is not sound
     */
    public State run(int blocks) {
        for (int block = 1; block <= blocks; block++) {
            begin(block);
            for (int i = 0; i < CALLS_A_BLOCK; i++) {
                step(calls.any());
            }
            finish();
            invariants.check(state, block);
        }
        return state;
    }

    /** How the calls ended: how often each way. */
    public Map<String, Integer> results() {
        return results;
    }

    /** The document that two builds are compared by. */
    public Json json(long seed, int blocks) {
        Json.Fields ends = Json.object();
        results.forEach((end, count) -> ends.put(end, count));
        return Json.object()
                .put("seed", seed)
                .put("blocks", blocks)
                .put("root", state.root().hex())
                .put("head", parent.hex())
                .put("results", ends.build())
                .build();
    }

    private void begin(int number) {
        Context on = new Context(state, runtime);
        long slot = SLOT + number;
        Bytes said = Bytes.owning(new Output().u64(slot).toArray());
        new Executive(on, Signatures.PLAIN)
                .initialize(number, parent, Digest.EMPTY.with(new Digest.Item.PreRuntime(Digest.engine("aura"), said)));
        Timestamps.set(on, slot * slotMillis);
        state = on.commitTo(state);
    }

    private void finish() {
        Context on = new Context(state, runtime);
        Header header = new Executive(on, Signatures.PLAIN).finish();
        state = on.commitTo(state);
        parent = new Header(
                        header.parentHash(), header.number(), state.root(), header.extrinsicsRoot(), header.digest())
                .hash();
    }

    private void step(Call<?> chosen) {
        byte[] bytes = calls.with(chosen);
        Context on = new Context(state, runtime);
        String end;
        try {
            RuntimeCall call = runtime.calls().read(Input.of(bytes, runtime));
            Outcome outcome = on.dispatch(call, origin());
            end = outcome.error().map(Walk::label).orElse("ok");
        } catch (ScaleException undecodable) {
            end = "undecodable";
        }
        results.merge(chosen + " " + end, 1, Integer::sum);
        state = on.commitTo(state);
    }

    private static String label(DispatchError error) {
        return error instanceof DispatchError.Module(var pallet, var code)
                ? "Module(" + pallet + "." + code.at(0) + ")"
                : error.toString().toLowerCase(Locale.ROOT);
    }

    private Origin origin() {
        return switch (calls.below(8)) {
            case 0, 1 -> Origin.ROOT;
            case 2 -> Origin.NONE;
            default -> Origin.signed(calls.account());
        };
    }
}
