package org.taonet.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.taonet.scale.Codecs;
import org.taonet.scale.Input;
import org.taonet.scale.ScaleException;
import org.taonet.state.Cursor;
import org.taonet.state.Reader;
import org.taonet.state.StorageItem;
import org.taonet.state.StoragePrefix;
import org.taonet.text.Hex;

/**
 * All that must hold after every block: what pallets declare, and that every stored value is what it is declared as.
 */
public final class Invariants {
    private static final int MOST = 20;

    /** The key under which each pallet says the layout of its storage, behind the pallet's own 16 bytes. */
    private static final byte[] VERSION =
            StoragePrefix.of("").value(":__STORAGE_VERSION__:", Codecs.U16, "").prefix();

    private final Runtime runtime;
    private final TreeMap<byte[], StorageItem> items = new TreeMap<>(Arrays::compareUnsigned);

    public Invariants(Runtime runtime) {
        this.runtime = runtime;
        runtime.pallets().stream()
                .flatMap(pallet -> pallet.storage().stream())
                .forEach(item -> items.put(item.prefix(), item));
    }

    /** What is wrong in a state: a sentence each, the first twenty of them; none if all is well. */
    public List<String> broken(Reader state) {
        List<String> all = new ArrayList<>();
        Context on = new Context(state, runtime);
        for (Pallet pallet : runtime.pallets()) {
            for (Invariant invariant : pallet.invariants()) {
                invariant.check().broken(on).ifPresent(what -> all.add(invariant.name() + ": " + what));
            }
        }
        for (Cursor entry = state.cursor(new byte[0], null); all.size() < MOST && entry.next(); ) {
            unreadable(entry.key(), entry.value()).ifPresent(all::add);
        }
        return all;
    }

    /** {@link InvariantBroken} that names the block if anything is wrong after it. */
    public void check(Reader state, long block) {
        List<String> broken = broken(state);
        if (!broken.isEmpty()) {
            throw new InvariantBroken("After block " + block + " the state is not sound: " + String.join("; ", broken)
                    + ". Keep the ledger and report this; going on would build on it.");
        }
    }

    private Optional<String> unreadable(byte[] key, byte[] value) {
        boolean wellKnown = key.length > 0 && key[0] == ':';
        if (wellKnown || key.length < StorageItem.PREFIX_BYTES) {
            return wellKnown ? Optional.empty() : Optional.of("nothing is declared under " + Hex.encode(key));
        }
        if (Arrays.equals(key, 16, 32, VERSION, 16, 32)) {
            return Optional.empty();
        }
        StorageItem item = items.get(Arrays.copyOf(key, StorageItem.PREFIX_BYTES));
        if (item == null) {
            return Optional.of("nothing is declared under " + Hex.encode(key));
        }
        if (item.equals(FrameSystem.EVENTS)) {
            return Optional.empty(); // declared as bytes: a block encodes its events one after the other
        }
        try {
            item.decodeKeys(key);
            Input in = Input.of(value, runtime);
            item.value().decode(in);
            in.done(item.label());
            return Optional.empty();
        } catch (ScaleException | IllegalArgumentException unreadable) {
            return Optional.of(
                    item.label() + " under " + Hex.encode(key) + " cannot be read: " + unreadable.getMessage());
        }
    }
}
