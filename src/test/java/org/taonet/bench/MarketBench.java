package org.taonet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Built;
import org.taonet.chain.Chain;
import org.taonet.chain.Head;
import org.taonet.chain.MemoryLedger;
import org.taonet.chain.Rules;
import org.taonet.chain.SignatureCache;
import org.taonet.chain.Slots;
import org.taonet.client.Network;
import org.taonet.client.WebSocketConnection;
import org.taonet.node.Genesis;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.rpc.Server;
import org.taonet.runtime.Inherents;
import org.taonet.text.Json;

/**
 * A chain of many subnets and neurons: what an empty block takes without its root and with it, what clients' large
 * questions take over a WebSocket, and what memory it needs. SUBNETS NEURONS, 128 and 256 if not said.
 */
public final class MarketBench {
    private static final int BLOCKS = 600;
    private static final int ASKED = 300;
    private static final long SEED = 20_260_630;

    private MarketBench() {}

    public static void main(String[] args) throws Exception {
        int subnets = args.length > 0 ? Integer.parseInt(args[0]) : 128;
        int neurons = args.length > 1 ? Integer.parseInt(args[1]) : 256;
        int fewer = Math.max(1, subnets / 4);
        blocks(Market.genesis(fewer, neurons, SEED), fewer, neurons);
        Genesis genesis = Market.genesis(subnets, neurons, SEED);
        blocks(genesis, subnets, neurons);
        questions(genesis);
    }

    private static void blocks(Genesis genesis, int subnets, int neurons) {
        Rules rules = Rules.of(genesis.runtimes(), new SignatureCache(1));
        var state = genesis.state().get();
        Chain chain = new Chain(
                new MemoryLedger(() -> 0, 64 << 20, Genesis.block(state), state), genesis.runtimes(), 64 << 20);
        double[] withoutRoot = new double[BLOCKS];
        double[] all = new double[BLOCKS];
        int keys = 0;
        for (int i = 0; i < BLOCKS; i++) {
            Head parent = chain.head();
            long slot = Slots.next(parent, 0);
            long start = cpu();
            BlockBuilder builder = new BlockBuilder(parent, Slots.digest(slot), rules);
            builder.inherents(new Inherents.Data(slot * Slots.millis(parent.runtime())));
            withoutRoot[i] = (cpu() - start) / 1e6;
            Built built = builder.finish();
            all[i] = (cpu() - start) / 1e6;
            keys = built.changes().size();
            chain.append(List.of(built));
        }
        System.out.printf(
                "%d subnets of %d: an empty block %.2f ms without the root, %.2f with it"
                        + " of processor time (medians of the last third;"
                        + " %d keys changed in the last; mean with epochs %.2f)%n",
                subnets,
                neurons,
                median(withoutRoot),
                median(all),
                keys,
                Arrays.stream(last(all)).average().orElse(0));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double[] last(double[] times) {
        return Arrays.copyOfRange(times, times.length * 2 / 3, times.length);
    }

    private static double median(double[] times) {
        double[] sorted = last(times);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void questions(Genesis genesis) throws IOException {
        Options options = Options.DEV.onPorts(0).sealing(Sealing.MANUAL);
        try (Node node = Node.start(
                        options,
                        genesis,
                        System::currentTimeMillis,
                        org.taonet.node.Timer.system(),
                        System.err::println);
                Server server = Server.start(node);
                var connection = WebSocketConnection.open(
                        Network.of("ws://127.0.0.1:" + server.ports().getFirst()), Duration.ofSeconds(60))) {
            node.dev().mine(2);
            ask(connection, "SubnetInfoRuntimeApi_get_all_dynamic_info", "");
            ask(connection, "SubnetInfoRuntimeApi_get_metagraph", "0200");
            ask(connection, "SubnetInfoRuntimeApi_get_subnet_state", "0200");
            ask(connection, "NeuronInfoRuntimeApi_get_neurons_lite", "0200");
            ask(connection, "SubnetInfoRuntimeApi_get_subnet_hyperparams_v3", "0200");
            ask(connection, "SwapRuntimeApi_current_alpha_price_all", "");
            System.gc();
            Runtime java = Runtime.getRuntime();
            System.out.printf(
                    "memory: %d MB of heap in use after a collection, %s resident%n",
                    (java.totalMemory() - java.freeMemory()) >> 20, resident());
        }
    }

    private static void ask(WebSocketConnection connection, String method, String argument) {
        double[] times = new double[ASKED];
        int characters = 0;
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            characters = connection
                    .call("state_call", Json.of(method), Json.of(argument))
                    .text()
                    .length();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf(
                "%s over WebSocket: %.2f ms, %d kB of text (median of the last third)%n",
                method, median(times), characters / 1000);
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("?")
                : "?";
    }
}
