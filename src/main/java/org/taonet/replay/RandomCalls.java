package org.taonet.replay;

import java.math.BigInteger;
import java.util.List;
import org.taonet.runtime.Call;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;

/**
 * Calls with random arguments, read off their declarations: edges of numbers, subnets that are there and that are not,
 * vectors empty and far too long, bytes that are no text. The same seed gives the same calls everywhere.
 */
public final class RandomCalls {
    private static final int MOST = 4;
    private static final int FAR_TOO_LONG = 2000;
    private static final int SUBNETS = 5;
    private static final List<String> BEYOND_THE_RULES =
            List.of("kill_prefix", "kill_storage", "set_storage", "force_adjust_total_issuance", "force_set_balance");

    private final List<Call<?>> calls;
    private final List<AccountId> accounts;
    private long random;

    /** Over the calls of a runtime that have rules, naming these accounts, from a seed. */
    public RandomCalls(Runtime runtime, List<AccountId> accounts, long seed) {
        this.calls = harmless(runtime);
        this.accounts = List.copyOf(accounts);
        this.random = seed;
    }

    /**
     * All but those by which root can write anything anywhere, or make more TAO than can be counted: what must hold of
     * a chain does not outlive them, upstream neither.
     */
    private static List<Call<?>> harmless(Runtime runtime) {
        return runtime.pallets().stream()
                .filter(p -> !p.name().equals(Timestamps.PALLET_NAME))
                .<Call<?>>flatMap(p -> p.calls().stream())
                .filter(Call::built)
                .filter(call -> !BEYOND_THE_RULES.contains(call.name()))
                .toList();
    }

    /** Any call. */
    Call<?> any() {
        return calls.get(below(calls.size()));
    }

    /** A call with arguments, encoded. */
    public byte[] with(Call<?> chosen) {
        Output bytes = new Output().u8(chosen.palletIndex()).u8(chosen.index());
        chosen.args().type().fields().forEach(field -> write(field.type(), bytes, 0));
        return bytes.toArray();
    }

    /** Any of the accounts. */
    public AccountId account() {
        return accounts.get(below(accounts.size()));
    }

    /** SplitMix64. */
    private long next() {
        random += 0x9E3779B97F4A7C15L;
        long z = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to a bound. */
    public int below(int bound) {
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
        } else if (type.path().endsWith("NetUid") && below(MOST) != 0) {
            out.u16(below(SUBNETS));
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
            List<Call<?>> inner = calls.stream()
                    .filter(c -> depth < 3 || c.name().equals("remark"))
                    .toList();
            Call<?> chosen = inner.get(below(inner.size()));
            out.u8(chosen.palletIndex()).u8(chosen.index());
            chosen.args().type().fields().forEach(field -> write(field.type(), out, depth + 1));
        } else {
            out.u8(0).u8(below(3) == 0 ? 0 : 1).bytes(account().bytes());
        }
    }

    private void sequence(TypeDef of, Output out, int depth) {
        boolean bytes = of instanceof TypeDef.Primitive(var name) && name.equals("u8");
        int count = bytes && below(MOST) == 0 ? FAR_TOO_LONG : below(MOST);
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
