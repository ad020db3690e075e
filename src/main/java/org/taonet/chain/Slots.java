package org.taonet.chain;

import java.util.List;
import java.util.OptionalLong;
import org.taonet.primitive.Digest;
import org.taonet.runtime.Constant;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codecs;
import org.taonet.unit.Bytes;

/** Chain time: a block's slot is in its digest, its time is the slot times the length of a slot. */
public final class Slots {
    private static final Bytes AURA = Digest.engine("aura");
    /** Upstream's, for a runtime without Aura. */
    private static final long USUAL_MILLIS = 12_000;

    private Slots() {}

    /** What the author says in advance: the slot. */
    public static Digest digest(long slot) {
        return new Digest(List.of(new Digest.Item.PreRuntime(AURA, Bytes.owning(Codecs.U64.bytes(slot)))));
    }

    /** The slot that a digest names; genesis has none. */
    public static OptionalLong of(Digest digest) {
        for (Digest.Item item : digest.logs()) {
            if (item instanceof Digest.Item.PreRuntime(Bytes engine, Bytes data)
                    && engine.equals(AURA)
                    && data.length() == 8) {
                return OptionalLong.of(Codecs.U64.read(data.shared()));
            }
        }
        return OptionalLong.empty();
    }

    /** Milliseconds of a slot under a runtime: Aura's SlotDuration. */
    public static long millis(Runtime runtime) {
        return runtime.pallet("Aura").map(Pallet::constants).stream()
                .flatMap(List::stream)
                .filter(constant -> constant.name().equals("SlotDuration"))
                .findFirst()
                .map(constant -> (Long) value(runtime, constant))
                .orElse(USUAL_MILLIS);
    }

    private static <T> Object value(Runtime runtime, Constant<T> constant) {
        return runtime.value(constant);
    }

    /** The slot of the next block: after its parent's, and not before the clock's. */
    public static long next(Head parent, long clockMillis) {
        long now = clockMillis / millis(parent.runtime());
        OptionalLong before = of(parent.block().header().digest());
        return before.isPresent() ? Math.max(before.getAsLong() + 1, now) : Math.max(now, 1);
    }

    /** The time of a block in milliseconds since 1970, 0 for genesis. */
    public static long timeOf(Head head) {
        return of(head.block().header().digest()).orElse(0) * millis(head.runtime());
    }
}
