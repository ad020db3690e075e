package org.taonet.cli.wallet;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Keys;
import org.taonet.cli.Out;
import org.taonet.cli.Taonet;
import org.taonet.cli.World;
import org.taonet.crypto.Randomness;
import org.taonet.crypto.Scheme;
import org.taonet.text.Json;
import org.taonet.wallet.Lock;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a key that is written is to lie: locked or open, in place of another or not. */
final class Fresh {
    private static final Set<Integer> WORDS = Set.of(12, 15, 18, 21, 24);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--no-password", description = "Let the coldkey lie open: whoever reads the file has the money.")
    private boolean open;

    @Option(names = "--overwrite", description = "Replace keys that are there; they are kept in the folder 'replaced'.")
    private boolean overwrite;

    boolean overwrite() {
        return overwrite;
    }

    Lock lock() {
        return open ? Lock.NONE : Lock.NACL;
    }

    /** A new key, of a phrase, or of a derivation path on the development phrase. */
    static WalletKey generate(int words, @Nullable String uri) {
        if (uri != null) {
            return WalletKey.ofUri(uri.matches("\\w+") ? "//" + capital(uri) : uri, Scheme.SR25519);
        }
        if (!WORDS.contains(words)) {
            throw new IllegalArgumentException("a phrase has 12, 15, 18, 21 or 24 words, not " + words);
        }
        return WalletKey.generate(words, Scheme.SR25519, Randomness.system());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** Writes a coldkey. */
    void saveColdkey(Wallet wallet, WalletKey key, Keys keys) {
        wallet.saveColdkey(key, lock(), keys.passwords(), overwrite);
    }

    /** Writes a hotkey, which lies open unless it is to be locked. */
    void saveHotkey(Wallet wallet, String name, WalletKey key, Keys keys, boolean locked) {
        wallet.saveHotkey(name, key, locked ? Lock.NACL : Lock.NONE, keys.passwords(), overwrite);
    }

    /**
     * Shows the phrase of a new key to whoever sits at the terminal, or writes it to a file. It is never a result:
     * those end up in logs.
     */
    void tellPhrase(String what, WalletKey key, @Nullable String file, Out out) {
        char[] phrase = key.phrase().orElse(new char[0]);
        if (phrase.length == 0) {
            return;
        }
        World world = Taonet.world(spec);
        try {
            if (file != null) {
                Path path = world.path(file);
                SecretFile.append(path, what, phrase);
                out.note("The phrase of " + what + " is in " + world.shown(path) + ": put it away safely.");
            } else if (world.prompt().canAsk()) {
                world.err().println();
                world.err().println("The phrase of " + what + ". Write it down: it is the only way back to the key.");
                world.err().println();
                world.err().println("    " + new String(phrase));
                world.err().println();
            } else {
                out.note("The phrase of " + what + " was not shown, for there is no terminal: it is in the key file."
                        + " --mnemonic-out FILE writes it down.");
            }
        } finally {
            Arrays.fill(phrase, '\0');
        }
    }

    /** What a command that wrote keys answers, in btcli's form. */
    static Json.Fields data(Wallet wallet) {
        return Json.object()
                .put("name", wallet.name())
                .put("path", wallet.wallets().root().toString());
    }
}
