package org.taonet.math;

import java.util.Optional;

/**
 * One value that many keys share: who adds to it gets shares, and what the whole earns is everybody's in proportion.
 * Upstream's crate share-pool; the numbers are kept elsewhere.
 */
public record SharePool<K>(Store<K> store) {
    /** Where the numbers of a pool are. */
    public interface Store<K> {
        /** The value of all shares, in rao. */
        long value();

        void value(long value);

        /** The shares of a key, 0 if it has none. */
        SafeFloat share(K key);

        void share(K key, SafeFloat share);

        /** All shares. */
        SafeFloat denominator();

        void denominator(SafeFloat denominator);
    }

    /** What a key's shares are worth, in rao, rounded down. */
    public long value(K key) {
        return worth(store.share(key));
    }

    /** What so many shares are worth, in rao, rounded down. */
    public long worth(SafeFloat shares) {
        return SafeFloat.of(store.value())
                .mulDiv(shares, store.denominator())
                .orElse(SafeFloat.ZERO)
                .toU64();
    }

    /** Adds to or takes from the value of all, within the bounds of u64; the shares stay. */
    public void addToAll(long update) {
        long before = store.value();
        long after = before + update;
        if (update >= 0) {
            store.value(Wide.carry(after, before) != 0 ? -1 : after);
        } else {
            store.value(Wide.borrow(before, -update) != 0 ? 0 : after);
        }
    }

    /** Whether an update of one key would change its shares: it may be too small for that. */
    public boolean wouldAdd(long update) {
        SafeFloat all = store.denominator();
        return all.isZero() || !shares(update, all).isZero();
    }

    private SafeFloat shares(long update, SafeFloat all) {
        return SafeFloat.of(Math.abs(update))
                .mulDiv(all, SafeFloat.of(store.value()))
                .orElse(SafeFloat.ZERO);
    }

    /** Adds to or takes from the value of one key; the first key's shares are its value. */
    public void addToOne(K key, long update) {
        SafeFloat own = store.share(key);
        SafeFloat all = store.denominator();
        if (all.isZero()) {
            SafeFloat first = SafeFloat.of(Math.abs(update));
            store.denominator(first);
            store.share(key, first);
        } else {
            SafeFloat change = shares(update, all);
            store.denominator(changed(all, change, update).orElse(all));
            store.share(key, changed(own, change, update).orElse(own));
        }
        addToAll(update);
    }

    private static Optional<SafeFloat> changed(SafeFloat shares, SafeFloat change, long update) {
        return update > 0 ? shares.plus(change) : shares.minus(change);
    }
}
