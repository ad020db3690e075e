package org.taonet.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Upstream's command line, as far as test tools use it: what a node started under the name {@code node-subtensor} is to
 * do. Flags about peers, telemetry and logs are accepted and mean nothing here.
 */
public sealed interface DropIn {
    /** Starts a node; {@code tmp}: it is to leave nothing behind. */
    record Run(Options options) implements DropIn {}

    /** Prints the specification of a chain. */
    record BuildSpec(String preset) implements DropIn {}

    /** Removes a ledger. */
    record Purge(Path ledger) implements DropIn {}

    /** Prints the version. */
    record Version() implements DropIn {}

    /**
     * Reads a command line.
     *
     * @param program the name or path it was started by; one with {@code fast} in it is the fast build
     * @throws IllegalArgumentException that names the flag that is not known
     */
    static DropIn parse(String program, List<String> args) {
        return new Parser(program.contains("fast"), args).parse();
    }

    /** Reads flag by flag. */
    final class Parser {
        private static final Set<String> SILENT = Set.of(
                "--one",
                "--two",
                "--three",
                "--alice",
                "--bob",
                "--charlie",
                "--dave",
                "--eve",
                "--ferdie",
                "--force-authoring",
                "--no-prometheus",
                "--no-telemetry",
                "--reserved-only",
                "--validator",
                "--no-mdns",
                "--prometheus-external",
                "--rpc-external",
                "--unsafe-rpc-external",
                "--unsafe-force-node-key-generation",
                "--disable-default-bootnode",
                "--raw",
                "--detailed-log-output",
                "--discover-local",
                "--allow-private-ipv4",
                "--no-private-ipv4",
                "--disable-log-color",
                "--enable-log-reloading",
                "--no-hardware-benchmarks",
                "--rpc-disable-batch-requests",
                "--ipfs-server",
                "-y");
        private static final Set<String> WITH_VALUE = Set.of(
                "--port",
                "--bootnodes",
                "--rpc-max-connections",
                "--rpc-max-request-size",
                "--rpc-max-response-size",
                "--rpc-max-subscriptions-per-connection",
                "--rpc-methods",
                "--prometheus-port",
                "--node-key",
                "--node-key-file",
                "--node-key-type",
                "--name",
                "--log",
                "-l",
                "--pruning",
                "--state-pruning",
                "--blocks-pruning",
                "--sync",
                "--in-peers",
                "--out-peers",
                "--listen-addr",
                "--public-addr",
                "--telemetry-url",
                "--keystore-path",
                "--db-cache",
                "--database",
                "--wasm-execution",
                "--pool-limit",
                "--pool-kbytes",
                "--runtime-cache-size",
                "--max-runtime-instances",
                "--trie-cache-size",
                "--reserved-nodes",
                "--ethapi",
                "--eth-log-block-cache",
                "--eth-statuses-cache",
                "--rpc-message-buffer-capacity-per-connection",
                "--rpc-rate-limit",
                "--initial-consensus",
                "--offchain-worker",
                "--execution",
                "--wasmtime-instantiation-strategy",
                "--tracing-targets",
                "--transaction-pool",
                "--pool-type",
                "--rpc-batch-request-limit",
                "--history-backfill");

        private final boolean fast;
        private final List<String> args;
        private final List<String> commands = new ArrayList<>();
        private int at;
        private boolean dev;
        private boolean tmp;
        private boolean anyOrigin;
        private boolean external;
        private Optional<String> chain = Optional.empty();
        private Optional<String> base = Optional.empty();
        private Optional<String> sealing = Optional.empty();
        private Optional<Integer> port = Optional.empty();
        private boolean version;

        Parser(boolean fast, List<String> args) {
            this.fast = fast;
            this.args = args;
        }

        DropIn parse() {
            while (at < args.size()) {
                String arg = args.get(at++);
                int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
                String flag = equals < 0 ? arg : arg.substring(0, equals);
                Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(arg.substring(equals + 1));
                take(flag, value);
            }
            return result();
        }

        private void take(String flag, Optional<String> given) {
            switch (flag) {
                case "--dev" -> dev = true;
                case "--tmp" -> tmp = true;
                case "--version", "-V" -> version = true;
                case "--rpc-external", "--unsafe-rpc-external" -> external = true;
                case "--chain" -> chain = Optional.of(value(flag, given));
                case "--base-path", "-d" -> base = Optional.of(value(flag, given));
                case "--sealing" -> sealing = Optional.of(value(flag, given));
                case "--rpc-port" -> port = Optional.of(number(flag, value(flag, given)));
                case "--rpc-cors" -> anyOrigin = value(flag, given).equals("all");
                default -> {
                    if (WITH_VALUE.contains(flag)) {
                        value(flag, given);
                    } else if (!SILENT.contains(flag)) {
                        command(flag);
                    }
                }
            }
        }

        private void command(String word) {
            if (word.startsWith("-") || !commands.isEmpty()) {
                throw new IllegalArgumentException("unexpected argument '" + word + "' found; known are --dev, --chain,"
                        + " --base-path, --tmp, --sealing, --rpc-port, --rpc-cors, and build-spec, purge-chain");
            }
            commands.add(word);
        }

        private String value(String flag, Optional<String> given) {
            if (given.isPresent()) {
                return given.get();
            }
            if (at == args.size()) {
                throw new IllegalArgumentException("a value is required for '" + flag + "' but none was supplied");
            }
            return args.get(at++);
        }

        private static int number(String flag, String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port < 65_536) {
                    return port;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new IllegalArgumentException("invalid value '" + text + "' for '" + flag + "': not a port");
        }

        private DropIn result() {
            String command = commands.isEmpty() ? "" : commands.getFirst();
            return switch (command) {
                case "" -> version ? new Version() : new Run(options());
                case "build-spec", "export-chain-spec" -> new BuildSpec(preset());
                case "purge-chain" -> new Purge(ledger());
                default -> throw new IllegalArgumentException("unrecognized subcommand '" + command + "'");
            };
        }

        private String preset() {
            String named = chain.orElse(dev ? "dev" : "local");
            boolean local = !named.equals("dev");
            return local ? fast ? "localnet-fast" : "localnet" : "dev";
        }

        private Path ledger() {
            return Path.of(base.orElse(System.getProperty("user.home") + "/.taonet"), "ledger.db");
        }

        private Options options() {
            String preset = preset();
            boolean localnet = !preset.equals("dev");
            Integer[] ports = port.map(one -> new Integer[] {one})
                    .orElse(localnet ? new Integer[] {9944, 9945} : new Integer[] {9944});
            long slot = preset.equals("localnet-fast") ? 250 : 12_000;
            Options options = Options.DEV
                    .preset(preset)
                    .onPorts(ports)
                    .anyOrigin(anyOrigin)
                    .sealing(sealing.map(Sealing::parse).orElse(Sealing.every(slot)));
            if (external) {
                options = options.hosts(List.of("0.0.0.0"));
            }
            return tmp || base.isEmpty() ? options : options.ledger(ledger());
        }
    }
}
