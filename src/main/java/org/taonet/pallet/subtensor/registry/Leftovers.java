package org.taonet.pallet.subtensor.registry;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taonet.pallet.subtensor.emission.BlockFlows;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.emission.PendingEmission;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.EvmKeys;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.Children;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Locks;
import org.taonet.pallet.subtensor.stake.RootClaims;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Leases;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCalls;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.SubnetIdentities;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Symbols;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.pallet.subtensor.subnet.WorkParameters;
import org.taonet.runtime.Context;
import org.taonet.state.StorageDoubleMap;
import org.taonet.state.StorageMap;
import org.taonet.state.StorageTripleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * All that is kept of a subnet and goes with it. What upstream leaves behind stays here too: a subnet that gets the
 * number later begins with it. Mirrors remove_network of coinbase/root.rs and destroy_lock_maps of staking/lock.rs.
 */
final class Leftovers {
    private static final List<StorageMap<NetUid, ?>> BY_SUBNET = List.of(
            Subnets.SUBNET_OWNER,
            Subnets.NETWORKS_ADDED,
            Subnets.NETWORK_REGISTERED_AT,
            Subnets.SUBNET_MECHANISM,
            Subnets.SUBNET_OWNER_HOTKEY,
            Subnets.FIRST_EMISSION_BLOCK_NUMBER,
            Subnets.SUBTOKEN_ENABLED,
            Symbols.TOKEN_SYMBOL,
            SubnetCost.SUBNET_LOCKED,
            SubnetCost.LARGEST_LOCKED,
            StakeParameters.TRANSFER_TOGGLE,
            OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED,
            Neurons.SUBNETWORK_N,
            Scores.ACTIVE,
            Scores.EMISSION,
            Scores.CONSENSUS,
            Scores.DIVIDENDS,
            Scores.VALIDATOR_PERMIT,
            Scores.VALIDATOR_TRUST,
            Scores.STAKE_WEIGHT,
            Scores.LOADED_EMISSION,
            Serving.SERVING_RATE_LIMIT,
            Tempos.TEMPO,
            Tempos.LAST_EPOCH_BLOCK,
            Tempos.PENDING_EPOCH_AT,
            Tempos.SUBNET_EPOCH_INDEX,
            Tempos.BLOCKS_SINCE_LAST_STEP,
            Tempos.LAST_MECHANSIM_STEP_BLOCK,
            UidParameters.MAX_ALLOWED_UIDS,
            UidParameters.IMMUNITY_PERIOD,
            UidParameters.IMMUNE_OWNER_UIDS_LIMIT,
            ConsensusParameters.KAPPA,
            ConsensusParameters.ACTIVITY_CUTOFF,
            ConsensusParameters.ACTIVITY_CUTOFF_FACTOR_MILLI,
            ConsensusParameters.RHO,
            ConsensusParameters.ALPHA_SIGMOID_STEEPNESS,
            ConsensusParameters.MAX_ALLOWED_VALIDATORS,
            ConsensusParameters.BONDS_MOVING_AVERAGE,
            ConsensusParameters.BONDS_PENALTY,
            ConsensusParameters.BONDS_RESET_ON,
            ConsensusParameters.VALIDATOR_PRUNE_LEN,
            ConsensusParameters.SCALING_LAW_POWER,
            ConsensusParameters.LIQUID_ALPHA_ON,
            ConsensusParameters.YUMA3_ON,
            ConsensusParameters.ALPHA_VALUES,
            WeightParameters.MIN_ALLOWED_WEIGHTS,
            WeightParameters.WEIGHTS_SET_RATE_LIMIT,
            WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED,
            WeightParameters.WEIGHTS_VERSION_KEY,
            WeightParameters.REVEAL_PERIOD_EPOCHS,
            WorkParameters.DIFFICULTY,
            WorkParameters.MIN_DIFFICULTY,
            WorkParameters.MAX_DIFFICULTY,
            RegistrationParameters.NETWORK_REGISTRATION_ALLOWED,
            RegistrationParameters.NETWORK_POW_REGISTRATION_ALLOWED,
            RegistrationParameters.REGISTRATIONS_THIS_BLOCK,
            RegistrationParameters.REGISTRATIONS_THIS_INTERVAL,
            RegistrationParameters.POW_REGISTRATIONS_THIS_INTERVAL,
            RegistrationParameters.BURN_REGISTRATIONS_THIS_INTERVAL,
            RegistrationParameters.TARGET_REGISTRATIONS_PER_INTERVAL,
            RegistrationParameters.MAX_REGISTRATIONS_PER_BLOCK,
            RegistrationParameters.LAST_ADJUSTMENT_BLOCK,
            BurnParameters.BURN,
            BurnParameters.MIN_BURN,
            BurnParameters.MAX_BURN,
            BurnParameters.BURN_HALF_LIFE,
            BurnParameters.BURN_INCREASE_MULT,
            BurnParameters.RAO_RECYCLED_FOR_REGISTRATION,
            Pools.SUBNET_VOLUME,
            Pools.SUBNET_MOVING_PRICE,
            Pools.EMA_PRICE_HALVING_BLOCKS,
            TaoFlows.SUBNET_TAO_FLOW,
            TaoFlows.SUBNET_EMA_TAO_FLOW,
            TaoFlows.SUBNET_PROTOCOL_FLOW,
            TaoFlows.SUBNET_EMA_PROTOCOL_FLOW,
            BlockFlows.SUBNET_ALPHA_IN_EMISSION,
            BlockFlows.SUBNET_ALPHA_OUT_EMISSION,
            BlockFlows.SUBNET_TAO_IN_EMISSION,
            BlockFlows.SUBNET_EXCESS_TAO,
            RootClaims.SUBNET_ROOT_SELL_TAO,
            BlockFlows.MINER_BURNED,
            PendingEmission.PENDING_VALIDATOR_EMISSION,
            PendingEmission.PENDING_SERVER_EMISSION,
            PendingEmission.PENDING_ROOT_ALPHA_DIVS,
            PendingEmission.PENDING_OWNER_CUT);

