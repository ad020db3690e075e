package org.taonet.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.unit.Hash32;

/**
 * Writes collected over a state that stays as it is. One map holds what was written; open layers are marks in a journal
 * of what each write replaced, so that reading costs the same at any depth. Not for two threads at once.
 */
public class Overlay implements Store {
    private final Reader base;
    private final Written written = new Written();
    private final List<Undo> journal = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final TreeSet<byte[]> unsettled = new TreeSet<>(Arrays::compareUnsigned);
    private @Nullable State settled;
    private Changes settledChanges = Changes.NONE;
    private Hashing hashing = Hashing.HERE;

    public Overlay(Reader base) {
        this.base = base;
    }

    /** What this was laid over. */
    public Reader base() {
        return base;
    }

    /** How many layers are open. */
    public int depth() {
        return marks.size();
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Slot slot = written.get(key);
        return slot == null ? base.get(key) : slot.value();
    }

    @Override
    public boolean has(byte[] key) {
        Slot slot = written.get(key);
        return slot == null ? base.has(key) : slot.present();
    }

    @Override
    public byte @Nullable [] nextKey(byte[] after) {
        byte[] below = base.nextKey(after);
        Written.Cell above = written.from(after, false);
        while (above != null) {
            int order = below == null ? -1 : Arrays.compareUnsigned(above.key, below);
            if (order > 0) {
                return below;
            }
            if (Objects.requireNonNull(above.slot()).present()) {
                return above.key;
            }
            if (order == 0) {
                below = base.nextKey(Objects.requireNonNull(below));
            }
            above = written.from(above.key, false);
        }
        return below;
    }

    @Override
    public Cursor cursor(byte[] prefix, byte @Nullable [] after) {
        return new Merge(prefix, after);
    }

    @Override
    public <T> T defaultOf(StorageItem item, T declared) {
        return base.defaultOf(item, declared);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        set(key, new Slot(value));
    }

    @Override
    public void remove(byte[] key) {
        set(key, new Slot(null));
    }

    private void set(byte[] key, Slot slot) {
        Written.Cell cell = written.cell(key);
        if (!marks.isEmpty()) {
            journal.add(new Undo.Write(cell, cell.slot()));
        }
        written.set(cell, slot);
        unsettle(key);
    }

    @Override
    public void append(byte[] key, byte[] item) {
        Slot slot = written.get(key);
        if (slot == null || !slot.growing()) {
            slot = Slot.growing(get(key));
            set(key, slot);
        }
        if (!marks.isEmpty()) {
            journal.add(new Undo.Append(slot, slot.count, slot.size));
        }
        slot.append(item);
        unsettle(key);
    }

    private void unsettle(byte[] key) {
        if (settled != null) {
            unsettled.add(key);
        }
    }

    @Override
    public Removed clearPrefix(byte[] prefix, int limit, byte @Nullable [] cursor) {
        int fromAbove = 0;
        for (byte[] key : written.present(prefix)) {
            remove(key);
            fromAbove++;
        }
        int fromBelow = 0;
        int loops = 0;
        for (Cursor below = base.cursor(prefix, cursor); below.next(); loops++) {
            if (loops == limit) {
                return new Removed(below.key(), fromBelow, fromBelow + fromAbove, loops);
            }
            if (written.get(below.key()) == null) {
                remove(below.key());
                fromBelow++;
            }
        }
        return new Removed(null, fromBelow, fromBelow + fromAbove, loops);
    }

    @Override
    public void begin() {
        marks.add(journal.size());
    }

    @Override
    public void commit() {
        closeLayer();
        if (marks.isEmpty()) {
            journal.clear();
        }
    }

    @Override
    public void rollback() {
        int mark = closeLayer();
        for (int i = journal.size() - 1; i >= mark; i--) {
            switch (journal.remove(i)) {
                case Undo.Write(Written.Cell cell, Slot before) -> written.set(cell, before);
                case Undo.Append(Slot slot, int count, int size) -> slot.truncate(count, size);
            }
        }
    }

