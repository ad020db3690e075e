package org.taonet.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.taonet.chain.Block;
import org.taonet.chain.Clock;
import org.taonet.chain.Ledger;
import org.taonet.chain.MemoryLedger;
import org.taonet.chain.Runtimes;
import org.taonet.primitive.Digest;
import org.taonet.primitive.Header;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.state.Changes;
import org.taonet.state.Forked;
import org.taonet.state.Reader;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/**
 * A chain that begins at a block of another one: what is not written here is read there. Blocks before the first are
 * the other chain's too. The runtime is ours, so the other chain must run a version that is carried here.
 */
final class Fork implements Ledger {
    /** What a fork's file names in the place of a preset. */
    static final String PRESET = "fork";

    private static final String ORIGIN = "chain.fork";
    private static final String CACHE = ".fork";
    private static final int FAST_SLOT_MILLIS = 250;

    private final Remote remote;
    private final String url;
    private final Runtime runtime;
    private final long first;
    private final Hash32 base;
    private final Ledger local;

    private Fork(Remote remote, String url, Hash32 hash, Local kept) {
        this.remote = remote;
        this.url = url;
        this.base = hash;
        this.runtime = runtime(remote, url, hash);
        Block begin = block(remote, hash);
        this.first = begin.number();
        this.local = kept.open(this, begin);
    }

    /** Makes or opens what is kept here, for a fork that begins at a block. */
    private interface Local {
        Ledger open(Fork fork, Block begin);
    }

    /** How a file is opened. */
    private interface Opening {
        FileLedger open(Genesis genesis);
    }

    /** Where a fork's file says it began, and which file has the other chain's answers. */
    private record Origin(String url, long block, Hash32 hash, Path cache) {
        Bytes fact() {
            return Bytes.utf8(Json.array(Json.of(url), Json.of(block), Json.of(hash.hex()), Json.of(cache.toString()))
                    .write());
        }

        static Origin of(Bytes fact) {
            Json all = Json.parse(fact.text());
            return new Origin(
                    all.item(0).text(),
                    all.item(1).longValue(),
                    Hash32.fromHex(all.item(2).text()),
                    Path.of(all.item(3).text()));
        }
    }

    /** Begins in memory at a block of another chain, its newest final one if none is named. */
    static Fork inMemory(Options.ForkFrom from, Clock clock, long budget) {
        return opened(
                from.url(),
                new Remote(from.url(), from.cache()),
                remote -> hash(remote, from),
                (fork, begin) -> new MemoryLedger(clock, budget, begin, fork.state(begin.hash())));
    }

    /** Whether a ledger's file is a fork's. */
    static boolean isIn(Path file) {
        return Files.exists(file) && FileLedger.presetOf(file).equals(PRESET);
    }

    /** Begins in a file, or goes on with the fork that it has. */
    static Fork inFile(Path file, Options options) {
        Opening opening = genesis -> FileLedger.open(file, genesis, options);
        if (!Files.exists(file)) {
            Options.ForkFrom from = options.fork().orElseThrow();
            Path cache = from.cache().orElseGet(() -> Path.of(file + CACHE)).toAbsolutePath();
            return opened(
                    from.url(),
                    new Remote(from.url(), Optional.of(cache)),
                    remote -> hash(remote, from),
                    (fork, begin) -> {
                        Origin origin = new Origin(from.url(), begin.number(), begin.hash(), cache);
                        FileLedger.create(file, begin, fork.changed(), Map.of(ORIGIN, origin.fact()));
                        return fork.kept(opening);
                    });
        }
        if (!isIn(file)) {
            throw new IllegalArgumentException("The ledger " + file + " has a chain of its own, preset "
                    + FileLedger.presetOf(file) + ": name another file for the fork, with --ledger.");
        }
        Origin origin = origin(file);
        options.fork()
                .flatMap(Options.ForkFrom::block)
                .filter(at -> at != origin.block)
                .ifPresent(at -> {
                    throw new IllegalArgumentException("The fork in " + file + " began at block " + origin.block
                            + ", not " + at + ": leave out --fork-block, or name another file.");
                });
        String url = options.fork().map(Options.ForkFrom::url).orElse(origin.url);
        Path cache = options.fork().flatMap(Options.ForkFrom::cache).orElse(origin.cache);
        return again(origin, url, new Remote(url, Optional.of(cache)), opening);
    }

