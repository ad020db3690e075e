package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;

/** A link named as upstream's node makes the program take upstream's flags: only a binary has a name of its own. */
@EnabledIf("org.taonet.testing.Program#isNative")
final class DropInIT {
    @TempDir
    private Path home;

    @Test
    void makesBlocksAndSaysSoAsUpstreamDoes() throws Exception {
        try (var node = Program.in(
                        home,
                        "--one",
                        "--dev",
                        "--force-authoring",
                        "--rpc-cors=all",
                        "--no-prometheus",
                        "--no-telemetry",
                        "--reserved-only",
                        "--tmp",
                        "--sealing=100",
                        "--rpc-port",
                        "0")
                .as(link())
                .start()) {
            assertThat(node.line(line -> line.contains("Imported #1"))).contains("Imported #1 (0x");
            assertThat(node.out()).contains("Imported #1");
        }
    }

    @Test
    void buildsASpecification() throws Exception {
        var result = Program.in(home, "build-spec", "--chain", "local", "--raw")
                .as(link())
                .run();

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("{\"name\":\"Bittensor\"");
    }

    private Path link() throws Exception {
        Path link = home.resolve("node-subtensor");
        return Files.createSymbolicLink(
                link, Path.of(System.getProperty("taonet.binary")).toAbsolutePath());
    }
}
