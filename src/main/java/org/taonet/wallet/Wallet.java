package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.INVALID;
import static org.taonet.wallet.WalletException.Kind.MISSING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One wallet: a coldkey, usually locked, with its public part beside it, and hotkeys, usually open, each with its
 * public part. Laid out as btwallet does:
 *
 * <pre>
 * NAME/coldkey    NAME/coldkeypub.txt    NAME/hotkeys/HOTKEY    NAME/hotkeys/HOTKEYpub.txt
 * </pre>
 *
 * Keys that are replaced are first copied to {@code NAME/replaced/}.
 */
public record Wallet(Wallets wallets, String name) {
    private static final String PUBLIC = "pub.txt";

    /** How a list shows a key: no secret is needed for it, and a broken file shows as a problem of its row. */
    public record Entry(
            String name,
            Optional<String> ss58,
            Optional<String> scheme,
            Lock lock,
            boolean secret,
            Optional<String> problem) {}

    /** The folder of this wallet. */
    public Path folder() {
        return wallets.root().resolve(name);
    }

    /** Whether there is any key of this wallet. */
    public boolean exists() {
        return coldkey().exists() || coldkeypub().exists() || !hotkeys().isEmpty();
    }

    /** The file of the coldkey. */
    public Keyfile coldkey() {
        return wallets.keyfile(folder().resolve("coldkey"));
    }

    /** The file of the coldkey's public part. */
    public Keyfile coldkeypub() {
        return wallets.keyfile(folder().resolve("coldkey" + PUBLIC));
    }

    /** The file of a hotkey. */
    public Keyfile hotkey(String hotkey) {
        return wallets.keyfile(hotkeyFolder().resolve(checked(hotkey)));
    }

    /** The file of a hotkey's public part. */
    public Keyfile hotkeypub(String hotkey) {
        return wallets.keyfile(hotkeyFolder().resolve(checked(hotkey) + PUBLIC));
    }

    /** The file of the coldkey, to be opened; {@link WalletException} where the public part alone is here. */
    public Keyfile secretColdkey() {
        return secret(coldkey(), coldkeypub());
    }

    /** The file of a hotkey, to be opened; {@link WalletException} where the public part alone is here. */
    public Keyfile secretHotkey(String hotkey) {
        return secret(hotkey(hotkey), hotkeypub(hotkey));
    }

    private Keyfile secret(Keyfile wanted, Keyfile open) {
        if (!wanted.exists() && open.exists()) {
            throw new WalletException(
                    MISSING,
                    "of " + wanted.path().getFileName() + " of wallet '" + name
                            + "' the public part alone is here: it can watch, not sign; bring the secret back"
                            + " with `wallet regen-coldkey` or `wallet regen-hotkey`, or sign where it is");
        }
        return wanted;
    }

