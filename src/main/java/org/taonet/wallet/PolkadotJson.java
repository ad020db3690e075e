package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.INVALID;
import static org.taonet.wallet.WalletException.Kind.LOCKED;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Ed25519;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.Sealing;
import org.taonet.crypto.Sr25519;
import org.taonet.crypto.Ss58;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.text.JsonException;

/**
 * Keys as polkadot-js and its extension export them, version 3: a PKCS#8-like text in a secretbox under scrypt.
 * Versions 0 to 2 (no scrypt, the password itself as key) are read too.
 */
public final class PolkadotJson {
    private static final byte[] HEADER = {48, 83, 2, 1, 1, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32};
    private static final byte[] DIVIDER = {(byte) 161, 35, 3, 33, 0};
    private static final int SALT = 32;
    private static final int NONCE = 24;
    private static final int N = 1 << 15;
    private static final int R = 8;
    private static final int P = 1;
    private static final long MAX_MEMORY = 512L << 20;

    private PolkadotJson() {}

    /**
     * The key in an export.
     *
     * @param password stays the caller's, to wipe
     * @throws WalletException INVALID if it is no export that is known, LOCKED if the password does not fit
     */
    public static WalletKey read(String text, char[] password) {
        try {
            Json json = Json.parse(text);
            List<Json> content = json.field("encoding").field("content").items();
            Scheme scheme = content.size() < 2
                    ? Scheme.ED25519
                    : Scheme.of(content.get(1).text());
            byte[] secret = unlocked(json, password);
            try {
                return checked(key(secret, scheme), json.field("address"));
            } finally {
                Hash.wipe(secret);
            }
        } catch (JsonException broken) {
            throw new WalletException(INVALID, "this is no export of polkadot-js: " + broken.getMessage(), broken);
        } catch (IllegalArgumentException broken) {
            throw new WalletException(
                    INVALID, "this export of polkadot-js cannot be read: " + broken.getMessage(), broken);
        }
    }

    /**
     * An export of a key that knows its secret; polkadot-js, its extension and btwallet (sr25519) read it.
     *
     * @param name what the key is called there
     * @param createdMillis milliseconds since 1970
     */
    public static String write(WalletKey key, char[] password, String name, long createdMillis, Randomness randomness) {
        byte[] plain = plain(key.pair());
        byte[] salt = randomness.bytes(SALT);
        byte[] nonce = randomness.bytes(NONCE);
        byte[] secret = Secrets.utf8(password);
        byte[] sealing = Sealing.scrypt(secret, salt, N, R, P, 32);
        byte[] box = Sealing.secretbox(plain, nonce, sealing);
        Hash.wipe(plain, secret, sealing);
        byte[] encoded = new byte[SALT + 12 + NONCE + box.length];
        System.arraycopy(salt, 0, encoded, 0, SALT);
        putInt(encoded, SALT, N);
        putInt(encoded, SALT + 4, P);
        putInt(encoded, SALT + 8, R);
        System.arraycopy(nonce, 0, encoded, SALT + 12, NONCE);
        System.arraycopy(box, 0, encoded, SALT + 12 + NONCE, box.length);
        return Json.object()
                .put("encoded", Base64.getEncoder().encodeToString(encoded))
                .put(
                        "encoding",
                        Json.object()
                                .put("content", Json.texts("pkcs8", key.scheme().label()))
                                .put("type", Json.texts("scrypt", "xsalsa20-poly1305"))
                                .put("version", "3")
                                .build())
                .put("address", key.scheme() == Scheme.ECDSA ? Hex.encode(key.publicKey()) : key.ss58())
                .put(
                        "meta",
                        Json.object()
                                .put("name", name)
                                .put("whenCreated", createdMillis)
                                .build())
                .build()
                .write();
    }

    private static WalletKey checked(WalletKey key, Json address) {
        String named = address.textOr(key.ss58());
        byte[] account = named.startsWith("0x") ? key.scheme().account(Hex.decode(named)) : Ss58.account(named);
        if (!Arrays.equals(account, key.account().bytes())) {
            String found = key.ss58();
            key.close();
            throw new IllegalArgumentException("its secret leads to " + found + ", but it names " + named);
        }
        return key;
    }

