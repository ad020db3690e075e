package org.taonet.pallet.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Where operators have another name than the call. */
    private static final Map<String, String> KNOWN_AS = Map.ofEntries(
            Map.entry("weights_version_key", "weights_version"),
            Map.entry("weights_set_rate_limit", "weights_rate_limit"),
            Map.entry("target_registrations_per_interval", "target_regs_per_interval"),
            Map.entry("bonds_moving_average", "bonds_moving_avg"),
            Map.entry("max_registrations_per_block", "max_regs_per_block"),
            Map.entry("max_allowed_validators", "max_validators"),
            Map.entry("commit_reveal_weights_interval", "commit_reveal_period"),
            Map.entry("network_registration_allowed", "registration_allowed"),
            Map.entry("toggle_transfer", "transfers_enabled"),
            Map.entry("min_childkey_take_per_subnet", "min_childkey_take"));

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
                KNOWN_AS.getOrDefault(setting.name(), setting.name()),
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
        var known = all.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
        Admin.settings().stream()
                .map(Parameter::of)
                .filter(p -> !known.containsKey(p.name))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** One by the operators' name, the call's, or the call's without its beginning. */
    public static Optional<Parameter> named(String name) {
        String plain = name.replaceFirst("^sudo_(set_)?", "");
        String wanted = plain.equals("subnet_owner_hotkey") ? "sn_owner_hotkey" : KNOWN_AS.getOrDefault(plain, plain);
        return all().stream().filter(p -> p.name.equals(wanted)).findFirst();
    }

    /** What it does, and who may set it when. */
    public String doc() {
        return call.doc();
    }

    /** What its number counts; empty where it is no number with a unit. */
    public String unit() {
        String text = doc();
        if (text.contains("in rao") || text.contains("much stake")) {
            return "rao";
        }
        if (text.contains("parts of 65535")) {
            return "1/65535";
        }
        for (String unit : List.of("millionths", "thousandths", "hundredths", "tempos", "epochs", "blocks")) {
            if (text.contains(unit)) {
                return unit;
            }
        }
        return text.startsWith("Says whether") ? "true or false" : "";
    }
}
