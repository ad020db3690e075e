package org.taonet.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.client.Connection;
import org.taonet.testing.Account;
import org.taonet.testing.Clients;
import org.taonet.testing.Program;
import org.taonet.text.Json;

/**
 * Our command line on upstream's own runtime of another version, by that runtime's metadata. Only where the variable
 * names upstream's raw chain specification, {@code scripts/specs/raonet.json} of its main branch, which is not ours to
 * carry; needs {@code scripts/clients chopsticks}.
 */
@Tag("clients")
@EnabledIfEnvironmentVariable(named = "TAONET_REFERENCE_SPEC", matches = ".+")
class ReferencePeerTest {
    private static final String BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    private String endpoint = "";

    @Test
    void queriesTransfersAndRefusesWhatIsNotThere() throws Exception {
        Clients.folder("chopsticks");
        int port = freePort();
        endpoint = "ws://127.0.0.1:" + port;
        Process peer = new ProcessBuilder(
                        Clients.SMOKE.resolveSibling("reference-peer/run").toString(),
                        System.getenv("TAONET_REFERENCE_SPEC"),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("peer.txt").toFile())
                .start();
        try {
            awaitPeer(peer);
            ask();
        } finally {
            peer.destroy();
            peer.waitFor(30, TimeUnit.SECONDS);
            peer.destroyForcibly();
        }
    }

    private void ask() {
        assertThat(json(ours("query", "System.Account", BOB, "--json")).write()).contains("\"1000000000000000\"");
        Program.Result sent = ours(
                "wallet",
                "transfer",
                "--wallet",
                "//Alice",
                "--dest",
                BOB,
                "--amount",
                "1.25",
                "--yes",
                "--wait",
                "finality");
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("final", "Balances.Transfer", "1.25 TAO");
        assertThat(json(ours("query", "System.Account", BOB, "--json")).write()).contains("\"1000001250000000\"");
        Program.Result absent =
                ours("tx", "SubtensorModule.add_stake_burn", "hotkey=" + BOB, "--wallet", "//Alice", "--yes");
        assertThat(absent.code()).isEqualTo(12);
        assertThat(absent.err()).contains("SubtensorModule has no call 'add_stake_burn'");
        Program.Result failed = ours(
                "tx", "Balances.transfer_keep_alive", "dest=" + BOB, "value=9000000", "--wallet", "//Alice", "--yes");
        assertThat(failed.code()).isEqualTo(13);
        assertThat(failed.out()).contains("failed in block");
    }

    private Program.Result ours(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--network", endpoint));
        return Program.in(home, all.toArray(String[]::new)).run();
    }

    private static Json json(Program.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return Json.parse(result.out());
    }

    private void awaitPeer(Process peer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            assertThat(peer.isAlive() && System.nanoTime() < end)
                    .as("the peer runs")
                    .isTrue();
            try (Connection connection = Account.connect(endpoint)) {
                connection.call("system_chain");
                return;
            } catch (RuntimeException notYet) {
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            }
        }
    }

    /** The peer takes the port ten thousand above as well. */
    private static int freePort() throws IOException {
        for (int port = 20_000; ; port += 7) {
            try (var first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var second = new ServerSocket(port + 10_000, 1, InetAddress.getLoopbackAddress())) {
                return first.getLocalPort();
            } catch (java.net.BindException taken) {
                assertThat(port).isLessThan(30_000);
            }
        }
    }
}
