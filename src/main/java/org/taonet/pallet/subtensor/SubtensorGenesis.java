package org.taonet.pallet.subtensor;

import java.util.List;
import org.taonet.math.SafeFloat;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.SharePool;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Symbols;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Context;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * What SubtensorModule begins with: root, and subnet 1 with one neuron, which belong to the account of zeros. Mirrors
 * macros/genesis.rs.
 */
public final class SubtensorGenesis {
    public static final Constant<AccountId> ROOT_OWNER =
            ColdkeySwap.ON.unshown("RootOwner", Codecs.ACCOUNT, AccountId.ZERO, "Who owns root from the start.");
    public static final Constant<AccountId> ROOT_OWNER_HOTKEY = ColdkeySwap.ON.unshown(
            "RootOwnerHotkey", Codecs.ACCOUNT, AccountId.ZERO, "The hotkey of the owner of root from the start.");

    private static final NetUid FIRST = new NetUid(1);
    private static final AccountId NOBODY = AccountId.ZERO;
    private static final Alpha STAKE = Alpha.whole(1);

    private SubtensorGenesis() {}

    /** Writes it. */
    public static void build(Context on) {
        Issuance.TOTAL_ISSUANCE.put(on, Rao.ZERO);
        Subnets.TOTAL_NETWORKS.put(on, 2);
        root(on);
        first(on);
        neuron(on);
    }

    private static void root(Context on) {
        common(on, NetUid.ROOT, 64, ROOT_OWNER.in(on));
        Subnets.SUBNET_OWNER_HOTKEY.put(on, NetUid.ROOT, ROOT_OWNER_HOTKEY.in(on));
        Neurons.SUBNETWORK_N.put(on, NetUid.ROOT, 0);
        RegistrationParameters.TARGET_REGISTRATIONS_PER_INTERVAL.put(on, NetUid.ROOT, 1);
    }

    private static void common(Context on, NetUid netuid, int uids, AccountId owner) {
        Subnets.NETWORKS_ADDED.put(on, netuid, true);
        Subnets.SUBNET_OWNER.put(on, netuid, owner);
        UidParameters.MAX_ALLOWED_UIDS.put(on, netuid, uids);
        ConsensusParameters.MAX_ALLOWED_VALIDATORS.put(on, netuid, 64);
        WeightParameters.MIN_ALLOWED_WEIGHTS.put(on, netuid, 0);
        Tempos.TEMPO.put(on, netuid, 100);
        RegistrationParameters.NETWORK_REGISTRATION_ALLOWED.put(on, netuid, true);
        Symbols.TOKEN_SYMBOL.put(on, netuid, Symbols.of(netuid));
    }

    private static void first(Context on) {
        common(on, FIRST, 256, NOBODY);
        Subnets.SUBNET_MECHANISM.put(on, FIRST, 1);
        SubnetCost.SUBNET_LOCKED.put(on, FIRST, new Rao(1));
        SubnetCost.LARGEST_LOCKED.put(on, FIRST, 1L);
        Pools.SUBNET_TAO.put(on, FIRST, Rao.tao(10));
        Pools.SUBNET_ALPHA_IN.put(on, FIRST, Alpha.whole(10));
        Pools.SUBNET_ALPHA_OUT.put(on, FIRST, STAKE);
    }

    private static void neuron(Context on) {
        Hotkeys.OWNER.put(on, NOBODY, NOBODY);
        Hotkeys.STAKING_HOTKEYS.put(on, NOBODY, List.of(NOBODY));
        SafeFloat shares = SafeFloat.of(STAKE.bits());
        SharePool.ALPHA_V2.put(on, NOBODY, NOBODY, FIRST, shares);
        SharePool.TOTAL_HOTKEY_SHARES_V2.put(on, NOBODY, FIRST, shares);
        SharePool.TOTAL_HOTKEY_ALPHA.put(on, NOBODY, FIRST, STAKE);
        Uid uid = new Uid(0);
        Neurons.SUBNETWORK_N.put(on, FIRST, 1);
        Neurons.KEYS.put(on, FIRST, uid, NOBODY);
        Neurons.UIDS.put(on, FIRST, NOBODY, uid);
        Neurons.BLOCK_AT_REGISTRATION.put(on, FIRST, uid, 0L);
        Neurons.IS_NETWORK_MEMBER.put(on, NOBODY, FIRST, true);
        Scores.ACTIVE.put(on, FIRST, List.of(true));
        Scores.EMISSION.put(on, FIRST, List.of(Alpha.ZERO));
        Scores.CONSENSUS.put(on, FIRST, List.of(0));
        Scores.INCENTIVE.put(on, MechanismIndex.of(FIRST), List.of(0));
        Scores.DIVIDENDS.put(on, FIRST, List.of(0));
        Scores.LAST_UPDATE.put(on, MechanismIndex.of(FIRST), List.of(0L));
        Scores.VALIDATOR_TRUST.put(on, FIRST, List.of(0));
        Scores.VALIDATOR_PERMIT.put(on, FIRST, List.of(false));
    }
}
