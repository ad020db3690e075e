package org.taonet.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which subnet a command is about; whoever does not say is asked, where there is a terminal. */
public final class Netuid {
    private static final int LARGEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--netuid", paramLabel = "NETUID", description = "The subnet's number.")
    private @Nullable Integer netuid;

    @Option(names = "--netuids", paramLabel = "NETUID", hidden = true)
    private void netuids(int value) {
        netuid = value;
    }

    /** Whether it was said. */
    public boolean isGiven() {
        return netuid != null;
    }

    /** The subnet, which may not be there; ClientException of VALIDATION if nobody can say which. */
    public int chosen() {
        Asked asked = new Asked(Taonet.world(spec));
        String answer = netuid != null
                ? netuid.toString()
                : asked.line("Which subnet (its number)?", "the subnet", "Pass --netuid N.");
        try {
            int number = Integer.parseInt(answer.strip());
            if (number >= 0 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException word) {
            // said below
        }
        throw new ClientException(
                Category.VALIDATION,
                "'" + answer + "' is no subnet",
                "Give a number from 0 to " + LARGEST + "; taonet subnets list shows those there are.");
    }

    /** The subnet, which must be there at a block; ClientException of VALIDATION that says how to see which are. */
    public int existing(View view) {
        int number = chosen();
        require(view, number);
        return number;
    }

    /** That a subnet is there at a block. */
    public static void require(View view, int number) {
        boolean there = view.query("SubtensorModule", "NetworksAdded", Value.of(number))
                .filter(v -> v instanceof Value.Flag(boolean added) && added)
                .isPresent();
        if (!there) {
            throw new ClientException(
                    Category.VALIDATION,
                    "there is no subnet " + number + " on " + view.chain().name() + " at block " + view.number(),
                    "taonet subnets list shows those there are.");
        }
    }

    /** Several subnets in one word: {@code 1,5,10-12}. */
    public static List<Integer> several(String text) {
        var all = new java.util.TreeSet<Integer>();
        for (String part : text.split("[,\\s]+")) {
            String[] ends = part.strip().split("-", 2);
            try {
                int from = Integer.parseInt(ends[0]);
                int to = Integer.parseInt(ends[ends.length - 1]);
                if (from < 0 || to > LARGEST || from > to) {
                    throw new NumberFormatException(part);
                }
                for (int each = from; each <= to; each++) {
                    all.add(each);
                }
            } catch (NumberFormatException wrong) {
                throw new ClientException(
                        Category.VALIDATION, "'" + part + "' is no subnet", "Write numbers such as 1,5,10-12.", wrong);
            }
        }
        return List.copyOf(all);
    }
}