    /** Goes on with the fork in a file, for a command. */
    static Fork inProcess(Path file, boolean writes, Duration lockTimeout) {
        Origin origin = origin(file);
        return again(
                origin,
                origin.url,
                new Remote(origin.url, Optional.of(origin.cache), writes),
                genesis -> writes ? FileLedger.write(file, genesis, lockTimeout) : FileLedger.read(file, genesis));
    }

    private static Fork again(Origin origin, String url, Remote remote, Opening opening) {
        return opened(url, remote, _ -> origin.hash, (fork, _) -> fork.kept(opening));
    }

    private static Fork opened(String url, Remote remote, Function<Remote, Hash32> begin, Local local) {
        boolean opened = false;
        try {
            Fork fork = new Fork(remote, url, begin.apply(remote), local);
            opened = true;
            return fork;
        } finally {
            if (!opened) {
                remote.close();
            }
        }
    }

    private FileLedger kept(Opening opening) {
        return opening.open(genesis()).over(new RemoteState(remote, base));
    }

    private static Origin origin(Path file) {
        try (var ledger = org.taonet.ledger.Ledger.read(file)) {
            return Origin.of(ledger.fact(ORIGIN).orElseThrow());
        }
    }

    /** The states of a fork's file, for who checks it: what is local over what was read of the other chain. */
    static Optional<Reader> under(org.taonet.ledger.Ledger file) {
        return file.fact(ORIGIN).map(Origin::of).map(origin -> {
            Remote remote = new Remote(origin.url, Optional.of(origin.cache), false);
            return new RemoteState(remote, origin.hash);
        });
    }

    private static Hash32 hash(Remote remote, Options.ForkFrom from) {
        return from.block()
                .map(number -> {
                    Json found = remote.call("chain_getBlockHash", Json.of(number));
                    if (found.isNull()) {
                        throw new IllegalArgumentException("The chain at " + from.url() + " has no block " + number);
                    }
                    return hash(found);
                })
                .orElseGet(() -> hash(remote.call("chain_getFinalizedHead")));
    }

    /** The chain's name and kind, and which runtime its states run under here. */
    Genesis genesis() {
        Runtimes runtimes = state -> {
            byte[] code = state.get(FrameSystem.CODE);
            return Optional.ofNullable(code)
                    .flatMap(bytes -> org.taonet.preset.Runtimes.ofCode(Bytes.of(bytes)))
                    .orElse(runtime);
        };
        return new Genesis(
                PRESET,
                remote.call("system_chain").text(),
                remote.call("system_chainType").text(),
                () -> state(base),
                runtimes);
    }

    private static Runtime runtime(Remote remote, String url, Hash32 at) {
        Json version = remote.call("state_getRuntimeVersion", Json.of(at.hex()));
        Json slot = remote.call("state_call", Json.of("AuraApi_slot_duration"), Json.of("0x"), Json.of(at.hex()));
        boolean fast = Codecs.U64.read(Hex.decode(slot.text())) == FAST_SLOT_MILLIS;
        Runtime ours = fast ? org.taonet.preset.Runtimes.fast() : org.taonet.preset.Runtimes.normal();
        String theirs = version.field("specName").text() + " "
                + version.field("specVersion").longValue();
        String carried = ours.version().specName() + " " + ours.version().specVersion();
        if (!theirs.equals(carried)) {
            throw new IllegalArgumentException("The chain at " + url + " runs " + theirs + " at block " + at
                    + ", and this binary carries " + carried
                    + ": name an older block with --fork-block, or use a binary that carries that version.");
        }
        return ours;
    }

