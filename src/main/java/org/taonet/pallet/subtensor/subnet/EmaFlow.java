package org.taonet.pallet.subtensor.subnet;

import java.math.BigInteger;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Fixed;

/** A moving average and the block in which it was reckoned; its value in 2^-64. */
record EmaFlow(long block, BigInteger flow) {
    static final Codec<EmaFlow> CODEC =
            Codecs.pair(Codecs.U64, Fixed.I64F64, EmaFlow::new, EmaFlow::block, EmaFlow::flow);
}
