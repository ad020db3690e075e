package org.taonet.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taonet.primitive.RuntimeVersion;
import org.taonet.runtime.Context;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codec;
import org.taonet.scale.Input;
import org.taonet.scale.Outer;
import org.taonet.text.Hex;

/** What is not built yet, and is therefore grafted: pallets whose hooks run in every block, calls without a rule. */
final class Unbuilt {
    /** Calls that weigh more upstream by guards that are not built. */
    private static final List<String> GUARDED = List.of("associate_evm_key");

    private Unbuilt() {}

    /**
     * Whether a guard is missing that a call, or one within it, passes through, so that its weight is not upstream's.
     */
    static boolean guarded(List<RuntimeCall> calls) {
        return calls.stream()
                .map(RuntimeCall::call)
                .anyMatch(call -> call.pallet().equals("SubtensorModule") && GUARDED.contains(call.name()));
    }

    /** Why hooks of the block after a state are grafted, if some are not built or have come to what is not. */
    static Optional<String> hooks(Context before, SortedMap<String, SortedSet<String>> met) {
        List<String> missing = before.runtime().pallets().stream()
                .flatMap(pallet -> {
                    if (!pallet.hooks().built(before)) {
                        return Stream.of(pallet.name());
                    }
                    SortedSet<String> what = met.getOrDefault(pallet.name(), Collections.emptySortedSet());
                    return what.isEmpty()
                            ? Stream.empty()
                            : Stream.of(pallet.name() + " (" + String.join(", ", what) + ")");
                })
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("hooks not built: " + String.join(" ", missing));
    }

    /** Why a call that cannot be read is grafted. */
    static String call(Line line, Runtime runtime) {
        String pallet = line.json().field("pallet").textOr("?");
        String name = line.json().field("name").textOr("?");
        boolean known = runtime.pallet(pallet).map(Pallet::calls).stream()
                .flatMap(List::stream)
                .anyMatch(call -> call.name().equals(name));
        return known ? "a call within " + pallet + "." + name + " is not built" : pallet + "." + name + " is not built";
    }

    /** A call and all calls within it, outermost first; {@link org.taonet.scale.ScaleException} if one is not known. */
    static List<RuntimeCall> read(Runtime runtime, byte[] bytes) {
        List<RuntimeCall> all = new ArrayList<>();
        Codec<RuntimeCall> noting = runtime.calls()
                .map(
                        call -> {
                            all.add(call);
                            return call;
                        },
                        Function.identity());
        Outer listening = name -> name.equals(RuntimeCall.NAME) ? noting : runtime.codec(name);
        noting.read(Input.of(bytes, listening));
        return all.reversed();
    }

    /** Why a call is grafted whose rule, or that of a call within, is declared but not built. */
    static Optional<String> within(List<RuntimeCall> calls) {
        return calls.stream().filter(each -> !each.call().built()).findFirst().map(each -> each + " is not built");
    }

    /** Why a version is grafted that differs from the recorded one only in listing fewer runtime APIs. */
    static Optional<String> apis(String method, String recorded, byte[] ours) {
        if (!method.equals("Core_version") || recorded.isEmpty()) {
            return Optional.empty();
        }
        RuntimeVersion theirs = RuntimeVersion.CODEC.read(Hex.decode(recorded));
        RuntimeVersion mine = RuntimeVersion.CODEC.read(ours);
        boolean fewer =
                mine.listing(theirs.apis()).equals(theirs) && theirs.apis().containsAll(mine.apis());
        return fewer
                ? Optional.of(theirs.apis().size() - mine.apis().size() + " runtime APIs are not built")
                : Optional.empty();
    }
}
