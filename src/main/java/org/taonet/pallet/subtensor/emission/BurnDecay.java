package org.taonet.pallet.subtensor.emission;

import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * The price of registering falls a little in every block, so that it halves in a subnet's half-life; and counters of
 * registrations begin anew. Factors have 32 fraction bits. Mirrors update_registration_prices_for_networks of
 * subnets/registration.rs and decay_factor_q32 of utils/misc.rs.
 */
public final class BurnDecay {
    private static final long ONE = 1L << 32;
    private static final long HALF = 1L << 31;

    /** A half-life in blocks, and its factor. */
    private record Factor(int halfLife, long factor) {}

    private static volatile Factor last = new Factor(0, ONE);

    private BurnDecay() {}

    /** In all subnets, root included. */
    public static void step(Context on, long block) {
        for (NetUid netuid : Subnets.all(on)) {
            Rao burn = BurnParameters.BURN.get(on, netuid);
            int halfLife = BurnParameters.BURN_HALF_LIFE.get(on, netuid);
            Rao price = burn;
            if (halfLife > 0 && block > 1) {
                price = new Rao(times(burn.bits(), known(halfLife)));
            }
            price = price.max(BurnParameters.MIN_BURN.get(on, netuid)).min(BurnParameters.MAX_BURN.get(on, netuid));
            if (!price.equals(burn)) {
                BurnParameters.BURN.put(on, netuid, price);
            }
            RegistrationParameters.REGISTRATIONS_THIS_BLOCK.put(on, netuid, 0);
            if (netuid.equals(NetUid.ROOT) && EpochSchedule.isDue(on, netuid, block)) {
                RegistrationParameters.REGISTRATIONS_THIS_INTERVAL.put(on, netuid, 0);
            }
        }
    }

    /** As {@link #factor}, which is searched for anew only when it is another half-life's than the last. */
    private static long known(int halfLife) {
        Factor known = last;
        if (known.halfLife != halfLife) {
            known = new Factor(halfLife, factor(halfLife));
            last = known;
        }
        return known.factor;
    }

    /** The greatest factor whose power of the half-life is at most a half. */
    static long factor(int halfLife) {
        long low = 0;
        long high = ONE;
        while (low + 1 < high) {
            long middle = low + (high - low >>> 1);
            if (power(middle, halfLife) > HALF) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    static long power(long base, int exponent) {
        long result = ONE;
        long factor = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = times(result, factor);
            }
            if (left > 1) {
                factor = times(factor, factor);
            }
        }
        return result;
    }

    private static long times(long value, long factor) {
        long high = Math.unsignedMultiplyHigh(value, factor);
        return high >>> 32 == 0 ? high << 32 | value * factor >>> 32 : -1;
    }
}
