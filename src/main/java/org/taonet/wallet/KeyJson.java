package org.taonet.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.Ss58;
import org.taonet.text.JsonException;

/**
 * The content of key files, as btwallet writes it: one JSON object of texts.
 *
 * <p>Written are {@code accountId}, {@code publicKey}, {@code privateKey}, {@code secretPhrase}, {@code secretSeed} and
 * {@code ss58Address}, as far as they are known, and {@code cryptoType} as a number where it is not sr25519: btwallet
 * 4.1 adds it always, but 4.0 and older refuse a file that has it, and all take its absence for sr25519.
 */
final class KeyJson {
    private static final int ROOM = 2_048;

    private KeyJson() {}

    /** The content for a key. Secrets are written where they are known. */
    static byte[] write(WalletKey key) {
        ByteBuffer out = ByteBuffer.allocate(ROOM);
        String account = key.account().hex();
        field(out, "accountId", account.getBytes(US_ASCII));
        byte[] publicKey = key.publicKey();
        if (publicKey.length > 0) {
            field(out, "publicKey", Secrets.hexOf(publicKey));
        }
        key.privateKey().ifPresent(secret -> secretHex(out, "privateKey", secret));
        key.phrase().ifPresent(phrase -> {
            field(out, "secretPhrase", Secrets.utf8(phrase));
            Arrays.fill(phrase, '\0');
        });
        key.seed().ifPresent(seed -> secretHex(out, "secretSeed", seed));
        field(out, "ss58Address", key.ss58().getBytes(US_ASCII));
        if (key.scheme() != Scheme.SR25519) {
            out.put((",\"cryptoType\":" + key.scheme().wireIndex()).getBytes(US_ASCII));
        }
        out.put((byte) '}');
        byte[] json = Arrays.copyOf(out.array(), out.position());
        Arrays.fill(out.array(), (byte) 0);
        return json;
    }

    /**
     * The key of a file's content. The secret is taken from the phrase, else the seed, else the private key; the
     * address in the file must be the one that comes out, under either of the schemes that older tools did not record.
     *
     * <p>Also read: bare hexadecimal seeds and private keys, bare phrases, {@code " ss58Address"} as some old files
     * spell it, seeds that btwallet wrote as raw characters, {@code cryptoType} as a text.
     *
     * @throws IllegalArgumentException that says what is wrong and shows nothing of it
     */
    static WalletKey read(byte[] content) {
        if (content.length == 0) {
            throw new IllegalArgumentException("it is empty");
        }
        if (content[0] != '{' && !startsWithBrace(content)) {
            return bare(content);
        }
        try (FlatJson json = FlatJson.parse(content)) {
            if (json.field("encoded").isPresent()) {
                throw new IllegalArgumentException("it is an export of polkadot-js; import it (regen with --json)");
            }
            return read(json);
        } catch (JsonException broken) {
            throw new IllegalArgumentException("it is not the JSON of a key: " + broken.getMessage());
        }
    }

    private static WalletKey read(FlatJson json) {
        Scheme scheme = scheme(json);
        Optional<String> address = json.text("ss58Address").or(() -> json.text(" ss58Address"));
        WalletKey key = key(json, scheme, address);
        if (address.isEmpty() || matches(key, address.get())) {
            return key;
        }
        if (key.signs() && scheme != Scheme.ECDSA) {
            WalletKey other = key(json, scheme == Scheme.SR25519 ? Scheme.ED25519 : Scheme.SR25519, address);
            if (matches(other, address.get())) {
                key.close();
                return other;
            }
            other.close();
        }
        String found = key.ss58();
        key.close();
        throw new IllegalArgumentException("its secret leads to " + found + ", but it names " + address.get()
                + "; regenerate the key from its phrase");
    }

    private static boolean matches(WalletKey key, String address) {
        return Arrays.equals(key.account().bytes(), Ss58.account(address));
    }

