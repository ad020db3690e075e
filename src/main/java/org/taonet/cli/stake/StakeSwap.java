package org.taonet.cli.stake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.client.Chain;
import org.taonet.client.market.Position;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stake swap}. */
@Command(
        name = "swap",
        description = "Swap stake from a subnet to another; hotkey and coldkey stay.",
        footer = {
            "",
            "Example: taonet stake swap --wallet mine --hotkey 5F… --origin-netuid 2 --dest-netuid 3 --amount 10"
        })
final class StakeSwap extends Transition {
    @Mixin
    private Safety safety;

    @Option(
            names = {"-o", "--origin-netuid", "--origin", "--origin_netuid"},
            paramLabel = "NETUID",
            description = "The subnet that it comes from.")
    private @Nullable Integer origin;

    @Option(
            names = {"-d", "--dest-netuid", "--dest", "--dest_netuid"},
            paramLabel = "NETUID",
            description = "The subnet that it goes to.")
    private @Nullable Integer target;

    @Option(
            names = {"-a", "--amount"},
            paramLabel = "ALPHA",
            description = "How much of the origin's alpha (TAO on root).")
    private @Nullable Rao amount;

    @Option(
            names = {"--all", "--swap-all"},
            description = "All of it.")
    private boolean all;

    @Override
    public Integer call() {
        safety.check();
        boolean named = keys().isHotkeyNamed()
                || format().world().variable("BT_WALLET_HOTKEY").isPresent();
        AccountId hotkey = named ? Hotkeys.account(keys(), keys().hotkeyName()) : null;
        return onChain(chain -> move(chain, new Wanted(hotkey, origin, target, amount, all)));
    }

    @Override
    Destination destination(Chain chain, Position position) {
        return new Destination(position.hotkey(), position.coldkey());
    }

    @Override
    Way way() {
        return Way.SWAP;
    }

    @Override
    Optional<Safety> safety() {
        return Optional.of(safety);
    }
}
