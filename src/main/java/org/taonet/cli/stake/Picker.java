package org.taonet.cli.stake;

import java.util.List;
import java.util.Map;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.World;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.client.market.Position;

/** Lets a person choose among what is staked. */
final class Picker {
    private Picker() {}

    /** One position; without a terminal a ClientException of VALIDATION that says what to pass. */
    static Position position(
            World world, View view, Map<Integer, Subnet> subnets, List<Position> positions, String question) {
        List<String> shown = positions.stream().map(p -> line(view, subnets, p)).toList();
        if (!world.prompt().canAsk()) {
            throw new ClientException(
                    Category.VALIDATION,
                    "several stakes could be meant, and there is no terminal to ask which: "
                            + String.join("; ", shown.subList(0, Math.min(shown.size(), 3)))
                            + (shown.size() > 3 ? " and " + (shown.size() - 3) + " more" : ""),
                    "Pass --hotkey or --include-hotkeys, and the subnet.");
        }
        int index = new Asked(world).choice(question, shown, "a stake", "Pass --hotkey and the subnet.");
        return positions.get(index);
    }

    private static String line(View view, Map<Integer, Subnet> subnets, Position position) {
        Subnet subnet = subnets.get(position.netuid());
        return view.runtime().address(position.hotkey()) + " on subnet " + position.netuid() + ": "
                + Amount.number(position.stake()) + " " + (subnet == null ? "α" : subnet.symbol());
    }
}
