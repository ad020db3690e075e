package org.taonet.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A walk by one search a step: right over any reader, also while it is written to. */
final class SteppingCursor implements Cursor {
    private final Reader reader;
    private final byte[] prefix;
    private byte @Nullable [] at;
    private boolean started;

    SteppingCursor(Reader reader, byte[] prefix, byte @Nullable [] after) {
        this.reader = reader;
        this.prefix = prefix;
        this.started = after != null && Objects.compare(after, prefix, java.util.Arrays::compareUnsigned) >= 0;
        this.at = started ? after : prefix;
    }

    @Override
    public boolean next() {
        if (at == null) {
            return false;
        }
        // The prefix itself may be a key, and searches are for greater ones.
        byte[] found = !started && reader.has(at) ? at : reader.nextKey(at);
        started = true;
        at = found != null && Reader.startsWith(found, prefix) ? found : null;
        return at != null;
    }

    @Override
    public byte[] key() {
        return Objects.requireNonNull(at, "no current entry");
    }

    @Override
    public byte[] value() {
        return Objects.requireNonNull(reader.get(key()), "the entry was removed");
    }
}
