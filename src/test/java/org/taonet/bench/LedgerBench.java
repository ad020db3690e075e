package org.taonet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.sqlite.jdbc4.JDBC4Connection;
import org.taonet.crypto.Hash;
import org.taonet.ledger.BlockRecord;
import org.taonet.ledger.Check;
import org.taonet.ledger.Decoded;
import org.taonet.ledger.Entry;
import org.taonet.ledger.Genesis;
import org.taonet.ledger.Ledger;
import org.taonet.ledger.Maintenance;
import org.taonet.ledger.Options;
import org.taonet.scale.Output;
import org.taonet.state.Changes;
import org.taonet.state.StateVersion;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * Prints what the ledger costs on this machine: durable blocks a second against one-row commits of SQLite at FULL in
 * the same run, in turns; bytes a block; opening, one-key reads, snapshots and reverts by size of the state.
 */
public final class LedgerBench {
    private static final int ROUNDS = 9;
    private static final int TURN = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;

    private LedgerBench(Path folder) {
        this.folder = folder;
    }

    /** Runs in a folder of its own below the one given (the disk matters), else below the temporary one. */
    public static void main(String[] args) throws IOException, SQLException {
        Path folder = args.length == 0
                ? Files.createTempDirectory("ledger-bench")
                : Files.createTempDirectory(Path.of(args[0]), "ledger-bench");
        try {
            LedgerBench bench = new LedgerBench(folder);
            bench.commits("small, 14 keys, with its decoded rows", 1_000, 14, true);
            bench.commits("small, 14 keys, no decoded rows", 1_000, 14, false);
            bench.commits("2500 changed keys", 100_000, 2_500, false);
            if (args.length > 1) {
                return;
            }
            bench.bulk();
            for (int keys : new int[] {1_000, 100_000, 1_000_000}) {
                bench.sizes(keys);
            }
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Yardstick and ledger in turns, so that both meet the same machine. */
    private void commits(String name, int keys, int changed, boolean decoded) throws SQLException {
        Synthetic chain = new Synthetic(keys, changed);
        Path file = folder.resolve("commits-" + changed + decoded + ".db");
        Ledger.create(file, chain.genesis());
        int turn = changed > 100 ? TURN / 4 : TURN;
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        List<Long> each = new ArrayList<>();
        long ourCpu = 0;
        long yardstickCpu = 0;
        try (Ledger ledger = Ledger.open(file, Options.NODE);
                Yardstick yardstick = new Yardstick(folder.resolve("yardstick-" + changed + decoded + ".db"))) {
            yardstick.commits(TURN);
            append(ledger, chain.blocks(turn * 2, decoded), each);
            each.clear();
            for (int round = 0; round < ROUNDS; round++) {
                List<Entry> blocks = chain.blocks(turn, decoded);
                long cpu = THREADS.getCurrentThreadCpuTime();
                double theirs = yardstick.commits(TURN);
                yardstickCpu += THREADS.getCurrentThreadCpuTime() - cpu;
                cpu = THREADS.getCurrentThreadCpuTime();
                ours[round] = append(ledger, blocks, each);
                ourCpu += THREADS.getCurrentThreadCpuTime() - cpu;
                ratios[round] = ours[round] / theirs;
            }
            Arrays.sort(ratios);
            Arrays.sort(ours);
            each.sort(Comparator.naturalOrder());
            System.out.printf(
                    "%s: %.0f durable blocks/s, %.2f of one-row commits (median of %d turns; worst %.2f, best %.2f);"
                            + " p50 %.2f ms, p99 %.2f ms, max %.1f ms; %d bytes a block%n",
                    name,
                    ours[ROUNDS / 2],
                    ratios[ROUNDS / 2],
                    ROUNDS,
                    ratios[0],
                    ratios[ROUNDS - 1],
                    each.get(each.size() / 2) / 1e6,
                    each.get(each.size() * 99 / 100) / 1e6,
                    each.getLast() / 1e6,
                    Maintenance.info(ledger).bytesPerBlock());
        }
        System.out.printf(
                "   CPU of appending: %.0f us a block, one-row commits %.0f us; %d blocks make a file of %.1f MB%n",
                ourCpu / 1e3 / ROUNDS / turn,
                yardstickCpu / 1e3 / ROUNDS / TURN,
                chain.number,
                file.toFile().length() / 1e6);
    }

    private static double append(Ledger ledger, List<Entry> blocks, List<Long> each) {
        long start = System.nanoTime();
        for (Entry entry : blocks) {
            long before = System.nanoTime();
            ledger.append(entry.block(), entry.changes(), entry.rows());
            each.add(System.nanoTime() - before);
        }
        return blocks.size() * 1e9 / (System.nanoTime() - start);
    }

    private void bulk() {
        Synthetic chain = new Synthetic(1_000, 14);
        Path file = folder.resolve("bulk.db");
        Ledger.create(file, chain.genesis());
        try (Ledger ledger = Ledger.open(file, Options.NODE)) {
            List<Entry> blocks = chain.blocks(10_000, true);
            long start = System.nanoTime();
            for (int i = 0; i < blocks.size(); i += 500) {
                ledger.appendAll(blocks.subList(i, i + 500));
            }
            System.out.printf("500 blocks a transaction: %.0f blocks/s%n", 1e13 / (System.nanoTime() - start));
        }
    }

    private void sizes(int keys) {
        Synthetic chain = new Synthetic(keys, 14);
        Path file = folder.resolve("size-" + keys + ".db");
        long start = System.nanoTime();
        Ledger.create(file, chain.genesis());
        System.out.printf(
                "%d keys: created in %.0f ms, %.1f MB%n",
                keys, since(start), file.toFile().length() / 1e6);
        try (Ledger ledger = Ledger.open(file, Options.NODE)) {
            ledger.appendAll(chain.blocks(100, true));
            ledger.settle();
        }
        double[] open = new double[31];
        double[] get = new double[31];
        Random random = new Random(1);
        for (int i = 0; i < open.length; i++) {
            byte[] key = chain.keys[random.nextInt(keys)];
            start = System.nanoTime();
            try (Ledger ledger = Ledger.read(file)) {
                open[i] = since(start);
                start = System.nanoTime();
                if (ledger.state().get(key) == null) {
                    throw new IllegalStateException("a key is missing");
                }
                get[i] = since(start);
            }
        }
        System.out.printf(
                "   open for reading %.2f ms, then one key %.2f ms (medians; first ones %.1f, %.1f)%n",
                median(open), median(get), open[0], get[0]);
        try (Ledger ledger = Ledger.open(file, Options.NODE)) {
            for (int i = 0; i < open.length; i++) {
                ledger.appendAll(chain.blocks(1, true));
                start = System.nanoTime();
                ledger.snapshot("here", ledger.head().number());
                open[i] = since(start);
                ledger.appendAll(chain.blocks(3, true));
                start = System.nanoTime();
                ledger.revert("here");
                get[i] = since(start);
                chain.revert(3);
            }
            System.out.printf("   snapshot %.2f ms, revert of 3 blocks %.2f ms (durable)%n", median(open), median(get));
            ledger.appendAll(chain.blocks(500, false));
            start = System.nanoTime();
            ledger.settle();
            System.out.printf("   checkpoint moved over 500 blocks in %.0f ms%n", since(start));
            start = System.nanoTime();
            Check.Report report = Check.run(ledger, null, _ -> {});
            System.out.printf("   check: %.0f ms, %s%n", since(start), report.problems());
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One small row a commit, at FULL, in WAL: what SQLite itself can do here. */
    private static final class Yardstick implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private final byte[] row = new byte[100];

        Yardstick(Path file) throws SQLException {
            connection = new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), new Properties());
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB)");
            }
            insert = connection.prepareStatement("INSERT INTO t (bytes) VALUES (?)");
        }

