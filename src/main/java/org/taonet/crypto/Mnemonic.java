package org.taonet.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * BIP-39 phrases of 12, 15, 18, 21 or 24 English words. Their seed is Substrate's, made from the entropy and not from
 * the words (upstream: substrate-bip39). No message of a refusal holds a word: phrases are secrets.
 */
public final class Mnemonic {
    private static final int ROUNDS = 2048;

    private Mnemonic() {}

    /** A fresh phrase. */
    public static String generate(int words, Randomness randomness) {
        if (words < 12 || words > 24 || words % 3 != 0) {
            throw new IllegalArgumentException("a phrase has 12, 15, 18, 21 or 24 words, not " + words);
        }
        byte[] entropy = randomness.bytes(words / 3 * 4);
        String phrase = ofEntropy(entropy);
        Hash.wipe(entropy);
        return phrase;
    }

    /** The phrase of 16, 20, 24, 28 or 32 bytes of entropy. */
    public static String ofEntropy(byte[] entropy) {
        int length = entropy.length;
        if (length < 16 || length > 32 || length % 4 != 0) {
            throw new IllegalArgumentException("a phrase holds 16, 20, 24, 28 or 32 bytes, not " + length);
        }
        byte[] bits = Arrays.copyOf(entropy, length + 1);
        bits[length] = Hash.sha256(entropy)[0];
        StringBuilder phrase = new StringBuilder();
        for (int word = 0; word < length / 4 * 3; word++) {
            int number = 0;
            for (int bit = 11 * word; bit < 11 * word + 11; bit++) {
                number = number << 1 | bits[bit >> 3] >> 7 - (bit & 7) & 1;
            }
            phrase.append(word == 0 ? "" : " ").append(EnglishWords.word(number));
        }
        Hash.wipe(bits);
        return phrase.toString();
    }

    /**
     * The entropy of a phrase. Case and the amount of white space do not matter.
     *
     * @throws IllegalArgumentException that says which word is unknown, or that the count or the checksum is wrong
     */
    public static byte[] entropy(String phrase) {
        String[] words = phrase.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (words.length < 12 || words.length > 24 || words.length % 3 != 0) {
            throw new IllegalArgumentException("a phrase has 12, 15, 18, 21 or 24 words; this one has " + words.length);
        }
        int length = words.length / 3 * 4;
        byte[] bits = new byte[length + 1];
        for (int i = 0; i < words.length; i++) {
            int number = EnglishWords.number(words[i]);
            if (number < 0) {
                throw new IllegalArgumentException(
                        "word " + (i + 1) + " of the phrase is not in the BIP-39 list; check its spelling");
            }
            for (int bit = 0; bit < 11; bit++) {
                int at = 11 * i + bit;
                bits[at >> 3] |= (byte) ((number >> 10 - bit & 1) << 7 - (at & 7));
            }
        }
        byte[] entropy = Arrays.copyOf(bits, length);
        int mask = 0xff << 8 - words.length / 3;
        if (((Hash.sha256(entropy)[0] ^ bits[length]) & mask & 0xff) != 0) {
            throw new IllegalArgumentException(
                    "the checksum of the phrase is wrong: a word is another one, or two are in the wrong order");
        }
        return entropy;
    }

    /** Whether {@link #entropy} would accept a phrase. */
    public static boolean isValid(String phrase) {
        try {
            entropy(phrase);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** The 32 bytes of seed of a phrase and a password, which is empty when there is none. */
    public static byte[] seed(String phrase, String password) {
        byte[] entropy = entropy(phrase);
        byte[] seed = seed(entropy, password);
        Hash.wipe(entropy);
        return seed;
    }

    /** The 32 bytes of seed of a phrase's entropy and a password. The password's characters are taken as they are. */
    public static byte[] seed(byte[] entropy, String password) {
        byte[] salt = ("mnemonic" + password).getBytes(StandardCharsets.UTF_8);
        return Sealing.pbkdf2Sha512(entropy, salt, ROUNDS, 32);
    }
}
