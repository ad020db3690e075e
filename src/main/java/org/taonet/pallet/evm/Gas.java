package org.taonet.pallet.evm;

import java.math.BigInteger;
import org.taonet.primitive.DispatchClass;
import org.taonet.primitive.Weight;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Runtime;

/** What gas weighs. Mirrors pallet_evm's FixedGasWeightMapping and the runtime's WeightPerGas. */
final class Gas {
    /** Three quarters of a block's weight, of 75,000,000 gas: 4 s * 0.75 / 75M, (2^64 - 1) * 0.75 / 75M. */
    private static final Weight PER_GAS = new Weight(40_000, 184_467_440_737L);

    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private Gas() {}

    /** The weight of an amount of gas, unsigned, without what every extrinsic weighs. */
    static Weight weight(Runtime runtime, long gas) {
        return PER_GAS.times(gas)
                .minus(runtime.value(FrameSystem.BLOCK_WEIGHTS)
                        .of(DispatchClass.NORMAL)
                        .baseExtrinsic());
    }

    /** The same of a 256-bit amount, which saturates. */
    static Weight weight(Runtime runtime, BigInteger gas) {
        return weight(runtime, gas.min(MAX).longValue());
    }
}
