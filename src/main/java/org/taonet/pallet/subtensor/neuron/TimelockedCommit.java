package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/**
 * Weights that a validator has committed to, encrypted until a round of the beacon.
 *
 * @param who the hotkey
 * @param block in which it was committed
 * @param ciphertext at most 5000 bytes
 * @param round of the beacon whose signature decrypts it
 */
public record TimelockedCommit(AccountId who, long block, Bytes ciphertext, long round) {
    /** The longest ciphertext, in bytes. */
    public static final int MAX_BYTES = 5000;

    public static final Codec<TimelockedCommit> CODEC = struct(
                    "TimelockedCommit",
                    field(Codecs.ACCOUNT, "T::AccountId", TimelockedCommit::who),
                    field(Codecs.U64, "u64", TimelockedCommit::block),
                    field(Codecs.boundedBytes(MAX_BYTES), "BoundedVec", TimelockedCommit::ciphertext),
                    field(Codecs.U64, "RoundNumber", TimelockedCommit::round),
                    TimelockedCommit::new)
            .tuple();
}
