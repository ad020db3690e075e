package org.taonet.pallet.admin;

import org.taonet.math.I64F64;
import org.taonet.math.I96F32;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.ColdkeySwap;
import org.taonet.pallet.subtensor.ColdkeySwapCalls;
import org.taonet.pallet.subtensor.registry.NetworkCalls;
import org.taonet.pallet.subtensor.stake.TakeCalls;
import org.taonet.pallet.subtensor.subnet.NetworkSettings;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RateLimits;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.unit.Rao;

/** What root sets for all subnets: limits, costs, shares. */
public final class NetworkLimits {
    static final Declarations ON = Admin.part();

    private static final U64F64 TWO = new U64F64(2, 0);

    public static final NetworkSetting<Integer> DEFAULT_TAKE = NetworkSetting.of(
                    ON, 1, "sudo_set_default_take", "default_take", Codecs.U16, "u16", Weight.of(5_400_000, 0, 0, 1))
            .told(TakeCalls.MAX_DELEGATE_TAKE_SET::emit)
            .into(StakeParameters.MAX_DELEGATE_TAKE, "Sets what a delegate may keep at most, in parts of 65535.");
    public static final NetworkSetting<Integer> MIN_DELEGATE_TAKE = NetworkSetting.of(
                    ON, 46, "sudo_set_min_delegate_take", "take", Codecs.U16, "u16", Weight.of(5_490_000, 0, 0, 1))
            .told(TakeCalls.MIN_DELEGATE_TAKE_SET::emit)
            .into(StakeParameters.MIN_DELEGATE_TAKE, "Sets what a delegate keeps at least, in parts of 65535.");
    public static final NetworkSetting<Long> TX_DELEGATE_TAKE_RATE_LIMIT = NetworkSetting.of(
                    ON,
                    45,
                    "sudo_set_tx_delegate_take_rate_limit",
                    "tx_rate_limit",
                    Codecs.U64,
                    "u64",
                    Weight.of(5_420_000, 0, 0, 1))
            .told(TakeCalls.TX_DELEGATE_TAKE_RATE_LIMIT_SET::emit)
            .into(
                    RateLimits.TX_DELEGATE_TAKE_RATE_LIMIT,
                    "Sets how many blocks lie between two raises of a delegate's share.");
    public static final NetworkSetting<Long> TX_RATE_LIMIT = NetworkSetting.of(
                    ON, 2, "sudo_set_tx_rate_limit", "tx_rate_limit", Codecs.U64, "u64", Weight.of(5_440_000, 0, 0, 1))
            .told(NetworkSettings.TX_RATE_LIMIT_SET::emit)
            .into(RateLimits.TX_RATE_LIMIT, "Sets how many blocks lie between two swaps of hotkeys by a coldkey.");
    public static final NetworkSetting<Integer> SUBNET_OWNER_CUT = NetworkSetting.of(
                    ON,
                    28,
                    "sudo_set_subnet_owner_cut",
                    "subnet_owner_cut",
                    Codecs.U16,
                    "u16",
                    Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.SUBNET_OWNER_CUT_SET::emit)
            .into(
                    OwnerParameters.SUBNET_OWNER_CUT,
                    "Sets what part of its emission a subnet's owner gets, in parts of 65535.");
    public static final NetworkSetting<Long> NETWORK_RATE_LIMIT = NetworkSetting.of(
                    ON,
                    29,
                    "sudo_set_network_rate_limit",
                    "rate_limit",
                    Codecs.U64,
                    "u64",
                    Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.NETWORK_RATE_LIMIT_SET::emit)
            .into(SubnetCost.NETWORK_RATE_LIMIT, "Sets how many blocks lie between two new subnets.");
    public static final NetworkSetting<Long> NETWORK_IMMUNITY_PERIOD = NetworkSetting.of(
                    ON,
                    35,
                    "sudo_set_network_immunity_period",
                    "immunity_period",
                    Codecs.U64,
                    "u64",
                    Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.NETWORK_IMMUNITY_PERIOD_SET::emit)
            .into(SubnetCost.NETWORK_IMMUNITY_PERIOD, "Sets for how many blocks a new subnet is immune.");
    public static final NetworkSetting<Rao> NETWORK_MIN_LOCK_COST = NetworkSetting.of(
                    ON,
                    36,
                    "sudo_set_network_min_lock_cost",
                    "lock_cost",
                    Codecs.RAO,
                    "TaoBalance",
                    Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.NETWORK_MIN_LOCK_COST_SET::emit)
            .into(SubnetCost.NETWORK_MIN_LOCK_COST, "Sets what a new subnet costs at least, in rao.");
    public static final NetworkSetting<Integer> SUBNET_LIMIT = NetworkSetting.of(
                    ON, 37, "sudo_set_subnet_limit", "max_subnets", Codecs.U16, "u16", Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.SUBNET_LIMIT_SET::emit)
            .into(Subnets.SUBNET_LIMIT, "Sets how many subnets there may be beside root.");
    public static final NetworkSetting<Long> LOCK_REDUCTION_INTERVAL = NetworkSetting.of(
                    ON,
                    38,
                    "sudo_set_lock_reduction_interval",
                    "interval",
                    Codecs.U64,
                    "u64",
                    Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.NETWORK_LOCK_COST_REDUCTION_INTERVAL_SET::emit)
            .into(
                    SubnetCost.NETWORK_LOCK_REDUCTION_INTERVAL,
                    "Sets in how many blocks the price of a new subnet falls.");
    public static final NetworkSetting<Long> DISSOLVE_NETWORK_SCHEDULE_DURATION = NetworkSetting.of(
                    ON,
                    55,
                    "sudo_set_dissolve_network_schedule_duration",
                    "duration",
                    Codecs.U32,
                    "BlockNumberFor<T>",
                    Weight.of(5_591_000, 0, 0, 1))
            .told(NetworkCalls.DISSOLVE_NETWORK_SCHEDULE_DURATION_SET::emit)
            .into(
                    SubnetCost.DISSOLVE_NETWORK_SCHEDULE_DURATION,
                    "Sets for how many blocks a dissolution is announced before; nothing reads it any more.");
    public static final NetworkSetting<I96F32> SUBNET_MOVING_ALPHA = NetworkSetting.of(
                    ON,
                    63,
                    "sudo_set_subnet_moving_alpha",
                    "alpha",
                    FixedPoint.I96F32,
                    "I96F32",
                    Weight.of(2_955_000, 0, 0, 1))
            .into(Pools.SUBNET_MOVING_ALPHA, "Sets how much a new price counts in moving prices.");
    public static final NetworkSetting<Long> CK_BURN = NetworkSetting.of(
                    ON, 73, "sudo_set_ck_burn", "burn", Codecs.U64, "u64", Weight.of(15_650_000, 0, 1, 1))
            .into(StakeParameters.CK_BURN, "Sets how much of children's dividends is burnt, in parts of 2^64 - 1.");
    public static final NetworkSetting<Integer> ADMIN_FREEZE_WINDOW = NetworkSetting.of(
                    ON, 74, "sudo_set_admin_freeze_window", "window", Codecs.U16, "u16", Weight.of(5_450_000, 0, 0, 1))
            .told(NetworkSettings.ADMIN_FREEZE_WINDOW_SET::emit)
            .into(Tempos.ADMIN_FREEZE_WINDOW, "Sets how many blocks before an epoch nobody may change a subnet.");
    public static final NetworkSetting<Integer> OWNER_HPARAM_RATE_LIMIT = NetworkSetting.of(
                    ON,
                    75,
                    "sudo_set_owner_hparam_rate_limit",
                    "epochs",
                    Codecs.U16,
                    "u16",
                    Weight.of(5_471_000, 0, 0, 1))
            .told(NetworkSettings.OWNER_HYPERPARAM_RATE_LIMIT_SET::emit)
            .into(
                    OwnerParameters.OWNER_HYPERPARAM_RATE_LIMIT,
                    "Sets how many tempos lie between two changes of a hyperparameter by its owner.");
    public static final NetworkSetting<Long> START_CALL_DELAY = NetworkSetting.of(
                    ON, 85, "sudo_set_start_call_delay", "delay", Codecs.U64, "u64", Weight.of(14_000_000, 0, 0, 1))
            .told(NetworkSettings.START_CALL_DELAY_SET::emit)
            .into(Subnets.START_CALL_DELAY, "Sets how many blocks after it was made a subnet can be started.");
    public static final NetworkSetting<Long> COLDKEY_SWAP_ANNOUNCEMENT_DELAY = NetworkSetting.of(
                    ON,
                    86,
                    "sudo_set_coldkey_swap_announcement_delay",
                    "duration",
                    Codecs.U32,
                    "BlockNumberFor<T>",
                    Weight.of(5_370_000, 0, 0, 1))
            .told(ColdkeySwapCalls.COLDKEY_SWAP_ANNOUNCEMENT_DELAY_SET::emit)
            .into(ColdkeySwap.ANNOUNCEMENT_DELAY, "Sets how many blocks old an announced coldkey swap must be.");
    public static final NetworkSetting<Long> COLDKEY_SWAP_REANNOUNCEMENT_DELAY = NetworkSetting.of(
                    ON,
                    87,
                    "sudo_set_coldkey_swap_reannouncement_delay",
                    "duration",
                    Codecs.U32,
                    "BlockNumberFor<T>",
                    Weight.of(5_360_000, 0, 0, 1))
            .told(ColdkeySwapCalls.COLDKEY_SWAP_REANNOUNCEMENT_DELAY_SET::emit)
            .into(
                    ColdkeySwap.REANNOUNCEMENT_DELAY,
                    "Sets how many blocks lie between two announcements of a coldkey swap.");
    public static final NetworkSetting<Integer> MAX_EPOCHS_PER_BLOCK = NetworkSetting.of(
                    ON,
                    96,
                    "sudo_set_max_epochs_per_block",
                    "max_epochs_per_block",
                    Codecs.U8,
                    "u8",
                    Weight.of(5_530_000, 0, 0, 1))
            .told(NetworkSettings.MAX_EPOCHS_PER_BLOCK_SET::emit)
            .within("from 1", v -> v >= 1, Admin.VALUE_NOT_IN_BOUNDS)
            .into(Tempos.MAX_EPOCHS_PER_BLOCK, "Sets how many epochs a block may run.");
    public static final NetworkSetting<I64F64> TAO_FLOW_CUTOFF = NetworkSetting.of(
                    ON,
                    81,
                    "sudo_set_tao_flow_cutoff",
                    "flow_cutoff",
                    FixedPoint.I64F64,
                    "I64F64",
                    Weight.of(7_343_000, 0, 0, 1))
            .into(
                    TaoFlows.TAO_FLOW_CUTOFF,
                    "Sets from which flow of TAO on a subnet counted; nothing reads it any more.");
    public static final NetworkSetting<U64F64> TAO_FLOW_NORMALIZATION_EXPONENT = NetworkSetting.of(
                    ON,
                    82,
                    "sudo_set_tao_flow_normalization_exponent",
                    "exponent",
                    FixedPoint.U64F64,
                    "U64F64",
                    Weight.of(7_343_000, 0, 0, 1))
            .within("1 to 2", v -> v.compareTo(U64F64.ONE) >= 0 && v.compareTo(TWO) <= 0, Admin.INVALID_VALUE)
            .into(
                    TaoFlows.FLOW_NORM_EXPONENT,
                    "Sets the power that flows of TAO were raised to; nothing reads it any more.");
    public static final NetworkSetting<Long> TAO_FLOW_SMOOTHING_FACTOR = NetworkSetting.of(
                    ON,
                    83,
                    "sudo_set_tao_flow_smoothing_factor",
                    "smoothing_factor",
                    Codecs.U64,
                    "u64",
                    Weight.of(7_343_000, 0, 0, 1))
            .into(
                    TaoFlows.FLOW_EMA_SMOOTHING_FACTOR,
                    "Sets how slowly flows of TAO were averaged; nothing reads it any more.");
    public static final NetworkSetting<Boolean> NET_TAO_FLOW_ENABLED = NetworkSetting.of(
                    ON,
                    91,
                    "sudo_set_net_tao_flow_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(7_343_000, 0, 0, 1))
            .into(
                    TaoFlows.NET_TAO_FLOW_ENABLED,
                    "Says whether flows of TAO counted the chain's own; nothing reads it any more.");

    private NetworkLimits() {}
}