    private static Hash32 hash(Json text) {
        return Hash32.fromHex(text.text());
    }

    private static Block block(Remote remote, Hash32 hash) {
        Json block = remote.call("chain_getBlock", Json.of(hash.hex())).field("block");
        List<Bytes> extrinsics = new ArrayList<>();
        block.field("extrinsics").items().forEach(each -> extrinsics.add(Bytes.fromHex(each.text())));
        return new Block(hash, header(block.field("header")), extrinsics);
    }

    private static Header header(Json json) {
        List<Digest.Item> logs = new ArrayList<>();
        for (Json log : json.field("digest").field("logs").items()) {
            logs.add(((Codec<Digest.Item>) Digest.Item.CODEC).read(Hex.decode(log.text())));
        }
        return new Header(
                hash(json.field("parentHash")),
                Long.parseLong(json.field("number").text().substring(2), 16),
                hash(json.field("stateRoot")),
                hash(json.field("extrinsicsRoot")),
                new Digest(logs));
    }

    /** The other chain's state after a block, under our runtime: {@code :code} says so. */
    private State state(Hash32 block) {
        return new Forked(Trie.EMPTY, new RemoteState(remote, block)).with(changed());
    }

    private Changes changed() {
        return new Changes.Builder()
                .add(FrameSystem.CODE, org.taonet.preset.Runtimes.code(runtime).toArray())
                .build();
    }

    // ---- what is here, and what is there

    @Override
    public long head() {
        return local.head();
    }

    @Override
    public Optional<Stored> block(long number) {
        return number >= first
                ? local.block(number)
                : hashOf(number).map(hash -> new Stored(block(remote, hash), org.taonet.chain.Receipts.NONE));
    }

    @Override
    public Optional<Long> numberOf(Hash32 hash) {
        Optional<Long> here = local.numberOf(hash);
        if (here.isPresent()) {
            return here;
        }
        Json header;
        try {
            header = remote.call("chain_getHeader", Json.of(hash.hex()));
        } catch (org.taonet.state.StateGone unreachable) {
            return Optional.empty();
        }
        return header.isNull()
                ? Optional.empty()
                : Optional.of(header(header).number()).filter(number -> number < first);
    }

    @Override
    public Optional<Hash32> hashOf(long number) {
        if (number >= first) {
            return local.hashOf(number);
        }
        Json found = remote.call("chain_getBlockHash", Json.of(number));
        return found.isNull() ? Optional.empty() : Optional.of(hash(found));
    }

    @Override
    public Optional<State> stateAt(long number) {
        return number >= first ? local.stateAt(number) : hashOf(number).map(this::state);
    }

    @Override
    public OptionalLong checkpoint() {
        return local.checkpoint();
    }

    @Override
    public void announce(String endpoint) {
        local.announce(endpoint);
    }

    @Override
    public void append(List<Entry> entries) {
        local.append(entries);
    }

    @Override
    public void revertTo(long number) {
        if (number < first) {
            throw new IllegalArgumentException(
                    "Blocks before " + first + " are the other chain's: fork it at " + number + " with --fork-block.");
        }
        local.revertTo(number);
    }

    @Override
    public Snapshot snapshot(String name, long number) {
        return local.snapshot(name, number);
    }

    @Override
    public List<Snapshot> snapshots() {
        return local.snapshots();
    }

    @Override
    public boolean dropSnapshot(String name) {
        return local.dropSnapshot(name);
    }

    @Override
    public Optional<Bytes> fact(String name) {
        return local.fact(name);
    }

    @Override
    public void putFact(String name, Bytes value) {
        local.putFact(name, value);
    }

    @Override
    public String place() {
        return local.place() + ", over block " + first + " of " + url;
    }

    @Override
    public void close() {
        local.close();
        remote.close();
    }
}
