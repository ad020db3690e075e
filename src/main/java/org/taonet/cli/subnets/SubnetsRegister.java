package org.taonet.cli.subnets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.taonet.cli.Hotkeys;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.Receipt;
import org.taonet.client.View;
import org.taonet.metadata.Type;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subnets register}. */
@Command(
        name = "register",
        description = "Register a hotkey as a neuron, for the subnet's burn price; netuid 0 is root.",
        footer = {"", "The price may rise before the call is in a block: --tolerance says how far it is paid."})
final class SubnetsRegister extends Submit {
    private static final String PALLET = "SubtensorModule";
    private static final BigDecimal USUAL_TOLERANCE = new BigDecimal("0.05");

    @Mixin
    private Netuid netuid;

    @Option(
            names = {"--safe-register", "--safe"},
            hidden = true)
    private boolean safe;

    @Option(
            names = {"--unsafe-register", "--unsafe"},
            description = "At any price.")
    private boolean unsafe;

    @Option(
            names = {"--tolerance", "--rate-tolerance", "--limit"},
            paramLabel = "SHARE",
            description = "How much more than the price now is paid at most, 0 to 1 (0.05).")
    private BigDecimal tolerance = USUAL_TOLERANCE;

    @Override
    public Integer call() {
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("--tolerance is a share from 0 to 1, such as 0.05");
        }
        return onChain(chain -> {
            View view = chain.head();
            int number = netuid.existing(view);
            AccountId hotkey = Hotkeys.chosen(keys());
            requireNew(view, number, hotkey);
            String address = view.runtime().address(hotkey);
            return number == 0
                    ? run(chain, Intent.of(PALLET, "root_register").with("hotkey", address), Outlook.NONE)
                    : register(chain, view, number, address);
        });
    }

    private int register(Chain chain, View view, int number, String hotkey) {
        BigInteger price =
                view.query(PALLET, "Burn", Value.of(number)).map(Value::number).orElse(BigInteger.ZERO);
        BigInteger most = new BigDecimal(price)
                .multiply(BigDecimal.ONE.add(tolerance))
                .setScale(0, RoundingMode.UP)
                .toBigInteger();
        boolean limited = !unsafe && has(view, "register_limit");
        Outlook outlook =
                Outlook.NONE.tao("price", "price", price).line("hotkey", hotkey).spending(limited ? most : price);
        if (limited) {
            outlook = outlook.tao("at most", "limitPrice", most);
        }
        boolean open = view.query(PALLET, "NetworkRegistrationAllowed", Value.of(number))
                .filter(Value::isTrue)
                .isPresent();
        if (!open) {
            outlook = outlook.warn("Subnet " + number + " takes no registrations now: the chain will refuse it.");
        }
        Intent.Named intent = Intent.of(PALLET, limited ? "register_limit" : "burned_register")
                .with("netuid", number)
                .with("hotkey", hotkey);
        return run(chain, limited ? intent.with("limit_price", Json.of(most)) : intent, outlook);
    }

    private static boolean has(View view, String call) {
        var metadata = view.runtime().metadata();
        return metadata.pallet(PALLET).stream()
                .flatMap(p -> metadata.variants(p.calls()).stream())
                .map(Type.Variant::name)
                .anyMatch(call::equals);
    }

    private static void requireNew(View view, int number, AccountId hotkey) {
        Optional<Value> uid = view.query(PALLET, "Uids", Value.of(number), Value.of(hotkey.bytes()));
        if (uid.isPresent()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "hotkey " + view.runtime().address(hotkey) + " is registered in subnet " + number
                            + " already: its uid is " + uid.get().number(),
                    "Name another one with --hotkey; nothing was sent.");
        }
    }

    @Override
    protected Outlook outcome(Chain chain, Receipt receipt) {
        var uid = SubnetsOwning.number(receipt, "NeuronRegistered", 1);
        return uid.isEmpty()
                ? Outlook.NONE
                : Outlook.NONE.line("uid", String.valueOf(uid.getAsInt())).with("uid", Json.of(uid.getAsInt()));
    }
}
