package org.taonet.cli.wallet;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.Out;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** New keys. */
final class WalletMaking {
    private WalletMaking() {}

    /** What new keys are made of: shared by the three commands. */
    static final class Source {
        @Option(
                names = {"--n-words", "--words"},
                paramLabel = "N",
                description = "Words of the phrase: 12, 15, 18, 21 or 24 (12).")
        private int words = 12;

        @Option(names = "--uri", paramLabel = "URI", description = "A well-known development key instead: //Alice.")
        private @Nullable String uri;

        @Option(
                names = "--mnemonic-out",
                paramLabel = "FILE",
                description = "Write the phrase to this file (0600) instead of showing it.")
        private @Nullable String phraseFile;

        WalletKey key() {
            return Fresh.generate(words, uri);
        }
    }

    /** {@code wallet create}: coldkey and hotkey. */
    @Command(description = "Make a wallet: a coldkey that holds the money, a hotkey that works.")
    static final class Create implements Callable<Integer> {
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
            String hotkeyName = keys.hotkeyName();
            wallet.requireNoColdkey(fresh.overwrite());
            wallet.requireNoHotkey(hotkeyName, fresh.overwrite());
            Out out = format.out();
            try (WalletKey coldkey = source.key();
                    WalletKey hotkey = source.key()) {
                fresh.saveColdkey(wallet, coldkey, keys);
                fresh.saveHotkey(wallet, hotkeyName, hotkey, keys, false);
                fresh.tellPhrase("coldkey of " + wallet.name(), coldkey, source.phraseFile, out);
                fresh.tellPhrase("hotkey " + hotkeyName + " of " + wallet.name(), hotkey, source.phraseFile, out);
                out.result(
                        () -> Fresh.data(wallet)
                                .put("coldkey_ss58", coldkey.ss58())
                                .put("hotkey", hotkeyName)
                                .put("hotkey_ss58", hotkey.ss58())
                                .build(),
                        () -> List.of("coldkey " + coldkey.ss58(), "hotkey  " + hotkey.ss58()));
            }
            return 0;
        }
    }

    /** {@code wallet new-coldkey}. */
    @Command(description = "Make a coldkey.")
    static final class NewColdkey implements Callable<Integer> {
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
            try (WalletKey key = source.key()) {
                fresh.saveColdkey(wallet, key, keys);
                fresh.tellPhrase("coldkey of " + wallet.name(), key, source.phraseFile, format.out());
                format.out()
                        .result(
                                () -> Fresh.data(wallet)
                                        .put("coldkey_ss58", key.ss58())
                                        .build(),
                                () -> List.of(key.ss58()));
            }
            return 0;
        }
    }

    /** {@code wallet new-hotkey}. */
    @Command(description = "Make a hotkey; it lies open, for miners start unattended.")
    static final class NewHotkey implements Callable<Integer> {
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
            String name = keys.hotkeyName();
            wallet.requireNoHotkey(name, fresh.overwrite());
            try (WalletKey key = source.key()) {
                fresh.saveHotkey(wallet, name, key, keys, locked);
                fresh.tellPhrase("hotkey " + name + " of " + wallet.name(), key, source.phraseFile, format.out());
                format.out()
                        .result(
                                () -> Fresh.data(wallet)
                                        .put("hotkey", name)
                                        .put("hotkey_ss58", key.ss58())
                                        .build(),
                                () -> List.of(key.ss58()));
            }
            return 0;
        }
    }
}
