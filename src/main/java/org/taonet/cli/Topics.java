package org.taonet.cli;

import java.util.List;
import java.util.Locale;
import org.taonet.client.Category;

/** Pages of {@code explain} that no chain tells. */
final class Topics {
    /** Their names. */
    static final List<String> NAMES = List.of("exit-codes", "amounts", "environment");

    private Topics() {}

    static List<String> lines(String topic) {
        return switch (topic) {
            case "exit-codes" -> exitCodes();
            case "amounts" ->
                List.of(
                        "1.25             TAO",
                        "1.25 TAO         the same",
                        "1250000000 rao   the same: a TAO is 1 000 000 000 rao",
                        "1_000            _ may part digits",
                        "",
                        "In JSON amounts are whole numbers of rao, in fields whose names end with Rao,",
                        "and in calls and storage as the chain has them.");
            case "environment" ->
                List.of(
                        "TAONET_NETWORK       what --network says",
                        "TAONET_LEDGER        what --ledger says",
                        "BT_WALLET_NAME       what --wallet says",
                        "BT_WALLET_PATH       what --wallet-path says",
                        "BT_WALLET_HOTKEY     what --hotkey says",
                        "BT_WALLET_PASSWORD   the password of locked keys; BT_PW_… as btwallet has it",
                        "TAONET_MNEMONIC      the phrase for wallet regen-coldkey and regen-hotkey",
                        "TAONET_JSON_PASSWORD the password of a polkadot-js export",
                        "TAONET_DEBUG         anything: errors show where they came from",
                        "NO_COLOR             anything: no colours");
            default -> throw new IllegalArgumentException("there is no topic " + topic);
        };
    }

    private static List<String> exitCodes() {
        var lines = new java.util.ArrayList<String>();
        lines.add(" 0  done");
        lines.add(" 1  something that should not happen; please report it");
        lines.add(" 2  the command line makes no sense");
        for (Category each : Category.values()) {
            lines.add(each.exitCode() + "  " + each.name().toLowerCase(Locale.ROOT) + ": " + meaning(each));
        }
        return lines;
    }

    private static String meaning(Category category) {
        return switch (category) {
            case NETWORK -> "no connection, or it broke; trying again may help";
            case AUTH -> "a key, a password or a right is missing";
            case VALIDATION -> "what was asked does not fit; nothing was sent";
            case CHAIN -> "the chain refused it, or the call failed";
            case IO -> "a file could not be read or written";
            case TIMEOUT -> "no answer in time; what was sent may still take effect";
        };
    }
}
