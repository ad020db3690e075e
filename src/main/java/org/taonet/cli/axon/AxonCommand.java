package org.taonet.cli.axon;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Group;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axon}: where a neuron answers others. */
@Command(name = "axon", description = "Publish where a neuron answers, or take it back.")
public final class AxonCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("set", Set::new);
        commands.put("reset", Reset::new);
        return commands;
    }

    /** The hotkey signs: what is published is its own. */
    abstract static class Serving extends Submit {
        private static final String PALLET = "SubtensorModule";

        @Mixin
        private Netuid netuid;

        @Override
        protected boolean signsWithHotkey() {
            return true;
        }

        /** Publishes an endpoint; the address as a number. */
        int serve(Chain chain, BigInteger ip, int port, int type, int protocol, Outlook outlook) {
            View view = chain.head();
            int number = netuid.existing(view);
            Optional<Value> uid = view.query(PALLET, "Uids", Value.of(number), Value.of(signer().bytes()));
            Outlook known = uid.isPresent()
                    ? outlook.with("uid", Json.of(uid.get().number()))
                    : outlook.warn("The hotkey is not registered in subnet " + number + ": the chain will refuse it.");
            return run(
                    chain,
                    Intent.of(PALLET, "serve_axon")
                            .with("netuid", number)
                            .with("version", 0)
                            .with("ip", Json.of(ip))
                            .with("port", port)
                            .with("ip_type", type)
                            .with("protocol", protocol)
                            .with("placeholder1", 0)
                            .with("placeholder2", 0),
                    known);
        }
    }

    /** {@code axon set}. */
    @Command(name = "set", description = "Publish the address and port where a neuron answers; its hotkey signs.")
    static final class Set extends Serving {
        private static final int LARGEST_PORT = 65_535;

        @Option(names = "--ip", paramLabel = "ADDRESS", description = "Its address, as the world sees it.")
        private @Nullable String ip;

        @Option(names = "--port", paramLabel = "PORT", description = "Its port, 1 to 65535.")
        private @Nullable Integer port;

        @Option(names = "--ip-type", paramLabel = "4|6", description = "Which kind of address (as it is written).")
        private @Nullable Integer type;

        @Option(names = "--protocol", paramLabel = "N", description = "Which protocol it speaks (4).")
        private int protocol = 4;

        @Override
        public Integer call() {
            Asked asked = new Asked(format().world());
            String address = ip != null ? ip : asked.line("Which address?", "the address", "Pass --ip ADDRESS.");
            InetAddress parsed = address(address);
            int kind = parsed.getAddress().length == 4 ? 4 : 6;
            if (type != null && type != kind) {
                throw wrong("'" + address + "' is an address of kind " + kind + ", and --ip-type says " + type);
            }
            int where = port != null ? port : number(asked.line("Which port?", "the port", "Pass --port PORT."));
            if (where < 1 || where > LARGEST_PORT) {
                throw wrong("port " + where + " is none: give 1 to " + LARGEST_PORT);
            }
            Outlook outlook = Outlook.NONE
                    .line("answers", (kind == 6 ? "[" + address + "]" : address) + ":" + where)
                    .with("ip", Json.of(address))
                    .with("port", Json.of(where));
            boolean reserved = parsed.isLoopbackAddress() || parsed.isAnyLocalAddress() || parsed.isSiteLocalAddress();
            Outlook told = reserved ? outlook.warn("Nobody else can reach " + address + ".") : outlook;
            return onChain(chain -> serve(chain, new BigInteger(1, parsed.getAddress()), where, kind, protocol, told));
        }

        private static int number(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException word) {
                throw new IllegalArgumentException("'" + text + "' is no port", word);
            }
        }

        /** Names are not looked up: the chain keeps addresses. */
        private static InetAddress address(String text) {
            if (!text.matches("[0-9.]+") && !(text.contains(":") && text.matches("[0-9a-fA-F:.]+"))) {
                throw wrong("'" + text + "' is no address; write 203.0.113.7 or 2001:db8::7");
            }
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException odd) {
                throw new ClientException(
                        Category.VALIDATION, "'" + text + "' is no address", "Write 203.0.113.7 or 2001:db8::7.", odd);
            }
        }

        private static ClientException wrong(String message) {
            return new ClientException(Category.VALIDATION, message, "Nothing was sent.");
        }
    }

    /** {@code axon reset}. */
    @Command(name = "reset", description = "Publish that a neuron answers nowhere; its hotkey signs.")
    static final class Reset extends Serving {
        @Override
        public Integer call() {
            // As btcli does: the address 0.0.0.0 and port 1 say that there is none.
            return onChain(chain -> serve(chain, BigInteger.ZERO, 1, 4, 4, Outlook.NONE.line("answers", "nowhere")));
        }
    }
}
