package org.taonet.cli.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.taonet.chain.BlockBuilder;
import org.taonet.chain.Chain;
import org.taonet.chain.MemoryLedger;
import org.taonet.chain.Rules;
import org.taonet.chain.SignatureCache;
import org.taonet.chain.Slots;
import org.taonet.cli.Format;
import org.taonet.cli.Table;
import org.taonet.crypto.Hash;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.Sr25519;
import org.taonet.node.Genesis;
import org.taonet.runtime.Inherents;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dev speed}: what this machine does in a second on one core, by this very build of the program. */
@Command(description = "Measure this machine: signatures, hashes and empty blocks a second, on one core.")
final class DevSpeed implements Callable<Integer> {
    private static final int BATCH = 64;
    private static final int MESSAGE = 100;
    private static final int ROUNDS = 4;
    private static final long BUDGET = 64L << 20;

    @Mixin
    private Format format;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure each (2).")
    private int seconds = 2;

    /** A figure: how many a second. */
    private record Figure(String name, String label, double rate) {}

    @Override
    public Integer call() {
        List<Figure> figures = new ArrayList<>();
        byte[] message = new byte[MESSAGE];
        KeyPair pair = pair(0);
        byte[] signature = pair.sign(message);
        byte[] key = pair.publicKey();
        figures.add(measure("sr25519Verify", "sr25519 verify", () -> Sr25519.verify(key, message, signature) ? 1 : 0));
        figures.add(batches(message));
        figures.add(measure("sr25519Sign", "sr25519 sign", () -> pair.sign(message).length > 0 ? 1 : 0));
        figures.add(
                measure("blake2b256", "blake2b-256 of 100 bytes", () -> Hash.blake2b256(message).length > 0 ? 1 : 0));
        figures.add(blocks());
        Json.Fields fields = Json.object();
        Table table = Table.of("WHAT", "A SECOND");
        figures.forEach(figure -> {
            fields.put(figure.name, Math.round(figure.rate));
            table.row(figure.label, String.format(Locale.ROOT, "%,d", Math.round(figure.rate)));
        });
        format.out().table(fields::build, () -> table);
        return 0;
    }

    private static KeyPair pair(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return KeyPair.ofSeed(Scheme.SR25519, seed);
    }

    private Figure batches(byte[] message) {
        byte[][] keys = new byte[BATCH][];
        byte[][] messages = new byte[BATCH][];
        byte[][] signatures = new byte[BATCH][];
        for (int i = 0; i < BATCH; i++) {
            KeyPair pair = pair(i);
            keys[i] = pair.publicKey();
            messages[i] = message;
            signatures[i] = pair.sign(message);
        }
        return measure(
                "sr25519VerifyBatch64",
                "sr25519 verify in batches of 64",
                () -> Sr25519.verifyAll(keys, messages, signatures) ? BATCH : 0);
    }

    /** Empty blocks in memory, each with header, state root and hash. */
    private Figure blocks() {
        Genesis genesis = Genesis.named("dev");
        Rules rules = Rules.of(genesis.runtimes(), new SignatureCache(1));
        var state = genesis.state().get();
        Chain chain =
                new Chain(new MemoryLedger(() -> 0, BUDGET, Genesis.block(state), state), genesis.runtimes(), BUDGET);
        return measure("emptyBlocks", "empty blocks in memory", () -> {
            long slot = Slots.next(chain.head(), 0);
            BlockBuilder builder = new BlockBuilder(chain.head(), Slots.digest(slot), rules);
            builder.inherents(new Inherents.Data(slot * Slots.millis(chain.runtime())));
            chain.append(List.of(builder.finish()));
            return 1;
        });
    }

    /** The best of some rounds, the first of which warm up. An act says how many it did; none is a mistake. */
    private Figure measure(String name, String label, IntSupplier act) {
        long each = seconds * 1_000_000_000L / ROUNDS;
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long took;
            long done = 0;
            do {
                int now = act.getAsInt();
                if (now == 0) {
                    throw new IllegalStateException(label + " fails on this machine");
                }
                done += now;
                took = System.nanoTime() - start;
            } while (took < each);
            best = Math.max(best, done * 1e9 / took);
        }
        return new Figure(name, label, best);
    }
}
