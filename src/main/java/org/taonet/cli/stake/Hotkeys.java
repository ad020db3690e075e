package org.taonet.cli.stake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Option;

/** Which hotkeys a command is about, several at once. */
final class Hotkeys {
    /** Whatever is longer is an address. */
    private static final int LONGEST_NAME = 40;

    @Option(
            names = {"-in", "--include-hotkeys", "--hotkey-ss58-address", "--hotkey-ss58", "--include_hotkeys"},
            paramLabel = "HOTKEYS",
            description = "These hotkeys: names or addresses, with commas between.")
    private @Nullable String included;

    @Option(
            names = {"-ex", "--exclude-hotkeys", "--exclude_hotkeys"},
            paramLabel = "HOTKEYS",
            description = "With --all-hotkeys: all but these.")
    private @Nullable String excluded;

    @Option(names = "--all-hotkeys", description = "All hotkeys of the wallet.")
    private boolean all;

    /** Whether all were asked for. */
    boolean isAll() {
        return all;
    }

    /** The hotkeys that were named, in their order; none if none was. */
    List<AccountId> named(Keys keys, boolean ofEnvironment) {
        if (all && included != null) {
            throw wrong("--all-hotkeys and --include-hotkeys exclude each other");
        }
        if (excluded != null && !all) {
            throw wrong("--exclude-hotkeys takes away from --all-hotkeys, which was not given");
        }
        if (included != null) {
            return accounts(keys, included);
        }
        if (all) {
            return without(keys, ofWallet(keys));
        }
        return keys.isHotkeyNamed() || ofEnvironment ? List.of(account(keys, keys.hotkeyName())) : List.of();
    }

    /** These without those that were excluded. */
    List<AccountId> without(Keys keys, List<AccountId> hotkeys) {
        Set<AccountId> not = new LinkedHashSet<>(excluded == null ? List.of() : accounts(keys, excluded));
        return hotkeys.stream().filter(h -> !not.contains(h)).toList();
    }

    private static List<AccountId> ofWallet(Keys keys) {
        List<AccountId> hotkeys = new ArrayList<>();
        if (!keys.walletName().startsWith("//")) {
            keys.wallet()
                    .hotkeys()
                    .forEach(
                            name -> hotkeys.add(keys.wallet().hotkeyPublic(name).account()));
        }
        if (hotkeys.isEmpty()) {
            throw wrong("the wallet " + keys.walletName() + " has no hotkeys");
        }
        return hotkeys;
    }

    private static List<AccountId> accounts(Keys keys, String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> account(keys, name))
                .distinct()
                .toList();
    }

    /** The account of a hotkey: one of the wallet's by its name, else whatever else is known by that name. */
    static AccountId account(Keys keys, String name) {
        boolean isAccount = name.startsWith("//") || name.startsWith("0x") || name.length() > LONGEST_NAME;
        if (!isAccount
                && !keys.walletName().startsWith("//")
                && keys.wallet().hotkeys().contains(name)) {
            return keys.wallet().hotkeyPublic(name).account();
        }
        return keys.names().account(name);
    }

    private static ClientException wrong(String message) {
        return new ClientException(Category.VALIDATION, message, "Name hotkeys with --include-hotkeys A,B.");
    }
}
