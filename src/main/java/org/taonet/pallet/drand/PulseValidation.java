package org.taonet.pallet.drand;

import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Sr25519;
import org.taonet.primitive.Signature;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Pallet;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.unit.Bytes;

/**
 * Which extrinsics without signature may bring pulses, or another beacon: those that carry a signature of their own, by
 * whatever key of sr25519. Mirrors validate_unsigned of pallets/drand/src/lib.rs.
 */
final class PulseValidation implements Pallet.Unsigned {
    private static final Bytes PREFIX = Bytes.utf8("DrandOffchainWorker");

    @Override
    public Validity validate(Context on, Validity.Source source, RuntimeCall call) {
        return switch (call.args()) {
            case DrandCalls.WritePulse a -> {
                PulsesPayload payload = a.pulsesPayload();
                ensureSigned(PulsesPayload.CODEC.bytes(payload), payload.publicKey(), a.signature());
                ensurePast(on, payload.blockNumber());
                yield pulse(on, payload.pulses());
            }
            case DrandCalls.SetBeaconConfig a -> {
                BeaconConfigurationPayload payload = a.configPayload();
                ensureSigned(BeaconConfigurationPayload.CODEC.bytes(payload), payload.publicKey(), a.signature());
                ensurePast(on, payload.blockNumber());
                yield beacon(on, payload);
            }
            default -> throw Validity.Invalid.Reason.CALL.refuse();
        };
    }

    private static void ensureSigned(byte[] payload, MultiSigner signer, Optional<Signature> signature) {
        Signature signed = signature.orElseThrow(Validity.Invalid.Reason.BAD_SIGNER::refuse);
        boolean holds = signer instanceof MultiSigner.Sr25519(var key)
                && signed instanceof Signature.Sr25519(var bytes)
                && Sr25519.verify(key.bytes(), payload, bytes.shared());
        if (!holds) {
            throw Validity.Invalid.Reason.BAD_PROOF.refuse();
        }
    }

    private static void ensurePast(Context on, long block) {
        if (FrameSystem.NUMBER.get(on) < block) {
            throw Validity.Invalid.Reason.FUTURE.refuse();
        }
    }

    private static Validity pulse(Context on, List<Pulse> pulses) {
        if (pulses.size() != 1) {
            throw Validity.Invalid.Reason.CALL.refuse();
        }
        long round = pulses.getFirst().round();
        boolean early = Drand.NEXT_UNSIGNED_AT.get(on) > FrameSystem.NUMBER.get(on);
        if (early || Long.compareUnsigned(round, Drand.LAST_STORED_ROUND.get(on)) <= 0) {
            throw Validity.Invalid.Reason.STALE.refuse();
        }
        byte[] tag = new Output().bytes(Bytes.utf8("drand").shared()).u64(round).toArray();
        long priority = ~round + Drand.UNSIGNED_PRIORITY.in(on);
        boolean overflows = Long.compareUnsigned(priority, ~round) < 0;
        return new Validity(overflows ? -1 : priority, List.of(), List.of(tagged(tag)), 3, false);
    }

    private static Validity beacon(Context on, BeaconConfigurationPayload payload) {
        long next = Drand.NEXT_UNSIGNED_AT.get(on);
        if (next > payload.blockNumber()) {
            throw Validity.Invalid.Reason.STALE.refuse();
        }
        Output tag = new Output().u32(next);
        Codecs.BYTES.encode(Bytes.owning(MultiSigner.CODEC.bytes(payload.publicKey())), tag);
        return new Validity(Drand.UNSIGNED_PRIORITY.in(on), List.of(), List.of(tagged(tag.toArray())), 1, true);
    }

    private static Bytes tagged(byte[] tag) {
        Output out = new Output();
        Codecs.BYTES.encode(PREFIX, out);
        return Bytes.owning(out.bytes(Hash.blake2b256(tag)).toArray());
    }
}
