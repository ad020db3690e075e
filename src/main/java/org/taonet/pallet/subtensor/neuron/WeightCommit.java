package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.Hash32;

/**
 * Weights that a validator has committed to.
 *
 * @param hash of the weights and a salt
 * @param epoch of the subnet in which it was committed
 * @param block in which it was committed
 * @param unused zero
 */
public record WeightCommit(Hash32 hash, long epoch, long block, long unused) {
    static final Codec<WeightCommit> CODEC = struct(
                    "WeightCommit",
                    field(Codecs.HASH, "H256", WeightCommit::hash),
                    field(Codecs.U64, "u64", WeightCommit::epoch),
                    field(Codecs.U64, "u64", WeightCommit::block),
                    field(Codecs.U64, "u64", WeightCommit::unused),
                    WeightCommit::new)
            .tuple();
}
