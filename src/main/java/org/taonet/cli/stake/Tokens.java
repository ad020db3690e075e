package org.taonet.cli.stake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.taonet.client.View;
import org.taonet.metadata.Value;

/** Which subnets' tokens can be traded: those of subnets that were started. Of root it is said as of any other. */
final class Tokens {
    private static final String ITEM = "SubtokenEnabled";

    private Tokens() {}

    /** Those of these subnets whose tokens cannot be traded yet, by number. */
    static Set<Integer> off(View view, Collection<Integer> netuids) {
        Set<Integer> off = new TreeSet<>();
        if (!view.stores(Trades.PALLET, ITEM)) {
            return off;
        }
        List<Integer> asked = List.copyOf(new TreeSet<>(netuids));
        List<Optional<Value>> on = view.ask(
                        Trades.PALLET,
                        ITEM,
                        asked.stream().map(n -> List.of(Value.of(n))).toList())
                .get();
        for (int i = 0; i < asked.size(); i++) {
            if (!on.get(i).equals(Optional.of(new Value.Flag(true)))) {
                off.add(asked.get(i));
            }
        }
        return off;
    }
}
