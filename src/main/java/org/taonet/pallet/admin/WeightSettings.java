package org.taonet.pallet.admin;

import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.NetworkSettings;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;

/** What subnets demand of weights: how many, how often, in which version, committed first or not. */
public final class WeightSettings {
    static final Declarations ON = Admin.part();

    public static final SubnetSetting<Long> WEIGHTS_VERSION_KEY = SubnetSetting.of(
                    ON,
                    6,
                    "sudo_set_weights_version_key",
                    "weights_version_key",
                    Codecs.U64,
                    "u64",
                    Weight.of(34_204_000, 4383, 5, 1))
            .byOwner(RateLimit.WEIGHTS_VERSION_KEY)
            .frozen()
            .existing()
            .into(
                    WeightParameters.WEIGHTS_VERSION_KEY,
                    SubnetSettings.WEIGHTS_VERSION_KEY_SET::emit,
                    "Sets which version of weights validators must have at least; 0 takes any.");
    public static final SubnetSetting<Long> WEIGHTS_SET_RATE_LIMIT = SubnetSetting.of(
                    ON,
                    7,
                    "sudo_set_weights_set_rate_limit",
                    "weights_set_rate_limit",
                    Codecs.U64,
                    "u64",
                    Weight.of(16_420_000, 4084, 1, 1))
            .existing()
            .into(
                    WeightParameters.WEIGHTS_SET_RATE_LIMIT,
                    SubnetSettings.WEIGHTS_SET_RATE_LIMIT_SET::emit,
                    "Sets how many blocks lie between two weights of a validator.");
    public static final SubnetSetting<Integer> MIN_ALLOWED_WEIGHTS = SubnetSetting.of(
                    ON,
                    14,
                    "sudo_set_min_allowed_weights",
                    "min_allowed_weights",
                    Codecs.U16,
                    "u16",
                    Weight.of(34_664_000, 4383, 5, 1))
            .byOwner(Hyperparameter.MIN_ALLOWED_WEIGHTS)
            .frozen()
            .existing()
            .into(
                    WeightParameters.MIN_ALLOWED_WEIGHTS,
                    SubnetSettings.MIN_ALLOWED_WEIGHT_SET::emit,
                    "Sets how many neurons a validator must rate at least.");
    public static final SubnetSetting<Boolean> COMMIT_REVEAL_WEIGHTS_ENABLED = SubnetSetting.of(
                    ON,
                    49,
                    "sudo_set_commit_reveal_weights_enabled",
                    "enabled",
                    Codecs.BOOL,
                    "bool",
                    Weight.of(34_544_000, 4383, 5, 1))
            .byOwner(Hyperparameter.COMMIT_REVEAL_ENABLED)
            .frozen()
            .existing()
            .into(
                    WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED,
                    SubnetSettings.COMMIT_REVEAL_SET::emit,
                    "Says whether weights are committed first and revealed later.");
    public static final SubnetSetting<Long> COMMIT_REVEAL_WEIGHTS_INTERVAL = SubnetSetting.of(
                    ON,
                    57,
                    "sudo_set_commit_reveal_weights_interval",
                    "interval",
                    Codecs.U64,
                    "u64",
                    Weight.of(34_654_000, 4383, 5, 1))
            .byOwner(Hyperparameter.WEIGHT_COMMIT_INTERVAL)
            .frozen()
            .existing()
            .within(
                    "1 to 100",
                    (on, netuid, v) -> Long.compareUnsigned(v, 100) <= 0,
                    SubnetSettings.REVEAL_PERIOD_TOO_LARGE)
            .within("1 to 100", (on, netuid, v) -> v != 0, SubnetSettings.REVEAL_PERIOD_TOO_SMALL)
            .into(
                    WeightParameters.REVEAL_PERIOD_EPOCHS,
                    SubnetSettings.COMMIT_REVEAL_PERIODS_SET::emit,
                    "Sets how many epochs lie between committing and revealing weights.");
    public static final SubnetSetting<Integer> ACTIVITY_CUTOFF = SubnetSetting.of(
                    ON,
                    18,
                    "sudo_set_activity_cutoff",
                    "activity_cutoff",
                    Codecs.U16,
                    "u16",
                    Weight.of(35_165_000, 4383, 6, 1))
            .byOwner(Hyperparameter.ACTIVITY_CUTOFF)
            .frozen()
            .existing()
            .within(
                    "from MinActivityCutoff",
                    (on, netuid, v) -> v >= ConsensusParameters.MIN_ACTIVITY_CUTOFF.get(on),
                    SubnetSettings.ACTIVITY_CUTOFF_TOO_LOW)
            .into(
                    ConsensusParameters.ACTIVITY_CUTOFF,
                    SubnetSettings.ACTIVITY_CUTOFF_SET::emit,
                    "Sets a cutoff in blocks that nothing reads any more: use set_activity_cutoff_factor.");
    public static final SubnetSetting<Long> SERVING_RATE_LIMIT = SubnetSetting.of(
                    ON,
                    3,
                    "sudo_set_serving_rate_limit",
                    "serving_rate_limit",
                    Codecs.U64,
                    "u64",
                    Weight.of(28_633_000, 4212, 4, 1))
            .byOwner(Hyperparameter.SERVING_RATE_LIMIT)
            .frozen()
            .into(
                    Serving.SERVING_RATE_LIMIT,
                    SubnetSettings.SERVING_RATE_LIMIT_SET::emit,
                    "Sets how many blocks lie between two endpoints of a neuron.");
    public static final NetworkSetting<Integer> COMMIT_REVEAL_VERSION = NetworkSetting.of(
                    ON,
                    71,
                    "sudo_set_commit_reveal_version",
                    "version",
                    Codecs.U16,
                    "u16",
                    Weight.of(6_052_000, 0, 0, 1))
            .told(NetworkSettings.COMMIT_REVEAL_VERSION_SET::emit)
            .into(
                    WeightParameters.COMMIT_REVEAL_WEIGHTS_VERSION,
                    "Sets which version of encrypted commits validators must use.");
    public static final NetworkSetting<Long> STAKE_THRESHOLD = NetworkSetting.of(
                    ON, 42, "sudo_set_stake_threshold", "min_stake", Codecs.U64, "u64", Weight.of(5_500_000, 0, 0, 1))
            .told(NetworkSettings.STAKE_THRESHOLD_SET::emit)
            .into(StakeParameters.STAKE_THRESHOLD, "Sets how much stake who sets weights must have, in rao.");

    private WeightSettings() {}
}
