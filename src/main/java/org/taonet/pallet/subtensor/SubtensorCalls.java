package org.taonet.pallet.subtensor;

import java.util.List;
import org.taonet.pallet.subtensor.neuron.RegistrationCalls;
import org.taonet.pallet.subtensor.neuron.ServingCalls;
import org.taonet.pallet.subtensor.registry.NetworkCalls;
import org.taonet.pallet.subtensor.registry.RegisterCalls;
import org.taonet.pallet.subtensor.stake.AutoStakeCalls;
import org.taonet.pallet.subtensor.stake.BurnStakeCalls;
import org.taonet.pallet.subtensor.stake.ChildrenCalls;
import org.taonet.pallet.subtensor.stake.HotkeyCalls;
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
import org.taonet.runtime.Declarations;

/** What can be done with SubtensorModule: its themes, each with its calls, events and errors. */
final class SubtensorCalls {
    private SubtensorCalls() {}

    /** All of them. */
    static List<Declarations> all() {
        return List.of(
                SubnetCalls.ON,
                TempoCalls.ON,
                SubnetSettings.ON,
                NetworkSettings.ON,
                NetworkCalls.ON,
                HotkeyCalls.ON,
                RegistrationCalls.ON,
                RegisterCalls.ON,
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
                LeaseCalls.ON);
    }
}
