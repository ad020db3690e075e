package org.taonet.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.taonet.ledger.Bases.Base;
import org.taonet.ledger.BlockLog.Place;
import org.taonet.ledger.Database.Access;
import org.taonet.ledger.LedgerException.Kind;
import org.taonet.state.Changes;
import org.taonet.state.Trie;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A chain in one SQLite file. Blocks are appended, each durable when the call returns, and can be taken back; the state
 * after every kept block can be read. Errors are {@link LedgerException}s. Safe for any number of threads.
 */
public final class Ledger implements AutoCloseable {
    /** Without a thread beside it, a writer brings the checkpoint forward itself, but not for a few blocks. */
    private static final long FAR_BEHIND = 4L << 20;

    /** So many distances behind, the appends wait for the checkpoint: what has changed since is in memory. */
    private static final long LEFT_BEHIND = 8;

    static final String FLOOR = "ledger.floor";
    static final String FOREIGN = "ledger.foreign";

    private final Path file;
    private final Readers readers;
    private final States states;
    private final @Nullable Writer writer;
    private final @Nullable WriterLock lock;
    private final @Nullable Mover mover;
    private final @Nullable Background background;
    private final Options options;
    private final boolean unclean;

    private Ledger(
            Path file,
            Options options,
            Readers readers,
            @Nullable Writer writer,
            @Nullable WriterLock lock,
            boolean unclean) {
        this.file = file;
        this.options = options;
        this.readers = readers;
        this.writer = writer;
        this.lock = lock;
        this.unclean = unclean;
        this.states = new States(readers, options.pageBudget());
        this.mover = writer == null ? null : new Mover(writer, readers, states, options);
        this.background = mover == null || !options.background() ? null : new Background(mover);
    }

    // ---- opening

    /**
     * Makes a new ledger with a genesis; LedgerException when there is a file already. It appears whole or not at all.
     */
    public static void create(Path file, Genesis genesis) {
        Creation.run(file, genesis);
    }

    /** Opens for writing, waiting for another writer as the options say. Brings an older schema up to date. */
    public static Ledger open(Path file, Options options) {
        Schema.checkFile(file);
        WriterLock lock = WriterLock.take(file, options.lockTimeout(), options.endpoint());
        boolean unclean = isUnclean(file);
        @Nullable Session session = null;
        boolean opened = false;
        try {
            session = Session.open(file, Access.WRITE);
            if (!Schema.isCurrent(session.database)) {
                Migrations.run(file);
            }
            checkHead(session);
            Ledger ledger = new Ledger(
                    file, options, Readers.following(file), new Writer(session, options.background()), lock, unclean);
            if (ledger.background != null) {
                ledger.background.start();
            }
            opened = true;
            return ledger;
        } finally {
            if (!opened) {
                if (session != null) {
                    session.close();
                }
                lock.close();
            }
        }
    }

