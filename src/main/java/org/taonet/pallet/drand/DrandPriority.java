package org.taonet.pallet.drand;

import org.taonet.primitive.Validity;
import org.taonet.runtime.Extension;
import org.taonet.runtime.SystemExtensions;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** Lets extrinsics that carry pulses go first. Mirrors pallets/drand/src/drand_priority.rs. */
public final class DrandPriority implements Extension<Codecs.Unit> {
    private static final Validity FIRST = new Validity(
            10_000,
            Validity.DEFAULT.requires(),
            Validity.DEFAULT.provides(),
            Validity.DEFAULT.longevity(),
            Validity.DEFAULT.propagate());

    private final Codec<Codecs.Unit> codec =
            SystemExtensions.overRuntime("pallet_drand::drand_priority::DrandPriority");

    @Override
    public String identifier() {
        return "DrandPriority";
    }

    @Override
    public Codec<Codecs.Unit> codec() {
        return codec;
    }

    @Override
    public Run start(Codecs.Unit data, Subject subject) {
        Validity validity = subject.call().is(DrandCalls.WRITE_PULSE) ? FIRST : Validity.DEFAULT;
        return () -> validity;
    }
}
