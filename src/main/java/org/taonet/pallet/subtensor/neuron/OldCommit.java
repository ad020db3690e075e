package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** Encrypted weights of an older form, without a block. */
record OldCommit(AccountId who, Bytes ciphertext, long round) {
    static final Codec<OldCommit> CODEC = struct(
                    "OldCommit",
                    field(Codecs.ACCOUNT, "T::AccountId", OldCommit::who),
                    field(Codecs.boundedBytes(TimelockedCommit.MAX_BYTES), "BoundedVec", OldCommit::ciphertext),
                    field(Codecs.U64, "RoundNumber", OldCommit::round),
                    OldCommit::new)
            .tuple();
}
