package org.taonet.node;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.taonet.chain.Head;
import org.taonet.chain.Slots;
import org.taonet.crypto.KeyPair;
import org.taonet.crypto.Scheme;
import org.taonet.crypto.SecretUri;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.text.Hex;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** What a node prints when it starts: what a developer needs to know to use it. */
public final class Banner {
    private static final int DECIMALS = 9;
    private static final List<String> NAMES = List.of("Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie");

    private Banner() {}

    /** Of a node that listens on ports. */
    public static String of(Node node, List<Integer> ports) {
        Head head = node.chain().head();
        StringBuilder out = new StringBuilder(2048);
        out.append("taonet node, ")
                .append(node.genesis().chain())
                .append(" (preset ")
                .append(node.genesis().preset());
        out.append(", ").append(head.runtime().version().specName()).append(' ');
        out.append(head.runtime().version().specVersion()).append(")\n\n");
        if (node.options().isLocal()) {
            accounts(head, out);
        }
        out.append("Genesis     ").append(node.chain().genesis()).append('\n');
        out.append("Head        #")
                .append(head.number())
                .append(' ')
                .append(head.hash())
                .append('\n');
        out.append("Blocks      ").append(node.options().sealing());
        out.append(", slots of ").append(Slots.millis(head.runtime())).append(" ms, final ");
        long lag = node.options().finalityLag();
        out.append(lag == 0 ? "at once" : lag + " blocks behind").append('\n');
        out.append("Ledger      ").append(node.chain().ledger().place()).append('\n');
        for (int port : ports) {
            String address = node.options().address(port);
            out.append("Listening   ws://")
                    .append(address)
                    .append(" and http://")
                    .append(address);
            out.append(", /health, /metrics\n");
        }
        return out.toString();
    }

    /** The well-known accounts of this chain that have something. */
    private static void accounts(Head head, StringBuilder out) {
        Context on = head.context();
        StringBuilder rows = new StringBuilder();
        for (String name : NAMES) {
            SecretUri.Derived derived = SecretUri.parse("//" + name).derive(Scheme.SR25519);
            try (KeyPair pair = derived.pair()) {
                Rao free = FrameSystem.ACCOUNT
                        .get(on, AccountId.of(pair.account()))
                        .data()
                        .free();
                if (!free.equals(Rao.ZERO)) {
                    rows.append(String.format(
                            java.util.Locale.ROOT,
                            "  %-10s %s  %s  %s TAO%n",
                            "//" + name,
                            pair.ss58(),
                            derived.seed().map(Hex::encode).orElse(""),
                            new BigDecimal(new BigInteger(Long.toUnsignedString(free.bits())), DECIMALS)
                                    .stripTrailingZeros()
                                    .toPlainString()));
                }
            }
        }
        if (!rows.isEmpty()) {
            out.append("Accounts (name, address, secret seed, free; everybody knows them: for development alone)\n")
                    .append(rows);
            out.append("  phrase: ").append(SecretUri.DEV_PHRASE).append("\n\n");
        }
    }
}
