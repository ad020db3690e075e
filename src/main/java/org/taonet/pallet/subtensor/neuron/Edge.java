package org.taonet.pallet.subtensor.neuron;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** A weight or a bond of one neuron on another: which uid, and how much in parts of 65535. */
public record Edge(int uid, int value) {
    public static final Codec<Edge> CODEC = Codecs.pair(Codecs.U16, Codecs.U16, Edge::new, Edge::uid, Edge::value);
}
