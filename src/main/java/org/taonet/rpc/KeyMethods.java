package org.taonet.rpc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.text.Hex;
import org.taonet.unit.Bytes;

/**
 * {@code author_*Key*}: the public keys that a validator's tools have handed in. They are kept while the node runs; its
 * blocks carry no seal, so that no secret is.
 */
final class KeyMethods {
    private static final Map<String, Scheme> SCHEMES =
            Map.of("aura", Scheme.SR25519, "babe", Scheme.SR25519, "gran", Scheme.ED25519);
    private static final int SESSION_KEYS = 64;

    private static final Codec<Optional<Bytes>> SEED = Codecs.option(Codecs.BYTES);

    private final View view;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    KeyMethods(View view) {
        this.view = view;
    }

    List<Method> all() {
        return List.of(
                Method.of(
                                "author_insertKey",
                                "keyType suri publicKey",
                                "Hands a key in; refused when it is not that of the secret.",
                                (p, s) -> insert(p))
                        .only(Method.Group.UNSAFE),
                Method.of(
                                "author_hasKey",
                                "publicKey keyType",
                                "Whether a key was handed in.",
                                (p, s) -> Answer.of(known.contains(name(p.text(1), p.bytes(0)))))
                        .only(Method.Group.UNSAFE),
                Method.of(
                                "author_hasSessionKeys",
                                "sessionKeys",
                                "Whether both keys of a session were.",
                                (p, s) -> Answer.of(hasBoth(p.bytes(0))))
                        .only(Method.Group.UNSAFE),
                Method.of(
                                "author_rotateKeys",
                                "",
                                "Makes new keys of a session; the public ones.",
                                (p, s) -> Answer.of(rotate()))
                        .only(Method.Group.UNSAFE));
    }

    private static String name(String type, Bytes publicKey) {
        return type + publicKey.hex();
    }

    private static Scheme scheme(String type) {
        Scheme scheme = SCHEMES.get(type);
        if (scheme == null) {
            throw RpcError.params("key types are aura, babe and gran; not '" + type + "'");
        }
        return scheme;
    }

    private Answer insert(Params params) {
        Scheme scheme = scheme(params.text(0));
        Bytes claimed = params.bytes(2);
        if (!params.text(1).isEmpty()) {
            try (KeyPair pair = SecretUri.keyPair(params.text(1), scheme)) {
                if (!Bytes.owning(pair.publicKey()).equals(claimed)) {
                    throw RpcError.params("the public key is not that of the secret");
                }
            }
        }
        known.add(name(params.text(0), claimed));
        return Answer.of(org.taonet.text.Json.none());
    }

    private boolean hasBoth(Bytes keys) {
        if (keys.length() != SESSION_KEYS) {
            throw RpcError.params("session keys are " + SESSION_KEYS + " bytes: aura's and gran's");
        }
        byte[] both = keys.toArray();
        return known.contains(name("aura", Bytes.owning(java.util.Arrays.copyOf(both, 32))))
                && known.contains(name("gran", Bytes.owning(java.util.Arrays.copyOfRange(both, 32, 64))));
    }

    /** New keys of a random secret, as the runtime derives them; they are known from now on. */
    private String rotate() {
        byte[] seed = new byte[32];
        Randomness.system().fill(seed);
        Bytes uri = Bytes.utf8(Hex.encode(seed));
        Bytes keys = view.call(
                view.chain().head(),
                "SessionKeys_generate_session_keys",
                Bytes.owning(SEED.bytes(Optional.of(uri))),
                Codecs.BYTES);
        java.util.Arrays.fill(seed, (byte) 0);
        byte[] both = keys.toArray();
        known.add(name("aura", Bytes.owning(java.util.Arrays.copyOf(both, 32))));
        known.add(name("gran", Bytes.owning(java.util.Arrays.copyOfRange(both, 32, 64))));
        return keys.hex();
    }
}
