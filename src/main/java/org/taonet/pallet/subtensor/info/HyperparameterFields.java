package org.taonet.pallet.subtensor.info;

import static org.taonet.pallet.subtensor.info.SubnetView.of;
import static org.taonet.scale.Struct.field;

import org.taonet.math.I32F32;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.pallet.subtensor.subnet.WorkParameters;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.Struct.Field;
import org.taonet.state.StorageMap;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** A subnet's hyperparameters as answers show them, under the names that clients know. */
final class HyperparameterFields {
    static final Field<SubnetView, Integer> RHO = u16("rho", ConsensusParameters.RHO);
    static final Field<SubnetView, Integer> KAPPA = u16("kappa", ConsensusParameters.KAPPA);
    static final Field<SubnetView, Integer> IMMUNITY_PERIOD = u16("immunity_period", UidParameters.IMMUNITY_PERIOD);
    static final Field<SubnetView, Integer> MIN_ALLOWED_WEIGHTS =
            u16("min_allowed_weights", WeightParameters.MIN_ALLOWED_WEIGHTS);

    /** There is no limit any more: what is stored is not asked. */
    static final Field<SubnetView, Integer> MAX_WEIGHTS_LIMIT =
            field("max_weights_limit", Codecs.COMPACT_U16, "Compact<u16>", view -> 0xFFFF);

    static final Field<SubnetView, Long> WEIGHTS_VERSION = u64("weights_version", WeightParameters.WEIGHTS_VERSION_KEY);
    static final Field<SubnetView, Long> WEIGHTS_RATE_LIMIT =
            u64("weights_rate_limit", WeightParameters.WEIGHTS_SET_RATE_LIMIT);
    static final Field<SubnetView, Long> ACTIVITY_CUTOFF = field(
            "activity_cutoff",
            Codecs.COMPACT_U64,
            "Compact<u64>",
            view -> ConsensusParameters.activityCutoff(view.on, view.netuid));
    static final Field<SubnetView, Long> ACTIVITY_CUTOFF_FACTOR = of(
            "activity_cutoff_factor",
            Codecs.COMPACT_U32,
            "Compact<u32>",
            ConsensusParameters.ACTIVITY_CUTOFF_FACTOR_MILLI);
    static final Field<SubnetView, Integer> MAX_VALIDATORS =
            u16("max_validators", ConsensusParameters.MAX_ALLOWED_VALIDATORS);
    static final Field<SubnetView, Integer> MAX_ALLOWED_VALIDATORS =
            u16("max_allowed_validators", ConsensusParameters.MAX_ALLOWED_VALIDATORS);
    static final Field<SubnetView, Integer> SCALING_LAW_POWER =
            u16("scaling_law_power", ConsensusParameters.SCALING_LAW_POWER);

    static final Field<SubnetView, Integer> SUBNETWORK_N = u16("subnetwork_n", Neurons.SUBNETWORK_N);
    static final Field<SubnetView, Integer> NUM_UIDS = u16("num_uids", Neurons.SUBNETWORK_N);
    static final Field<SubnetView, Integer> MAX_ALLOWED_UIDS = u16("max_allowed_uids", UidParameters.MAX_ALLOWED_UIDS);
    static final Field<SubnetView, Integer> MAX_UIDS = u16("max_uids", UidParameters.MAX_ALLOWED_UIDS);
    static final Field<SubnetView, Rao> BURN = rao("burn", BurnParameters.BURN);
    static final Field<SubnetView, Rao> MIN_BURN = rao("min_burn", BurnParameters.MIN_BURN);
    static final Field<SubnetView, Rao> MAX_BURN = rao("max_burn", BurnParameters.MAX_BURN);
    static final Field<SubnetView, Integer> BURN_HALF_LIFE = u16("burn_half_life", BurnParameters.BURN_HALF_LIFE);
    static final Field<SubnetView, U64F64> BURN_INCREASE_MULT =
            of("burn_increase_mult", FixedPoint.U64F64, "U64F64", BurnParameters.BURN_INCREASE_MULT);
    static final Field<SubnetView, Long> DIFFICULTY = u64("difficulty", WorkParameters.DIFFICULTY);
    static final Field<SubnetView, Long> MIN_DIFFICULTY = u64("min_difficulty", WorkParameters.MIN_DIFFICULTY);
    static final Field<SubnetView, Long> MAX_DIFFICULTY = u64("max_difficulty", WorkParameters.MAX_DIFFICULTY);
    static final Field<SubnetView, Boolean> REGISTRATION_ALLOWED =
            flag("registration_allowed", RegistrationParameters.NETWORK_REGISTRATION_ALLOWED);
    static final Field<SubnetView, Boolean> POW_REGISTRATION_ALLOWED =
            flag("pow_registration_allowed", RegistrationParameters.NETWORK_POW_REGISTRATION_ALLOWED);
    static final Field<SubnetView, Long> ADJUSTMENT_ALPHA =
            u64("adjustment_alpha", RegistrationParameters.ADJUSTMENT_ALPHA);
    static final Field<SubnetView, Integer> ADJUSTMENT_INTERVAL =
            u16("adjustment_interval", RegistrationParameters.ADJUSTMENT_INTERVAL);
    static final Field<SubnetView, Integer> TARGET_REGS_PER_INTERVAL =
            u16("target_regs_per_interval", RegistrationParameters.TARGET_REGISTRATIONS_PER_INTERVAL);
    static final Field<SubnetView, Integer> MAX_REGS_PER_BLOCK =
            u16("max_regs_per_block", RegistrationParameters.MAX_REGISTRATIONS_PER_BLOCK);
    static final Field<SubnetView, Long> SERVING_RATE_LIMIT = u64("serving_rate_limit", Serving.SERVING_RATE_LIMIT);

