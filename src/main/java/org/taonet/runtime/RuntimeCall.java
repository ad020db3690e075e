package org.taonet.runtime;

import org.taonet.crypto.Hash;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Outer;
import org.taonet.scale.Output;
import org.taonet.unit.Hash32;

/** A call with its arguments: any call of any pallet of the runtime. */
public record RuntimeCall(Call<?> call, Object args) implements Outer.Value {
    /** The name of the outer type. */
    public static final String NAME = "RuntimeCall";

    /** Reads any call of the runtime at work. */
    public static final Codec<RuntimeCall> CODEC = Codecs.outer(NAME);

    @Override
    public void encode(Output out) {
        out.u8(call.palletIndex()).u8(call.index());
        call.write(args, out);
    }

    /** Pallet index, call index, arguments. */
    public byte[] bytes() {
        Output out = new Output();
        encode(out);
        return out.toArray();
    }

    /** What proxies, multisigs and the scheduler name a call by. */
    public Hash32 hash() {
        return Hash32.of(Hash.blake2b256(bytes()));
    }

    /** Whether it is this call. */
    public boolean is(Call<?> other) {
        return call == other;
    }

    @Override
    public String toString() {
        return call.toString();
    }
}
