package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.testing.Program;
import org.taonet.testing.Soak;
import org.taonet.text.Json;

/** The node as a process: what it prints, serves, and leaves behind. */
final class NodeIT {
    private static final Pattern ENDPOINT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path home;

    @Test
    void servesAChainAndEndsCleanlyOnSigterm() throws Exception {
        Path ledger = home.resolve("ledger.db");
        try (var node = Program.in(home, "node", "--ledger", ledger.toString(), "--rpc-port", "0")
                .start()) {
            URI endpoint = endpoint(node);
            assertThat(ask(endpoint, "system_chain")).isEqualTo("\"Bittensor\"");
            assertThat(get(endpoint.resolve("/health")).statusCode()).isEqualTo(200);
            assertThat(get(endpoint.resolve("/metrics")).body()).contains("# TYPE");

            node.process().destroy();
            assertThat(node.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(home.resolve("ledger.db-wal")).doesNotExist();
    }

    @Test
    @EnabledIf("org.taonet.testing.Program#isPackaged")
    void theExplorerReadsTheDecodedRows() throws Exception {
        Path ledger = home.resolve("ledger.db");
        try (var node = Program.in(home, "node", "--ledger", ledger.toString(), "--rpc-port", "0")
                .start()) {
            URI endpoint = endpoint(node);
            String made = ask(endpoint, "dev_newBlock");

            assertThat(get(endpoint.resolve("/explorer/blocks?limit=1")).body()).contains("\"number\":1", made);
            assertThat(get(endpoint.resolve("/explorer/blocks/1")).body())
                    .contains("\"pallet\":\"Timestamp\"", "\"call\":\"set\"", "ExtrinsicSuccess");
            assertThat(get(endpoint.resolve("/explorer/blocks/2")).statusCode()).isEqualTo(404);
            assertThat(get(endpoint.resolve("/nothing")).statusCode()).isEqualTo(404);
        }
    }

    /** C libraries come inside the program; the temporary folder stays as it was, however a process ends. */
    @Test
    @EnabledIf("org.taonet.testing.Program#isNative")
    void leavesNothingBehindWhenItIsKilled() throws Exception {
        Set<String> before = temporaryFiles();
        for (int i = 0; i < Soak.cases(20, 100); i++) {
            Path ledger = home.resolve("ledger" + i + ".db");
            try (var node = Program.in(home, "node", "--ledger", ledger.toString(), "--rpc-port", "0")
                    .start()) {
                endpoint(node);
                node.process().destroyForcibly();
            }
        }
        Set<String> after = temporaryFiles();
        after.removeAll(before);
        assertThat(after)
                .filteredOn(name -> name.contains("sqlite") || name.contains("jline"))
                .isEmpty();
    }

    /**
     * The home folder keeps a mount of its own, for the project itself may lie below /tmp; the wrapper checks the rest.
     */
    @Test
    @EnabledIf("canHideTheTemporaryFolder")
    void worksWithATemporaryFolderThatIsReadOnly() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "read-only");
        Path wrapper = folder.resolve("wrapper");
        Files.writeString(
                wrapper,
                """
                #!/bin/sh
                exec unshare -rm sh -c 'mount --bind /tmp /tmp
                mount --bind "$HOME" "$HOME"
                mount -o remount,bind,ro /tmp
                if touch /tmp/taonet-probe 2>/dev/null; then exit 99; fi
                exec "$0" "$@"' %s "$@"
                """.formatted(Path.of(System.getProperty("taonet.binary")).toAbsolutePath()),
                StandardCharsets.UTF_8);
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();

        var sent = Program.in(folder, "tx", "System.remark", "remark=hi", "--wallet", "//Alice", "--yes")
                .as(wrapper)
                .run();

        assertThat(sent.err()).doesNotContain("Read-only", "\tat ");
        assertThat(sent.code()).isZero();
        assertThat(sent.out()).contains("done in block 1");
    }

    /** A mount of its own needs a kernel that lets us. */
    static boolean canHideTheTemporaryFolder() throws IOException, InterruptedException {
        return Program.isNative()
                && new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0;
    }

    @Test
    void anOccupiedPortIsSaidInASentence() throws Exception {
        try (var first = Program.in(home, "node", "--tmp", "--rpc-port", "0").start()) {
            int port = endpoint(first).getPort();
            var second = Program.in(home, "node", "--tmp", "--rpc-port", Integer.toString(port))
                    .run();

            assertThat(second.code()).isEqualTo(10);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .contains("port " + port)
                    .contains("--rpc-port")
                    .doesNotContain("\tat ");
        }
    }

    /** The port that a node says it listens on. */
    private static URI endpoint(Program.Running node) {
        String line = node.line(text -> ENDPOINT.matcher(text).find());
        Matcher found = ENDPOINT.matcher(line);
        assertThat(found.find()).isTrue();
        return URI.create("http://127.0.0.1:" + found.group(1) + "/");
    }

    /** The result of a method without parameters, as JSON. */
    private static String ask(URI endpoint, String method) throws IOException, InterruptedException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[]}";
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(endpoint)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            Json reply = Json.parse(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            assertThat(reply.toString()).contains("\"result\"");
            return ((Json.Obj) reply).map().get("result").toString();
        }
    }

    private static HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Set<String> temporaryFiles() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(Path.of("/tmp"))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
