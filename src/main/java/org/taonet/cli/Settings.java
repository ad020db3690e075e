package org.taonet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has set for good: a file of {@code key: value} lines, btcli's keys. What a command line or the
 * environment says comes before it. Lines that are no such pair, as the nested ones of btcli's own file, are kept.
 */
public final class Settings {
    /** Where they are, unless TAONET_CONFIG says otherwise. */
    public static final String FILE = "~/.taonet/config.yml";

    /** The keys, with what they set; {@code VARIABLES} has those that stand for one of the environment. */
    public static final List<String> KEYS = List.of(
            "network",
            "wallet_path",
            "wallet_name",
            "wallet_hotkey",
            "use_cache",
            "disk_cache",
            "rate_tolerance",
            "safe_staking",
            "allow_partial_stake",
            "dashboard_path");

    private static final Map<String, String> VARIABLES = Map.of(
            "network", "TAONET_NETWORK",
            "wallet_path", "BT_WALLET_PATH",
            "wallet_name", "BT_WALLET_NAME",
            "wallet_hotkey", "BT_WALLET_HOTKEY",
            "rate_tolerance", "TAONET_TOLERANCE",
            "safe_staking", "TAONET_SAFE_STAKING",
            "allow_partial_stake", "TAONET_PARTIAL_STAKE");

    private final Path file;
    private final List<String> lines;

    private Settings(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Those of whoever runs commands in a world. */
    public static Settings of(World world) {
        return of(world.path(world.variable("TAONET_CONFIG").orElse(FILE)));
    }

    /** Those of a file, which need not be there; UncheckedIOException if it cannot be read. */
    public static Settings of(Path file) {
        try {
            return new Settings(
                    file, Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What is set, in the file's order. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : lines) {
            key(line).ifPresent(key -> all.put(key, value(line)));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static Optional<String> key(String line) {
        int colon = line.indexOf(':');
        String key = colon < 0 ? "" : line.substring(0, colon);
        return KEYS.contains(key) ? Optional.of(key) : Optional.empty();
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        boolean quoted = value.length() > 1
                && (value.startsWith("'") || value.startsWith("\""))
                && value.charAt(0) == value.charAt(value.length() - 1);
        String plain = quoted ? value.substring(1, value.length() - 1) : value;
        return plain.equals("null") || plain.equals("~") ? "" : plain;
    }

    /** Writes the file with some keys set anew, and others gone. */
    public void write(Map<String, String> set, List<String> gone) {
        Map<String, String> left = new LinkedHashMap<>(set);
        var written = new java.util.ArrayList<String>();
        for (String line : lines) {
            Optional<String> key = key(line);
            if (key.isPresent() && left.containsKey(key.get())) {
                written.add(key.get() + ": " + left.remove(key.get()));
            } else if (key.isEmpty() || !gone.contains(key.get())) {
                written.add(line);
            }
        }
        left.forEach((key, value) -> written.add(key + ": " + value));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, written, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A world in which variables that nobody has set are as this file says. */
    static World applied(World world) {
        Map<String, String> set = of(world).all();
        Map<String, String> environment = new HashMap<>(world.environment());
        VARIABLES.forEach((key, variable) -> {
            if (set.containsKey(key)) {
                environment.putIfAbsent(variable, set.get(key));
            }
        });
        return environment.size() == world.environment().size() ? world : world.withEnvironment(environment);
    }
}