    private static final List<StorageDoubleMap<NetUid, ?, ?>> UNDER_SUBNET = List.of(
            Neurons.UIDS,
            Neurons.KEYS,
            Neurons.BLOCK_AT_REGISTRATION,
            Serving.AXONS,
            Serving.NEURON_CERTIFICATES,
            Serving.PROMETHEUS,
            PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET,
            Children.PENDING_CHILD_KEYS,
            EvmKeys.ASSOCIATED_EVM_ADDRESS,
            Hotkeys.LAST_HOTKEY_SWAP_ON_NETUID);

    private static final List<StorageDoubleMap<MechanismIndex, ?, ?>> UNDER_MECHANISM = List.of(
            Commits.WEIGHT_COMMITS,
            Commits.TIMELOCKED_WEIGHT_COMMITS,
            Commits.CRV3_WEIGHT_COMMITS,
            Commits.CRV3_WEIGHT_COMMITS_V2,
            Weights.BONDS,
            Weights.WEIGHTS);

    private static final List<StorageDoubleMap<AccountId, NetUid, ?>> BY_HOTKEY = List.of(
            Children.CHILDKEY_TAKE,
            Children.CHILD_KEYS,
            Children.PARENT_KEYS,
            PaidDividends.LAST_HOTKEY_EMISSION_ON_NETUID,
            PaidDividends.TOTAL_HOTKEY_ALPHA_LAST_EPOCH);

    private Leftovers() {}

