package org.taonet.replay;

import java.math.BigInteger;
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
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;
import org.taonet.scale.TypeDef;
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
    private final List<AccountId> accounts;
    private final long slotMillis;
    private final Map<String, Integer> results = new TreeMap<>();
    private State state;
    private Hash32 parent = Hash32.ZERO;
    private long random;

    /** Over a genesis state, with accounts that calls may name, from a seed. */
    public Walk(Runtime runtime, State genesis, List<AccountId> accounts, long slotMillis, long seed) {
        this.runtime = runtime;
        this.state = genesis;
        this.accounts = accounts;
        this.slotMillis = slotMillis;
        this.random = seed;
    }

    /** So many blocks of calls; the state after them. */
    public State run(int blocks) {
        List<Call<?>> calls = harmless();
        for (int block = 1; block <= blocks; block++) {
            begin(block);
            for (int i = 0; i < CALLS_A_BLOCK; i++) {
                step(calls.get(below(calls.size())));
            }
            finish();
        }
        return state;
    }

    /**
     * All calls but those that can stop a block for good, as they would upstream: a second time, wiping what it needs.
     */
    private List<Call<?>> harmless() {
        return runtime.pallets().stream()
                .filter(p -> !p.name().equals(Timestamps.PALLET_NAME))
                .<Call<?>>flatMap(p -> p.calls().stream())
                .filter(call -> !call.name().equals("kill_prefix"))
                .toList();
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
        Output bytes = new Output().u8(chosen.palletIndex()).u8(chosen.index());
        chosen.args().type().fields().forEach(field -> write(field.type(), bytes, 0));
        Context on = new Context(state, runtime);
        String end;
        try {
            RuntimeCall call = runtime.calls().read(Input.of(bytes.toArray(), runtime));
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
        return switch (below(8)) {
            case 0, 1 -> Origin.ROOT;
            case 2 -> Origin.NONE;
            default -> Origin.signed(account());
        };
    }

    private AccountId account() {
        return accounts.get(below(accounts.size()));
    }

    /** SplitMix64. */
    private long next() {
        random += 0x9E3779B97F4A7C15L;
        long z = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Small numbers, amounts that an account may have, and the edges. */
    private BigInteger number(int bits) {
        BigInteger max = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger raw = switch (below(6)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> max;
            case 2 -> BigInteger.valueOf(below(1000));
            case 3 -> BigInteger.valueOf(next() >>> 14);
            case 4 -> BigInteger.valueOf(next() >>> 30);
            default -> BigInteger.valueOf(500 + below(3) - 1);
        };
        return raw.min(max);
    }

    private void write(TypeDef type, Output out, int depth) {
        switch (type) {
            case TypeDef.Primitive(var name) -> primitive(name, out);
            case TypeDef.Compact(var of) ->
                out.compact(number(of instanceof TypeDef.Primitive(var name) ? bits(name) : 0));
            case TypeDef.Sequence(var of) -> sequence(of, out, depth);
            case TypeDef.Array(var length, var of) -> array(length, of, out, depth);
            case TypeDef.Tuple(var of) -> of.forEach(each -> write(each, out, depth));
            case TypeDef.BitSequence bits -> out.compact(0);
            case TypeDef.Composite composite -> composite(composite, out, depth);
            case TypeDef.Variants(var path, var params, var variants) -> variant(variants, out, depth);
            case TypeDef.Outer(var name) -> outer(name, out, depth);
        }
    }

    private void composite(TypeDef.Composite type, Output out, int depth) {
        if (type.path().endsWith("AccountId32")) {
            out.bytes(account().bytes());
        } else {
            type.fields().forEach(field -> write(field.type(), out, depth));
        }
    }

    private void variant(List<TypeDef.Variant> variants, Output out, int depth) {
        if (variants.isEmpty()) {
            return;
        }
        TypeDef.Variant chosen = below(3) == 0 ? variants.get(below(variants.size())) : variants.getFirst();
        out.u8(chosen.index());
        chosen.fields().forEach(field -> write(field.type(), out, depth));
    }

    private void outer(String name, Output out, int depth) {
        if (name.equals(RuntimeCall.NAME)) {
            List<Call<?>> calls = harmless().stream()
                    .filter(c -> depth < 3 || c.name().equals("remark"))
                    .toList();
            Call<?> chosen = calls.get(below(calls.size()));
            out.u8(chosen.palletIndex()).u8(chosen.index());
            chosen.args().type().fields().forEach(field -> write(field.type(), out, depth + 1));
        } else {
            out.u8(0).u8(below(3) == 0 ? 0 : 1).bytes(account().bytes());
        }
    }

    private void sequence(TypeDef of, Output out, int depth) {
        int count = below(4);
        out.compact(count);
        array(count, of, out, depth);
    }

    private void array(int length, TypeDef of, Output out, int depth) {
        for (int i = 0; i < length; i++) {
            write(of, out, depth);
        }
    }

    private static int bits(String name) {
        return name.equals("bool") ? 1 : Integer.parseInt(name.substring(1));
    }

    private void primitive(String name, Output out) {
        switch (name) {
            case "bool" -> out.bool(below(2) == 0);
            case "str" -> out.compact(0);
            case "char" -> out.u32('a');
            default ->
                out.number(number(bits(name) - (name.startsWith("i") ? 1 : 0)), bits(name) / 8, name.startsWith("i"));
        }
    }
}