    static final Field<SubnetView, Boolean> COMMIT_REVEAL_WEIGHTS_ENABLED =
            flag("commit_reveal_weights_enabled", WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED);
    static final Field<SubnetView, Long> COMMIT_REVEAL_PERIOD =
            u64("commit_reveal_period", WeightParameters.REVEAL_PERIOD_EPOCHS);
    static final Field<SubnetView, Boolean> LIQUID_ALPHA_ENABLED =
            flag("liquid_alpha_enabled", ConsensusParameters.LIQUID_ALPHA_ON);
    static final Field<SubnetView, Integer> ALPHA_HIGH = field(
            "alpha_high",
            Codecs.COMPACT_U16,
            "Compact<u16>",
            view -> ConsensusParameters.ALPHA_VALUES.get(view.on, view.netuid).high());
    static final Field<SubnetView, Integer> ALPHA_LOW = field(
            "alpha_low",
            Codecs.COMPACT_U16,
            "Compact<u16>",
            view -> ConsensusParameters.ALPHA_VALUES.get(view.on, view.netuid).low());
    static final Field<SubnetView, Long> BONDS_MOVING_AVG =
            u64("bonds_moving_avg", ConsensusParameters.BONDS_MOVING_AVERAGE);
    static final Field<SubnetView, I32F32> ALPHA_SIGMOID_STEEPNESS = field(
            "alpha_sigmoid_steepness",
            FixedPoint.I32F32,
            "I32F32",
            view -> I32F32.ZERO.fromI64(ConsensusParameters.ALPHA_SIGMOID_STEEPNESS.get(view.on, view.netuid)));
    static final Field<SubnetView, Integer> YUMA_VERSION = field(
            "yuma_version",
            Codecs.COMPACT_U16,
            "Compact<u16>",
            view -> ConsensusParameters.YUMA3_ON.get(view.on, view.netuid) ? 3 : 2);
    static final Field<SubnetView, Boolean> SUBNET_IS_ACTIVE = flag("subnet_is_active", Subnets.SUBTOKEN_ENABLED);
    static final Field<SubnetView, Boolean> TRANSFERS_ENABLED =
            flag("transfers_enabled", StakeParameters.TRANSFER_TOGGLE);
    static final Field<SubnetView, Boolean> BONDS_RESET_ENABLED =
            flag("bonds_reset_enabled", ConsensusParameters.BONDS_RESET_ON);

    /** Liquidity of users is gone. */
    static final Field<SubnetView, Boolean> USER_LIQUIDITY_ENABLED =
            field("user_liquidity_enabled", Codecs.BOOL, "bool", view -> false);

    static final Field<SubnetView, Boolean> OWNER_CUT_ENABLED =
            flag("owner_cut_enabled", OwnerParameters.OWNER_CUT_ENABLED);
    static final Field<SubnetView, Boolean> OWNER_CUT_AUTO_LOCK_ENABLED =
            flag("owner_cut_auto_lock_enabled", OwnerParameters.OWNER_CUT_AUTO_LOCK_ENABLED);
    static final Field<SubnetView, Integer> MIN_CHILDKEY_TAKE = field(
            "min_childkey_take",
            Codecs.COMPACT_U16,
            "Compact<u16>",
            view -> Math.max(
                    StakeParameters.MIN_CHILDKEY_TAKE.get(view.on),
                    StakeParameters.MIN_CHILDKEY_TAKE_PER_SUBNET.get(view.on, view.netuid)));

    private HyperparameterFields() {}

    private static Field<SubnetView, Integer> u16(String name, StorageMap<NetUid, Integer> map) {
        return of(name, Codecs.COMPACT_U16, "Compact<u16>", map);
    }

    private static Field<SubnetView, Long> u64(String name, StorageMap<NetUid, Long> map) {
        return of(name, Codecs.COMPACT_U64, "Compact<u64>", map);
    }

    private static Field<SubnetView, Rao> rao(String name, StorageMap<NetUid, Rao> map) {
        return of(name, Codecs.COMPACT_RAO, "Compact<TaoBalance>", map);
    }

    private static Field<SubnetView, Boolean> flag(String name, StorageMap<NetUid, Boolean> map) {
        return of(name, Codecs.BOOL, "bool", map);
    }
}
