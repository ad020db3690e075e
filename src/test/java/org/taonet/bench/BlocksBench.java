package org.taonet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Built;
import org.taonet.chain.Chain;
import org.taonet.chain.Head;
import org.taonet.chain.MemoryLedger;
import org.taonet.chain.Rules;
import org.taonet.chain.SignatureCache;
import org.taonet.chain.Slots;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.node.FileLedger;
import org.taonet.node.Genesis;
import org.taonet.node.Node;
import org.taonet.node.Options;
import org.taonet.node.Sealing;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Executive;
import org.taonet.runtime.Inherents;
import org.taonet.scale.Output;
import org.taonet.state.Changes;
import org.taonet.state.State;

/**
 * Empty blocks a second in memory, each with its header, root and hash, by wall time and by the thread's processor
 * time; then snapshot and revert of a chain of a thousand, a hundred thousand and a million keys in a file.
 */
public final class BlocksBench {
    private static final int BLOCKS = 20_000;
    private static final int FULL = 100;
    private static final int FULL_BLOCKS = 100;
    private static final int ROUNDS = 6;

    private BlocksBench() {}

    public static void main(String[] args) throws Exception {
        List<String> parts = args.length == 0 ? List.of("empty", "full", "revert") : List.of(args);
        if (parts.contains("empty")) {
            empty();
        }
        if (parts.contains("full")) {
            full();
        }
        if (parts.contains("revert")) {
            for (int keys : new int[] {1_000, 100_000, 1_000_000}) {
                revert(keys);
            }
        }
    }

    private static void empty() {
        Genesis genesis = Genesis.named("dev");
        Rules rules = Rules.of(genesis.runtimes(), new SignatureCache(1));
        Chain chain = new Chain(
                new MemoryLedger(
                        () -> 0,
                        64 << 20,
                        Genesis.block(genesis.state().get()),
                        genesis.state().get()),
                genesis.runtimes(),
                64 << 20);
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = cpu();
            long start = System.nanoTime();
            for (int i = 0; i < BLOCKS; i++) {
                chain.append(List.of(next(chain.head(), rules, List.of())));
            }
            double took = (System.nanoTime() - start) / 1e9;
            double own = (cpu() - cpu) / 1e9;
            System.out.printf(
                    "empty blocks in memory: %.0f /s; %.0f /s of processor time, %.0f us each%n",
                    BLOCKS / took, BLOCKS / own, own * 1e6 / BLOCKS);
        }
    }

    private static Built next(Head parent, Rules rules, List<byte[]> extrinsics) {
        long slot = Slots.next(parent, 0);
        BlockBuilder builder = new BlockBuilder(parent, Slots.digest(slot), rules);
        builder.inherents(new Inherents.Data(slot * Slots.millis(parent.runtime())));
        for (byte[] extrinsic : extrinsics) {
            if (builder.add(extrinsic) instanceof Executive.Applied.Refused refused) {
                throw new IllegalStateException(refused.toString());
            }
        }
        return builder.finish();
    }

    /** Where the processor's time of a transfer goes, signatures apart: pool, block, ledger; no sockets. */
    private static void full() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "blocks");
        Genesis genesis = Genesis.named("dev");
        Rules rules = Rules.of(genesis.runtimes(), (signature, message, signer) -> true);
        byte[] alice = SecretUri.keyPair("//Alice", Scheme.SR25519).publicKey();
        Options options = Options.DEV.ledger(folder.resolve("ledger.db")).onPorts();
        long nonce = 0;
        try (Chain chain = new Chain(
                FileLedger.open(folder.resolve("ledger.db"), genesis, options), genesis.runtimes(), 64 << 20)) {
            for (int round = 0; round < ROUNDS; round++) {
                long[] spent = new long[3];
                for (int block = 0; block < FULL_BLOCKS; block++) {
                    List<byte[]> transfers = new ArrayList<>();
                    for (int i = 0; i < FULL; i++) {
                        transfers.add(transfer(alice, nonce++));
                    }
                    Head head = chain.head();
                    long cpu = cpu();
                    for (byte[] transfer : transfers) {
                        new Executive(head.context(), rules.lenient())
                                .validate(Validity.Source.EXTERNAL, transfer, head.hash());
                    }
                    spent[0] += cpu() - cpu;
                    cpu = cpu();
                    Built built = next(head, rules, transfers);
                    spent[1] += cpu() - cpu;
                    cpu = cpu();
                    chain.append(List.of(built));
                    spent[2] += cpu() - cpu;
                }
                double all = 1e3 * FULL * FULL_BLOCKS;
                System.out.printf(
                        "a transfer of %d in a block, its signature apart: pool %.1f us, block %.1f, ledger %.1f%n",
                        FULL, spent[0] / all, spent[1] / all, spent[2] / all);
            }
        }
        delete(folder);
    }

    private static byte[] transfer(byte[] from, long nonce) {
        byte[] to = new byte[32];
        to[0] = (byte) (nonce % 199);
        Output body = new Output(160)
                .u8(0x84)
                .u8(0)
                .bytes(from)
                .u8(1)
                .bytes(new byte[64])
                .u8(0)
                .compact(nonce)
                .u8(0)
                .u8(0)
                .u8(5)
                .u8(0)
                .u8(0)
                .bytes(to)
                .compact(1_000_000);
        return new Output(body.size() + 2)
                .compact(body.size())
                .bytes(body.toArray())
                .toArray();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A developer's chain with more keys in its state, until they are so many. */
    static Genesis genesis(int keys) {
        Genesis plain = Genesis.named("dev");
        TreeMap<byte[], byte @Nullable []> more = Changes.sorted();
        RandomGenerator random = RandomGenerator.of("SplittableRandom");
        while (more.size() < keys) {
            byte[] key = new byte[48];
            random.nextBytes(key);
            more.put(key, new byte[32]);
        }
        State all = plain.state().get().with(Changes.of(more));
        return new Genesis(plain.preset(), plain.chain(), plain.kind(), () -> all, plain.runtimes());
    }

    private static void revert(int keys) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "blocks");
        Genesis genesis = genesis(keys);
        Options options = Options.DEV
                .ledger(folder.resolve("ledger.db"))
                .sealing(Sealing.MANUAL)
                .onPorts();
        double[] snapshots = new double[31];
        double[] reverts = new double[31];
        try (Node node = Node.start(
                options, genesis, System::currentTimeMillis, org.taonet.node.Timer.system(), System.err::println)) {
            for (int i = 0; i < snapshots.length; i++) {
                node.dev().mine(1);
                long start = System.nanoTime();
                node.dev().snapshot("here");
                snapshots[i] = (System.nanoTime() - start) / 1e6;
                node.dev().mine(3);
                start = System.nanoTime();
                node.dev().revert("here");
                reverts[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(snapshots);
        Arrays.sort(reverts);
        System.out.printf(
                "%d keys: snapshot %.2f ms, revert of 3 blocks %.2f ms (medians, durable; fastest %.2f, %.2f)%n",
                keys, snapshots[15], reverts[15], snapshots[0], reverts[0]);
        delete(folder);
    }
}
