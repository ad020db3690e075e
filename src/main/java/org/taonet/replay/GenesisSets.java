package org.taonet.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Ss58;
import org.taonet.pallet.Balances;
import org.taonet.preset.Genesis;
import org.taonet.runtime.Call;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.state.Cursor;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.StorageItem;
import org.taonet.state.StoragePrefix;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/**
 * Checks a recorded genesis: the state that our pallets make of its configuration, entry by entry; and its root, where
 * all entries are ours. Entries of pallets or items that are not built are grafted.
 */
final class GenesisSets {
    private final FileReport report;

    GenesisSets(FileReport report) {
        this.report = report;
    }

    /** Whether a document is one of these sets. */
    static boolean recognises(Json document) {
        return document.has("patch") && document.has("storage");
    }

    /** Checks one, under the runtime of its build. */
    void check(Json document, Runtime runtime) {
        State ours = genesis(document.field("full_config")).state(runtime);
        Trie recorded = Trie.EMPTY;
        int entry = 0;
        for (Json each : document.field("storage").items()) {
            byte[] key = Hex.decode(each.field("key").text());
            byte[] value = Hex.decode(each.field("value").text());
            recorded = recorded.with(key, value);
            entry(++entry, each.field("item").text(), value, ours.get(key), isOurs(runtime, key));
        }
        for (String extra : beyond(ours, recorded)) {
            report.wrong(++entry, extra + " is not in the recorded genesis");
        }
        String root = document.field("roots").item(0).field("state_root").text();
        String got = recorded.with(org.taonet.runtime.FrameSystem.CODE, Omissions.CODE)
                .root()
                .hex();
        if (root.equals(got)) {
            report.exact();
        } else {
            report.wrong(++entry, "root over the recorded entries: expected " + root + ", got " + got);
        }
    }

    private void entry(int line, String item, byte[] expected, byte @Nullable [] got, boolean isOurs) {
        if (got != null && Arrays.equals(expected, got)) {
            report.exact();
        } else if (got == null && !isOurs) {
            report.graft(line, "the genesis of " + item.substring(0, Math.max(0, item.indexOf('.'))) + " is not built");
        } else {
            report.wrong(
                    line,
                    item + ": expected " + Hex.encode(expected) + ", got "
                            + (got == null ? "nothing" : Hex.encode(got)));
        }
    }

    private static boolean isOurs(Runtime runtime, byte[] key) {
        for (Pallet pallet : runtime.pallets()) {
            for (StorageItem item : pallet.storage()) {
                if (Reader.startsWith(key, item.prefix())) {
                    return true;
                }
            }
            if (!pallet.calls().isEmpty()
                    && pallet.calls().stream().allMatch(Call::built)
                    && Reader.startsWith(key, StoragePrefix.of(pallet.name()).bytes())) {
                return true;
            }
        }
        return false;
    }

    /** Keys of our genesis that the recorded one lacks, but for the code that names the runtime. */
    private static TreeSet<String> beyond(State ours, Reader recorded) {
        TreeSet<String> extra = new TreeSet<>();
        for (Cursor cursor = ours.cursor(new byte[0], null); cursor.next(); ) {
            boolean code = Arrays.equals(cursor.key(), org.taonet.runtime.FrameSystem.CODE);
            if (!code && !recorded.has(cursor.key())) {
                extra.add("key " + Hex.encode(cursor.key()));
            }
        }
        return extra;
    }

    private static Genesis genesis(Json config) {
        List<Balances.Endowment> balances = config.field("balances").field("balances").items().stream()
                .map(pair -> new Balances.Endowment(
                        account(pair.item(0)), new Rao(pair.item(1).bigInteger().longValue())))
                .toList();
        List<AccountId> aura = config.field("aura").field("authorities").items().stream()
                .map(GenesisSets::account)
                .toList();
        List<AccountId> grandpa = config.field("grandpa").field("authorities").items().stream()
                .map(pair -> account(pair.item(0)))
                .toList();
        Json key = config.field("sudo").field("key");
        return new Genesis(
                balances,
                aura,
                grandpa,
                key.isNull() ? Optional.empty() : Optional.of(account(key)),
                config.field("evmChainId").field("chainId").longValue());
    }

    private static AccountId account(Json address) {
        return AccountId.of(Ss58.account(address.text()));
    }
}
