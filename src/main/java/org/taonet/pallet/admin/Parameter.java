package org.taonet.pallet.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.TempoCalls;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.runtime.Call;
import org.taonet.state.StorageItem;

/**
 * What subnets and the network run by, under the name that operators know: all settings, and what other calls set.
 *
 * @param name the operators' name, as btcli 9 spells it
 * @param item what holds it; empty where it is more than one
 * @param root the call by which governance sets it, if it is another than the owner's
 * @param ofSubnet whether it is one subnet's; else the whole network's
 * @param range which values are taken, as a sentence; empty if all are
 */
public record Parameter(
        String name,
        Call<?> call,
        Optional<StorageItem> item,
        Optional<Call<?>> root,
        Setting.Who who,
        boolean ofSubnet,
        String range) {

    /** Operators have another name for some than the call. */
    private static String knownAs(String name) {
        return switch (name) {
            case "weights_version_key" -> "weights_version";
            case "weights_set_rate_limit" -> "weights_rate_limit";
            case "target_registrations_per_interval" -> "target_regs_per_interval";
            case "bonds_moving_average" -> "bonds_moving_avg";
            case "max_registrations_per_block" -> "max_regs_per_block";
            case "max_allowed_validators" -> "max_validators";
            case "commit_reveal_weights_interval" -> "commit_reveal_period";
            case "network_registration_allowed" -> "registration_allowed";
            case "toggle_transfer" -> "transfers_enabled";
            case "min_childkey_take_per_subnet" -> "min_childkey_take";
            case "subnet_owner_hotkey" -> "sn_owner_hotkey";
            default -> name;
        };
    }

    /** Set by one call each, and not by a rule of its own that settings share. */
    private static List<Parameter> others() {
        return List.of(
                owners("alpha_values", OwnerCalls.SET_ALPHA_VALUES, Optional.empty(), "low from 1,638 to high"),
                owners("sn_owner_hotkey", OwnerCalls.SET_SN_OWNER_HOTKEY, Optional.of(Subnets.SUBNET_OWNER_HOTKEY), ""),
                new Parameter(
                        "tempo",
                        TempoCalls.SET_TEMPO,
                        Optional.of(Tempos.TEMPO),
                        Optional.of(OwnerSettings.TEMPO.call()),
                        Setting.Who.OWNER,
                        true,
                        "360 to 50,400 for owners"),
                owners(
                        "activity_cutoff_factor",
                        TempoCalls.SET_ACTIVITY_CUTOFF_FACTOR,
                        Optional.of(ConsensusParameters.ACTIVITY_CUTOFF_FACTOR_MILLI),
                        "1,000 to 50,000"));
    }

    private static Parameter owners(String name, Call<?> call, Optional<StorageItem> item, String range) {
        return new Parameter(name, call, item, Optional.empty(), Setting.Who.OWNER, true, range);
    }

    private static Parameter of(Setting setting) {
        boolean ofSubnet = setting instanceof SubnetSetting<?>;
        return new Parameter(
                knownAs(setting.name()),
                setting.call(),
                Optional.of(setting.item()),
                Optional.empty(),
                setting.who(),
                ofSubnet,
                setting.range());
    }

    /** All there are, in the order in which they were declared. */
    public static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>(others());
        List<String> known = all.stream().map(Parameter::name).toList();
        Admin.settings().stream()
                .map(Parameter::of)
                .filter(p -> !known.contains(p.name))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** One by the operators' name, the call's, or the call's without its beginning. */
    public static Optional<Parameter> named(String name) {
        String plain = name.replaceFirst("^sudo_(set_)?", "");
        String wanted = knownAs(plain);
        return all().stream().filter(p -> p.name.equals(wanted)).findFirst();
    }

    /** What it does, and who may set it when. */
    public String doc() {
        return call.doc();
    }

    /** What its number counts; empty where it is no number with a unit. */
    public String unit() {
        if (call == TempoCalls.SET_ACTIVITY_CUTOFF_FACTOR) {
            return "thousandths of a tempo";
        }
        String text = doc();
        if (text.contains("in rao") || text.contains("much stake")) {
            return "rao";
        }
        if (text.contains("parts of 65535")) {
            return "1/65535";
        }
        return Stream.of("millionths", "thousandths", "hundredths", "tempos", "epochs", "blocks")
                .filter(text::contains)
                .min(Comparator.comparing(text::indexOf))
                .orElse(text.startsWith("Says whether") ? "true or false" : "");
    }
}
