package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;

/** The program as a process. */
final class MainIT {
    @TempDir
    private Path home;

    @Test
    void versionGoesToStdoutAndNothingElseAnywhere() throws IOException {
        var result = Program.in(home, "--version").run();

        assertThat(result).isEqualTo(new Program.Result(0, "taonet 0.1.0%n".formatted(), ""));
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anUnknownCommandSaysSoOnStderr() {
        var result = Program.in(home, "no-such-command").run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no-such-command");
    }
}
