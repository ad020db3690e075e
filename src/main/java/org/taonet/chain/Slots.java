package org.taonet.chain;

import java.util.List;
import java.util.OptionalLong;
import org.taonet.pallet.Aura;
import org.taonet.primitive.Digest;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codecs;
import org.taonet.unit.Bytes;

/** Chain time: a block's slot is in its digest, its time is the slot times the length of a slot. */
public final class Slots {

    private Slots() {}

    /** What the author says in advance: the slot. */
    public static Digest digest(long slot) {
        return new Digest(List.of(new Digest.Item.PreRuntime(Aura.ENGINE, Bytes.owning(Codecs.U64.bytes(slot)))));
    }

    /** The slot that a digest names; genesis has none. */
    public static OptionalLong of(Digest digest) {
        for (Digest.Item item : digest.logs()) {
            if (item instanceof Digest.Item.PreRuntime(Bytes engine, Bytes data)
                    && engine.equals(Aura.ENGINE)
                    && data.length() == 8) {
                return OptionalLong.of(Codecs.U64.read(data.shared()));
            }
        }
        return OptionalLong.empty();
    }

    /** Milliseconds of a slot under a runtime. */
    public static long millis(Runtime runtime) {
        return runtime.value(Aura.SLOT_DURATION);
    }

    /** The slot of the next block: after the one that the state knows, and not before the clock's. */
    public static long next(Head parent, long clockMillis) {
        long now = clockMillis / millis(parent.runtime());
        long before = Aura.CURRENT_SLOT.get(parent.context());
        return Math.max(
                before + 1, Math.max(now, of(parent.block().header().digest()).orElse(0) + 1));
    }

    /** The time of a block in milliseconds since 1970, 0 for genesis. */
    public static long timeOf(Head head) {
        return of(head.block().header().digest()).orElse(0) * millis(head.runtime());
    }
}