    /** The names of the hotkeys, those included of which the public part alone is here. */
    public List<String> hotkeys() {
        return Wallets.names(hotkeyFolder(), Files::isRegularFile).stream()
                .map(file -> file.endsWith(PUBLIC) ? file.substring(0, file.length() - PUBLIC.length()) : file)
                .filter(hotkey -> !hotkey.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The public part of the coldkey, without a password. */
    public WalletKey coldkeyPublic() {
        return publicPart(coldkeypub(), coldkey());
    }

    /** The public part of a hotkey, without a password. */
    public WalletKey hotkeyPublic(String hotkey) {
        return publicPart(hotkeypub(hotkey), hotkey(hotkey));
    }

    /** The coldkey for a list. */
    public Entry coldkeyEntry() {
        return entry("coldkey", coldkeypub(), coldkey());
    }

    /** The hotkeys for a list. */
    public List<Entry> hotkeyEntries() {
        return hotkeys().stream()
                .map(hotkey -> entry(hotkey, hotkeypub(hotkey), hotkey(hotkey)))
                .toList();
    }

    /**
     * Checks that a coldkey can be written, before anybody is asked for a password or shown a phrase.
     *
     * @throws WalletException EXISTS
     */
    public void requireNoColdkey(boolean overwrite) {
        requireNone(coldkey(), overwrite);
    }

    /** Checks that a hotkey can be written, likewise. */
    public void requireNoHotkey(String hotkey, boolean overwrite) {
        requireNone(hotkey(hotkey), overwrite);
    }

    /**
     * Writes the coldkey and its public part.
     *
     * @param lock {@code NACL} unless the key is to lie open
     * @param passwords gives the new password
     * @param overwrite whether another coldkey that is there may be replaced
     */
    public void saveColdkey(WalletKey key, Lock lock, Passwords passwords, boolean overwrite) {
        save(key, coldkey(), coldkeypub(), lock, passwords, overwrite);
    }

    /** Writes the public part of a coldkey alone, to watch an account whose secret is elsewhere. */
    public void saveColdkeypub(WalletKey key, boolean overwrite) {
        savePublic(key, coldkeypub(), overwrite);
    }

    /** Writes a hotkey and its public part; hotkeys usually lie open ({@code NONE}), for miners start unattended. */
    public void saveHotkey(String hotkey, WalletKey key, Lock lock, Passwords passwords, boolean overwrite) {
        save(key, hotkey(hotkey), hotkeypub(hotkey), lock, passwords, overwrite);
    }

    /** Writes the public part of a hotkey alone. */
    public void saveHotkeypub(String hotkey, WalletKey key, boolean overwrite) {
        savePublic(key, hotkeypub(hotkey), overwrite);
    }

    private void save(WalletKey key, Keyfile secret, Keyfile open, Lock lock, Passwords passwords, boolean overwrite) {
        if (!key.signs()) {
            throw new WalletException(INVALID, "of " + key.ss58() + " only the public key is known");
        }
        requireNone(secret, overwrite);
        boolean ofAnother = open.exists() && !sameAccount(open, key);
        if (ofAnother) {
            requireNone(open, overwrite);
        }
        keep(secret);
        secret.write(key, lock, passwords, overwrite);
        if (ofAnother) {
            keep(open);
        }
        open.write(key.publicOnly(), Lock.NONE, Passwords.none(), true);
    }

    private void savePublic(WalletKey key, Keyfile open, boolean overwrite) {
        requireNone(open, overwrite);
        keep(open);
        open.write(key.publicOnly(), Lock.NONE, Passwords.none(), overwrite);
    }

    private void keep(Keyfile file) {
        if (file.exists()) {
            SafeFile.keep(file.path(), folder().resolve("replaced"));
        }
    }

    private static void requireNone(Keyfile file, boolean overwrite) {
        if (file.exists() && !overwrite) {
            throw SafeFile.exists(file.path());
        }
    }

    private static boolean sameAccount(Keyfile open, WalletKey key) {
        try (WalletKey there = open.open()) {
            return there.account().equals(key.account());
        } catch (WalletException unreadable) {
            return false;
        }
    }

    private WalletKey publicPart(Keyfile open, Keyfile secret) {
        if (open.exists()) {
            return withoutSecret(open);
        }
        if (!secret.exists()) {
            throw new WalletException(
                    MISSING,
                    "wallet '" + name + "' has no " + secret.path().getFileName() + " in " + wallets.root()
                            + "; see `wallet list`, or make one");
        }
        return withoutSecret(secret);
    }

    private static WalletKey withoutSecret(Keyfile file) {
        try (WalletKey key = file.open()) {
            return key.publicOnly();
        }
    }

    private Entry entry(String name, Keyfile open, Keyfile secret) {
        Lock lock = Lock.NONE;
        try {
            lock = secret.exists() ? secret.lock() : Lock.NONE;
            WalletKey key = publicPart(open, secret);
            return new Entry(
                    name,
                    Optional.of(key.ss58()),
                    Optional.of(key.scheme().label()),
                    lock,
                    secret.exists(),
                    Optional.empty());
        } catch (WalletException problem) {
            return new Entry(
                    name, Optional.empty(), Optional.empty(), lock, secret.exists(), Optional.of(problem.getMessage()));
        }
    }

    private Path hotkeyFolder() {
        return folder().resolve("hotkeys");
    }

    private static String checked(String hotkey) {
        Wallets.checked(hotkey, "a hotkey");
        if (hotkey.endsWith(PUBLIC)) {
            throw new WalletException(
                    INVALID, "'" + hotkey + "' cannot be the name of a hotkey: files that end so are public parts");
        }
        return hotkey;
    }
}
