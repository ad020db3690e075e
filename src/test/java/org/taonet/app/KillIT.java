package org.taonet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Connection;
import org.taonet.client.Submission;
import org.taonet.client.Subscription;
import org.taonet.crypto.Ss58;
import org.taonet.ledger.Check;
import org.taonet.ledger.Ledger;
import org.taonet.testing.Account;
import org.taonet.testing.Program;
import org.taonet.testing.Soak;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/**
 * A node killed at random instants while it acknowledges transfers: what a client was told is there, and the node goes
 * on.
 */
final class KillIT {
    private static final Pattern ENDPOINT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void nothingThatAClientWasToldIsLost() {
        long seed = Soak.seed(20_261_122);
        Random random = new Random(seed);
        Path file = home.resolve("ledger.db");
        Queue<Hash32> told = new ConcurrentLinkedQueue<>();
        long before = 0;
        for (int round = 0; round < Soak.cases(10, 200); round++) {
            String what = "seed " + seed + ", round " + round;
            try (Program.Running node = start(file)) {
                before = nonce(node);
                assertThat(before).as(what).isGreaterThanOrEqualTo(told.size());
                killLater(node.process(), random.nextLong(30_000_000, 700_000_000));
                transferUntilItIsGone(node, before, told);
            }
            try (Ledger ledger = Ledger.read(file)) {
                for (Hash32 block : told) {
                    assertThat(ledger.numberOf(block))
                            .as("%s: block %s was told of", what, block)
                            .isPresent();
                }
                assertThat(Check.run(ledger, null, _ -> {}).problems()).as(what).isEmpty();
            }
        }
        assertThat(told).hasSizeGreaterThan(10);
        try (Program.Running node = start(file);
                Connection connection = Account.connect(endpoint(node));
                Chain chain = Chain.over(connection)) {
            byte[] last = Account.ALICE.transfer(chain, Account.BOB, 1, nonce(node));
            assertThat(new Submission(chain, PATIENCE, _ -> {})
                            .submit(last, Submission.Until.FINALIZED)
                            .succeeded())
                    .isTrue();
        }
    }

    private Program.Running start(Path ledger) {
        return Program.in(home, "node", "--ledger", ledger.toString(), "--rpc-port", "0")
                .start();
    }

    private static String endpoint(Program.Running node) {
        Matcher found =
                ENDPOINT.matcher(node.line(text -> ENDPOINT.matcher(text).find()));
        assertThat(found.find()).isTrue();
        return "ws://" + found.group();
    }

    private static long nonce(Program.Running node) {
        try (Connection connection = Account.connect(endpoint(node))) {
            return connection
                    .call(
                            "system_accountNextIndex",
                            Json.of(Ss58.encode(Account.ALICE.id().bytes())))
                    .longValue();
        }
    }

    private static void killLater(Process process, long nanos) {
        Thread.ofPlatform().daemon().start(() -> {
            LockSupport.parkNanos(nanos);
            process.destroyForcibly();
        });
    }

    /** One transfer a block, or some; the hash of a block is noted as soon as a client hears of it. */
    private static void transferUntilItIsGone(Program.Running node, long first, Queue<Hash32> told) {
        try (Connection connection = Account.connect(endpoint(node));
                Chain chain = Chain.over(connection)) {
            for (long nonce = first; ; nonce++) {
                byte[] transfer = Account.ALICE.transfer(chain, Account.BOB, 1, nonce);
                Subscription statuses = connection.subscribe(
                        "author_submitAndWatchExtrinsic",
                        "author_unwatchExtrinsic",
                        List.of(Json.of(Hex.encode(transfer))));
                Thread.ofVirtual().start(() -> note(statuses, told));
            }
        } catch (ClientException gone) {
            assertThat(gone).as("the node was killed").isNotNull();
        }
        try {
            node.process().waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void note(Subscription statuses, Queue<Hash32> told) {
        try {
            while (true) {
                Json status = statuses.next(PATIENCE);
                if (status.has("inBlock")) {
                    told.add(Hash32.of(Hex.decode(status.field("inBlock").text())));
                    return;
                }
            }
        } catch (ClientException gone) {
            // Killed before it was told of.
        }
    }
}
