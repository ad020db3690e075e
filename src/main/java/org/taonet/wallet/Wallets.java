package org.taonet.wallet;

import static org.taonet.wallet.WalletException.Kind.INVALID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of wallets, one folder each.
 *
 * @param given the path as its user wrote it: password variables are named after that
 * @param root the folder
 * @param home the user's own folder, which {@code ~} stands for
 */
public record Wallets(String given, Path root, Path home) {
    /** Where Bittensor's tools keep wallets. */
    public static final String DEFAULT = "~/.bittensor/wallets";

    private static final int MAX_NAME = 200;

    /** The wallets under a path, in which a leading {@code ~} is the user's own folder. */
    public static Wallets at(String path, Path home) {
        boolean tilde = path.equals("~") || path.startsWith("~/");
        Path root = tilde ? home.resolve(path.substring(Math.min(2, path.length()))) : Path.of(path);
        return new Wallets(path, root, home);
    }

    /**
     * A wallet by its name, be it there or not.
     *
     * @throws WalletException INVALID if the name can be no folder's
     */
    public Wallet wallet(String name) {
        return new Wallet(this, checked(name, "a wallet"));
    }

    /** All wallets by name. Hidden folders are left out; a missing root is an empty list. */
    public List<Wallet> all() {
        return names(root, Files::isDirectory).stream()
                .map(name -> new Wallet(this, name))
                .toList();
    }

    /** A key file under the root, with all spellings of its path that a password variable may go by. */
    Keyfile keyfile(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String below = root.relativize(path).toString();
        List<String> spellings = new ArrayList<>(List.of(path.toString(), absolute.toString()));
        spellings.add(given.endsWith("/") ? given + below : given + "/" + below);
        if (absolute.startsWith(home.toAbsolutePath())) {
            spellings.add("~/" + home.toAbsolutePath().relativize(absolute));
        }
        return new Keyfile(path, spellings.stream().distinct().toList());
    }

    /** A name that is one step of a path, on every system, and cannot be taken for a hidden or a temporary file. */
    static String checked(String name, String what) {
        boolean control = name.chars().anyMatch(c -> c < ' ' || c == 127 || c == '/' || c == '\\' || c == ':');
        if (name.isBlank() || name.startsWith(".") || name.length() > MAX_NAME || control) {
            throw new WalletException(
                    INVALID,
                    "'" + name.replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of " + what
                            + ": it must be one to 200 characters without / \\ : and must not begin with a dot");
        }
        return name;
    }

    /** The names in a folder that pass a test, in order; none if there is no such folder. */
    static List<String> names(Path folder, Predicate<Path> test) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(test)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        } catch (IOException refused) {
            throw SafeFile.failed("list", folder, refused);
        }
    }
}
