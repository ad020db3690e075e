package org.taonet.pallet.admin;

import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;

/** How an epoch reckons: majority, bonds, liquid alpha. */
public final class ConsensusSettings {
    static final Declarations ON = Admin.part();

    public static final SubnetSetting<Integer> KAPPA = SubnetSetting.of(
                    ON, 16, "sudo_set_kappa", "kappa", Codecs.U16, "u16", Weight.of(16_301_000, 4084, 1, 1))
            .existing()
            .into(
                    ConsensusParameters.KAPPA,
                    SubnetSettings.KAPPA_SET::emit,
                    "Sets what share of stake must agree on a weight, in parts of 65535.");
    public static final SubnetSetting<Integer> RHO = SubnetSetting.of(
                    ON, 17, "sudo_set_rho", "rho", Codecs.U16, "u16", Weight.of(31_268_000, 4383, 5, 1))
            .byOwner(Hyperparameter.RHO)
            .frozen()
            .existing()
            .into(ConsensusParameters.RHO, "Sets rho, which the present consensus does not use.");
    public static final SubnetSetting<Long> BONDS_MOVING_AVERAGE = SubnetSetting.of(
                    ON,
                    26,
                    "sudo_set_bonds_moving_average",
                    "bonds_moving_average",
                    Codecs.U64,
                    "u64",
                    Weight.of(34_495_000, 4383, 5, 1))
            .byOwner(Hyperparameter.BONDS_MOVING_AVERAGE)
            .frozen()
            .existing()
            .ownersWithin(
                    "up to 975,000 for owners",
                    (on, netuid, v) -> Long.compareUnsigned(v, 975_000) <= 0,
                    Admin.BONDS_MOVING_AVERAGE_MAX_REACHED)
            .into(
                    ConsensusParameters.BONDS_MOVING_AVERAGE,
                    SubnetSettings.BONDS_MOVING_AVERAGE_SET::emit,
                    "Sets how much of the old bonds stays in each epoch, in millionths.");
    public static final SubnetSetting<Integer> BONDS_PENALTY = SubnetSetting.of(
                    ON,
                    60,
                    "sudo_set_bonds_penalty",
                    "bonds_penalty",
                    Codecs.U16,
                    "u16",
                    Weight.of(34_354_000, 4383, 5, 1))
            .byOwner(Hyperparameter.BONDS_PENALTY)
            .frozen()
            .existing()
            .into(
                    ConsensusParameters.BONDS_PENALTY,
                    SubnetSettings.BONDS_PENALTY_SET::emit,
                    "Sets how much of a weight above consensus its bond loses, in parts of 65535.");
    public static final SubnetSetting<Boolean> BONDS_RESET_ENABLED = SubnetSetting.of(
                    ON,
                    70,
                    "sudo_set_bonds_reset_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(30_507_000, 4280, 4, 1))
            .byOwner(Hyperparameter.BONDS_RESET_ENABLED)
            .frozen()
            .into(
                    ConsensusParameters.BONDS_RESET_ON,
                    (on, netuid, enabled) -> {
                        SubnetSettings.BONDS_RESET_ON_SET.emit(on, netuid, enabled);
                        Admin.BONDS_RESET_TOGGLED.emit(on, netuid, enabled);
                    },
                    "Says whether miners can reset their bonds by a commitment.");
    public static final SubnetSetting<Boolean> LIQUID_ALPHA_ENABLED = SubnetSetting.of(
                    ON,
                    50,
                    "sudo_set_liquid_alpha_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(25_538_000, 4280, 4, 1))
            .byOwner(Hyperparameter.LIQUID_ALPHA_ENABLED)
            .frozen()
            .into(ConsensusParameters.LIQUID_ALPHA_ON, "Says whether the speed of bonds depends on consensus.");
    public static final SubnetSetting<Integer> ALPHA_SIGMOID_STEEPNESS = SubnetSetting.of(
                    ON,
                    68,
                    "sudo_set_alpha_sigmoid_steepness",
                    "steepness",
                    Codecs.I16,
                    "i16",
                    Weight.of(31_438_000, 4383, 5, 1))
            .byOwner(Hyperparameter.ALPHA_SIGMOID_STEEPNESS)
            .frozen()
            .existing()
            .ownersWithin("from 0 for owners", (on, netuid, v) -> v >= 0, Admin.NEGATIVE_SIGMOID_STEEPNESS)
            .into(
                    ConsensusParameters.ALPHA_SIGMOID_STEEPNESS,
                    "Sets how steep liquid alpha's sigmoid is, in hundredths.");
    public static final SubnetSetting<Boolean> YUMA3_ENABLED = SubnetSetting.of(
                    ON, 69, "sudo_set_yuma3_enabled", "enabled", Codecs.BOOL, "bool", Weight.of(28_583_000, 4280, 4, 1))
            .byOwner(Hyperparameter.YUMA3_ENABLED)
            .frozen()
            .into(
                    ConsensusParameters.YUMA3_ON,
                    Admin.YUMA3_ENABLE_TOGGLED::emit,
                    "Says whether bonds are reckoned by the third version of Yuma.");

    private ConsensusSettings() {}
}
