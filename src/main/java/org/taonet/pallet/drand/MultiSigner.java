package org.taonet.pallet.drand;

import static org.taonet.scale.OneOf.variant;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.OneOf;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** A public key of one of three schemes. Mirrors sp_runtime::MultiSigner. */
public sealed interface MultiSigner {
    /** 32 bytes of ed25519. */
    record Ed25519(Hash32 value) implements MultiSigner {}

    /** 32 bytes of sr25519. */
    record Sr25519(Hash32 value) implements MultiSigner {}

    /** 33 bytes of ecdsa over secp256k1, compressed. */
    record Ecdsa(Bytes value) implements MultiSigner {}

    Codec<MultiSigner> CODEC = OneOf.<MultiSigner>oneOf(
            "sp_runtime::MultiSigner",
            variant(
                    0,
                    Ed25519.class,
                    struct("Ed25519", field(Codecs.BYTES32, "ed25519::Public", Ed25519::value), Ed25519::new)),
            variant(
                    1,
                    Sr25519.class,
                    struct("Sr25519", field(Codecs.BYTES32, "sr25519::Public", Sr25519::value), Sr25519::new)),
            variant(
                    2,
                    Ecdsa.class,
                    struct("Ecdsa", field(Codecs.byteArray(33), "ecdsa::Public", Ecdsa::value), Ecdsa::new)));
}
