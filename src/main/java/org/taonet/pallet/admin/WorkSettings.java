package org.taonet.pallet.admin;

import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.WorkParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;

/** The difficulty of registering by work, which nothing reads any more. */
public final class WorkSettings {
    static final Declarations ON = Admin.part();

    public static final SubnetSetting<Long> DIFFICULTY = SubnetSetting.of(
                    ON, 24, "sudo_set_difficulty", "difficulty", Codecs.U64, "u64", Weight.of(34_434_000, 4383, 5, 1))
            .frozen()
            .existing()
            .into(WorkParameters.DIFFICULTY, SubnetSettings.DIFFICULTY_SET::emit, "Sets the difficulty of a subnet.");
    public static final SubnetSetting<Long> MIN_DIFFICULTY = SubnetSetting.of(
                    ON,
                    4,
                    "sudo_set_min_difficulty",
                    "min_difficulty",
                    Codecs.U64,
                    "u64",
                    Weight.of(34_554_000, 4383, 5, 1))
            .frozen()
            .existing()
            .into(
                    WorkParameters.MIN_DIFFICULTY,
                    SubnetSettings.MIN_DIFFICULTY_SET::emit,
                    "Sets the lowest difficulty of a subnet.");
    public static final SubnetSetting<Long> MAX_DIFFICULTY = SubnetSetting.of(
                    ON,
                    5,
                    "sudo_set_max_difficulty",
                    "max_difficulty",
                    Codecs.U64,
                    "u64",
                    Weight.of(34_704_000, 4383, 5, 1))
            .byOwner(Hyperparameter.MAX_DIFFICULTY)
            .frozen()
            .existing()
            .into(
                    WorkParameters.MAX_DIFFICULTY,
                    SubnetSettings.MAX_DIFFICULTY_SET::emit,
                    "Sets the highest difficulty of a subnet.");

    private WorkSettings() {}
}
