package org.taonet.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.taonet.chain.PoolLimits;

/** How a node is started. Never changes: what sets something gives other options. */
public final class Options {
    /** Loopback of both families: clients may take localhost for either. */
    public static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    private static final long MEGABYTE = 1L << 20;

    /** A developer's chain in memory that seals at once, on port 9944. */
    public static final Options DEV = new Options();

    /** Another chain to begin from: its endpoint, the block (the newest if none), a file that keeps what was read. */
    public record ForkFrom(String url, Optional<Long> block, Optional<Path> cache) {}

    private String preset = "dev";
    private Optional<Path> ledger = Optional.empty();
    private Sealing sealing = Sealing.INSTANT;
    private long finalityLag;
    private List<String> hosts = LOOPBACK;
    private List<Integer> ports = List.of(9944);
    private long stateBudget = 64 * MEGABYTE;
    private long keepBlocks;
    private boolean lifted;
    private Optional<ForkFrom> fork = Optional.empty();
    private PoolLimits pool = PoolLimits.USUAL;
    private boolean anyOrigin;
    private boolean paranoid;

    private Options() {}

    private Options with(Consumer<Options> change) {
        Options other = new Options();
        other.preset = preset;
        other.ledger = ledger;
        other.sealing = sealing;
        other.finalityLag = finalityLag;
        other.hosts = hosts;
        other.ports = ports;
        other.stateBudget = stateBudget;
        other.keepBlocks = keepBlocks;
        other.lifted = lifted;
        other.fork = fork;
        other.pool = pool;
        other.anyOrigin = anyOrigin;
        other.paranoid = paranoid;
        change.accept(other);
        return other;
    }

    /** What a new ledger begins with: dev, localnet, localnet-fast. */
    public String preset() {
        return preset;
    }

    /** The file; without one the chain is in memory and gone with the process. */
    public Optional<Path> ledger() {
        return ledger;
    }

    /** When blocks are made. */
    public Sealing sealing() {
        return sealing;
    }

    /** How many blocks behind the head the final one is. */
    public long finalityLag() {
        return finalityLag;
    }

    /** Addresses to listen on. */
    public List<String> hosts() {
        return hosts;
    }

    /** Ports to listen on, 0 for any free one. */
    public List<Integer> ports() {
        return ports;
    }

    /** Bytes of recent states kept in memory. */
    public long stateBudget() {
        return stateBudget;
    }

    /** How many blocks a ledger keeps, 0 for all. */
    public long keepBlocks() {
        return keepBlocks;
    }

    /** Whether weight limits of blocks are lifted from the start. */
    public boolean lifted() {
        return lifted;
    }

    /** Another chain to begin from. */
    public Optional<ForkFrom> fork() {
        return fork;
    }

    /** How much waits for a block at most. */
    public PoolLimits pool() {
        return pool;
    }

    /** Whether pages of any web site may talk to the node. */
    public boolean anyOrigin() {
        return anyOrigin;
    }

    /** Whether the whole state is looked at after every block. */
    public boolean paranoid() {
        return paranoid;
    }

    /** With another preset. */
    public Options preset(String name) {
        return with(other -> other.preset = name);
    }

    /** In a file. */
    public Options ledger(Path file) {
        return with(other -> other.ledger = Optional.of(file));
    }

    /** With other times for blocks. */
    public Options sealing(Sealing when) {
        return with(other -> other.sealing = when);
    }

    /** With finality some blocks behind. */
    public Options finalityLag(long blocks) {
        return with(other -> other.finalityLag = blocks);
    }

    /** On other addresses. */
    public Options hosts(List<String> addresses) {
        return with(other -> other.hosts = addresses);
    }

    /** On other ports. */
    public Options onPorts(Integer... numbers) {
        return with(other -> other.ports = List.of(numbers));
    }

    /** With so many bytes of recent states in memory. */
    public Options remembering(long bytes) {
        return with(other -> other.stateBudget = bytes);
    }

    /** Keeping so many blocks, 0 for all. */
    public Options keepBlocks(long blocks) {
        return with(other -> other.keepBlocks = blocks);
    }

    /** With or without weight limits. */
    public Options lifted(boolean lift) {
        return with(other -> other.lifted = lift);
    }

    /** From another chain. */
    public Options fork(ForkFrom from) {
        return with(other -> other.fork = Optional.of(from));
    }

    /** Open to pages of any web site, or not. */
    public Options anyOrigin(boolean any) {
        return with(other -> other.anyOrigin = any);
    }

    /** Looking at the whole state after every block, and stopping where it is not sound. */
    public Options paranoid(boolean look) {
        return with(other -> other.paranoid = look);
    }

    /** Host and port that a client on this machine connects to. */
    public String address(int port) {
        boolean everywhere = hosts.isEmpty() || hosts.contains("0.0.0.0") || hosts.contains("::");
        String host = everywhere || hosts.contains("localhost") ? "127.0.0.1" : hosts.getFirst();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether only this machine can reach it: else developer's methods are off. */
    public boolean isLocal() {
        return hosts.stream()
                .allMatch(host ->
                        host.matches("127\\.\\d+\\.\\d+\\.\\d+") || host.equals("::1") || host.equals("localhost"));
    }
}
