package org.taonet.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.taonet.client.ClientException;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;

/**
 * Signed transfers a second over eight WebSockets, signed beforehand, each counted when a block that a client reads has
 * it; beside anvil doing the same with ether. Arguments: seconds (60), transfers under way on each connection (20),
 * transfers a second to sign beforehand at most (9000), names of nodes (taonet, anvil).
 */
public final class TransfersBench {
    private static final int CONNECTIONS = 8;
    private static final int ACCOUNTS_EACH = 64;
    private static final int ACCOUNTS = CONNECTIONS * ACCOUNTS_EACH;

    private final Payee payee;
    private final int seconds;
    private final int window;
    private final Map<String, Sent> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger included = new AtomicInteger();
    private final long[] latencies;
    private volatile String failure = "";

    private record Sent(long nanos, Semaphore window) {}

    private TransfersBench(Payee payee, int seconds, int window, int transfers) {
        this.payee = payee;
        this.seconds = seconds;
        this.window = window;
        this.latencies = new long[transfers];
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int window = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int most = args.length > 2 ? Integer.parseInt(args[2]) : 9000;
        List<String> names = args.length > 3 ? List.of(args).subList(3, args.length) : List.of("taonet", "anvil");
        System.out.printf(
                "%d s, %d connections, %d transfers under way on each, %d accounts%n",
                seconds, CONNECTIONS, window, ACCOUNTS);
        List<Double> rates = new ArrayList<>();
        if (names.contains("taonet")) {
            rates.add(new TransfersBench(new Taonet(), seconds, window, seconds * most).run());
        }
        if (names.contains("anvil")) {
            var anvil = Anvil.find();
            if (anvil.isPresent()) {
                rates.add(new TransfersBench(anvil.get(), seconds, window, seconds * Math.min(most, 4000)).run());
            } else {
                System.out.println("(no anvil: scripts/clients anvil)");
            }
        }
        if (rates.size() == 2) {
            System.out.printf("taonet does %.1f times as many as anvil%n", rates.get(0) / rates.get(1));
        }
    }

    private double run() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "transfers");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process node = new ProcessBuilder(payee.command(folder, port))
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        Thread last = new Thread(node::destroy);
        Runtime.getRuntime().addShutdownHook(last);
        try {
            awaitPort(node, port);
            return measure(node, port);
        } finally {
            node.destroy();
            node.waitFor();
            try (var all = Files.walk(folder)) {
                all.sorted(java.util.Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void awaitPort(Process node, int port) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try (Socket there = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (!node.isAlive() || System.nanoTime() > until) {
                    throw new IOException("the node does not listen", notYet);
                }
                node.waitFor(10, TimeUnit.MILLISECONDS);
            }
        }
    }

    private double measure(Process node, int port) throws Exception {
        Network network = Network.of("ws://127.0.0.1:" + port);
        try (var control = WebSocketConnection.open(network);
                var watch = WebSocketConnection.open(network)) {
            payee.prepare(control, ACCOUNTS);
            int each = latencies.length / ACCOUNTS;
            Payee.Transfer[] signed = new Payee.Transfer[each * ACCOUNTS];
            long start = System.nanoTime();
            IntStream.range(0, signed.length)
                    .parallel()
                    .forEach(i -> signed[i] = payee.transfer(i % ACCOUNTS, i / ACCOUNTS));
            System.out.printf(
                    "%s: %d signed in %.1f s%n", payee.name(), signed.length, (System.nanoTime() - start) / 1e9);
            Thread.ofPlatform().daemon().start(() -> follow(watch));
            return load(node, port, signed);
        }
    }

    private void follow(WebSocketConnection watch) {
        try {
            payee.follow(watch, this::note);
        } catch (ClientException over) {
            failure = failure.isEmpty() ? String.valueOf(over.getMessage()) : failure;
        }
    }

    private void note(String key) {
        Sent sent = underWay.remove(key);
        if (sent != null) {
            latencies[included.getAndIncrement()] = System.nanoTime() - sent.nanos;
            sent.window.release();
        }
    }

    private double load(Process node, int port, Payee.Transfer[] signed) throws Exception {
        long cpu = cpu(node);
        long ownCpu = cpu(null);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> senders = new ArrayList<>();
        for (int c = 0; c < CONNECTIONS; c++) {
            int connection = c;
            senders.add(Thread.ofPlatform().daemon().start(() -> send(port, connection, signed, end)));
        }
        TimeUnit.NANOSECONDS.sleep((end - System.nanoTime()) / 2);
        long half = System.nanoTime();
        int doneAtHalf = included.get();
        long cpuAtHalf = cpu(node);
        for (Thread sender : senders) {
            sender.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        int done = included.get();
        long nodeCpu = cpu(node) - cpu;
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
        long[] sorted = Arrays.copyOf(latencies, done);
        Arrays.sort(sorted);
        System.out.printf(
                "%s: %.0f transfers/s included (%d in %.1f s); p50 %.1f ms, p99 %.1f ms, max %.0f ms;"
                        + " the node's CPU %.0f us each (%.2f cores), the clients' %.0f us%n",
                payee.name(),
                done / took,
                done,
                took,
                sorted[done / 2] / 1e6,
                sorted[done * 99 / 100] / 1e6,
                sorted[done - 1] / 1e6,
                nodeCpu / 1e3 / done,
                nodeCpu / 1e9 / took,
                (cpu(null) - ownCpu) / 1e3 / done);
        int late = Math.max(1, done - doneAtHalf);
        System.out.printf(
                "   its second half: %.0f transfers/s, the node's CPU %.0f us each%n",
                late * 1e9 / (System.nanoTime() - half), (cpu(node) - cpuAtHalf) / 1e3 / late);
        return done / took;
    }

    private static long cpu(@org.jspecify.annotations.Nullable Process of) {
        ProcessHandle handle = of == null ? ProcessHandle.current() : of.toHandle();
        return handle.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** Transfers of one connection's accounts in turn; a reply is read for each, on a thread of its own. */
    private void send(int port, int connection, Payee.Transfer[] signed, long end) {
        Semaphore room = new Semaphore(window);
        try (Wire wire = new Wire(port)) {
            Thread.ofPlatform().daemon().start(() -> replies(wire, end));
            for (int round = 0; (round + 1) * ACCOUNTS <= signed.length; round++) {
                for (int i = 0; i < ACCOUNTS_EACH; i++) {
                    long left = end - System.nanoTime();
                    if (left <= 0 || !room.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    Payee.Transfer next = signed[round * ACCOUNTS + connection * ACCOUNTS_EACH + i];
                    underWay.put(next.key(), new Sent(System.nanoTime(), room));
                    wire.send(next.request());
                }
            }
            room.tryAcquire(window, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (IOException | InterruptedException broken) {
            failure = "connection " + connection + ": " + broken;
        }
    }

    private void replies(Wire wire, long end) {
        try {
            while (true) {
                String reply = wire.receive();
                if (reply.contains("\"error\"")) {
                    failure = reply;
                }
            }
        } catch (IOException closed) {
            if (System.nanoTime() < end) {
                failure = closed.toString();
            }
        }
    }
}
