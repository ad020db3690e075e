package org.taonet.pallet.subtensor.neuron;

import java.util.List;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** A weight or a bond of one neuron on another: which uid, and how much in parts of 65535. */
public record Edge(int uid, int value) {
    public static final Codec<Edge> CODEC = Codecs.pair(Codecs.U16, Codecs.U16, Edge::new, Edge::uid, Edge::value);

    /** The same edges, of which those to a uid weigh nothing. */
    public static List<Edge> withoutWeight(List<Edge> edges, int uid) {
        return edges.stream()
                .map(edge -> edge.uid == uid ? new Edge(uid, 0) : edge)
                .toList();
    }
}
