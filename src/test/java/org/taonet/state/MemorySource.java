package org.taonet.state;

import java.util.TreeMap;
import java.util.TreeSet;

/** Pages in memory: what the ledger's checkpoint is to the state, counted. */
public class MemorySource implements Source, Checkpoint.Sink {
    final TreeMap<PageId, byte[]> pages = new TreeMap<>();
    final TreeMap<PageId, byte[]> values = new TreeMap<>();
    final TreeSet<PageId> read = new TreeSet<>();
    int reads;
    int writes;
    long bytesWritten;
    boolean keepsDropped;

    @Override
    public byte[] page(PageId id) {
        reads++;
        read.add(id);
        return pages.get(id);
    }

    @Override
    public byte[] value(PageId id) {
        reads++;
        read.add(id);
        return values.get(id);
    }

    @Override
    public void page(PageId id, byte[] bytes) {
        writes++;
        bytesWritten += bytes.length;
        pages.put(id, bytes);
    }

    @Override
    public void value(PageId id, byte[] bytes) {
        writes++;
        bytesWritten += bytes.length;
        values.put(id, bytes);
    }

    @Override
    public void dropPage(PageId id) {
        if (!pages.containsKey(id)) {
            throw new IllegalStateException("dropped a page that is not there: " + id);
        }
        if (!keepsDropped) {
            pages.remove(id);
        }
    }

    @Override
    public void dropValue(PageId id) {
        if (!values.containsKey(id)) {
            throw new IllegalStateException("dropped a value that is not there: " + id);
        }
        if (!keepsDropped) {
            values.remove(id);
        }
    }

    /** Drops are not carried out from here on. */
    public void keepDropped() {
        keepsDropped = true;
    }

    public void resetCounts() {
        reads = 0;
        writes = 0;
        bytesWritten = 0;
    }

    @Override
    public String toString() {
        return "%d pages, %d KB; %d reads, %d writes of %d KB"
                .formatted(pages.size(), bytes() >> 10, reads, writes, bytesWritten >> 10);
    }

    long bytes() {
        return pages.values().stream().mapToLong(p -> p.length).sum()
                + values.values().stream().mapToLong(v -> v.length).sum();
    }
}