    /** Opens for reading what is there at this moment: takes no lock, writes nothing, waits for nobody. */
    public static Ledger read(Path file) {
        Schema.checkFile(file);
        boolean unclean = isUnclean(file);
        Session session = Session.open(file, Access.READ);
        boolean opened = false;
        try {
            if (!Schema.isCurrent(session.database)) {
                throw new LedgerException(
                        Kind.REFUSED,
                        "The ledger " + file + " has an older schema: open it once for writing, for example with"
                                + " ledger compact, to bring it up to date.");
            }
            Readers readers = Readers.frozen(file, session);
            checkHead(session);
            opened = true;
            return new Ledger(file, Options.COMMAND, readers, null, null, unclean);
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    /** The last connection to close moves SQLite's log into the file. */
    private static boolean isUnclean(Path file) {
        return Path.of(file + "-wal").toFile().length() > 0;
    }

    /** Few rows tell whether head and checkpoint are what their headers say. */
    private static void checkHead(Session session) {
        Place head = session.log.head();
        Base base = session.bases.newest();
        if (head == null || base == null || base.block() > head.number()) {
            throw damaged(session, "it has no head or no checkpoint");
        }
        Objects.requireNonNull(session.log.block(head.number()));
        BlockRecord under = session.log.block(base.block());
        if (under == null) {
            throw damaged(session, "block " + base.block() + " of its checkpoint is missing");
        }
        if (!under.stateRoot().equals(base.root()) && !isForeign(session, base.block())) {
            throw damaged(
                    session,
                    "the state of block " + base.block() + " has the root " + base.root() + ", its header says "
                            + under.stateRoot());
        }
    }

    /** The first block of a fork carries the root of another chain. */
    private static boolean isForeign(Session session, long block) {
        Bytes first = fact(session, FOREIGN);
        return first != null && Long.parseLong(text(first)) == block;
    }

    private static LedgerException damaged(Session session, String why) {
        return new LedgerException(
                Kind.DAMAGED,
                "The ledger " + session.database.file() + " is damaged (" + why
                        + "): restore a backup, or see what can be saved with ledger check. It is untouched.");
    }

    // ---- reading

    /** The newest block. */
    public BlockRef head() {
        Place head = writer != null
                ? writer.head()
                : Objects.requireNonNull(readers.<@Nullable Place>use(session -> session.log.head()));
        return new BlockRef(head.number(), head.hash());
    }

    /** The number of the oldest block that is kept. */
    public long oldest() {
        return readers.use(Ledger::floor);
    }

    static long floor(Session session) {
        Bytes floor = fact(session, FLOOR);
        return floor == null ? Objects.requireNonNull(session.log.oldest()).number() : Long.parseLong(text(floor));
    }

    /** A block by its number. */
    public Optional<BlockRecord> block(long number) {
        return kept(session -> number < floor(session) ? null : session.log.block(number));
    }

    /** A block by its hash. */
    public Optional<BlockRecord> block(Hash32 hash) {
        return numberOf(hash).flatMap(this::block).filter(block -> block.hash().equals(hash));
    }

    /** The hash of the block with a number. */
    public Optional<Hash32> hashOf(long number) {
        return place(number).map(Place::hash);
    }

    /** The number of the block with a hash. */
    public Optional<Long> numberOf(Hash32 hash) {
        return kept(session -> {
            Place place = session.log.place(hash);
            return place == null || place.number() < floor(session) ? null : place.number();
        });
    }

    private Optional<Place> place(long number) {
        return kept(session -> number < floor(session) ? null : session.log.place(number));
    }

    /** What a block changed in the state. */
    public Optional<Changes> changes(long number) {
        return kept(session -> number < floor(session) ? null : session.log.changes(number));
    }

    private <T> Optional<T> kept(Function<Session, @Nullable T> find) {
        return readers.use(session -> Optional.ofNullable(find.apply(session)));
    }

    /**
     * The state after a block, lazily: what is read of it is loaded. Costs the change sets since the newest base before
     * it, which are never larger than the state. NOT_KEPT when the block is not there.
     */
    public Trie stateAt(long number) {
        return states.at(place(number)
                .orElseThrow(() -> new LedgerException(Kind.NOT_KEPT, "Block " + number + " is not in the ledger.")));
    }

    /** The state after the newest block. */
    public Trie state() {
        return stateAt(head().number());
    }

    /** The block of the checkpoint: a state read anew takes memory for what has changed since, and no more. */
    public long checkpoint() {
        return readers.use(session -> Objects.requireNonNull(session.bases.newest(), "a ledger has a base")
                .block());
    }

    /** A small fact that was kept under a name. */
    public Optional<Bytes> fact(String name) {
        return kept(session -> fact(session, name));
    }

    static @Nullable Bytes fact(Session session, String name) {
        byte @Nullable [] value =
                session.database.first("SELECT value FROM meta WHERE key = ?", row -> row.getBytes(1), name);
        return value == null ? null : Bytes.owning(value);
    }

    /** The facts that callers kept, by their names. */
    public Map<String, Bytes> facts() {
        Map<String, Bytes> facts = new TreeMap<>();
        readers.use(session -> session.database.rows(
                "SELECT key, value FROM meta WHERE key NOT LIKE 'ledger.%'",
                row -> facts.put(row.getString(1), Bytes.owning(row.getBytes(2)))));
        return facts;
    }

    /** Whether a block's header carries the root of another chain, from which this one was forked. */
    public boolean isForeign(long block) {
        return readers.use(session -> isForeign(session, block));
    }

    private static String text(Bytes fact) {
        return new String(fact.shared(), StandardCharsets.UTF_8);
    }

    /** Whether a writer had not closed the file when it was opened: it runs still, or was killed. */
    public boolean wasUnclean() {
        return unclean;
    }

    // ---- writing

    /** Appends a block; when this returns it is on the disk. FULL when there is no room, and then it is not there. */
    public void append(BlockRecord block, Changes changes, Decoded rows) {
        appendAll(List.of(new Entry(block, changes, rows)));
    }

    /** Appends blocks in one transaction: when this returns all are on the disk; if it fails none is. */
    public void appendAll(List<Entry> entries) {
        writer().append(entries);
        if (background == null) {
            if (mover().behind() > Math.max(FAR_BEHIND, options.settleBytes())) {
                settle();
            }
        } else if (writer().isLogLong() || mover().isBehind()) {
            background.wake();
            if (mover().behind() > LEFT_BEHIND * options.settleBytes()) {
                background.await();
            }
        }
    }

    /** Keeps a small fact under a name, for good. Names that begin with ledger. are the ledger's own. */
    public void putFact(String name, Bytes value) {
        writer().write(session -> putFact(session, name, value));
    }

    static int putFact(Session session, String name, Bytes value) {
        return session.database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value.shared());
    }

    /** Takes back all blocks after one. They are gone, with the snapshots on them; the block must be kept. */
    public void revertTo(long number) {
        revert(number, null);
    }

    private void revert(long number, @Nullable Hash32 hash) {
        if (number < oldest()) {
            throw new LedgerException(Kind.NOT_KEPT, "Block " + number + " is not in the ledger: it was pruned.");
        }
        writer().revert(number, hash);
        mover().look();
        states.forget();
    }

    // ---- snapshots

    /** Names a kept block, to go back to at any time; a name that is taken moves. */
    public Snapshot snapshot(String name, long number) {
        return writer().write(session -> {
            Place place = session.log.place(number);
            if (place == null || number < floor(session)) {
                throw new LedgerException(Kind.NOT_KEPT, "Block " + number + " is not in the ledger.");
            }
            Snapshot made = new Snapshot(name, number, place.hash(), System.currentTimeMillis());
            session.database.run(
                    "INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)",
                    name,
                    number,
                    place.hash().bytes(),
                    made.madeMillis());
            return made;
        });
    }

    /** All snapshots, by their names. */
    public List<Snapshot> snapshots() {
        return readers.use(session -> session.database.rows(
                "SELECT name, block, hash, made_ms FROM snapshots ORDER BY name",
                row -> new Snapshot(row.getString(1), row.getLong(2), Hash32.of(row.getBytes(3)), row.getLong(4))));
    }

    /** Takes back all blocks after a snapshot's, which stays; the block it names. NOT_KEPT when there is none. */
    public BlockRef revert(String name) {
        Snapshot snapshot = snapshots().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LedgerException(
                        Kind.NOT_KEPT, "There is no snapshot '" + name + "': list them to see which there are."));
        revert(snapshot.block(), snapshot.hash());
        return new BlockRef(snapshot.block(), snapshot.hash());
    }

