package org.taonet.pallet.contracts;

import static org.taonet.scale.OneOf.unit;

import org.taonet.scale.Codec;
import org.taonet.scale.OneOf;

/** Whether code must give the same result everywhere. Mirrors pallet_contracts::wasm::Determinism. */
public enum Determinism {
    ENFORCED,
    RELAXED;

    public static final Codec<Determinism> CODEC = OneOf.<Determinism>oneOf(
            "pallet_contracts::wasm::Determinism", unit(0, "Enforced", ENFORCED), unit(1, "Relaxed", RELAXED));
}
