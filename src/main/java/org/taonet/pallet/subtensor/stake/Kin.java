package org.taonet.pallet.subtensor.stake;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;

/** A child or a parent of a hotkey, and the part of stake that is handed on, in parts of 2^64 - 1. */
public record Kin(long proportion, AccountId hotkey) {
    public static final Codec<Kin> CODEC =
            Codecs.pair(Codecs.U64, Codecs.ACCOUNT, Kin::new, Kin::proportion, Kin::hotkey);
}
