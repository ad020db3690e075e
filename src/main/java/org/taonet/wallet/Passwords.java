package org.taonet.wallet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taonet.crypto.Hash;

/** Where passwords come from: a person, a file, the environment. The command line supplies them; tests do too. */
@FunctionalInterface
public interface Passwords {
    /** How often a locked file is tried before that is the end of it. */
    int ATTEMPTS = 3;

    /**
     * The password of a file, for the one who asks to wipe.
     *
     * @return empty if there is none (any more)
     */
    Optional<char[]> password(Wanted wanted);

    /**
     * What a password is wanted for.
     *
     * @param file the key file
     * @param spellings the file's path as it may be written in names of variables: as given, absolute, with {@code ~}
     * @param fresh whether a new lock is made: a person should type it twice, and see {@link #weakness}
     * @param attempt 1, then 2 and 3 after wrong ones
     */
    record Wanted(Path file, List<String> spellings, boolean fresh, int attempt) {
        public Wanted {
            spellings = List.copyOf(spellings);
        }
    }

    /** No password from anywhere. */
    static Passwords none() {
        return wanted -> Optional.empty();
    }

    /** One password for everything. A copy is made of it each time it is asked for; the original stays the caller's. */
    static Passwords of(char[] password) {
        return wanted -> wanted.attempt() == 1 ? Optional.of(password.clone()) : Optional.empty();
    }

    /**
     * The environment's: {@code BT_WALLET_PASSWORD} as it is, or btwallet's {@code BT_PW_} and the path, obfuscated
     * with its own name.
     *
     * @param environment usually {@code System.getenv()}
     */
    static Passwords environment(Map<String, String> environment) {
        return wanted -> wanted.attempt() == 1 ? ofEnvironment(environment, wanted) : Optional.empty();
    }

    /** The first line of a file that only its owner may read, {@link #trimmed}. */
    static Passwords file(Path file) {
        return wanted -> {
            if (wanted.attempt() > 1) {
                return Optional.empty();
            }
            byte[] content = SafeFile.read(file);
            char[] all = Secrets.chars(content);
            int end = IntStream.range(0, all.length)
                    .filter(i -> all[i] == '\n' || all[i] == '\r')
                    .findFirst()
                    .orElse(all.length);
            char[] line = Arrays.copyOf(all, end);
            Hash.wipe(content);
            Arrays.fill(all, '\0');
            char[] password = trimmed(line);
            Arrays.fill(line, '\0');
            return Optional.of(password);
        };
    }

    /** These passwords, then others where these have none (any more). */
    default Passwords or(Passwords others) {
        return wanted -> password(wanted).or(() -> others.password(wanted));
    }

    /** The name of btwallet's variable for a path as it was given: {@code BT_PW__HOME_ALICE__BITTENSOR_WALLETS_…}. */
    static String variable(String path) {
        return "BT_PW_" + path.replace('/', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * A password as btwallet keeps it in a variable: xored with the variable's name, in base64. Anybody can undo it.
     */
    static String obfuscate(String variable, char[] password) {
        byte[] bytes = Secrets.utf8(password);
        String out = Base64.getEncoder().encodeToString(xor(bytes, variable));
        Hash.wipe(bytes);
        return out;
    }

    /** A password as btwallet takes it from a prompt: without white space at either end. */
    static char[] trimmed(char[] typed) {
        return Secrets.trimmed(typed);
    }

    /** Why a new password is too easy to guess, in words for its maker; empty if it will do. */
    static Optional<String> weakness(char[] password) {
        int length = Secrets.trimmed(password).length;
        long different = IntStream.range(0, password.length)
                .map(i -> password[i])
                .distinct()
                .count();
        if (length < 6) {
            return Optional.of("a password needs 6 characters and more");
        }
        if (different < 4) {
            return Optional.of("a password needs more than " + different + " different characters");
        }
        return Optional.empty();
    }

    private static Optional<char[]> ofEnvironment(Map<String, String> environment, Wanted wanted) {
        String plain = environment.get("BT_WALLET_PASSWORD");
        if (plain != null) {
            return Optional.of(plain.toCharArray());
        }
        for (String spelling : wanted.spellings()) {
            String name = variable(spelling);
            String value = environment.get(name);
            if (value != null) {
                return Optional.of(revealed(name, value));
            }
        }
        return Optional.empty();
    }

    private static char[] revealed(String name, String value) {
        try {
            return Secrets.chars(xor(Base64.getDecoder().decode(value), name));
        } catch (IllegalArgumentException malformed) {
            throw new WalletException(
                    WalletException.Kind.LOCKED,
                    "the variable " + name
                            + " does not hold a password as btwallet writes it (base64); unset it, or put"
                            + " the password into BT_WALLET_PASSWORD");
        }
    }

    private static byte[] xor(byte[] text, String name) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            out[i] = (byte) (text[i] ^ key[i % key.length]);
        }
        return out;
    }
}
