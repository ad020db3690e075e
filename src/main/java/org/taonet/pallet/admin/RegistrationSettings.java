package org.taonet.pallet.admin;

import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.unit.Rao;

/** Who gets in, how many, and at which price. */
public final class RegistrationSettings {
    static final Declarations ON = Admin.part();

    private static final U64F64 THREE = new U64F64(3, 0);

    public static final SubnetSetting<Integer> IMMUNITY_PERIOD = SubnetSetting.of(
                    ON,
                    13,
                    "sudo_set_immunity_period",
                    "immunity_period",
                    Codecs.U16,
                    "u16",
                    Weight.of(34_414_000, 4383, 5, 1))
            .byOwner(Hyperparameter.IMMUNITY_PERIOD)
            .frozen()
            .existing()
            .into(
                    UidParameters.IMMUNITY_PERIOD,
                    SubnetSettings.IMMUNITY_PERIOD_SET::emit,
                    "Sets for how many blocks a new neuron is immune.");
    public static final SubnetSetting<Boolean> NETWORK_REGISTRATION_ALLOWED = SubnetSetting.of(
                    ON,
                    19,
                    "sudo_set_network_registration_allowed",
                    "registration_allowed",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(7_113_000, 0, 0, 1))
            .into(
                    RegistrationParameters.NETWORK_REGISTRATION_ALLOWED,
                    SubnetSettings.REGISTRATION_ALLOWED::emit,
                    "Says whether a subnet takes registrations, and with it whether it earns emission.");
    public static final SubnetSetting<Integer> TARGET_REGISTRATIONS_PER_INTERVAL = SubnetSetting.of(
                    ON,
                    21,
                    "sudo_set_target_registrations_per_interval",
                    "target_registrations_per_interval",
                    Codecs.U16,
                    "u16",
                    Weight.of(34_103_000, 4383, 5, 1))
            .frozen()
            .existing()
            .into(
                    RegistrationParameters.TARGET_REGISTRATIONS_PER_INTERVAL,
                    SubnetSettings.REGISTRATION_PER_INTERVAL_SET::emit,
                    "Sets how many registrations a subnet aims at in an interval.");
    public static final SubnetSetting<Integer> MAX_REGISTRATIONS_PER_BLOCK = SubnetSetting.of(
                    ON,
                    27,
                    "sudo_set_max_registrations_per_block",
                    "max_registrations_per_block",
                    Codecs.U16,
                    "u16",
                    Weight.of(34_604_000, 4383, 5, 1))
            .frozen()
            .existing()
            .into(
                    RegistrationParameters.MAX_REGISTRATIONS_PER_BLOCK,
                    SubnetSettings.MAX_REGISTRATIONS_PER_BLOCK_SET::emit,
                    "Sets how many registrations a block takes; only root still counts them.");
    public static final SubnetSetting<Rao> MIN_BURN = SubnetSetting.of(
                    ON,
                    22,
                    "sudo_set_min_burn",
                    "min_burn",
                    Codecs.RAO,
                    "TaoBalance",
                    Weight.of(37_780_000, 4385, 6, 1))
            .byOwner(Hyperparameter.MIN_BURN)
            .frozen()
            .existing()
            .within(
                    "below 1 TAO and below MaxBurn",
                    (on, netuid, v) -> v.below(BurnParameters.MIN_BURN_UPPER_BOUND.in(on)),
                    Admin.VALUE_NOT_IN_BOUNDS)
            .within(
                    "below 1 TAO and below MaxBurn",
                    (on, netuid, v) -> v.below(BurnParameters.MAX_BURN.get(on, netuid)),
                    Admin.VALUE_NOT_IN_BOUNDS)
            .into(BurnParameters.MIN_BURN, SubnetSettings.MIN_BURN_SET::emit, "Sets the least burn price, in rao.");
    public static final SubnetSetting<Rao> MAX_BURN = SubnetSetting.of(
                    ON,
                    23,
                    "sudo_set_max_burn",
                    "max_burn",
                    Codecs.RAO,
                    "TaoBalance",
                    Weight.of(36_949_000, 4410, 6, 1))
            .byOwner(Hyperparameter.MAX_BURN)
            .frozen()
            .existing()
            .within(
                    "above 0.1 TAO and above MinBurn",
                    (on, netuid, v) ->
                            BurnParameters.MAX_BURN_LOWER_BOUND.in(on).below(v),
                    Admin.VALUE_NOT_IN_BOUNDS)
            .within(
                    "above 0.1 TAO and above MinBurn",
                    (on, netuid, v) -> BurnParameters.MIN_BURN.get(on, netuid).below(v),
                    Admin.VALUE_NOT_IN_BOUNDS)
            .into(BurnParameters.MAX_BURN, SubnetSettings.MAX_BURN_SET::emit, "Sets the highest burn price, in rao.");
    public static final SubnetSetting<Integer> BURN_HALF_LIFE = SubnetSetting.of(
                    ON,
                    89,
                    "sudo_set_burn_half_life",
                    "burn_half_life",
                    Codecs.U16,
                    "u16",
                    Weight.of(25_000_000, 0, 4, 1))
            .byOwner(Hyperparameter.BURN_HALF_LIFE)
            .frozen()
            .beyondRoot()
            .operational()
            .within("1 to 36,100", (on, netuid, v) -> v > 0 && v <= 36_100, Admin.INVALID_VALUE)
            .into(
                    BurnParameters.BURN_HALF_LIFE,
                    Admin.BURN_HALF_LIFE_SET::emit,
                    "Sets in how many blocks the burn price halves.");
    public static final SubnetSetting<U64F64> BURN_INCREASE_MULT = SubnetSetting.of(
                    ON,
                    90,
                    "sudo_set_burn_increase_mult",
                    "burn_increase_mult",
                    FixedPoint.U64F64,
                    "U64F64",
                    Weight.of(25_000_000, 0, 4, 1))
            .byOwner(Hyperparameter.BURN_INCREASE_MULT)
            .frozen()
            .beyondRoot()
            .operational()
            .within(
                    "1 to 3",
                    (on, netuid, v) -> v.compareTo(U64F64.ONE) >= 0 && v.compareTo(THREE) <= 0,
                    Admin.INVALID_VALUE)
            .into(
                    BurnParameters.BURN_INCREASE_MULT,
                    Admin.BURN_INCREASE_MULT_SET::emit,
                    "Sets by what factor a registration raises the burn price.");
    public static final SubnetSetting<Rao> RAO_RECYCLED = SubnetSetting.of(
                    ON,
                    39,
                    "sudo_set_rao_recycled",
                    "rao_recycled",
                    Codecs.RAO,
                    "TaoBalance",
                    Weight.of(16_541_000, 4084, 1, 1))
            .existing()
            .into(
                    BurnParameters.RAO_RECYCLED_FOR_REGISTRATION,
                    SubnetSettings.RAO_RECYCLED_FOR_REGISTRATION_SET::emit,
                    "Sets how much registrations have cost so far, in rao.");
    public static final SubnetSetting<Integer> ADJUSTMENT_INTERVAL = SubnetSetting.of(
                    ON,
                    8,
                    "sudo_set_adjustment_interval",
                    "adjustment_interval",
                    Codecs.U16,
                    "u16",
                    Weight.of(16_320_000, 4084, 1, 1))
            .existing()
            .into(
                    RegistrationParameters.ADJUSTMENT_INTERVAL,
                    SubnetSettings.ADJUSTMENT_INTERVAL_SET::emit,
                    "Sets how many blocks lie between two counts of registrations; only root still counts them.");
    public static final SubnetSetting<Long> ADJUSTMENT_ALPHA = SubnetSetting.of(
                    ON,
                    9,
                    "sudo_set_adjustment_alpha",
                    "adjustment_alpha",
                    Codecs.U64,
                    "u64",
                    Weight.of(14_000_000, 0, 1, 1))
            .byOwner(Hyperparameter.ADJUSTMENT_ALPHA)
            .frozen()
            .existing()
            .into(
                    RegistrationParameters.ADJUSTMENT_ALPHA,
                    SubnetSettings.ADJUSTMENT_ALPHA_SET::emit,
                    "Sets how slowly the price adjusted once; nothing reads it any more.");

    private RegistrationSettings() {}
}
