package org.taonet.pallet.preimage;

import static org.taonet.runtime.Event.f;

import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Pallet;
import org.taonet.scale.Codecs;
import org.taonet.state.Hasher;
import org.taonet.state.StorageMap;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** Bytes that are known by their hash: calls to be made later are kept here. Mirrors pallet_preimage 41. */
public final class Preimage {
    static final Declarations ON =
            Declarations.of("Preimage", 14, "pallet_preimage").storageVersion(1);

    public static final StorageMap<Hash32, OldRequestStatus> STATUS_FOR = ON.deprecated(
            ON.optionalMap(
                    "StatusFor",
                    Hasher.IDENTITY,
                    Codecs.HASH,
                    OldRequestStatus.CODEC,
                    "Older form of RequestStatusFor, kept until it is moved over."),
            "Use RequestStatusFor.");
    public static final StorageMap<Hash32, RequestStatus> REQUEST_STATUS_FOR = ON.optionalMap(
            "RequestStatusFor",
            Hasher.IDENTITY,
            Codecs.HASH,
            RequestStatus.CODEC,
            "Who put an image down or asked for it, by hash.");
    public static final StorageMap<Codecs.Pair<Hash32, Long>, Bytes> PREIMAGE_FOR = ON.optionalMap(
            "PreimageFor",
            Hasher.IDENTITY,
            Codecs.pair(Codecs.HASH, Codecs.U32),
            Codecs.boundedBytes(4 * 1024 * 1024),
            "Bytes by their hash and length.");

    static final Event.Of1<Hash32> NOTED =
            ON.event(0, "Noted", "Bytes were put on the chain.", f("hash", Codecs.HASH, "T::Hash"));
    static final Event.Of1<Hash32> REQUESTED =
            ON.event(1, "Requested", "The bytes of a hash were asked for.", f("hash", Codecs.HASH, "T::Hash"));
    static final Event.Of1<Hash32> CLEARED =
            ON.event(2, "Cleared", "Bytes were taken off the chain.", f("hash", Codecs.HASH, "T::Hash"));

    static final Fault TOO_BIG = ON.error(0, "TooBig", "Put down at most 4 MiB.");
    static final Fault ALREADY_NOTED = ON.error(1, "AlreadyNoted", "These bytes are on the chain already.");
    static final Fault NOT_AUTHORIZED =
            ON.error(2, "NotAuthorized", "Only the account that put the bytes down may take them off.");
    static final Fault NOT_NOTED = ON.error(3, "NotNoted", "There are no bytes of this hash.");
    static final Fault REQUESTED_FAULT = ON.error(4, "Requested", "The bytes are asked for and must stay.");
    static final Fault NOT_REQUESTED = ON.error(5, "NotRequested", "Nobody asks for the bytes of this hash.");
    static final Fault TOO_MANY = ON.error(6, "TooMany", "Name fewer hashes.");
    static final Fault TOO_FEW = ON.error(7, "TooFew", "Name at least one hash.");

    private Preimage() {}

    /** The pallet. */
    public static Pallet pallet() {
        return Pallet.of(ON, PreimageCalls.ON);
    }
}
