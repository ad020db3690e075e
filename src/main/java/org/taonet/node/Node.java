package org.taonet.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.taonet.chain.Chain;
import org.taonet.chain.Clock;
import org.taonet.chain.Head;
import org.taonet.chain.Ledger;
import org.taonet.chain.MemoryLedger;
import org.taonet.chain.Pool;
import org.taonet.chain.Rules;
import org.taonet.chain.SignatureCache;
import org.taonet.chain.Slots;
import org.taonet.state.State;

/** A running node without its sockets: chain, pool, and who makes blocks. */
public final class Node implements AutoCloseable {
    /**
     * Time for clients to look at a block before they hear that it is final: polkadot.js forgets that an extrinsic is
     * in a block when the next word about it comes while it still reads that block.
     */
    private static final long FINALITY_DELAY = 100;

    /** Bytes for the states of a chain in memory, which cannot be read from anywhere else. */
    private static final long MEMORY_BUDGET = 512L << 20;

    private final Options options;
    private final Genesis genesis;
    private final DevClock clock;
    private final Chain chain;
    private final Producer producer;
    private final DevControls dev;
    private final SignatureCache signatures;

    private Node(Options options, Genesis genesis, Ledger ledger, DevClock clock, Timer timer, Consumer<String> log) {
        this.options = options;
        this.genesis = genesis;
        this.clock = clock;
        this.signatures =
                new SignatureCache(Math.max(1, java.lang.Runtime.getRuntime().availableProcessors() - 1));
        this.chain = new Chain(ledger, genesis.runtimes(), share(options.stateBudget(), 16));
        Switches switches = new Switches(options.lifted());
        Rules plain = Rules.of(genesis.runtimes(), signatures).paranoid(options.paranoid());
        this.producer = new Producer(
                chain,
                clock,
                timer,
                options.sealing(),
                options.finalityLag(),
                options.ports().isEmpty() ? 0 : FINALITY_DELAY,
                () -> plain.with(switches::impersonates, switches.lifted()),
                options.pool(),
                log);
        this.dev = new DevControls(chain, producer, clock, switches);
    }

    /** So many bytes, but no larger a part of what the process may have. */
    static long share(long bytes, int part) {
        return Math.min(bytes, java.lang.Runtime.getRuntime().maxMemory() / part);
    }

    /** Starts a node by the system's clock; the log gets what an operator should know. */
    public static Node start(Options options, Consumer<String> log) {
        Clock clock = System::currentTimeMillis;
        if (options.fork().isPresent() || options.ledger().filter(Fork::isIn).isPresent()) {
            Fork fork = options.ledger()
                    .map(file -> Fork.inFile(file, options))
                    .orElseGet(() -> Fork.inMemory(options.fork().orElseThrow(), clock, share(MEMORY_BUDGET, 4)));
            return over(fork, options, fork.genesis(), clock, Timer.system(), log);
        }
        return start(options, Genesis.named(options.preset()), clock, Timer.system(), log);
    }

    /** Starts a node over a genesis, with a clock and a timer of one's own. Block making begins at once. */
    public static Node start(Options options, Genesis genesis, Clock clock, Timer timer, Consumer<String> log) {
        Ledger ledger = options.ledger()
                .<Ledger>map(file -> FileLedger.open(file, genesis, options))
                .orElseGet(() -> {
                    State state = genesis.state().get();
                    return new MemoryLedger(clock, share(MEMORY_BUDGET, 4), Genesis.block(state), state);
                });
        return over(ledger, options, genesis, clock, timer, log);
    }

    /** Starts a node over a ledger, which it closes at its end. */
    public static Node over(
            Ledger ledger, Options options, Genesis genesis, Clock clock, Timer timer, Consumer<String> log) {
        boolean started = false;
        try {
            Node node = new Node(options, genesis, ledger, new DevClock(clock), timer, log);
            node.producer.start();
            started = true;
            return node;
        } finally {
            if (!started) {
                ledger.close();
                timer.close();
            }
        }
    }

    /** Opens a ledger's file as a node in this process, for a command: a block for each extrinsic, final at once. */
    public static Node inProcess(Path file, boolean writes, Duration lockTimeout, String presetIfNew) {
        Options options = Options.DEV.onPorts().ledger(file);
        String preset = Files.exists(file) ? FileLedger.presetOf(file) : presetIfNew;
        if (preset.equals(Fork.PRESET)) {
            Fork fork = Fork.inProcess(file, writes, lockTimeout);
            return over(fork, options, fork.genesis(), System::currentTimeMillis, Timer.system(), failed -> {});
        }
        Genesis genesis = Genesis.named(preset);
        Ledger ledger = writes ? FileLedger.write(file, genesis, lockTimeout) : FileLedger.read(file, genesis);
        return over(ledger, options.preset(preset), genesis, System::currentTimeMillis, Timer.system(), failed -> {});
    }

    public Options options() {
        return options;
    }

    public Genesis genesis() {
        return genesis;
    }

    public Chain chain() {
        return chain;
    }

    public Pool pool() {
        return producer.pool();
    }

    public Producer producer() {
        return producer;
    }

    /** What a developer may do. */
    public DevControls dev() {
        return dev;
    }

    /** Checks signatures as the node does. */
    public SignatureCache signatures() {
        return signatures;
    }

    /** The node's clock, as moved by a developer. */
    public Clock clock() {
        return clock;
    }

    /** Says where it listens, now that the ports are known: a command that finds the ledger held goes there. */
    public void listensOn(List<Integer> ports) {
        if (!ports.isEmpty()) {
            chain.ledger().announce("ws://" + options.address(ports.getFirst()));
        }
    }

    /** The newest final block with its state. */
    public Head finalized() {
        return chain.hashOf(producer.finalized()).flatMap(chain::at).orElseGet(chain::head);
    }

    /** How many milliseconds chain time is ahead of the clock; negative when it is behind; 0 before it has begun. */
    public long leadMillis() {
        Head head = chain.head();
        return Slots.of(head.block().header().digest()).isEmpty() ? 0 : Slots.timeOf(head) - clock.millis();
    }

    /** Ends the block at work, then closes the ledger. */
    @Override
    public void close() {
        producer.close();
        chain.close();
    }
}
