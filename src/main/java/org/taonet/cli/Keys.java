package org.taonet.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.crypto.Scheme;
import org.taonet.unit.AccountId;
import org.taonet.wallet.Passwords;
import org.taonet.wallet.Wallet;
import org.taonet.wallet.WalletKey;
import org.taonet.wallet.Wallets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which key a command uses. */
public final class Keys {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--wallet",
            paramLabel = "NAME",
            description = "The wallet (BT_WALLET_NAME, else 'default'), or a development account such as //Alice.")
    private @Nullable String wallet;

    @Option(
            names = "--wallet-path",
            paramLabel = "DIR",
            description = "The folder of wallets (BT_WALLET_PATH, else " + Wallets.DEFAULT + ").")
    private @Nullable String path;

    @Option(names = "--hotkey", paramLabel = "NAME", description = "The hotkey (BT_WALLET_HOTKEY, else 'default').")
    private @Nullable String hotkey;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The first line is the password; else BT_WALLET_PASSWORD, BT_PW_…, else a prompt.")
    private @Nullable String passwordFile;

    /** A key that may be used: its account at once, its secret when it is needed. */
    public record Chosen(AccountId account, String scheme, Supplier<WalletKey> unlocked) {}

    private World world() {
        return Taonet.world(spec);
    }

    /** The folder of wallets. */
    public Wallets wallets() {
        String folder = path != null ? path : world().variable("BT_WALLET_PATH").orElse(Wallets.DEFAULT);
        return Wallets.at(folder, world().home());
    }

    /** Whether a wallet was named. */
    public boolean isNamed() {
        return wallet != null || world().variable("BT_WALLET_NAME").isPresent();
    }

    /** The wallet's name. */
    public String walletName() {
        return wallet != null ? wallet : world().variable("BT_WALLET_NAME").orElse("default");
    }

    /** The wallet. */
    public Wallet wallet() {
        return wallets().wallet(walletName());
    }

    /** The hotkey's name. */
    public String hotkeyName() {
        return hotkey != null ? hotkey : world().variable("BT_WALLET_HOTKEY").orElse("default");
    }

    /** Whether a hotkey was named. */
    public boolean isHotkeyNamed() {
        return hotkey != null;
    }

    /** All names of accounts. */
    public Names names() {
        return Names.of(world(), wallets());
    }

    /** Where its passwords come from. */
    public Passwords passwords() {
        return new Asked(world()).passwords(passwordFile);
    }

    /** The key that signs. */
    public Chosen chosen(boolean useHotkey) {
        String name = walletName();
        if (name.startsWith("//")) {
            WalletKey key = WalletKey.ofUri(name, Scheme.SR25519);
            return new Chosen(key.account(), key.scheme().label(), () -> key);
        }
        Wallet of = wallet();
        WalletKey open = useHotkey ? of.hotkeyPublic(hotkeyName()) : of.coldkeyPublic();
        return new Chosen(
                open.account(),
                open.scheme().label(),
                () -> (useHotkey ? of.secretHotkey(hotkeyName()) : of.secretColdkey()).open(passwords()));
    }
}
