package org.taonet.pallet.subtensor.stake;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.math.BigInteger;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** A number of about 21 digits: mantissa times ten to the exponent. Mirrors primitives/share-pool. */
public record SafeFloat(BigInteger mantissa, long exponent) {
    static final SafeFloat ZERO = new SafeFloat(BigInteger.ZERO, 0);

    public static final Codec<SafeFloat> CODEC = struct(
            "share_pool::SafeFloat",
            field("mantissa", Codecs.U128, "u128", SafeFloat::mantissa),
            field("exponent", Codecs.I64, "i64", SafeFloat::exponent),
            SafeFloat::new);
}
