package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.INVALID;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Ecdsa;
import org.taonet.crypto.Ed25519;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Mnemonic;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.crypto.Sr25519;
import org.taonet.crypto.Ss58;
import org.taonet.unit.AccountId;

/**
 * A key as a wallet keeps it: the public part always, the key pair where it is known, and what it was made from
 * (phrase, seed) where that is known too. {@link #close} wipes all secrets; {@link #toString} shows none.
 */
public final class WalletKey implements AutoCloseable {
    private static final int SEED = 32;

    private final Scheme scheme;
    private final AccountId account;
    private final byte[] publicKey; // empty where an address alone is known, and it is a hash
    private final @Nullable KeyPair pair;
    private final char @Nullable [] phrase;
    private final byte @Nullable [] seed;

    private WalletKey(
            Scheme scheme,
            AccountId account,
            byte[] publicKey,
            @Nullable KeyPair pair,
            char @Nullable [] phrase,
            byte @Nullable [] seed) {
        this.scheme = scheme;
        this.account = account;
        this.publicKey = publicKey;
        this.pair = pair;
        this.phrase = phrase;
        this.seed = seed;
    }

    /** A new key with a phrase of 12, 15, 18, 21 or 24 words. */
    public static WalletKey generate(int words, Scheme scheme, Randomness randomness) {
        return invalid(() -> ofPhrase(Mnemonic.generate(words, randomness).toCharArray(), scheme));
    }

    /**
     * The key of a phrase. Upper case, white space and btcli's numbers ({@code 2-cart 1-horse}, in any order) do not
     * matter.
     *
     * @param phrase stays the caller's, to wipe
     */
    public static WalletKey ofPhrase(char[] phrase, Scheme scheme) {
        return invalid(() -> {
            String words = ordered(new String(phrase));
            byte[] seed = Mnemonic.seed(words, "");
            return of(KeyPair.ofSeed(scheme, seed), words.toCharArray(), seed);
        });
    }

    /** The key of 32 bytes of seed. */
    public static WalletKey ofSeed(byte[] seed, Scheme scheme) {
        if (seed.length != SEED) {
            throw new WalletException(INVALID, "a seed has 32 bytes (64 hexadecimal digits), not " + seed.length);
        }
        return invalid(() -> of(KeyPair.ofSeed(scheme, seed), null, seed.clone()));
    }

    /**
     * The key of a secret as key files hold it under {@code privateKey}: 64 bytes of sr25519 in schnorrkel's form; 32
     * bytes of seed of the others, or ed25519's 64 with the public key behind the seed.
     */
    public static WalletKey ofPrivateKey(byte[] secret, Scheme scheme) {
        return invalid(() -> switch (scheme) {
            case SR25519 ->
                secret.length == SEED ? ofSeed(secret, scheme) : of(Sr25519.Pair.ofSecret(secret), null, null);
            case ED25519, ECDSA -> {
                boolean withPublic = scheme == Scheme.ED25519 && secret.length == 64;
                yield of(KeyPair.ofSeed(scheme, withPublic ? Arrays.copyOf(secret, SEED) : secret), null, null);
            }
        });
    }

    /** The key of a secret URI: {@code //Alice}, {@code phrase//hard/soft///password}. */
    public static WalletKey ofUri(String uri, Scheme scheme) {
        return invalid(() -> {
            SecretUri.Derived derived = SecretUri.parse(uri).derive(scheme);
            return of(derived.pair(), null, derived.seed().orElse(null));
        });
    }

    /** A key of which the public part alone is known: 32 bytes, or 33 of ecdsa. */
    public static WalletKey ofPublicKey(byte[] publicKey, Scheme scheme) {
        return invalid(() ->
                new WalletKey(scheme, AccountId.of(scheme.account(publicKey)), publicKey.clone(), null, null, null));
    }

    /** A key of which the address alone is known; any prefix is accepted. Of ecdsa that is a hash of the public key. */
    public static WalletKey ofAddress(String ss58, Scheme scheme) {
        return invalid(() -> {
            byte[] account = Ss58.account(ss58.strip());
            byte[] known = scheme == Scheme.ECDSA ? new byte[0] : account;
            return new WalletKey(scheme, AccountId.of(account), known, null, null, null);
        });
    }

    /** The key of a pair; the arrays are taken over. */
    static WalletKey of(KeyPair pair, char @Nullable [] phrase, byte @Nullable [] seed) {
        return new WalletKey(pair.scheme(), AccountId.of(pair.account()), pair.publicKey(), pair, phrase, seed);
    }

    /** The scheme it signs by. */
    public Scheme scheme() {
        return scheme;
    }

    /** The account it stands for. */
    public AccountId account() {
        return account;
    }

    /** The account's address on Bittensor. */
    public String ss58() {
        return Ss58.encode(account.bytes());
    }

    /** The public key; empty if only a hash of it is known. A copy. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Whether the secret is known. */
    public boolean signs() {
        return pair != null;
    }

    /**
     * The key pair. It lives until this key is closed.
     *
     * @throws WalletException if the public part alone is known
     */
    public KeyPair pair() {
        if (pair == null) {
            throw new WalletException(
                    INVALID, "of " + ss58() + " only the public key is here; import its phrase or seed to sign");
        }
        return pair;
    }

    /** The phrase it was made from, where that is known. A copy for the caller to wipe. */
    public Optional<char[]> phrase() {
        return Optional.ofNullable(phrase).map(char[]::clone);
    }

    /** The seed of 32 bytes it was made from, where that is known. A copy for the caller to wipe. */
    public Optional<byte[]> seed() {
        return Optional.ofNullable(seed).map(byte[]::clone);
    }

    /** The secret as key files hold it under {@code privateKey}; empty without one. A copy for the caller to wipe. */
    public Optional<byte[]> privateKey() {
        return pair == null
                ? Optional.empty()
                : Optional.of(
                        switch (pair) {
                            case Sr25519.Pair sr25519 -> sr25519.secret();
                            case Ed25519.Pair ed25519 -> ed25519.seed();
                            case Ecdsa.Pair ecdsa -> ecdsa.seed();
                        });
    }

    /** The same key without its secrets. */
    public WalletKey publicOnly() {
        return new WalletKey(scheme, account, publicKey, null, null, null);
    }

    @Override
    public void close() {
        if (pair != null) {
            pair.close();
        }
        if (phrase != null) {
            Arrays.fill(phrase, '\0');
        }
        if (seed != null) {
            Hash.wipe(seed);
        }
    }

    @Override
    public String toString() {
        return scheme.label() + " " + ss58() + (signs() ? "" : " (public)");
    }

    /** A phrase with single spaces, in lower case, its numbered words put in their order. */
    private static String ordered(String phrase) {
        String[] words = phrase.strip().toLowerCase(Locale.ROOT).split("\\s+");
        boolean numbered = Arrays.stream(words).allMatch(word -> word.matches("[0-9]{1,2}-[a-z]+"));
        if (numbered) {
            Arrays.sort(words, (a, b) -> Integer.compare(number(a), number(b)));
            return Arrays.stream(words)
                    .map(word -> word.substring(word.indexOf('-') + 1))
                    .collect(Collectors.joining(" "));
        }
        return String.join(" ", words);
    }

    private static int number(String word) {
        return Integer.parseInt(word.substring(0, word.indexOf('-')));
    }

    /** What the crypto package refuses, its reasons holding no secret, is the wallet owner's to mend. */
    private static WalletKey invalid(Supplier<WalletKey> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new WalletException(INVALID, String.valueOf(refused.getMessage()), refused);
        }
    }
}
