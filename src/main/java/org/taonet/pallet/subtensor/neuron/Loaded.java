package org.taonet.pallet.subtensor.neuron;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;

/** Emission of a hotkey as miner and as validator, in an older form that nothing writes any more. */
record Loaded(AccountId hotkey, long server, long validator) {
    static final Codec<Loaded> CODEC = struct(
                    "LoadedEmission",
                    field(Codecs.ACCOUNT, "T::AccountId", Loaded::hotkey),
                    field(Codecs.U64, "u64", Loaded::server),
                    field(Codecs.U64, "u64", Loaded::validator),
                    Loaded::new)
            .tuple();

    /** The same for another hotkey, if it is for this one. */
    Loaded handedOver(AccountId from, AccountId to) {
        return hotkey.equals(from) ? new Loaded(to, server, validator) : this;
    }
}
