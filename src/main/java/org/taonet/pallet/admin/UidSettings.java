package org.taonet.pallet.admin;

import org.taonet.pallet.subtensor.Trimming;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Hyperparameter;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.RateLimit;
import org.taonet.pallet.subtensor.subnet.SubnetSettings;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;

/** How many neurons, validators and mechanisms a subnet has room for. */
public final class UidSettings {
    static final Declarations ON = Admin.part();

    public static final SubnetSetting<Integer> MAX_ALLOWED_UIDS = SubnetSetting.of(
                    ON,
                    15,
                    "sudo_set_max_allowed_uids",
                    "max_allowed_uids",
                    Codecs.U16,
                    "u16",
                    Weight.of(43_381_000, 4433, 8, 1))
            .byOwner(Hyperparameter.MAX_ALLOWED_UIDS)
            .frozen()
            .existing()
            .within(
                    "from MinAllowedUids",
                    (on, netuid, v) -> v >= UidParameters.MIN_ALLOWED_UIDS.get(on, netuid),
                    Admin.MAX_ALLOWED_UIDS_LESS_THAN_MIN_ALLOWED_UIDS)
            .within(
                    "from the neurons there are",
                    (on, netuid, v) -> Neurons.SUBNETWORK_N.get(on, netuid) <= v,
                    Admin.MAX_ALLOWED_U_IDS_LESS_THAN_CURRENT_U_IDS)
            .within(
                    "up to 256",
                    (on, netuid, v) -> v <= most(on),
                    Admin.MAX_ALLOWED_UIDS_GREATER_THAN_DEFAULT_MAX_ALLOWED_UIDS)
            .within(
                    "times mechanisms up to 256",
                    (on, netuid, v) ->
                            MechanismSettings.fits(on, v, Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid)),
                    SubnetSettings.TOO_MANY_UI_DS_PER_MECHANISM)
            .into(
                    UidParameters.MAX_ALLOWED_UIDS,
                    SubnetSettings.MAX_ALLOWED_UIDS_SET::emit,
                    "Sets for how many neurons a subnet has room.");
    public static final SubnetSetting<Integer> MIN_ALLOWED_UIDS = SubnetSetting.of(
                    ON,
                    79,
                    "sudo_set_min_allowed_uids",
                    "min_allowed_uids",
                    Codecs.U16,
                    "u16",
                    Weight.of(37_890_000, 4383, 7, 1))
            .frozen()
            .existing()
            .within(
                    "below MaxAllowedUids",
                    (on, netuid, v) -> v < UidParameters.MAX_ALLOWED_UIDS.get(on, netuid),
                    Admin.MIN_ALLOWED_UIDS_GREATER_THAN_MAX_ALLOWED_UIDS)
            .within(
                    "below the neurons there are",
                    (on, netuid, v) -> v < Neurons.SUBNETWORK_N.get(on, netuid),
                    Admin.MIN_ALLOWED_UIDS_GREATER_THAN_CURRENT_UIDS)
            .into(
                    UidParameters.MIN_ALLOWED_UIDS,
                    SubnetSettings.MIN_ALLOWED_UIDS_SET::emit,
                    "Sets how few neurons a subnet may be trimmed to.");
    public static final SubnetSetting<Integer> MAX_ALLOWED_VALIDATORS = SubnetSetting.of(
                    ON,
                    25,
                    "sudo_set_max_allowed_validators",
                    "max_allowed_validators",
                    Codecs.U16,
                    "u16",
                    Weight.of(35_896_000, 4383, 6, 1))
            .frozen()
            .existing()
            .within(
                    "up to MaxAllowedUids",
                    (on, netuid, v) -> v <= UidParameters.MAX_ALLOWED_UIDS.get(on, netuid),
                    Admin.MAX_VALIDATORS_LARGER_THAN_MAX_U_IDS)
            .into(
                    ConsensusParameters.MAX_ALLOWED_VALIDATORS,
                    SubnetSettings.MAX_ALLOWED_VALIDATORS_SET::emit,
                    "Sets how many validators a subnet may have.");
    public static final SubnetSetting<Integer> OWNER_IMMUNE_NEURON_LIMIT = SubnetSetting.of(
                    ON,
                    72,
                    "sudo_set_owner_immune_neuron_limit",
                    "immune_neurons",
                    Codecs.U16,
                    "u16",
                    Weight.of(25_107_000, 4280, 4, 1))
            .byOwner(Hyperparameter.IMMUNE_NEURON_LIMIT)
            .frozen()
            .within("1 to 10", (on, netuid, v) -> v >= 1 && v <= 10, SubnetSettings.INVALID_VALUE)
            .into(UidParameters.IMMUNE_OWNER_UIDS_LIMIT, "Sets how many of its owner's neurons a subnet never prunes.");
    public static final SubnetSetting<Integer> MIN_NON_IMMUNE_UIDS = SubnetSetting.of(
                    ON, 84, "sudo_set_min_non_immune_uids", "min", Codecs.U16, "u16", Weight.of(6_783_000, 0, 0, 1))
            .into(
                    UidParameters.MIN_NON_IMMUNE_UIDS,
                    SubnetSettings.MIN_NON_IMMUNE_UIDS_SET::emit,
                    "Sets how many neurons of a subnet must not be immune.");

    public static final SubnetSetting<Integer> TRIM_TO_MAX_ALLOWED_UIDS = SubnetSetting.of(
                    ON,
                    78,
                    "sudo_trim_to_max_allowed_uids",
                    "max_n",
                    Codecs.U16,
                    "u16",
                    Weight.of(38_302_000, 4398, 8, 1))
            .byOwner(RateLimit.TRIMMING)
            .frozen()
            .kept(
                    UidParameters.MAX_ALLOWED_UIDS,
                    Trimming::trim,
                    "Trims a subnet to so many neurons: those that earn least go, the owner's and new ones stay.");

    private UidSettings() {}

    /** The most that any subnet has room for. */
    static int most(Context on) {
        return UidParameters.INITIAL_MAX_ALLOWED_UIDS.in(on);
    }
}