    private static byte[] unlocked(Json json, char[] password) {
        List<Json> types = json.field("encoding").field("type") instanceof Json.Str type
                ? List.of(type)
                : json.field("encoding").field("type").items();
        String encoded = json.field("encoded").text();
        byte[] sealed = Hex.isHex(encoded) ? Hex.decode(encoded) : base64(encoded);
        if (types.contains(Json.of("none"))) {
            return sealed;
        }
        if (!types.contains(Json.of("xsalsa20-poly1305"))) {
            throw new IllegalArgumentException("it is locked in a way that is not known");
        }
        byte[] secret = Secrets.utf8(password);
        int nonceAt = types.contains(Json.of("scrypt")) ? SALT + 12 : 0;
        if (sealed.length < nonceAt + NONCE + 16) {
            throw new IllegalArgumentException("it is cut off");
        }
        byte[] key = nonceAt == 0 ? Arrays.copyOf(secret, 32) : scrypt(sealed, secret);
        Optional<byte[]> plain = Sealing.openSecretbox(
                Arrays.copyOfRange(sealed, nonceAt + NONCE, sealed.length),
                Arrays.copyOfRange(sealed, nonceAt, nonceAt + NONCE),
                key);
        Hash.wipe(secret, key);
        return plain.orElseThrow(() -> new WalletException(
                LOCKED, "the password does not open this export; it is the one that was given when it was exported"));
    }

    private static byte[] base64(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("its field 'encoded' is no base64");
        }
    }

    private static byte[] scrypt(byte[] sealed, byte[] password) {
        long n = Integer.toUnsignedLong(intAt(sealed, SALT));
        long p = Integer.toUnsignedLong(intAt(sealed, SALT + 4));
        long r = Integer.toUnsignedLong(intAt(sealed, SALT + 8));
        boolean sensible = n > 1 && (n & n - 1) == 0 && p >= 1 && p <= 16 && r >= 1 && r <= 64;
        if (!sensible || 128 * n * r > MAX_MEMORY) {
            throw new IllegalArgumentException(
                    "its scrypt settings (" + n + ", " + r + ", " + p + ") are not sensible");
        }
        return Sealing.scrypt(password, Arrays.copyOf(sealed, SALT), (int) n, (int) r, (int) p, 32);
    }

    /** Header, secret, divider, public key. The secret has 64 bytes, or 32 of ecdsa and in old exports. */
    private static WalletKey key(byte[] plain, Scheme scheme) {
        int length = dividerAt(plain, 64) ? 64 : 32;
        if (!Arrays.equals(HEADER, Arrays.copyOf(plain, HEADER.length)) || !dividerAt(plain, length)) {
            throw new IllegalArgumentException("what it holds is not laid out as a key");
        }
        byte[] secret = Arrays.copyOfRange(plain, HEADER.length, HEADER.length + length);
        try {
            if (scheme == Scheme.SR25519 && length == 64) {
                return WalletKey.of(Sr25519.Pair.ofEd25519Bytes(secret), null, null);
            }
            return length == 32 && scheme != Scheme.ECDSA
                    ? WalletKey.ofSeed(secret, scheme)
                    : WalletKey.ofPrivateKey(secret, scheme);
        } finally {
            Hash.wipe(secret);
        }
    }

    private static boolean dividerAt(byte[] plain, int secretLength) {
        int at = HEADER.length + secretLength;
        int end = at + DIVIDER.length;
        return plain.length >= end + 32 && Arrays.equals(DIVIDER, Arrays.copyOfRange(plain, at, end));
    }

    private static byte[] plain(KeyPair pair) {
        byte[] publicKey = pair.publicKey();
        byte[] secret = switch (pair) {
            case Sr25519.Pair sr25519 -> sr25519.ed25519Bytes();
            case Ed25519.Pair ed25519 -> {
                byte[] seed = ed25519.seed();
                byte[] both = Arrays.copyOf(seed, 64);
                System.arraycopy(publicKey, 0, both, 32, 32);
                Hash.wipe(seed);
                yield both;
            }
            case Ecdsa.Pair ecdsa -> ecdsa.seed();
        };
        byte[] out = Arrays.copyOf(HEADER, HEADER.length + secret.length + DIVIDER.length + publicKey.length);
        System.arraycopy(secret, 0, out, HEADER.length, secret.length);
        System.arraycopy(DIVIDER, 0, out, HEADER.length + secret.length, DIVIDER.length);
        System.arraycopy(publicKey, 0, out, out.length - publicKey.length, publicKey.length);
        Hash.wipe(secret);
        return out;
    }

    private static int intAt(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    private static void putInt(byte[] bytes, int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >>> 8 * i);
        }
    }
}
