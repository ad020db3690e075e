package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.Uid;

/** What validators think of miners, and the bonds that grow from it. Mirrors subnets/weights.rs. */
public final class Weights {
    static final Declarations ON = Concept.declarations();

    public static final StorageDoubleMap<MechanismIndex, Uid, List<Edge>> WEIGHTS = ON.doubleMap(
            "Weights",
            Hasher.IDENTITY,
            Codecs.MECHANISM,
            Hasher.IDENTITY,
            Codecs.UID,
            Codecs.list(Edge.CODEC),
            List.of(),
            "The weights that a validator has set: uids and values of which the largest is 65535.");
    public static final StorageDoubleMap<MechanismIndex, Uid, List<Edge>> BONDS = ON.doubleMap(
            "Bonds",
            Hasher.IDENTITY,
            Codecs.MECHANISM,
            Hasher.IDENTITY,
            Codecs.UID,
            Codecs.list(Edge.CODEC),
            List.of(),
            "The bonds that a validator has: uids and values in parts of 65535.");

    private Weights() {}
}
