package org.taonet.cli.sudo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Parameters;
import org.taonet.cli.Plain;
import org.taonet.cli.Submit;
import org.taonet.cli.subnets.Hyperparameters;
import org.taonet.cli.subnets.Owners;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.metadata.ValueJson;
import org.taonet.pallet.admin.Parameter;
import org.taonet.pallet.admin.Setting;
import org.taonet.runtime.Call;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sudo set}. */
@Command(
        name = "set",
        description = "Set what a subnet runs by: as its owner, or as root where the signer is the chain's sudo key.",
        footer = {
            "",
            "Parameters of the whole network need no --netuid. Amounts: 1.5 TAO, or 1500000000rao.",
            "Example: taonet sudo set --netuid 2 --param immunity_period --value 5000"
        })
final class SudoSet extends Submit {
    private static final BigDecimal WHOLE_U16 = BigDecimal.valueOf(65_535);

    @Mixin
    private Netuid netuid;

    @Option(
            names = {"--param", "--parameter"},
            paramLabel = "NAME",
            description = "Which, as sudo get names them, or a call of AdminUtils.")
    private String param = "";

    @Option(names = "--value", paramLabel = "VALUE", description = "To what; several parted by commas.")
    private String value = "";

    @Option(names = "--normalize", description = "The value is a share from 0 to 1 of the largest.")
    private boolean normalize;

    @Override
    public Integer call() {
        Parameter parameter = parameter();
        return onChain(chain -> {
            View view = chain.head();
            int subnet = parameter.ofSubnet() ? netuid.existing(view) : 0;
            return send(chain, view, parameter, subnet);
        });
    }

    private Parameter parameter() {
        Asked asked = new Asked(format().world());
        String name = param;
        if (name.isEmpty()) {
            List<String> names = Parameter.all().stream()
                    .filter(Parameter::ofSubnet)
                    .map(Parameter::name)
                    .sorted()
                    .toList();
            name = names.get(asked.choice("Which one?", names, "the parameter", "Pass --param NAME."));
        }
        String wanted = name;
        Parameter found = Parameter.named(name)
                .orElseThrow(() -> new ClientException(
                        Category.VALIDATION,
                        "there is no parameter '" + wanted + "'",
                        "taonet sudo get --netuid N shows a subnet's; any call can be sent with taonet tx."));
        if (value.isEmpty()) {
            value = asked.line("To what" + hint(found) + "?", "the value", "Pass --value VALUE.");
        }
        return found;
    }

    private static String hint(Parameter parameter) {
        return parameter.range().isEmpty() ? "" : " (" + parameter.range() + ")";
    }

    private int send(Chain chain, View view, Parameter parameter, int subnet) {
        boolean owner = parameter.ofSubnet() && Owners.of(view, subnet).equals(signer());
        boolean direct = owner && parameter.who() == Setting.Who.OWNER;
        boolean root = !direct && sudo(view).filter(signer()::equals).isPresent();
        Call<?> call = root ? parameter.root().orElse(parameter.call()) : parameter.call();
        Metadata metadata = view.runtime().metadata();
        Type.Variant variant = Calls.find(metadata, call.pallet(), call.name());
        List<String> words = words(metadata, variant, parameter, subnet);
        Intent intent = new Intent.Words(call.pallet(), call.name(), words);
        Outlook outlook = outlook(view, parameter, subnet);
        if (!direct && !root) {
            outlook = outlook.warn(
                    parameter.who() == Setting.Who.OWNER
                            ? "The signer neither owns subnet " + subnet
                                    + " nor is the chain's sudo key: the chain will refuse it."
                            : "Root alone may set it: the chain will refuse it.");
        }
        return root ? run(chain, asRoot(view, intent), outlook) : run(chain, intent, outlook);
    }

    private Intent asRoot(View view, Intent inner) {
        Value call = inner.call(view.runtime(), keys().names());
        byte[] bytes = view.runtime().codec().encode(metadataCall(view), call);
        return new Intent.Words("Sudo", "sudo", List.of("call=" + org.taonet.text.Hex.encode(bytes)));
    }

    private static int metadataCall(View view) {
        return view.runtime().metadata().extrinsic().call();
    }

    private static Optional<AccountId> sudo(View view) {
        return view.runtime().metadata().pallet("Sudo").isEmpty()
                ? Optional.empty()
                : view.query("Sudo", "Key").map(key -> AccountId.of(key.bytes().shared()));
    }

    private List<String> words(Metadata metadata, Type.Variant call, Parameter parameter, int subnet) {
        List<String> names = Hyperparameters.fields(call);
        String[] parts = names.size() == 1 ? new String[] {value} : value.split("[,\\s]+");
        if (parts.length != names.size()) {
            throw new ClientException(
                    Category.VALIDATION,
                    parameter.name() + " takes " + names.size() + " values (" + String.join(", ", names) + "), "
                            + parts.length + " given",
                    "Part them by commas.");
        }
        List<String> words = new ArrayList<>();
        if (parameter.ofSubnet()) {
            words.add("netuid=" + subnet);
        }
        for (int i = 0; i < parts.length; i++) {
            String name = names.get(i);
            int type = call.fields().stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .type();
            words.add(name + "=" + word(metadata.label(type), parts[i].strip()));
        }
        return words;
    }

    private String word(String type, String text) {
        if (type.equals("bool")) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "1", "yes", "on", "true", "t", "y" -> "true";
                case "0", "no", "off", "false", "f", "n" -> "false";
                default -> text;
            };
        }
        if (normalize && type.equals("u16")) {
            return new BigDecimal(text)
                    .multiply(WHOLE_U16)
                    .setScale(0, RoundingMode.DOWN)
                    .toPlainString();
        }
        return text;
    }

    private Outlook outlook(View view, Parameter parameter, int subnet) {
        Optional<Json> now = Parameters.entry(view.runtime().metadata(), parameter)
                .flatMap(entry -> view.query(entry, parameter.ofSubnet() ? List.of(Value.of(subnet)) : List.of()))
                .map(ValueJson::of);
        Outlook outlook = Outlook.NONE.with("parameter", Json.of(parameter.name()));
        if (now.isPresent()) {
            outlook = outlook.line("now", Plain.line(now.get())).with("now", now.get());
        }
        if (!parameter.range().isEmpty()) {
            outlook = outlook.line("range", parameter.range());
        }
        return outlook.line("does", parameter.doc());
    }
}
