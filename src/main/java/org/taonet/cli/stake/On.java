package org.taonet.cli.stake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.World;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import picocli.CommandLine.Option;

/** On which subnets: one, several, or all but root. */
final class On {
    @Option(
            names = {"-n", "--netuid", "--netuids"},
            paramLabel = "NETUIDS",
            description = "The subnets: 1,2,5-7.")
    private @Nullable String netuids;

    @Option(
            names = {"--all-netuids", "--all", "--allnetuids", "--all_netuids"},
            description = "All subnets but root.")
    private boolean everywhere;

    /** The subnets, which are there. */
    List<Integer> chosen(View view, World world) {
        if (everywhere && netuids != null) {
            throw new IllegalArgumentException("--all-netuids and --netuid exclude each other: give one of them");
        }
        if (everywhere) {
            return Subnet.all(view).stream()
                    .map(Subnet::netuid)
                    .filter(netuid -> netuid != 0)
                    .toList();
        }
        String text = netuids != null
                ? netuids
                : new Asked(world).line("On which subnet?", "the subnet", "Pass --netuid N, or --all-netuids.");
        List<Integer> chosen = Netuid.several(text);
        chosen.forEach(netuid -> Netuid.require(view, netuid));
        return chosen;
    }
}
