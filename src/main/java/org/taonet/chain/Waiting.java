package org.taonet.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.taonet.primitive.Validity;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** An extrinsic in the pool. Its pool guards what may change. */
public final class Waiting {
    /** Higher priority first, then the one that ends sooner, then the one that came first. */
    static final Comparator<Waiting> BY_URGENCY = (a, b) -> {
        int priority = Long.compareUnsigned(b.validity.priority(), a.validity.priority());
        int till = priority != 0 ? priority : Long.compareUnsigned(a.validTill, b.validTill);
        return till != 0 ? till : Long.compare(a.order, b.order);
    };

    final Hash32 hash;
    final Bytes bytes;
    final Validity.Source source;
    final List<Consumer<Status>> watchers = new ArrayList<>();
    Validity validity = Validity.DEFAULT;
    /** Required tags that nobody provides yet. */
    Set<Bytes> missing = Set.of();

    long validTill;
    long checkedAt;
    /** Place in the order of arrival. */
    long order;
    /** Place in its block. */
    int index;

    Waiting(Hash32 hash, Bytes bytes, Validity.Source source) {
        this.hash = hash;
        this.bytes = bytes;
        this.source = source;
    }

    public Hash32 hash() {
        return hash;
    }

    /** As on the wire, length prefix included. */
    public Bytes bytes() {
        return bytes;
    }

    boolean isReady() {
        return missing.isEmpty();
    }

    void tell(Status status) {
        watchers.forEach(watcher -> watcher.accept(status));
    }

    /** By urgency, each after those that provide what it requires. */
    static List<Waiting> sort(List<Waiting> candidates, Map<Bytes, Waiting> providers) {
        Map<Waiting, Integer> unmet = new HashMap<>();
        Map<Waiting, List<Waiting>> dependents = new HashMap<>();
        TreeSet<Waiting> free = new TreeSet<>(BY_URGENCY);
        for (Waiting entry : candidates) {
            int needs = 0;
            for (Bytes tag : entry.validity.requires()) {
                Waiting provider = providers.get(tag);
                if (provider != null) {
                    dependents.computeIfAbsent(provider, _ -> new ArrayList<>()).add(entry);
                    needs++;
                }
            }
            if (needs == 0) {
                free.add(entry);
            } else {
                unmet.put(entry, needs);
            }
        }
        List<Waiting> sorted = new ArrayList<>(candidates.size());
        for (Waiting next = free.pollFirst(); next != null; next = free.pollFirst()) {
            sorted.add(next);
            for (Waiting dependent : dependents.getOrDefault(next, List.of())) {
                if (unmet.merge(dependent, -1, Integer::sum) == 0) {
                    free.add(dependent);
                }
            }
        }
        return sorted;
    }
}
