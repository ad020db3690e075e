package org.taonet.pallet.subtensor;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;

/** SubtensorModule: the sum of its concepts. */
public final class Subtensor {
    private Subtensor() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(Hooks.UNBUILT, Pallet.Generics.PLAIN, concepts());
    }

    private static Declarations[] concepts() {
        return Stream.of(List.of(ColdkeySwap.ON), SubtensorCalls.all())
                .flatMap(List::stream)
                .toArray(Declarations[]::new);
    }
}
