package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.DAMAGED;
import static org.taonet.wallet.WalletException.Kind.LOCKED;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.taonet.crypto.Hash;
import org.taonet.crypto.Randomness;

/**
 * One key file of a wallet.
 *
 * @param path where it lies
 * @param spellings how the path may be written in names of password variables
 */
public record Keyfile(Path path, List<String> spellings) {
    public Keyfile {
        spellings = List.copyOf(spellings);
    }

    /** The key file at a path of any spelling. */
    public static Keyfile at(Path path) {
        return new Keyfile(path, List.of(path.toString(), path.toAbsolutePath().toString()));
    }

    /** Whether there is such a file (or a link, wherever it leads). */
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** How the file is locked. */
    public Lock lock() {
        byte[] file = SafeFile.read(path);
        Lock lock = Lock.of(file);
        Hash.wipe(file);
        return lock;
    }

    /**
     * The key in the file, for the caller to close. A locked file asks for its password up to three times.
     *
     * @throws WalletException MISSING, LOCKED (no password fits), DAMAGED or FILES
     */
    public WalletKey open(Passwords passwords) {
        byte[] file = SafeFile.read(path);
        try {
            byte[] content = content(file, passwords);
            try {
                return KeyJson.read(content);
            } finally {
                Hash.wipe(content);
            }
        } catch (IllegalArgumentException damaged) {
            throw damaged(damaged);
        } finally {
            Hash.wipe(file);
        }
    }

    /**
     * The key in a file that is not locked, such as a public one.
     *
     * @throws WalletException LOCKED if it is
     */
    public WalletKey open() {
        return open(Passwords.none());
    }

    /**
     * Writes a key, locked or not, with permissions 0600.
     *
     * @param lock NONE, NACL, or ANSIBLE
     * @param overwrite whether a file that is there may be replaced
     * @throws WalletException EXISTS, LOCKED (no new password) or FILES
     */
    public void write(WalletKey key, Lock lock, Passwords passwords, boolean overwrite) {
        if (exists() && !overwrite) {
            throw SafeFile.exists(path);
        }
        byte[] content = KeyJson.write(key);
        try {
            store(content, lock, passwords, overwrite);
        } finally {
            Hash.wipe(content);
        }
    }

    /**
     * Locks the file anew: with another password, another way, or not at all.
     *
     * @param old opens it
     * @param fresh gives the new password; not asked for {@code NONE}
     */
    public void relock(Passwords old, Lock lock, Passwords fresh) {
        byte[] file = SafeFile.read(path);
        try {
            byte[] content = content(file, old);
            try {
                KeyJson.read(content).close();
                store(content, lock, fresh, true);
            } finally {
                Hash.wipe(content);
            }
        } catch (IllegalArgumentException damaged) {
            throw damaged(damaged);
        }
    }

    private void store(byte[] content, Lock lock, Passwords passwords, boolean overwrite) {
        byte[] file = content;
        if (lock != Lock.NONE) {
            char[] password = passwords
                    .password(new Passwords.Wanted(path, spellings, true, 1))
                    .orElseThrow(() -> new WalletException(
                            LOCKED,
                            "a password is needed to lock " + path + "; give one, or say that the key is to lie open"
                                    + " (--no-password)"));
            file = lock.seal(content, password, Randomness.system());
            Arrays.fill(password, '\0');
        }
        SafeFile.write(path, file, overwrite);
    }

    private byte[] content(byte[] file, Passwords passwords) {
        Lock lock = Lock.of(file);
        if (lock == Lock.NONE) {
            return file.clone();
        }
        for (int attempt = 1; attempt <= Passwords.ATTEMPTS; attempt++) {
            Optional<char[]> password = passwords.password(new Passwords.Wanted(path, spellings, false, attempt));
            if (password.isEmpty()) {
                throw attempt == 1 ? noPassword() : wrongPassword(lock);
            }
            Optional<byte[]> content = lock.open(file, password.get());
            Arrays.fill(password.get(), '\0');
            if (content.isPresent()) {
                return content.get();
            }
        }
        throw wrongPassword(lock);
    }

    private WalletException noPassword() {
        return new WalletException(
                LOCKED,
                path + " is locked and there is no password for it; run this in a terminal, or give the password by"
                        + " --password-file or the variable BT_WALLET_PASSWORD or "
                        + Passwords.variable(spellings.getFirst()));
    }

    private WalletException wrongPassword(Lock lock) {
        return new WalletException(
                LOCKED,
                "the password does not open " + path + " (" + lock.label() + "); try again, or regenerate the key from"
                        + " its phrase");
    }

    private WalletException damaged(IllegalArgumentException why) {
        return new WalletException(
                DAMAGED,
                path + " is damaged: " + why.getMessage() + "; restore it from a copy, or regenerate the key from its"
                        + " phrase");
    }
}
