package org.taonet.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.taonet.state.Forked;
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
    private static final int FAST_SLOT_MILLIS = 250;

    private final Remote remote;
    private final Runtime runtime;
    private final MemoryLedger local;
    private final long first;

    private Fork(Remote remote, Runtime runtime, Block base, Clock clock, long budget) {
        this.remote = remote;
        this.runtime = runtime;
        this.first = base.number();
        this.local = new MemoryLedger(clock, budget, base, state(base.hash()));
    }

    /** Begins at a block of another chain, its newest final one if none is named. */
    static Fork open(Options.ForkFrom from, Clock clock, long budget) {
        Remote remote = new Remote(from.url(), from.cache());
        boolean opened = false;
        try {
            Hash32 hash = from.block()
                    .map(number -> {
                        Json found = remote.call("chain_getBlockHash", Json.of(number));
                        if (found.isNull()) {
                            throw new IllegalArgumentException(
                                    "The chain at " + from.url() + " has no block " + number);
                        }
                        return hash(found);
                    })
                    .orElseGet(() -> hash(remote.call("chain_getFinalizedHead")));
            Fork fork = new Fork(remote, runtime(remote, from.url(), hash), block(remote, hash), clock, budget);
            opened = true;
            return fork;
        } finally {
            if (!opened) {
                remote.close();
            }
        }
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
                "fork",
                remote.call("system_chain").text(),
                remote.call("system_chainType").text(),
                () -> state(local.block(first).orElseThrow().block().hash()),
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
        return new Forked(Trie.EMPTY, new RemoteState(remote, block))
                .with(new org.taonet.state.Changes.Builder()
                        .add(
                                FrameSystem.CODE,
                                org.taonet.preset.Runtimes.code(runtime).toArray())
                        .build());
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
        return "memory, over block " + first + " of another chain";
    }

    @Override
    public void close() {
        local.close();
        remote.close();
    }
}
