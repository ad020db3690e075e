package org.taonet.pallet.subtensor.subnet;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;

/** The bounds of liquid alpha, in parts of 65535. */
public record AlphaValues(int low, int high) {
    static final Codec<AlphaValues> CODEC =
            Codecs.pair(Codecs.U16, Codecs.U16, AlphaValues::new, AlphaValues::low, AlphaValues::high);

    /** 0.7 and 0.9. */
    static final AlphaValues DEFAULT = new AlphaValues(45_875, 58_982);
}
