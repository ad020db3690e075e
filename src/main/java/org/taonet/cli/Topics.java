package org.taonet.cli;

import java.util.List;
import java.util.Locale;
import org.taonet.client.Category;

/** Pages of {@code explain} that no chain tells. */
public final class Topics {
    /** Their names. */
    static final List<String> NAMES = List.of("exit-codes", "amounts", "environment", "json");

    /** What a btcli's command exits with that is not built yet. */
    public static final int LATER = 16;

    /** What a btcli's command exits with that the chain has no more. */
    public static final int REMOVED = 17;

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
                        "TAONET_CONFIG        the file of taonet config (~/.taonet/config.yml)",
                        "BT_WALLET_NAME       what --wallet says",
                        "BT_WALLET_PATH       what --wallet-path says",
                        "BT_WALLET_HOTKEY     what --hotkey says",
                        "TAONET_TOLERANCE     what --tolerance of trades says",
                        "TAONET_SAFE_STAKING  true or false: --safe or --unsafe of trades",
                        "TAONET_PARTIAL_STAKE true or false: --partial or --no-partial of trades",
                        "BT_WALLET_PASSWORD   the password of locked keys; BT_PW_… as btwallet has it",
                        "TAONET_MNEMONIC      the phrase for wallet regen-coldkey and regen-hotkey",
                        "TAONET_JSON_PASSWORD the password of a polkadot-js export",
                        "TAONET_DEBUG         anything: errors show where they came from",
                        "NO_COLOR             anything: no colours");
            case "json" -> json();
            default -> throw new IllegalArgumentException("there is no topic " + topic);
        };
    }

    private static List<String> json() {
        return List.of(
                "Commands of wallet, subnets, stake, sudo, axon, config and utils answer with --json:",
                "",
                "  success    true, or false",
                "  chain      the chain that was asked, where one was",
                "  block      {number, hash} of the block that was read, or that has the extrinsic",
                "  data       what was found out, or what the call brought about",
                "  warnings   sentences to take care of",
                "  error      without success: {category, exitCode, message, advice}",
                "",
                "A transaction that was sent adds call, signer, extrinsic {hash, index}, feeRao, events and",
                "plan {feeRao, freeRao, spendsRao, leavesRao, and what else was known before it was signed};",
                "one that failed on the chain has error {pallet, name, doc}. With --dry-run there is dryRun,",
                "with what the node says would happen: success, events, changes.",
                "",
                "query, api, const, block, events, decode and explain answer with the chain's own value, bare;",
                "so do the older commands of wallet. Without success every command answers as above.");
    }

    private static List<String> exitCodes() {
        var lines = new java.util.ArrayList<String>();
        lines.add(" 0  done");
        lines.add(" 1  something that should not happen; please report it");
        lines.add(" 2  the command line makes no sense");
        for (Category each : Category.values()) {
            lines.add(each.exitCode() + "  " + each.name().toLowerCase(Locale.ROOT) + ": " + meaning(each));
        }
        lines.add("");
        lines.add("Started under the name btcli, also:");
        lines.add(LATER + "  btcli has the command or the option, and here it comes later");
        lines.add(REMOVED + "  btcli has the command, and the chain does not any more");
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
