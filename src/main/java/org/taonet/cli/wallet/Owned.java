package org.taonet.cli.wallet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.client.View;
import org.taonet.client.market.Neuron;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletException;

/** The hotkeys of coldkeys: those of wallets by name, and those that the chain knows to be theirs. */
record Owned(Map<AccountId, String> coldkeys, Map<AccountId, String> hotkeys) {
    /** Of coldkeys by name. */
    static Owned of(View view, Keys keys, Map<String, AccountId> accounts) {
        Map<AccountId, String> coldkeys = new LinkedHashMap<>();
        Map<AccountId, String> hotkeys = new LinkedHashMap<>();
        accounts.forEach((name, coldkey) -> {
            coldkeys.put(coldkey, name);
            ofWallet(keys, name, coldkey, hotkeys);
        });
        if (view.stores("SubtensorModule", "OwnedHotkeys")) {
            List<List<Value>> wanted = coldkeys.keySet().stream()
                    .map(c -> List.of(Value.of(c.bytes())))
                    .toList();
            view.ask("SubtensorModule", "OwnedHotkeys", wanted)
                    .get()
                    .forEach(found -> found.ifPresent(list -> list.items()
                            .forEach(hotkey -> hotkeys.putIfAbsent(
                                    AccountId.of(hotkey.bytes().shared(), 0), ""))));
        }
        return new Owned(coldkeys, hotkeys);
    }

    private static void ofWallet(Keys keys, String name, AccountId coldkey, Map<AccountId, String> hotkeys) {
        if (name.startsWith("//")) {
            hotkeys.put(coldkey, name);
            return;
        }
        try {
            Wallet wallet = keys.wallets().wallet(name);
            for (String each : wallet.hotkeys()) {
                hotkeys.put(wallet.hotkeyPublic(each).account(), each);
            }
        } catch (WalletException noWallet) {
            // An address, or one unreadable hotkey: the rest is shown.
            hotkeys.remove(coldkey);
        }
    }

    /** Without the hotkeys that were not asked for, by names or addresses with commas between. */
    Owned only(View view, @Nullable String included, @Nullable String excluded) {
        Map<AccountId, String> left = new LinkedHashMap<>();
        hotkeys.forEach((hotkey, name) -> {
            Predicate<String> isIt =
                    word -> word.equals(name) || word.equals(view.runtime().address(hotkey));
            boolean in = included == null || words(included).stream().anyMatch(isIt);
            boolean out = excluded != null && words(excluded).stream().anyMatch(isIt);
            if (in && !out) {
                left.put(hotkey, name);
            }
        });
        return new Owned(coldkeys, left);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    /** Their neurons, in all subnets or some. */
    List<Neuron> neurons(View view, Iterable<Integer> netuids) {
        var ordered = new TreeSet<Integer>();
        netuids.forEach(ordered::add);
        return Neuron.of(view, List.copyOf(hotkeys.keySet()), List.copyOf(ordered));
    }

    /** How people know a hotkey, else its address. */
    String hotkey(View view, AccountId account) {
        String name = hotkeys.getOrDefault(account, "");
        return name.isEmpty() ? view.runtime().address(account) : name;
    }

    /** How people know a coldkey, else its address. */
    String coldkey(View view, AccountId account) {
        return coldkeys.getOrDefault(account, view.runtime().address(account));
    }
}
