package org.taonet.pallet.subtensor.epoch;

import java.util.ArrayList;
import java.util.List;
import org.taonet.math.U128;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.VotingPowers;
import org.taonet.pallet.subtensor.stake.VotingPowerCalls;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * After each epoch the voting power of validators follows their stake, in subnets that keep it. Mirrors
 * update_voting_power_for_subnet of utils/voting_power.rs.
 */
final class VotingPowerStep {
    private static final long WHOLE = 1_000_000_000_000_000_000L;

    private VotingPowerStep() {}

    static void run(Context on, NetUid netuid, List<AccountId> hotkeys, Merged merged) {
        if (!VotingPowers.VOTING_POWER_TRACKING_ENABLED.get(on, netuid)) {
            return;
        }
        long end = VotingPowers.VOTING_POWER_DISABLE_AT_BLOCK.get(on, netuid);
        if (end != 0 && Long.compareUnsigned(FrameSystem.NUMBER.get(on), end) >= 0) {
            VotingPowers.VOTING_POWER.clearPrefix(on, netuid);
            VotingPowers.VOTING_POWER_TRACKING_ENABLED.put(on, netuid, false);
            VotingPowers.VOTING_POWER_DISABLE_AT_BLOCK.remove(on, netuid);
            VotingPowerCalls.VOTING_POWER_TRACKING_DISABLED.emit(on, netuid);
            return;
        }
        long alpha = VotingPowers.VOTING_POWER_EMA_ALPHA.get(on, netuid);
        for (int i = 0; i < hotkeys.size(); i++) {
            if (merged.permits()[i]) {
                follow(on, netuid, hotkeys.get(i), merged.stake()[i], alpha);
            } else {
                VotingPowers.VOTING_POWER.remove(on, netuid, hotkeys.get(i));
            }
        }
        List<AccountId> gone = new ArrayList<>();
        for (AccountId hotkey : VotingPowers.VOTING_POWER.iterateKeys(on, netuid)) {
            if (!Neurons.IS_NETWORK_MEMBER.get(on, hotkey, netuid)) {
                gone.add(hotkey);
            }
        }
        gone.forEach(hotkey -> VotingPowers.VOTING_POWER.remove(on, netuid, hotkey));
    }

    /** Power that falls below the least stake is lost; what has never reached it goes on growing. */
    private static void follow(Context on, NetUid netuid, AccountId hotkey, long stake, long alpha) {
        long least = StakeParameters.STAKE_THRESHOLD.get(on);
        long before = VotingPowers.VOTING_POWER.get(on, netuid, hotkey);
        long after = average(stake, before, alpha);
        if (Long.compareUnsigned(after, least) < 0 && Long.compareUnsigned(before, least) >= 0) {
            VotingPowers.VOTING_POWER.remove(on, netuid, hotkey);
        } else if (after != 0) {
            VotingPowers.VOTING_POWER.put(on, netuid, hotkey, after);
        }
    }

    /** Alpha parts of 10^18 of the stake, the rest of what was before, saturating. */
    private static long average(long stake, long before, long alpha) {
        long rest = Long.compareUnsigned(alpha, WHOLE) > 0 ? 0 : WHOLE - alpha;
        U128 sum = U128.product(alpha, stake).saturatingAdd(U128.product(rest, before));
        U128 average = sum.safeDiv(U128.of(WHOLE));
        return average.hi() == 0 ? average.lo() : -1;
    }
}
