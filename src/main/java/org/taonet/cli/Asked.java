package org.taonet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.wallet.Passwords;

/** What only a person can answer. Without a terminal nothing is asked, and the error says what to pass instead. */
public record Asked(World world) {
    /** Yes or no; {@code --yes} answers before the question. */
    public void confirm(String question, boolean yes) {
        if (yes) {
            return;
        }
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION, "nobody can be asked: " + question, "Pass --yes to agree beforehand.");
        }
        String answer =
                world.prompt().line(question + " [y/N] ").orElse("").strip().toLowerCase(java.util.Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new ClientException(Category.VALIDATION, "not confirmed: nothing was done", "");
        }
    }

    /** A line; without a terminal the error says what to pass instead. */
    public String line(String question, String what, String instead) {
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION, what + " was not given, and there is no terminal to ask for it", instead);
        }
        return world.prompt()
                .line(question + " ")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ClientException(Category.VALIDATION, what + " was not given", instead));
    }

    /** A line that may be left as it was. */
    public String lineOr(String question, String usual, String instead) {
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION, question + " was not given, and there is no terminal to ask for it", instead);
        }
        return world.prompt()
                .line(question + (usual.isEmpty() ? "" : " [" + usual + "]") + " ")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(usual);
    }

    /** One of several, by its place in the list or by its name; the error says what to pass instead. */
    public int choice(String question, List<String> names, String what, String instead) {
        if (names.isEmpty()) {
            throw new ClientException(Category.VALIDATION, "there is nothing to choose from: " + what, instead);
        }
        if (world.prompt().canAsk()) {
            for (int i = 0; i < names.size(); i++) {
                world.err().println("  " + (i + 1) + "  " + names.get(i));
            }
        }
        String answer = line(question, what, instead);
        for (int i = 0; i < names.size(); i++) {
            if (answer.equals(String.valueOf(i + 1)) || answer.equals(names.get(i))) {
                return i;
            }
        }
        throw new ClientException(
                Category.VALIDATION, "'" + answer + "' is none of these", "Type the number at the left of a line.");
    }

    /** A secret by prompt. */
    public char[] secret(String question, String instead) {
        if (!world.prompt().canAsk()) {
            throw new ClientException(Category.AUTH, "there is no terminal to ask for " + question, instead);
        }
        return world.prompt()
                .secret(question + ": ")
                .orElseThrow(() -> new ClientException(Category.AUTH, "no " + question + " was given", instead));
    }

    /** Passwords from a file, the environment, or a person. */
    public Passwords passwords(@Nullable String file) {
        Passwords given = file == null ? Passwords.none() : Passwords.file(world.path(file));
        return given.or(Passwords.environment(world.environment())).or(this::typed);
    }

    private Optional<char[]> typed(Passwords.Wanted wanted) {
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.AUTH,
                    wanted.attempt() > 1
                            ? "the password does not open " + world.shown(wanted.file()) + ", or the file is damaged"
                            : "the password of " + world.shown(wanted.file())
                                    + " is needed, and there is no terminal to ask for it",
                    "Pass --password-file FILE or set BT_WALLET_PASSWORD"
                            + (wanted.fresh() ? ", or let the key lie open with --no-password." : "."));
        }
        if (!wanted.fresh()) {
            if (wanted.attempt() > 1) {
                world.err().println("That password does not fit.");
            }
            return world.prompt().secret("Password of " + world.shown(wanted.file()) + ": ");
        }
        return newPassword(wanted);
    }

    private Optional<char[]> newPassword(Passwords.Wanted wanted) {
        while (true) {
            Optional<char[]> first = world.prompt().secret("New password for " + world.shown(wanted.file()) + ": ");
            if (first.isEmpty()) {
                return first;
            }
            Optional<String> weakness = Passwords.weakness(first.get());
            if (weakness.isPresent()) {
                world.err().println(weakness.get() + ".");
                continue;
            }
            char[] again = world.prompt().secret("Once more: ").orElse(new char[0]);
            boolean same = Arrays.equals(first.get(), again);
            Arrays.fill(again, '\0');
            if (same) {
                return first;
            }
            world.err().println("The two are not the same.");
        }
    }

    /** A secret from a file, or from standard input for {@code -}; the array is the caller's to wipe. */
    public char[] fileSecret(String file) {
        try {
            if (file.equals("-")) {
                String line = new BufferedReader(new InputStreamReader(world.in(), StandardCharsets.UTF_8)).readLine();
                return line == null ? new char[0] : line.strip().toCharArray();
            }
            Path path = world.path(file);
            return Files.readString(path).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
