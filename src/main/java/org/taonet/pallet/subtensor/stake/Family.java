package org.taonet.pallet.subtensor.stake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.taonet.runtime.Context;
import org.taonet.state.Reader;
import org.taonet.state.StorageDoubleMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.NetUid;

/**
 * The children and the parents of one hotkey in a subnet, with their shares in parts of 2⁶⁴-1. Nobody is its own kin,
 * or child and parent of the same other. Mirrors PCRelations of pallets/subtensor/src/staking/set_children.rs.
 */
record Family(AccountId pivot, SortedMap<AccountId, Long> children, SortedMap<AccountId, Long> parents) {
    private static final int MOST_CHILDREN = 5;

    /** Keeps copies. */
    Family {
        children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
        parents = Collections.unmodifiableSortedMap(new TreeMap<>(parents));
    }

    /** As stored: ProportionOverflow or ChildParentInconsistency if that breaks the rules. */
    static Family of(Reader on, AccountId pivot, NetUid netuid) {
        return of(on, pivot, netuid, Children.CHILD_KEYS.get(on, pivot, netuid));
    }

    /**
     * With other children and the stored parents; errors as of the stored. Of one child named twice the last counts.
     */
    static Family of(Reader on, AccountId pivot, NetUid netuid, List<Kin> children) {
        Family family =
                new Family(pivot, others(pivot, children), others(pivot, Children.PARENT_KEYS.get(on, pivot, netuid)));
        ensureWhole(family.children);
        family.ensureApart(family.children);
        return family;
    }

    private static SortedMap<AccountId, Long> others(AccountId pivot, List<Kin> all) {
        SortedMap<AccountId, Long> shares = shares(all);
        shares.remove(pivot);
        return shares;
    }

    private static SortedMap<AccountId, Long> shares(List<Kin> all) {
        SortedMap<AccountId, Long> shares = new TreeMap<>();
        all.forEach(kin -> shares.put(kin.hotkey(), kin.proportion()));
        return shares;
    }

    private static void ensureWhole(SortedMap<AccountId, Long> children) {
        long sum = 0;
        for (long share : children.values()) {
            ChildrenCalls.PROPORTION_OVERFLOW.when(Long.compareUnsigned(sum + share, sum) < 0);
            sum += share;
        }
    }

    private void ensureApart(SortedMap<AccountId, Long> kids) {
        ChildrenCalls.CHILD_PARENT_INCONSISTENCY.when(kids.keySet().stream().anyMatch(parents::containsKey));
    }

    /** Refuses children that this family cannot have. */
    void ensureFits(List<Kin> announced) {
        SortedMap<AccountId, Long> kids = shares(announced);
        ChildrenCalls.INVALID_CHILD.when(kids.containsKey(pivot));
        ChildrenCalls.TOO_MANY_CHILDREN.when(kids.size() > MOST_CHILDREN);
        ensureWhole(kids);
        ensureApart(kids);
    }

    /** The same around another hotkey; InvalidChild if that is kin already. */
    Family around(AccountId other) {
        ChildrenCalls.INVALID_CHILD.when(children.containsKey(other) || parents.containsKey(other));
        return new Family(other, children, parents);
    }

    /** Forgets the family in storage, on both sides. */
    void forget(Context on, NetUid netuid) {
        children.keySet().forEach(child -> edit(on, Children.PARENT_KEYS, child, netuid, this::without));
        // Upstream leaves empty lists of children behind here.
        parents.keySet()
                .forEach(parent -> Children.CHILD_KEYS.put(
                        on, parent, netuid, without(Children.CHILD_KEYS.get(on, parent, netuid))));
        Children.CHILD_KEYS.put(on, pivot, netuid, List.of());
        Children.PARENT_KEYS.remove(on, pivot, netuid);
    }

    /** Stores the family, on both sides; who was kin and is not any more is let go. How many kin were touched. */
    int store(Context on, NetUid netuid) {
        return store(on, netuid, children, Children.CHILD_KEYS, Children.PARENT_KEYS)
                + store(on, netuid, parents, Children.PARENT_KEYS, Children.CHILD_KEYS);
    }

    private int store(
            Context on,
            NetUid netuid,
            SortedMap<AccountId, Long> now,
            StorageDoubleMap<AccountId, NetUid, List<Kin>> mine,
            StorageDoubleMap<AccountId, NetUid, List<Kin>> theirs) {
        SortedSet<AccountId> gone = new TreeSet<>();
        mine.get(on, pivot, netuid).forEach(kin -> gone.add(kin.hotkey()));
        gone.removeAll(now.keySet());
        edit(on, mine, pivot, netuid, before -> list(now));
        now.forEach((kin, share) -> edit(on, theirs, kin, netuid, all -> with(all, share)));
        gone.forEach(kin -> edit(on, theirs, kin, netuid, this::without));
        return now.size() + gone.size();
    }

    private static List<Kin> list(SortedMap<AccountId, Long> shares) {
        return shares.entrySet().stream()
                .map(each -> new Kin(each.getValue(), each.getKey()))
                .toList();
    }

    private List<Kin> with(List<Kin> all, long share) {
        Kin mine = new Kin(share, pivot);
        List<Kin> changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).hotkey().equals(pivot)) {
                changed.set(i, mine);
                return changed;
            }
        }
        changed.add(mine);
        return changed;
    }

    private List<Kin> without(List<Kin> all) {
        return all.stream().filter(kin -> !kin.hotkey().equals(pivot)).toList();
    }

    /** No kin is no entry. */
    private static void edit(
            Context on,
            StorageDoubleMap<AccountId, NetUid, List<Kin>> map,
            AccountId of,
            NetUid netuid,
            UnaryOperator<List<Kin>> change) {
        List<Kin> changed = change.apply(map.get(on, of, netuid));
        if (changed.isEmpty()) {
            map.remove(on, of, netuid);
        } else {
            map.put(on, of, netuid, changed);
        }
    }
}
