package org.taonet.cli.wallet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Format;
import org.taonet.cli.Keys;
import org.taonet.cli.World;
import org.taonet.crypto.Randomness;
import org.taonet.text.Json;
import org.taonet.wallet.PolkadotJson;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keys as polkadot-js and its extension exchange them. */
final class WalletExchange {
    private static final String INSTEAD = "Pass --json-password-file FILE, or set TAONET_JSON_PASSWORD.";

    private WalletExchange() {}

    private static char[] password(World world, @Nullable String file) {
        Asked asked = new Asked(world);
        return file != null
                ? asked.fileSecret(file)
                : world.variable("TAONET_JSON_PASSWORD")
                        .map(String::toCharArray)
                        .orElseGet(() -> asked.secret("the export's password", INSTEAD));
    }

    /** {@code wallet import}. */
    @Command(description = "Take over a key that polkadot-js or its extension exported.")
    static final class Import implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Fresh fresh;

        @Mixin
        private Format format;

        @Parameters(paramLabel = "FILE", description = "The export (JSON).")
        private String file;

        @Option(
                names = "--json-password-file",
                paramLabel = "FILE",
                description = "The first line is the export's password; else TAONET_JSON_PASSWORD, else a prompt.")
        private @Nullable String passwordFile;

        @Option(names = "--as-hotkey", description = "Keep it as the hotkey.")
        private boolean asHotkey;

        @Override
        public Integer call() {
            Wallet wallet = keys.wallet();
            boolean hotkey = asHotkey || keys.isHotkeyNamed();
            if (hotkey) {
                wallet.requireNoHotkey(keys.hotkeyName(), fresh.overwrite());
            } else {
                wallet.requireNoColdkey(fresh.overwrite());
            }
            char[] password = password(format.world(), passwordFile);
            try (WalletKey key = PolkadotJson.read(read(), password)) {
                if (hotkey) {
                    fresh.saveHotkey(wallet, keys.hotkeyName(), key, keys, false);
                } else {
                    fresh.saveColdkey(wallet, key, keys);
                }
                format.out()
                        .result(
                                () -> Fresh.data(wallet)
                                        .put(hotkey ? "hotkey_ss58" : "coldkey_ss58", key.ss58())
                                        .build(),
                                () -> List.of(key.ss58()));
            } finally {
                Arrays.fill(password, '\0');
            }
            return 0;
        }

        private String read() {
            try {
                return Files.readString(format.world().path(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** {@code wallet export}. */
    @Command(description = "Print a key as polkadot-js and its extension read it, under a password.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Mixin
        private Format format;

        @Option(
                names = "--json-password-file",
                paramLabel = "FILE",
                description = "The first line is the export's password; else TAONET_JSON_PASSWORD, else a prompt.")
        private @Nullable String passwordFile;

        @Option(names = "--use-hotkey", description = "The hotkey instead of the coldkey.")
        private boolean useHotkey;

        @Override
        public Integer call() {
            try (WalletKey key = keys.chosen(useHotkey).unlocked().get()) {
                char[] password = password(format.world(), passwordFile);
                String name = keys.walletName() + (useHotkey ? "/" + keys.hotkeyName() : "");
                Json export = Json.parse(
                        PolkadotJson.write(key, password, name, System.currentTimeMillis(), Randomness.system()));
                Arrays.fill(password, '\0');
                format.out().result(() -> export, () -> List.of(export.write()));
            }
            return 0;
        }
    }
}
