package org.taonet.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Block;
import org.taonet.chain.Ledger;
import org.taonet.chain.Receipts;
import org.taonet.ledger.BlockRecord;
import org.taonet.ledger.Decoded;
import org.taonet.ledger.LedgerException;
import org.taonet.pallet.Aura;
import org.taonet.primitive.Header;
import org.taonet.state.Changes;
import org.taonet.state.Forked;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** The chain's ledger in a file. */
public final class FileLedger implements Ledger {
    /** The fact that names the preset a ledger began with. */
    public static final String PRESET = "chain.preset";

    private final org.taonet.ledger.Ledger file;
    private final Path path;
    private final Rows rows;
    /** What a fork's states lie over; the file has what is local. */
    private final @Nullable Reader under;

    private FileLedger(org.taonet.ledger.Ledger file, Path path, Rows rows, @Nullable Reader under) {
        this.file = file;
        this.path = path;
        this.rows = rows;
        this.under = under;
    }

    /** The same for a fork: its states lie over another chain's. */
    FileLedger over(Reader other) {
        return new FileLedger(file, path, rows, other);
    }

    /** Opens a file for writing, or makes it with a genesis; refused when it began with another preset. */
    public static FileLedger open(Path path, Genesis genesis, Options options) {
        if (!Files.exists(path)) {
            create(path, genesis);
        }
        var node = org.taonet.ledger.Options.NODE;
        // What has changed since the checkpoint is in memory, with the pages around it.
        var how = node.keeping(options.keepBlocks())
                .paging(Node.share(node.pageBudget(), 8))
                .settling(Node.share(node.settleBytes(), 2048));
        return opened(path, genesis, org.taonet.ledger.Ledger.open(path, how));
    }

    /** Opens a file for a command's few blocks, or makes it. */
    static FileLedger write(Path path, Genesis genesis, Duration lockTimeout) {
        if (!Files.exists(path)) {
            create(path, genesis);
        }
        return opened(
                path,
                genesis,
                org.taonet.ledger.Ledger.open(path, org.taonet.ledger.Options.COMMAND.waiting(lockTimeout)));
    }

    /** Opens a file for reading what is there now. */
    static FileLedger read(Path path, Genesis genesis) {
        return opened(path, genesis, org.taonet.ledger.Ledger.read(path));
    }

    /** The preset that a file began with. */
    public static String presetOf(Path path) {
        try (var file = org.taonet.ledger.Ledger.read(path)) {
            return file.fact(PRESET).map(Bytes::text).orElse("");
        }
    }

    private static FileLedger opened(Path path, Genesis genesis, org.taonet.ledger.Ledger file) {
        String began = file.fact(PRESET).map(Bytes::text).orElse("");
        if (!began.equals(genesis.preset())) {
            file.close();
            throw new LedgerException(
                    LedgerException.Kind.REFUSED,
                    "The ledger " + path + " began with preset " + began + ", not " + genesis.preset()
                            + ": start it with --preset " + began + ", or name another file.");
        }
        return new FileLedger(file, path, new Rows(genesis.runtimes()), null);
    }

    /** Makes a file with a genesis. Another process that made it at the same time has done the same. */
    static void create(Path path, Genesis genesis) {
        State state = genesis.state().get();
        Block block = Genesis.block(state);
        try {
            org.taonet.ledger.Ledger.create(
                    path,
                    org.taonet.ledger.Genesis.of(
                            record(block, Receipts.NONE),
                            state.pairs(new byte[0]),
                            Map.of(PRESET, Bytes.utf8(genesis.preset()))));
        } catch (LedgerException made) {
            if (made.kind() != LedgerException.Kind.EXISTS) {
                throw made;
            }
        }
    }

    /** Makes a file of a fork: the block it begins at, and what is different here from the start. */
    static void create(Path path, Block base, Changes local, Map<String, Bytes> facts) {
        Map<String, Bytes> all = new HashMap<>(facts);
        all.put(PRESET, Bytes.utf8(Fork.PRESET));
        BlockRecord first = record(base, Receipts.NONE);
        if (!first.hash().equals(base.hash())) {
            throw new IllegalArgumentException("The other chain's block " + base.number()
                    + " is not hashed as here: it cannot be kept in a file.");
        }
        org.taonet.ledger.Ledger.create(
                path, new org.taonet.ledger.Genesis(first, Forked.marked(local), Decoded.NONE, all, true));
    }

    private static BlockRecord record(Block block, Receipts receipts) {
        return BlockRecord.of(Bytes.owning(block.header().bytes()), block.extrinsics(), receipts.bytes());
    }

    private static Stored stored(BlockRecord record) {
        Header header = Header.CODEC.read(record.header().shared());
        return new Stored(new Block(record.hash(), header, record.extrinsics()), Receipts.of(record.receipts()));
    }

    @Override
    public long head() {
        return file.head().number();
    }

    @Override
    public Optional<Stored> block(long number) {
        return file.block(number).map(FileLedger::stored);
    }

    @Override
    public Optional<Long> numberOf(Hash32 hash) {
        return file.numberOf(hash);
    }

    @Override
    public Optional<Hash32> hashOf(long number) {
        return file.hashOf(number);
    }

    @Override
    public Optional<State> stateAt(long number) {
        try {
            Trie state = file.stateAt(number);
            return Optional.of(under == null ? state : new Forked(state, under));
        } catch (LedgerException e) {
            if (e.kind() == LedgerException.Kind.NOT_KEPT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public OptionalLong checkpoint() {
        return OptionalLong.of(file.checkpoint());
    }

    @Override
    public void append(List<Entry> entries) {
        List<org.taonet.ledger.Entry> all = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Reader before = entry.changes().has(Aura.AUTHORITIES.key())
                    ? i > 0
                            ? entries.get(i - 1).after().state()
                            : stateAt(entry.block().number() - 1).orElseThrow()
                    : entry.after().state();
            Changes changes = under == null ? entry.changes() : Forked.marked(entry.changes());
            all.add(new org.taonet.ledger.Entry(
                    record(entry.block(), entry.receipts()), changes, rows.of(entry, before)));
        }
        file.appendAll(all);
    }

    @Override
    public void revertTo(long number) {
        file.revertTo(number);
    }

    private static Snapshot snapshot(org.taonet.ledger.Snapshot made) {
        return new Snapshot(made.name(), made.block(), made.hash(), made.madeMillis());
    }

    @Override
    public Snapshot snapshot(String name, long number) {
        return snapshot(file.snapshot(name, number));
    }

    @Override
    public List<Snapshot> snapshots() {
        return file.snapshots().stream().map(FileLedger::snapshot).toList();
    }

    @Override
    public boolean dropSnapshot(String name) {
        return file.dropSnapshot(name);
    }

    @Override
    public Optional<Bytes> fact(String name) {
        return file.fact(name);
    }

    @Override
    public void putFact(String name, Bytes value) {
        file.putFact(name, value);
    }

    @Override
    public void announce(String endpoint) {
        file.announce(endpoint);
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public void close() {
        file.close();
    }
}
