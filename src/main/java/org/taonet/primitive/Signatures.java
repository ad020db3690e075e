package org.taonet.primitive;

import org.taonet.crypto.Scheme;
import org.taonet.unit.AccountId;

/** Checks signatures where they are needed: the plain verifier. */
public final class Signatures {
    /** Checks each when asked. */
    public static final Signature.Verifier PLAIN = Signatures::holds;

    private Signatures() {}

    private static boolean holds(Signature signature, byte[] message, AccountId signer) {
        Scheme scheme = switch (signature) {
            case Signature.Ed25519 any -> Scheme.ED25519;
            case Signature.Sr25519 any -> Scheme.SR25519;
            case Signature.Ecdsa any -> Scheme.ECDSA;
        };
        return scheme.verifyAccount(signer.bytes(), message, signature.bytes().shared());
    }
}