    private static WalletKey key(FlatJson json, Scheme scheme, Optional<String> address) {
        Optional<byte[]> phrase = json.field("secretPhrase");
        Optional<byte[]> seed = json.field("secretSeed");
        Optional<byte[]> secret = json.field("privateKey");
        try {
            if (phrase.isPresent()) {
                return ofPhrase(phrase.get(), scheme);
            }
            if (seed.isPresent()) {
                return ofSeed(seed.get(), scheme);
            }
            if (secret.isPresent()) {
                byte[] bytes = Secrets.hex(secret.get());
                WalletKey key = WalletKey.ofPrivateKey(bytes, scheme);
                Hash.wipe(bytes);
                return key;
            }
            Optional<byte[]> known = json.field("publicKey").map(Secrets::hex);
            if (known.isPresent() && known.get().length == scheme.publicKeyBytes()) {
                return WalletKey.ofPublicKey(known.get(), scheme);
            }
            if (address.isPresent()) {
                return WalletKey.ofAddress(address.get(), scheme);
            }
        } catch (WalletException refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
        throw new IllegalArgumentException(
                "it holds no secretPhrase, secretSeed, privateKey, publicKey or ss58Address");
    }

    private static Scheme scheme(FlatJson json) {
        String type = json.text("cryptoType").orElse("1").strip();
        return switch (type) {
            case "0", "ed25519" -> Scheme.ED25519;
            case "1", "sr25519" -> Scheme.SR25519;
            case "2", "ecdsa" -> Scheme.ECDSA;
            default ->
                throw new IllegalArgumentException("its cryptoType is " + shown(type)
                        + "; this program knows 0 (ed25519), 1 (sr25519) and 2 (ecdsa)");
        };
    }

    private static String shown(String type) {
        return type.matches("\\w{1,20}") ? type : "unknown";
    }

    private static WalletKey ofPhrase(byte[] phrase, Scheme scheme) {
        char[] words = Secrets.chars(phrase);
        try {
            return WalletKey.ofPhrase(words, scheme);
        } finally {
            Arrays.fill(words, '\0');
        }
    }

    /** Hexadecimal; or, from btwallet up to 4.1, the seed's own bytes where they happen to be UTF-8. */
    private static WalletKey ofSeed(byte[] text, Scheme scheme) {
        byte[] seed = Secrets.hex(text);
        if (seed.length != 32 && text.length == 34 && text[0] == '0' && text[1] == 'x') {
            seed = Arrays.copyOfRange(text, 2, 34);
        }
        try {
            return WalletKey.ofSeed(seed, scheme);
        } finally {
            Hash.wipe(seed);
        }
    }

    /** A file that is nothing but a seed, a private key or a phrase. */
    private static WalletKey bare(byte[] content) {
        char[] all = Secrets.chars(content);
        char[] text = Secrets.trimmed(all);
        byte[] ascii = Secrets.utf8(text);
        byte[] bytes = Secrets.hex(ascii);
        try {
            if (bytes.length == 32) {
                return WalletKey.ofSeed(bytes, Scheme.SR25519);
            }
            if (bytes.length == 64) {
                return WalletKey.ofPrivateKey(bytes, Scheme.SR25519);
            }
            return WalletKey.ofPhrase(text, Scheme.SR25519);
        } catch (WalletException refused) {
            throw new IllegalArgumentException("it is no JSON, no seed, no private key and no phrase");
        } finally {
            Arrays.fill(all, '\0');
            Arrays.fill(text, '\0');
            Hash.wipe(ascii, bytes);
        }
    }

    private static boolean startsWithBrace(byte[] content) {
        return new String(content, 0, Math.min(content.length, 16), UTF_8)
                .stripLeading()
                .startsWith("{");
    }

    private static void secretHex(ByteBuffer out, String name, byte[] secret) {
        field(out, name, Secrets.hexOf(secret));
        Hash.wipe(secret);
    }

    /** Values are hexadecimal digits, addresses and words of a phrase: nothing in them is escaped. They are wiped. */
    private static void field(ByteBuffer out, String name, byte[] value) {
        out.put((byte) (out.position() == 0 ? '{' : ','));
        out.put(('"' + name + "\":\"").getBytes(US_ASCII)).put(value).put((byte) '"');
        Hash.wipe(value);
    }
}
