package org.taonet.cli.wallet;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Out;
import org.taonet.cli.Taonet;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.crypto.Scheme;
import org.taonet.text.Hex;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keys that come back from a phrase, a seed, or their public part. */
final class WalletRegen {
    private static final String VARIABLE = "TAONET_MNEMONIC";

    private WalletRegen() {}

    /** Where the secret comes from. */
    static final class Source {
        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Option(
                names = "--mnemonic-file",
                paramLabel = "FILE",
                description = "The phrase is in this file, - for standard input; else " + VARIABLE + ", else a prompt.")
        private @Nullable String phraseFile;

        @Option(names = "--seed-file", paramLabel = "FILE", description = "32 bytes of seed in hexadecimal.")
        private @Nullable String seedFile;

        @Option(names = "--mnemonic", arity = "1..24", hidden = true)
        private String @Nullable [] phrase;

        @Option(names = "--seed", hidden = true)
        private @Nullable String seed;

        @Option(names = "--uri", paramLabel = "URI", description = "A well-known development key: //Alice.")
        private @Nullable String uri;

        WalletKey key(Out out) {
            Asked asked = new Asked(Taonet.world(spec));
            if (uri != null) {
                return Fresh.generate(12, uri);
            }
            if (phrase != null || seed != null) {
                out.warn("a secret on the command line is seen by others on this machine and stays in the history;"
                        + " use --mnemonic-file, --seed-file or a prompt");
            }
            if (seed != null || seedFile != null) {
                char[] digits = seed != null ? seed.toCharArray() : asked.fileSecret(String.valueOf(seedFile));
                return seed(digits);
            }
            char[] words = phrase != null ? String.join(" ", phrase).toCharArray() : words(asked);
            try {
                return WalletKey.ofPhrase(words, Scheme.SR25519);
            } finally {
                Arrays.fill(words, '\0');
            }
        }

        private char[] words(Asked asked) {
            if (phraseFile != null) {
                return asked.fileSecret(phraseFile);
            }
            return asked.world()
                    .variable(VARIABLE)
                    .map(String::toCharArray)
                    .orElseGet(() -> asked.secret(
                            "the phrase",
                            "Pass --mnemonic-file FILE (- for standard input), --seed-file FILE, or set " + VARIABLE
                                    + "."));
        }

        private static WalletKey seed(char[] digits) {
            byte[] bytes;
            try {
                bytes = Hex.decode(new String(digits), 32);
            } catch (IllegalArgumentException _) {
                // The message would quote the secret.
                throw new ClientException(Category.VALIDATION, "a seed is 32 bytes: 0x and 64 hexadecimal digits", "");
            }
            return WalletKey.ofSeed(bytes, Scheme.SR25519);
        }
    }

    /** {@code wallet regen-coldkey}. */
    @Command(description = "Bring a coldkey back from its phrase or seed.")
    static final class Coldkey implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Source source;

        @Mixin
        private Fresh fresh;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            Wallet wallet = keys.wallet();
            wallet.requireNoColdkey(fresh.overwrite());
            try (WalletKey key = source.key(format.out())) {
                fresh.saveColdkey(wallet, key, keys);
                tell(format.out(), wallet, "coldkey_ss58", key.ss58());
            }
            return 0;
        }
    }

    /** {@code wallet regen-hotkey}. */
    @Command(description = "Bring a hotkey back from its phrase or seed.")
    static final class Hotkey implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Source source;

        @Mixin
        private Fresh fresh;

        @Mixin
        private Format format;

        @Option(names = "--lock", description = "Lock the hotkey with a password.")
        private boolean locked;

        @Override
        public Integer call() {
            Wallet wallet = keys.wallet();
            wallet.requireNoHotkey(keys.hotkeyName(), fresh.overwrite());
            try (WalletKey key = source.key(format.out())) {
                fresh.saveHotkey(wallet, keys.hotkeyName(), key, keys, locked);
                tell(format.out(), wallet, "hotkey_ss58", key.ss58());
            }
            return 0;
        }
    }

    /** Which public part. */
    static final class Public {
        @Option(names = "--ss58", paramLabel = "ADDRESS", description = "The address.")
        private @Nullable String ss58;

        @Option(names = "--public-key-hex", paramLabel = "HEX", description = "The public key, 32 bytes.")
        private @Nullable String hex;

        WalletKey key() {
            if (ss58 == null && hex == null) {
                throw new IllegalArgumentException("give the address with --ss58, or the key with --public-key-hex");
            }
            return ss58 != null
                    ? WalletKey.ofAddress(ss58, Scheme.SR25519)
                    : WalletKey.ofPublicKey(Hex.decode(String.valueOf(hex), 32), Scheme.SR25519);
        }
    }

    /** {@code wallet regen-coldkeypub}. */
    @Command(description = "Watch an account whose secret is elsewhere.")
    static final class Coldkeypub implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Public source;

        @Mixin
        private Fresh fresh;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            WalletKey key = source.key();
            keys.wallet().saveColdkeypub(key, fresh.overwrite());
            tell(format.out(), keys.wallet(), "coldkey_ss58", key.ss58());
            return 0;
        }
    }

    /** {@code wallet regen-hotkeypub}. */
    @Command(description = "Keep the public part of a hotkey whose secret is elsewhere.")
    static final class Hotkeypub implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Public source;

        @Mixin
        private Fresh fresh;

        @Mixin
        private Format format;

        @Override
        public Integer call() {
            WalletKey key = source.key();
            keys.wallet().saveHotkeypub(keys.hotkeyName(), key, fresh.overwrite());
            tell(format.out(), keys.wallet(), "hotkey_ss58", key.ss58());
            return 0;
        }
    }

    private static void tell(Out out, Wallet wallet, String field, String ss58) {
        out.result(() -> Fresh.data(wallet).put(field, ss58).build(), () -> List.of(ss58));
    }
}
