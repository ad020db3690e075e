package org.taonet.pallet.subtensor;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.pallet.subtensor.emission.BlockStep;
import org.taonet.pallet.subtensor.emission.EmissionConcepts;
import org.taonet.pallet.subtensor.neuron.NeuronConcepts;
import org.taonet.pallet.subtensor.stake.StakeConcepts;
import org.taonet.pallet.subtensor.subnet.SubnetConcepts;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Pallet;

/** SubtensorModule: the sum of its concepts. */
public final class Subtensor {
    private Subtensor() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(new BlockStep(), Pallet.Generics.PLAIN, concepts());
    }

    private static Declarations[] concepts() {
        return Stream.of(
                        SubnetConcepts.all(),
                        NeuronConcepts.all(),
                        StakeConcepts.all(),
                        EmissionConcepts.all(),
                        List.of(ColdkeySwap.ON, Soundness.ON),
                        SubtensorCalls.all())
                .flatMap(List::stream)
                .toArray(Declarations[]::new);
    }
}
