package org.taonet.state;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taonet.unit.Hash32;

/**
 * Local changes over a state that is elsewhere and is read by key, a remote chain for one. They lie in a trie of their
 * own, a byte before each value telling a value (1) from a removal (0): it can be kept and paged as any trie, and its
 * root is this state's root, which covers what is local alone.
 */
public final class Forked implements State {
    private static final byte[] REMOVED = {0};

    private final Trie local;
    private final Reader remote;

    public Forked(Trie local, Reader remote) {
        this.local = local;
        this.remote = remote;
    }

    /** What was changed here, each value behind its mark. */
    public Trie local() {
        return local;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        byte[] marked = local.get(key);
        if (marked == null) {
            return remote.get(key);
        }
        return marked[0] == 0 ? null : Arrays.copyOfRange(marked, 1, marked.length);
    }

    /** What was not changed here is not known: writing it is a change, and asks nobody. */
    @Override
    public boolean holds(byte[] key, byte @Nullable [] value) {
        byte[] marked = local.get(key);
        return marked != null && Arrays.equals(marked, mark(value));
    }

    @Override
    public byte @Nullable [] nextKey(byte[] after) {
        byte[] there = remote.nextKey(after);
        byte[] here = local.nextKey(after);
        while (here != null) {
            int order = there == null ? -1 : Arrays.compareUnsigned(here, there);
            if (order > 0) {
                return there;
            }
            if (Objects.requireNonNull(local.get(here))[0] == 1) {
                return here;
            }
            if (order == 0) {
                there = remote.nextKey(Objects.requireNonNull(there));
            }
            here = local.nextKey(here);
        }
        return there;
    }

    @Override
    public <T> T defaultOf(StorageItem item, T declared) {
        return remote.defaultOf(item, declared);
    }

    @Override
    public Forked with(Changes changes) {
        return new Forked(local.with(marked(changes)), remote);
    }

    /** Changes of such a state as changes of the local trie: each value behind its mark. */
    public static Changes marked(Changes changes) {
        Changes.Builder marked = new Changes.Builder();
        for (int i = 0; i < changes.size(); i++) {
            marked.add(changes.key(i), mark(changes.value(i)));
        }
        return marked.build();
    }

    /** The other way round: what changes of the local trie mean. */
    public static Changes unmarked(Changes marked) {
        Changes.Builder changes = new Changes.Builder();
        for (int i = 0; i < marked.size(); i++) {
            byte @Nullable [] value = marked.value(i);
            changes.add(
                    marked.key(i), value == null || value[0] == 0 ? null : Arrays.copyOfRange(value, 1, value.length));
        }
        return changes.build();
    }

    private static byte[] mark(byte @Nullable [] value) {
        if (value == null) {
            return REMOVED;
        }
        byte[] marked = new byte[value.length + 1];
        marked[0] = 1;
        System.arraycopy(value, 0, marked, 1, value.length);
        return marked;
    }

    @Override
    public Hash32 root(Hashing hashing) {
        return local.root(hashing);
    }

    @Override
    public boolean rootCoversAll() {
        return false;
    }
}
