package org.taonet.pallet.subtensor.weights;

import java.util.List;
import org.taonet.crypto.Hash;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;
import org.taonet.unit.MechanismIndex;

/** What a commit hid: a row of weights and the salt that kept others from guessing it. */
record Reveal(List<Integer> uids, List<Integer> values, List<Integer> salt, long versionKey) {
    private static final Codec<List<Integer>> NUMBERS = Codecs.list(Codecs.U16);

    /** The hash that a hotkey commits with; mirrors get_commit_hash of subnets/weights.rs. */
    Hash32 hash(AccountId who, MechanismIndex index) {
        Output out = new Output();
        Codecs.ACCOUNT.encode(who, out);
        Codecs.MECHANISM.encode(index, out);
        NUMBERS.encode(uids, out);
        NUMBERS.encode(values, out);
        NUMBERS.encode(salt, out);
        out.u64(versionKey);
        return Hash32.of(Hash.blake2b256(out.toArray()));
    }

    /** The weights in it. */
    Weighing.Row row() {
        return new Weighing.Row(uids, values, versionKey);
    }
}
