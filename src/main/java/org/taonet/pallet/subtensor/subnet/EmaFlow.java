package org.taonet.pallet.subtensor.subnet;

import org.taonet.math.I64F64;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;

/** A moving average and the block in which it was reckoned. */
record EmaFlow(long block, I64F64 flow) {
    static final Codec<EmaFlow> CODEC =
            Codecs.pair(Codecs.U64, FixedPoint.I64F64, EmaFlow::new, EmaFlow::block, EmaFlow::flow);
}
