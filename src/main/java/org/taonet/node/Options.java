package org.taonet.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.taonet.chain.PoolLimits;

/**
 * How a node is started.
 *
 * @param preset what a new ledger begins with: dev, localnet, localnet-fast
 * @param ledger the file; without one the chain is in memory and gone with the process
 * @param sealing when blocks are made
 * @param finalityLag how many blocks behind the head the final one is
 * @param hosts addresses to listen on
 * @param ports ports to listen on, 0 for any free one
 * @param stateBudget bytes of recent states kept in memory
 * @param keepBlocks how many blocks a ledger keeps, 0 for all
 * @param lifted whether weight limits of blocks are lifted from the start
 * @param fork another chain to begin from
 * @param pool how much waits for a block at most
 * @param anyOrigin whether pages of any web site may talk to the node
 * @param paranoid whether the whole state is looked at after every block
 */
public record Options(
        String preset,
        Optional<Path> ledger,
        Sealing sealing,
        long finalityLag,
        List<String> hosts,
        List<Integer> ports,
        long stateBudget,
        long keepBlocks,
        boolean lifted,
        Optional<ForkFrom> fork,
        PoolLimits pool,
        boolean anyOrigin,
        boolean paranoid) {
    /** Loopback of both families: clients may take localhost for either. */
    public static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    private static final long MEGABYTE = 1L << 20;

    /** Another chain to begin from: its endpoint, the block (the newest if none), a file that keeps what was read. */
    public record ForkFrom(String url, Optional<Long> block, Optional<Path> cache) {}

    /** A developer's chain in memory that seals at once, on port 9944. */
    public static final Options DEV = new Options(
            "dev",
            Optional.empty(),
            Sealing.INSTANT,
            0,
            LOOPBACK,
            List.of(9944),
            64 * MEGABYTE,
            0,
            false,
            Optional.empty(),
            PoolLimits.USUAL,
            false,
            false);

    /** With another preset. */
    public Options preset(String name) {
        return new Options(
                name,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** In a file. */
    public Options ledger(Path file) {
        return new Options(
                preset,
                Optional.of(file),
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** With other times for blocks. */
    public Options sealing(Sealing when) {
        return new Options(
                preset,
                ledger,
                when,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** With finality some blocks behind. */
    public Options finalityLag(long blocks) {
        return new Options(
                preset,
                ledger,
                sealing,
                blocks,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** On other addresses. */
    public Options hosts(List<String> addresses) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                addresses,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** On other ports. */
    public Options onPorts(Integer... numbers) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                List.of(numbers),
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** With so many bytes of recent states in memory. */
    public Options remembering(long bytes) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                bytes,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** Keeping so many blocks, 0 for all. */
    public Options keepBlocks(long blocks) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                blocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** With or without weight limits. */
    public Options lifted(boolean lift) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lift,
                fork,
                pool,
                anyOrigin,
                paranoid);
    }

    /** From another chain. */
    public Options fork(ForkFrom from) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                Optional.of(from),
                pool,
                anyOrigin,
                paranoid);
    }

    /** Open to pages of any web site, or not. */
    public Options anyOrigin(boolean any) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                any,
                paranoid);
    }

    /** Looking at the whole state after every block, and stopping where it is not sound. */
    public Options paranoid(boolean look) {
        return new Options(
                preset,
                ledger,
                sealing,
                finalityLag,
                hosts,
                ports,
                stateBudget,
                keepBlocks,
                lifted,
                fork,
                pool,
                anyOrigin,
                look);
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
