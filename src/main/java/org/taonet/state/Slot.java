package org.taonet.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.taonet.scale.Input;
import org.taonet.scale.Output;
import org.taonet.scale.ScaleException;

/** What was written under a key: a value, nothing (removed), or a Vec that grows in place while items are appended. */
final class Slot {
    private static final byte[] NO_ITEMS = new byte[0];

    private byte @Nullable [] value;
    private byte @Nullable [] items;
    int count;
    int size;

    Slot(byte @Nullable [] value) {
        this.value = value;
    }

    /** A Vec to append to, of what an encoded one holds; empty if it is none. */
    static Slot growing(byte @Nullable [] encoded) {
        Slot slot = new Slot(null);
        slot.items = NO_ITEMS;
        if (encoded != null) {
            Input in = Input.of(encoded);
            try {
                slot.count = (int) in.compactUpTo(Integer.MAX_VALUE - 1, "Vec");
                slot.items = in.rest();
                slot.size = slot.items.length;
            } catch (ScaleException notVec) {
                slot.count = 0;
            }
        }
        return slot;
    }

    boolean growing() {
        return items != null;
    }

    boolean present() {
        return items != null || value != null;
    }

    byte @Nullable [] value() {
        byte[] all = items;
        if (value == null && all != null) {
            value = new Output(size + 5).compact(count).bytes(all, 0, size).toArray();
        }
        return value;
    }

    void append(byte[] item) {
        byte[] all = items == null ? NO_ITEMS : items;
        if (all.length - size < item.length) {
            all = Arrays.copyOf(all, Math.max(size * 2, size + item.length));
        }
        System.arraycopy(item, 0, all, size, item.length);
        items = all;
        size += item.length;
        count++;
        value = null;
    }

    /** Back to a former count and size, forgetting what was appended since. */
    void truncate(int count, int size) {
        this.count = count;
        this.size = size;
        value = null;
    }
}
