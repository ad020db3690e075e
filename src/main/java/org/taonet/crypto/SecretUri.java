package org.taonet.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secret URIs: a phrase or a seed in hex, junctions, a password. {@code //Alice}, {@code phrase//hard/soft///password},
 * {@code 0xseed//x}. Without a phrase it is the development phrase's. Mirrors sp-core's {@code SecretUri} and
 * {@code DeriveJunction}. No message of a refusal holds any of the secret.
 */
public final class SecretUri {
    /** The phrase that everybody knows; for development chains only. */
    public static final String DEV_PHRASE = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

    private static final Pattern FORM = Pattern.compile(
            "(?<phrase>[\\w ]+)?(?<path>(?://?[^/]+)*)(?:///(?<password>.*))?",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    private static final Pattern JUNCTION = Pattern.compile("/(/?)([^/]+)");
    private static final BigInteger TOO_MUCH = BigInteger.ONE.shiftLeft(64);

    private final String phrase;
    private final List<Junction> path;
    private final String password;

    private SecretUri(String phrase, List<Junction> path, String password) {
        this.phrase = phrase;
        this.path = path;
        this.password = password;
    }

    /**
     * What a secret URI leads to: the key pair, and its seed of 32 bytes unless there is none (sr25519 after a soft
     * junction, or from 64 bytes).
     */
    public record Derived(KeyPair pair, Optional<byte[]> seed) {
        @Override
        public String toString() {
            return pair.toString();
        }
    }

    /** One step of a path: hard needs the secret, soft works on public keys too. 32 bytes of chain code. */
    public record Junction(boolean hard, byte[] chainCode) {
        /** The junction of a name or a number (below 2^64) without its slashes. */
        public static Junction of(String name, boolean hard) {
            byte[] encoded = encode(name);
            return new Junction(hard, encoded.length > 32 ? Hash.blake2b256(encoded) : Arrays.copyOf(encoded, 32));
        }

        /** SCALE: numbers as u64, names as strings. */
        private static byte[] encode(String name) {
            if (name.matches("\\+?[0-9]+")) {
                BigInteger number = new BigInteger(name.startsWith("+") ? name.substring(1) : name);
                if (number.compareTo(TOO_MUCH) < 0) {
                    byte[] out = new byte[8];
                    Words.put(out, 0, number.longValue());
                    return out;
                }
            }
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            byte[] length = Words.compact(text.length);
            byte[] out = Arrays.copyOf(length, length.length + text.length);
            System.arraycopy(text, 0, out, length.length, text.length);
            return out;
        }
    }

    /**
     * Takes a secret URI apart.
     *
     * @throws IllegalArgumentException if it has no such form
     */
    public static SecretUri parse(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            throw new IllegalArgumentException("a secret is a phrase or 0x and a seed, then junctions like //hard or"
                    + " /soft, then ///password, each if wanted");
        }
        String phrase = Optional.ofNullable(form.group("phrase")).orElse(DEV_PHRASE);
        String password = Optional.ofNullable(form.group("password")).orElse("");
        return new SecretUri(phrase, junctions(form.group("path")), password);
    }

    /**
     * The junctions of a path like {@code //hard/soft}.
     *
     * @throws IllegalArgumentException if it is no path
     */
    public static List<Junction> junctions(String path) {
        if (!path.matches("(?s)(//?[^/]+)*")) {
            throw new IllegalArgumentException("a derivation path is made of junctions like //hard and /soft");
        }
        return JUNCTION.matcher(path)
                .results()
                .map(step -> Junction.of(step.group(2), !step.group(1).isEmpty()))
                .toList();
    }

    /** The key pair of a secret URI in one step. */
    public static KeyPair keyPair(String uri, Scheme scheme) {
        return parse(uri).derive(scheme).pair();
    }

    /**
     * The key pair and seed that this leads to.
     *
     * @throws IllegalArgumentException if the phrase or the seed is malformed, or a soft junction meets a scheme that
     *     has none
     */
    public Derived derive(Scheme scheme) {
        Derived root = phrase.startsWith("0x")
                ? ofSeed(hexSeed(phrase.substring(2)), scheme)
                : ofSeed(Mnemonic.seed(phrase, password), scheme);
        return derive(root, path);
    }

    /** Follows junctions from a key pair. */
    public static Derived derive(Derived from, List<Junction> path) {
        Derived at = from;
        for (Junction step : path) {
            at = step.hard() ? hard(at, step.chainCode()) : soft(at, step.chainCode());
        }
        return at;
    }

    private static Derived ofSeed(byte[] seed, Scheme scheme) {
        if (seed.length == 64 && scheme == Scheme.SR25519) {
            return new Derived(Sr25519.Pair.ofSecret(seed), Optional.empty());
        }
        return new Derived(KeyPair.ofSeed(scheme, seed), Optional.of(seed));
    }

    private static Derived hard(Derived from, byte[] chainCode) {
        byte[] seed = switch (from.pair()) {
            case Sr25519.Pair pair -> pair.hardSeed(chainCode);
            case Ed25519.Pair pair -> pair.hardSeed(chainCode);
            case Ecdsa.Pair pair -> pair.hardSeed(chainCode);
        };
        KeyPair pair = KeyPair.ofSeed(from.pair().scheme(), seed);
        return new Derived(pair, from.seed().map(known -> seed));
    }

    private static Derived soft(Derived from, byte[] chainCode) {
        return switch (from.pair()) {
            case Sr25519.Pair pair -> new Derived(pair.deriveSoft(chainCode), Optional.empty());
            case Ed25519.Pair pair -> throw noSoft(pair.scheme());
            case Ecdsa.Pair pair -> throw noSoft(pair.scheme());
        };
    }

    private static IllegalArgumentException noSoft(Scheme scheme) {
        return new IllegalArgumentException(
                scheme.label() + " has no soft junctions; write // instead of /, or take sr25519");
    }

    private static byte[] hexSeed(String digits) {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the seed after 0x is not hexadecimal, or a digit is missing");
        }
    }

    @Override
    public String toString() {
        return "a secret URI with " + path.size() + " junctions";
    }
}
