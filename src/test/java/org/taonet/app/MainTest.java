package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The root command, without a process of its own. */
final class MainTest {
    @Test
    void versionIsOneLineOnStdout() {
        var out = new StringWriter();
        int code =
                new CommandLine(new Main.Taonet()).setOut(new PrintWriter(out)).execute("--version");

        assertThat(code).isZero();
        assertThat(out.toString()).isEqualTo("taonet 0.1.0%n".formatted());
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(new CommandLine(new Main.Taonet())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("no-such-command"))
                .isEqualTo(2);
    }
}
