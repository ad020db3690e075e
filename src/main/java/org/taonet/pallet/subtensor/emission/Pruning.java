package org.taonet.pallet.subtensor.emission;

import java.util.Optional;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.FrameSystem;
import org.taonet.state.Reader;
import org.taonet.unit.NetUid;

/** Which subnet gives way to a new one. Mirrors get_network_to_prune of coinbase/root.rs. */
public final class Pruning {
    private Pruning() {}

    /** The one with the lowest moving price, of equals the oldest; not root, and none that is still immune. */
    public static Optional<NetUid> candidate(Reader on) {
        long now = FrameSystem.NUMBER.get(on);
        long immunity = SubnetCost.NETWORK_IMMUNITY_PERIOD.get(on);
        Optional<NetUid> candidate = Optional.empty();
        U64F64 lowest = U64F64.MAX;
        long oldest = -1;
        for (NetUid netuid : Subnets.all(on)) {
            long since = Subnets.NETWORK_REGISTERED_AT.get(on, netuid);
            if (netuid.equals(NetUid.ROOT) || !Subnets.exists(on, netuid) || isImmune(now, since, immunity)) {
                continue;
            }
            U64F64 price = MovingPrices.of(on, netuid);
            if (price.below(lowest) || price.equals(lowest) && Long.compareUnsigned(since, oldest) < 0) {
                candidate = Optional.of(netuid);
                lowest = price;
                oldest = since;
            }
        }
        return candidate;
    }

    private static boolean isImmune(long now, long since, long immunity) {
        long until = since + immunity;
        return Long.compareUnsigned(until, since) < 0 || Long.compareUnsigned(now, until) < 0;
    }
}