    /** Forgets a subnet whose alpha is gone already. */
    static void remove(Context on, NetUid netuid) {
        Subnets.TOTAL_NETWORKS.mutate(on, count -> Math.max(0, count - 1));
        for (AccountId hotkey : Neurons.KEYS.iterateValues(on, netuid)) {
            Neurons.IS_NETWORK_MEMBER.remove(on, hotkey, netuid);
        }
        removeRootWeights(on, netuid);
        removeMechanisms(on, netuid);
        BY_SUBNET.forEach(item -> item.remove(on, netuid));
        UNDER_SUBNET.forEach(item -> item.clearPrefix(on, netuid));
        BY_HOTKEY.forEach(item -> remove(on, item, netuid));
        removeRateLimits(on, netuid);
        if (SubnetIdentities.SUBNET_IDENTITIES_V3.exists(on, netuid)) {
            SubnetIdentities.SUBNET_IDENTITIES_V3.remove(on, netuid);
            SubnetCalls.SUBNET_IDENTITY_REMOVED.emit(on, netuid);
        }
        Leases.SUBNET_UID_TO_LEASE_ID.takeIfPresent(on, netuid).ifPresent(lease -> removeLease(on, lease));
        removeLocks(on, netuid);
    }

    /** Those on root do not weigh the subnet any more. */
    private static void removeRootWeights(Context on, NetUid netuid) {
        MechanismIndex root = MechanismIndex.of(NetUid.ROOT);
        for (Uid uid : Weights.WEIGHTS.iterateKeys(on, root)) {
            Weights.WEIGHTS.mutate(on, root, uid, edges -> Edge.withoutWeight(edges, netuid.value()));
        }
    }

    private static void removeMechanisms(Context on, NetUid netuid) {
        for (MechanismIndex mechanism : Slots.mechanisms(on, netuid)) {
            Scores.LAST_UPDATE.remove(on, mechanism);
            Scores.INCENTIVE.remove(on, mechanism);
            UNDER_MECHANISM.forEach(item -> item.clearPrefix(on, mechanism));
        }
        Mechanisms.MECHANISM_COUNT_CURRENT.remove(on, netuid);
        Mechanisms.MECHANISM_EMISSION_SPLIT.remove(on, netuid);
    }

    private static void remove(Context on, StorageDoubleMap<AccountId, NetUid, ?> item, NetUid netuid) {
        for (var entry : item.iterate(on)) {
            if (entry.second().equals(netuid)) {
                item.remove(on, entry.first(), netuid);
            }
        }
    }

    private static void removeRateLimits(Context on, NetUid netuid) {
        StorageTripleMap<AccountId, NetUid, Integer, Long> item = RateLimits.TRANSACTION_KEY_LAST_BLOCK;
        for (var entry : item.iterate(on)) {
            if (entry.second().equals(netuid)) {
                item.remove(on, entry.first(), netuid, entry.third());
            }
        }
    }

    private static void removeLease(Context on, long lease) {
        Leases.SUBNET_LEASES.remove(on, lease);
        Leases.SUBNET_LEASE_SHARES.clearPrefix(on, lease);
        Leases.ACCUMULATED_LEASE_DIVIDENDS.remove(on, lease);
    }

    /** Forgets what was locked in a subnet. */
    static void removeLocks(Context on, NetUid netuid) {
        for (var lock : Locks.LOCKING_COLDKEYS.iteratePrefix(on, netuid)) {
            Locks.LOCK.remove(on, lock.third(), netuid, lock.second());
        }
        Locks.LOCKING_COLDKEYS.clearPrefix(on, netuid, Integer.MAX_VALUE);
        Locks.HOTKEY_LOCK.clearPrefix(on, netuid);
        Locks.DECAYING_HOTKEY_LOCK.clearPrefix(on, netuid);
        Locks.OWNER_LOCK.remove(on, netuid);
        Locks.DECAYING_OWNER_LOCK.remove(on, netuid);
        remove(on, Locks.DECAYING_LOCK, netuid);
    }

    /** A map without one key. */
    static <V> SortedMap<NetUid, V> without(SortedMap<NetUid, V> all, NetUid netuid) {
        SortedMap<NetUid, V> rest = new TreeMap<>(all);
        rest.remove(netuid);
        return rest;
    }
}