        double commits(int count) throws SQLException {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                insert.setBytes(1, row);
                insert.executeUpdate();
            }
            return count * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            connection.close();
        }
    }

    /** Blocks of the size and shape of real ones: accounts of 80 bytes, some system keys, events of half a kilobyte. */
    private static final class Synthetic {
        private static final byte[] TIME = new byte[11];
        private static final byte[] BODY = new byte[142];
        private static final byte[] EXTRINSICS =
                Trie.orderedRoot(List.of(TIME, BODY), StateVersion.V0).bytes();
        private static final byte[] NO_EXTRINSICS =
                Trie.orderedRoot(List.of(), StateVersion.V0).bytes();

        private final byte[][] keys;
        private final int changed;
        private final Random random = new Random(7);
        private final Changes first;
        private final List<BlockRecord> made = new ArrayList<>();
        private final List<Trie> states = new ArrayList<>();
        private int number;

        Synthetic(int count, int changed) {
            this.changed = changed;
            keys = new byte[count][];
            byte[] item = Hash.blake2b256(new byte[] {1});
            TreeMap<byte[], byte[]> entries = Changes.sorted();
            for (int i = 0; i < count; i++) {
                byte[] account = Hash.blake2b256(new Output(4).u32(i).toArray());
                keys[i] = new Output(80)
                        .bytes(item)
                        .bytes(account, 0, 16)
                        .bytes(account)
                        .toArray();
                entries.put(keys[i], value(48));
            }
            first = Changes.of(entries);
            Trie state = Trie.of(first);
            states.add(state);
            made.add(block(0, Hash32.ZERO, state.root(), List.of()));
        }

        private byte[] value(int length) {
            byte[] value = new byte[length];
            for (int i = 0; i < length; i += 3) {
                value[i] = (byte) random.nextInt(); // balances are mostly zeros
            }
            return value;
        }

        Genesis genesis() {
            return Genesis.of(made.getFirst(), first, Map.of());
        }

        private static BlockRecord block(long number, Hash32 parent, Hash32 root, List<Bytes> extrinsics) {
            byte[] header = new Output(220)
                    .bytes(parent.bytes())
                    .compact(number)
                    .bytes(root.bytes())
                    .bytes(extrinsics.isEmpty() ? NO_EXTRINSICS : EXTRINSICS)
                    .bytes(new byte[80])
                    .toArray();
            return BlockRecord.of(Bytes.owning(header), extrinsics, Bytes.owning(new byte[40]));
        }

        List<Entry> blocks(int count, boolean decoded) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                number++;
                TreeMap<byte[], byte[]> change = Changes.sorted();
                for (int k = 0; k < changed; k++) {
                    // Most keys that a block changes are those that every block changes.
                    byte[] key = changed - k > 4 ? keys[k] : keys[random.nextInt(keys.length)];
                    change.put(key, value(k == 0 ? 500 : changed > 100 ? 8 + k % 3 * 8 : 32));
                }
                Changes changes = Changes.of(change);
                Trie state = states.getLast().with(changes);
                BlockRecord parent = made.getLast();
                List<Bytes> body = List.of(Bytes.owning(TIME), Bytes.owning(BODY));
                BlockRecord block = block(number, parent.hash(), state.root(), body);
                made.add(block);
                states.add(state);
                if (states.size() > 8) {
                    states.removeFirst();
                }
                entries.add(new Entry(block, changes, decoded ? rows(block) : Decoded.NONE));
            }
            return entries;
        }

        void revert(int count) {
            number -= count;
            for (int i = 0; i < count; i++) {
                made.removeLast();
                states.removeLast();
            }
        }

        private Decoded rows(BlockRecord block) {
            String from = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNo" + random.nextInt(1000);
            String to = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhJ" + random.nextInt(1000);
            String json = "{\"dest\":\"" + to + "\",\"value\":\"1000000000\"}";
            List<Decoded.Event> events = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                events.add(new Decoded.Event(i / 4, "Balances", "Event" + i, json));
            }
            return new Decoded(
                    1_700_000_000_000L + block.number(),
                    from,
                    List.of(
                            new Decoded.Extrinsic(block.hash(), "Timestamp", "set", null, "{\"now\":1}", null, 0, 0),
                            new Decoded.Extrinsic(
                                    block.parent(), "Balances", "transfer_keep_alive", from, json, null, 136_000, 0)),
                    events,
                    List.of(new Decoded.Transfer(1, from, to, 1_000_000_000)));
        }
    }
}
