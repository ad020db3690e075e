package org.taonet.pallet.subtensor;

import org.taonet.pallet.subtensor.neuron.HotkeyCalls;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.ServingCalls;
import org.taonet.pallet.subtensor.stake.AutoStakeCalls;
import org.taonet.pallet.subtensor.stake.BurnStakeCalls;
import org.taonet.pallet.subtensor.stake.ChildrenCalls;
import org.taonet.pallet.subtensor.stake.LockCalls;
import org.taonet.pallet.subtensor.stake.MoveStakeCalls;
import org.taonet.pallet.subtensor.stake.RootClaimCalls;
import org.taonet.pallet.subtensor.stake.StakingCalls;
import org.taonet.pallet.subtensor.stake.TakeCalls;
import org.taonet.pallet.subtensor.stake.VotingPowerCalls;
import org.taonet.pallet.subtensor.subnet.NetworkSettings;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.TempoCalls;
import org.taonet.pallet.subtensor.weights.CommitWeightsCalls;
import org.taonet.pallet.subtensor.weights.RevealWeightsCalls;
import org.taonet.pallet.subtensor.weights.SetWeightsCalls;
import org.taonet.runtime.Hooks;
import org.taonet.runtime.Pallet;

/** SubtensorModule: the sum of its concepts. */
public final class Subtensor {
    private Subtensor() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(
                Hooks.UNBUILT,
                Pallet.Generics.PLAIN,
                SubnetCalls.ON,
                TempoCalls.ON,
                SubnetSettings.ON,
                NetworkSettings.ON,
                NetworkCalls.ON,
                HotkeyCalls.ON,
                RegistrationCalls.ON,
                ServingCalls.ON,
                StakingCalls.ON,
                MoveStakeCalls.ON,
                BurnStakeCalls.ON,
                TakeCalls.ON,
                ChildrenCalls.ON,
                LockCalls.ON,
                RootClaimCalls.ON,
                AutoStakeCalls.ON,
                VotingPowerCalls.ON,
                SetWeightsCalls.ON,
                CommitWeightsCalls.ON,
                RevealWeightsCalls.ON,
                HotkeySwapCalls.ON,
                ColdkeySwapCalls.ON,
                ColdkeySwap.ON,
                LeaseCalls.ON);
    }
}