    private int closeLayer() {
        if (marks.isEmpty()) {
            throw new IllegalStateException("no layer is open");
        }
        return marks.remove(marks.size() - 1);
    }

    /**
     * What differs from the state below. Of what was known when a root was asked for, only later writes are compared.
     */
    public Changes changes() {
        Changes.Builder changes = new Changes.Builder();
        if (settled == null) {
            written.forEach((key, slot) -> addIfChanged(key, slot.value(), base, changes));
            return changes.build();
        }
        unsettled.forEach(key -> addIfChanged(key, get(key), base, changes));
        return settledChanges.amended(unsettled, changes.build());
    }

    private static void addIfChanged(byte[] key, byte @Nullable [] now, Reader before, Changes.Builder changes) {
        if (!before.holds(key, now)) {
            changes.add(key, now);
        }
    }

    /** A state, the one below as a rule, with what was written here. */
    public State commitTo(State state) {
        State before = settled;
        return state == base && before != null ? before.with(since(before)) : state.with(changes());
    }

    /** Who hashes when a root is asked for. */
    public void hashWith(Hashing other) {
        hashing = other;
    }

    /**
     * The Merkle root with what was written so far. What it took to find out is kept for the state that is committed
     * to, unless a layer is open, which may still be undone.
     */
    public Hash32 root() {
        State below = base instanceof State state ? state : Trie.of(base.pairs(new byte[0]));
        if (!marks.isEmpty() || below != base) {
            return commitTo(below).root(hashing);
        }
        Changes changes = changes();
        State now = settled == null ? below.with(changes) : settled.with(since(settled));
        settled = now;
        settledChanges = changes;
        unsettled.clear();
        return now.root(hashing);
    }

    private Changes since(State before) {
        Changes.Builder changes = new Changes.Builder();
        unsettled.forEach(key -> addIfChanged(key, get(key), before, changes));
        return changes.build();
    }

    /** How to take one write back. */
    private sealed interface Undo {
        record Write(Written.Cell cell, @Nullable Slot before) implements Undo {}

        record Append(Slot slot, int count, int size) implements Undo {}
    }

    /** A walk over what was written and what lies below; both may go on being written to. */
    private final class Merge implements Cursor {
        private final byte[] prefix;
        private final Cursor below;
        private byte @Nullable [] under;
        private byte @Nullable [] at;
        private boolean inclusive;
        private Written.@Nullable Cell ahead;
        private int version = -1;

        Merge(byte[] prefix, byte @Nullable [] after) {
            this.prefix = prefix;
            this.below = base.cursor(prefix, after);
            this.under = below.next() ? below.key() : null;
            this.inclusive = after == null || Arrays.compareUnsigned(after, prefix) < 0;
            this.at = inclusive ? prefix : after;
        }

        @Override
        public boolean next() {
            while (at != null) {
                Written.Cell above = above(at);
                int order = above == null ? 1 : under == null ? -1 : Arrays.compareUnsigned(above.key, under);
                at = above != null && order <= 0 ? above.key : under;
                inclusive = false;
                if (order >= 0) {
                    under = under != null && below.next() ? below.key() : null;
                }
                if (order > 0
                        || (above != null
                                && Objects.requireNonNull(above.slot()).present())) {
                    return at != null;
                }
            }
            return false;
        }

        /** The next cell after a key, looked for only when it was passed or others were written. */
        private Written.@Nullable Cell above(byte[] key) {
            Written.Cell next = ahead;
            boolean passed = next != null && (!inclusive && Arrays.compareUnsigned(next.key, key) <= 0);
            if (passed || version != written.version()) {
                next = written.from(key, inclusive);
                next = next != null && Reader.startsWith(next.key, prefix) ? next : null;
                ahead = next;
                version = written.version();
            }
            return next;
        }

        @Override
        public byte[] key() {
            return Objects.requireNonNull(at, "no current entry");
        }

        @Override
        public byte[] value() {
            return Objects.requireNonNull(get(key()), "the entry was removed");
        }
    }
}
