package org.taonet.primitive;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;

/** A signature of one of three schemes. Mirrors sp_runtime::MultiSignature. */
public sealed interface Signature {
    /** 64 bytes of ed25519. */
    record Ed25519(Bytes bytes) implements Signature {}

    /** 64 bytes of sr25519. */
    record Sr25519(Bytes bytes) implements Signature {}

    /** 65 bytes of ecdsa over secp256k1, recoverable. */
    record Ecdsa(Bytes bytes) implements Signature {}

    Codec<Signature> CODEC = OneOf.<Signature>oneOf(
            "sp_runtime::MultiSignature",
            variant(
                    0,
                    Ed25519.class,
                    struct("Ed25519", field(Codecs.byteArray(64), "ed25519::Signature", Ed25519::bytes), Ed25519::new)),
            variant(
                    1,
                    Sr25519.class,
                    struct("Sr25519", field(Codecs.byteArray(64), "sr25519::Signature", Sr25519::bytes), Sr25519::new)),
            variant(
                    2,
                    Ecdsa.class,
                    struct("Ecdsa", field(Codecs.byteArray(65), "ecdsa::Signature", Ecdsa::bytes), Ecdsa::new)));

    /** The bytes of any scheme. */
    Bytes bytes();

    /** Whether signatures hold: a port, so that they can be checked beforehand and on other threads. */
    @FunctionalInterface
    interface Verifier {
        /** Whether an account signed a message. */
        boolean holds(Signature signature, byte[] message, AccountId signer);
    }
}
