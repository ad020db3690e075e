package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import org.taonet.runtime.Declarations;

/** The concepts of SubtensorModule that are about neurons. */
public final class NeuronConcepts {
    private NeuronConcepts() {}

    /** All of them. */
    public static List<Declarations> all() {
        return List.of(Neurons.ON, Scores.ON, Serving.ON, EvmKeys.ON, Weights.ON, Commits.ON, VotingPowers.ON);
    }
}
