package org.taonet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** polkadot.js in a process of its own, where node and its packages are installed. */
public final class PolkadotJs {
    private final Path modules;

    private PolkadotJs(Path modules) {
        this.modules = modules;
    }

    /** Finds it under {@code TAONET_CLIENTS} or {@code ~/.cache/taonet-clients}; says on stderr what is missing. */
    public static Optional<PolkadotJs> find() {
        Path clients = Optional.ofNullable(System.getenv("TAONET_CLIENTS"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "taonet-clients"));
        Path modules = clients.resolve("polkadot-js").resolve("node_modules");
        boolean there = Files.isDirectory(modules.resolve("@polkadot/util-crypto"))
                && Files.isDirectory(modules.resolve("@scure/sr25519"));
        if (!there || !runs("node", "--version")) {
            System.err.println("SKIPPED: the cross-check with polkadot.js needs node on the path and, in " + modules
                    + ", @polkadot/api with what it depends on: npm install --prefix " + modules.getParent()
                    + " @polkadot/api@16.5.6");
            return Optional.empty();
        }
        return Optional.of(new PolkadotJs(modules));
    }

    /** Runs the script of the cross-check with rows on its standard input. */
    public JsonNode run(String mode, JsonNode rows) {
        try {
            Path script = Files.createTempFile("taonet", ".mjs");
            Path input = Files.createTempFile("taonet", ".json");
            Path errors = Files.createTempFile("taonet", ".err");
            try (InputStream in = Objects.requireNonNull(PolkadotJs.class.getResourceAsStream("/peers/crypto.mjs"))) {
                Files.write(script, in.readAllBytes());
                ObjectMapper json = new ObjectMapper();
                json.writeValue(input.toFile(), rows);
                Process node = new ProcessBuilder("node", script.toString(), modules.toString(), mode)
                        .redirectInput(input.toFile())
                        .redirectError(errors.toFile())
                        .start();
                byte[] out = node.getInputStream().readAllBytes();
                if (node.waitFor() != 0) {
                    throw new IllegalStateException("node failed: " + Files.readString(errors));
                }
                return json.readTree(out);
            } finally {
                Files.delete(script);
                Files.delete(input);
                Files.delete(errors);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