    /** Forgets a snapshot's name; whether there was one. */
    public boolean dropSnapshot(String name) {
        return writer().write(session -> session.database.run("DELETE FROM snapshots WHERE name = ?", name) == 1);
    }

    // ---- upkeep

    /**
     * Brings the checkpoint forward to the head, and prunes. Happens by itself in the background and at a clean stop.
     */
    public void settle() {
        mover().settle();
    }

    /** Why the checkpoint could not be brought forward lately; the appends go on. */
    public Optional<LedgerException> problem() {
        return background == null ? Optional.empty() : Optional.ofNullable(background.problem());
    }

    /** Records the address of this writer, once it listens. */
    public void announce(String endpoint) {
        writer();
        Objects.requireNonNull(lock).announce(endpoint);
    }

    /**
     * Makes the decoded rows anew from the blocks, a thousand a transaction; progress gets the number of each last one.
     */
    public void rebuild(Decoded.Decoder decoder, LongConsumer progress) {
        new Rebuild(writer(), readers).run(decoder, progress);
    }

    /** Lets the file grow to so many pages only: a full disk, for tests. */
    void limitPages(long pages) {
        writer().pragma("max_page_count = " + pages);
    }

    Path file() {
        return file;
    }

    Readers readers() {
        return readers;
    }

    States states() {
        return states;
    }

    private Writer writer() {
        if (writer == null) {
            throw new LedgerException(Kind.REFUSED, "The ledger " + file + " is open for reading only.");
        }
        return writer;
    }

    private Mover mover() {
        writer();
        return Objects.requireNonNull(mover);
    }

    /** A clean stop: brings the checkpoint forward when enough has changed, and gives the lock back. */
    @Override
    public void close() {
        try {
            if (background != null) {
                background.stop();
            }
            if (mover != null) {
                mover.finish();
            }
        } finally {
            readers.close();
            if (writer != null) {
                writer.close();
            }
            if (lock != null) {
                lock.close();
            }
        }
    }
}
