package org.taonet.pallet.preimage;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Calls of {@link Preimage}. */
public final class PreimageCalls {
    static final Declarations ON = Declarations.of("Preimage", 14, "pallet_preimage");

    private PreimageCalls() {}

    /** Arguments of {@code note_preimage}. */
    public record NotePreimage(Bytes bytes) {
        static final Struct<NotePreimage> ARGS = struct(
                "note_preimage", field("bytes", Codecs.BYTES, "Vec<u8>", NotePreimage::bytes), NotePreimage::new);
    }

    /** Arguments of {@code unnote_preimage}. */
    public record UnnotePreimage(Hash32 hash) {
        static final Struct<UnnotePreimage> ARGS = struct(
                "unnote_preimage", field("hash", Codecs.HASH, "T::Hash", UnnotePreimage::hash), UnnotePreimage::new);
    }

    /** Arguments of {@code request_preimage}. */
    public record RequestPreimage(Hash32 hash) {
        static final Struct<RequestPreimage> ARGS = struct(
                "request_preimage", field("hash", Codecs.HASH, "T::Hash", RequestPreimage::hash), RequestPreimage::new);
    }

    /** Arguments of {@code unrequest_preimage}. */
    public record UnrequestPreimage(Hash32 hash) {
        static final Struct<UnrequestPreimage> ARGS = struct(
                "unrequest_preimage",
                field("hash", Codecs.HASH, "T::Hash", UnrequestPreimage::hash),
                UnrequestPreimage::new);
    }

    /** Arguments of {@code ensure_updated}. */
    public record EnsureUpdated(List<Hash32> hashes) {
        static final Struct<EnsureUpdated> ARGS = struct(
                "ensure_updated",
                field("hashes", Codecs.list(Codecs.HASH), "Vec<T::Hash>", EnsureUpdated::hashes),
                EnsureUpdated::new);
    }

    public static final Call<NotePreimage> NOTE_PREIMAGE = ON.unavailable(
            0,
            NotePreimage.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(50_499_000, 28_584, 5, 3).plus(new Weight(13_491, 0).times(a.bytes.length()))),
            "Puts bytes on the chain, for a deposit that comes back with them.");
    public static final Call<UnnotePreimage> UNNOTE_PREIMAGE = ON.unavailable(
            1,
            UnnotePreimage.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(50_830_000, 3892, 3, 3)),
            "Takes bytes off the chain that nobody asks for, and returns the deposit.");
    public static final Call<RequestPreimage> REQUEST_PREIMAGE = ON.unavailable(
            2,
            RequestPreimage.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(19_292_000, 3556, 2, 1)),
            "Asks for the bytes of a hash, so that they stay. Root.");
    public static final Call<UnrequestPreimage> UNREQUEST_PREIMAGE = ON.unavailable(
            3,
            UnrequestPreimage.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(20_209_000, 3556, 2, 2)),
            "Takes a request for bytes back. Root.");
    public static final Call<EnsureUpdated> ENSURE_UPDATED = ON.unavailable(
            4,
            EnsureUpdated.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(56_817_000, 28_584, 2, 0)
                    .plus(Weight.of(59_397_441, 2902, 3, 4).times(a.hashes.size()))),
            "Moves statuses of the older form over; free if nearly all of them were of it.");
}
