package org.taonet.pallet.subtensor.weights;

import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Guard;
import org.taonet.runtime.RuntimeCall;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * Refuses weights and hashed commits that come too soon after the last ones. Mirrors what guards/check_rate_limits.rs
 * says of weights.
 */
public final class WeightRateGuard implements Guard {
    /** The one there is. */
    public static final Guard GUARD = new WeightRateGuard();

    private WeightRateGuard() {}

    @Override
    public Weight weight(RuntimeCall call) {
        boolean applies = call.is(SetWeightsCalls.SET_WEIGHTS)
                || call.is(SetWeightsCalls.SET_MECHANISM_WEIGHTS)
                || call.is(CommitWeightsCalls.COMMIT_WEIGHTS)
                || call.is(CommitWeightsCalls.COMMIT_MECHANISM_WEIGHTS);
        return applies ? Weight.of(35_376_000, 4484, 7, 0) : Weight.ZERO;
    }

    @Override
    public void check(Context on, AccountId who, RuntimeCall call) {
        switch (call.args()) {
            case SetWeightsCalls.SetWeights a -> set(on, who, a.netuid(), SetWeightsCalls.FIRST);
            case SetWeightsCalls.SetMechanismWeights a -> set(on, who, a.netuid(), a.mecid());
            case CommitWeightsCalls.CommitWeights a -> commit(on, who, a.netuid(), SetWeightsCalls.FIRST);
            case CommitWeightsCalls.CommitMechanismWeights a -> commit(on, who, a.netuid(), a.mecid());
            default -> {}
        }
    }

    private static void set(Context on, AccountId who, NetUid netuid, MechId mechanism) {
        if (!WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid)) {
            ensure(on, who, netuid, mechanism, SetWeightsCalls.SETTING_WEIGHTS_TOO_FAST);
        }
    }

    private static void commit(Context on, AccountId who, NetUid netuid, MechId mechanism) {
        ensure(on, who, netuid, mechanism, CommitWeightsCalls.COMMITTING_WEIGHTS_TOO_FAST);
    }

    private static void ensure(Context on, AccountId who, NetUid netuid, MechId mechanism, Fault tooFast) {
        Neurons.UIDS
                .find(on, netuid, who)
                .ifPresent(uid -> tooFast.unless(Weighing.isDue(on, MechanismIndex.of(netuid, mechanism), uid)));
    }
}
