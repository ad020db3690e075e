package org.taonet.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.unit.Hash32;

/**
 * A block as people query it: names and addresses in place of bytes. The chain makes it, beside the block and again for
 * a rebuild; nothing in the ledger depends on it.
 *
 * @param timeMillis the block's time stamp, milliseconds since 1970, or null before there is one
 * @param author the author's SS58 address, or null if there is none
 */
public record Decoded(
        @Nullable Long timeMillis,
        @Nullable String author,
        List<Extrinsic> extrinsics,
        List<Event> events,
        List<Transfer> transfers) {
    /** Nothing to tell. */
    public static final Decoded NONE = new Decoded(null, null, List.of(), List.of(), List.of());

    /**
     * An extrinsic, by its place in the block.
     *
     * @param signer SS58 address, or null for a bare one
     * @param args JSON object of the call's fields
     * @param error the dispatch error as Pallet.Name or as its kind, or null if it succeeded
     * @param fee what was paid in rao, tip included
     * @param tip rao
     */
    public record Extrinsic(
            Hash32 hash,
            String pallet,
            String call,
            @Nullable String signer,
            String args,
            @Nullable String error,
            long fee,
            long tip) {}

    /**
     * An event, by its place in the block.
     *
     * @param extrinsic index of the extrinsic it belongs to, or null outside of one
     * @param args JSON object of the event's fields
     */
    public record Event(@Nullable Integer extrinsic, String pallet, String name, String args) {}

    /** TAO that went from one SS58 address to another, in rao; extrinsic as in {@link Event}. */
    public record Transfer(@Nullable Integer extrinsic, String from, String to, long rao) {}

    /** Makes the rows of a block of the log; the chain's part of a rebuild. */
    @FunctionalInterface
    public interface Decoder {
        /** The rows of a block, given what it changed. */
        Decoded decode(BlockRecord block, org.taonet.state.Changes changes);
    }
}
