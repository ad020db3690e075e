package org.taonet.client.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/** Who hotkeys belong to, and what these call themselves on the chain. */
public record Holders(Map<AccountId, AccountId> owners, Map<AccountId, String> names) {
    private static final String PALLET = "SubtensorModule";

    /** Of some hotkeys, in two questions. */
    public static Holders read(View view, Iterable<AccountId> hotkeys) {
        List<AccountId> all = new ArrayList<>(new LinkedHashSet<>(list(hotkeys)));
        List<Optional<Value>> found = view.ask(PALLET, "Owner", keys(all)).get();
        Map<AccountId, AccountId> owners = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            AccountId hotkey = all.get(i);
            found.get(i)
                    .map(owner -> AccountId.of(owner.bytes().shared(), 0))
                    .filter(owner -> !owner.isZero())
                    .ifPresent(owner -> owners.put(hotkey, owner));
        }
        return new Holders(owners, named(view, new ArrayList<>(new LinkedHashSet<>(owners.values()))));
    }

    private static Map<AccountId, String> named(View view, List<AccountId> coldkeys) {
        if (!view.stores(PALLET, "IdentitiesV2")) {
            return Map.of();
        }
        List<Optional<Value>> identities =
                view.ask(PALLET, "IdentitiesV2", keys(coldkeys)).get();
        Map<AccountId, String> names = new HashMap<>();
        for (int i = 0; i < coldkeys.size(); i++) {
            AccountId coldkey = coldkeys.get(i);
            identities
                    .get(i)
                    .flatMap(identity -> identity.at("name"))
                    .map(Holders::text)
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> names.put(coldkey, name));
        }
        return names;
    }

    private static String text(Value bytes) {
        return new String(bytes.bytes().shared(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<List<Value>> keys(List<AccountId> accounts) {
        return accounts.stream().map(a -> List.of(Value.of(a.bytes()))).toList();
    }

    private static List<AccountId> list(Iterable<AccountId> accounts) {
        List<AccountId> list = new ArrayList<>();
        accounts.forEach(list::add);
        return list;
    }

    /** Whether a hotkey exists on the chain. */
    public boolean exists(AccountId hotkey) {
        return owners.containsKey(hotkey);
    }

    /** What the owner of a hotkey calls itself. */
    public Optional<String> name(AccountId hotkey) {
        return Optional.ofNullable(owners.get(hotkey)).map(names::get);
    }
}
