package org.taonet.cli.stake;

import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.client.Chain;
import org.taonet.client.market.Position;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stake move}. */
@Command(
        name = "move",
        description = "Move stake to another hotkey, on the same subnet or another; the coldkey stays.",
        footer = {
            "",
            "Example: taonet stake move --wallet mine --from 5F… --to 5G… --origin-netuid 2 --dest-netuid 2 --all"
        })
final class StakeMove extends Transition {
    @Option(
            names = {"--from", "--wallet-hotkey-ss58", "--wallet_hotkey_ss58", "--hotkey-ss58"},
            paramLabel = "HOTKEY",
            description = "The hotkey that it is staked to (also --hotkey).")
    private @Nullable String from;

    @Option(
            names = {"--to", "--dest", "--dest-ss58"},
            paramLabel = "HOTKEY",
            description = "The hotkey that it goes to.")
    private @Nullable String to;

    @Option(
            names = {"--origin-netuid", "--origin_netuid"},
            paramLabel = "NETUID",
            description = "The subnet that it comes from.")
    private @Nullable Integer origin;

    @Option(
            names = {"--dest-netuid", "--dest_netuid"},
            paramLabel = "NETUID",
            description = "The subnet that it goes to.")
    private @Nullable Integer target;

    @Option(
            names = {"-a", "--amount"},
            paramLabel = "ALPHA",
            description = "How much of the origin's alpha (TAO on root).")
    private @Nullable Rao amount;

    @Option(
            names = {"--all", "--stake-all"},
            description = "All of it.")
    private boolean all;

    @Override
    public Integer call() {
        String name = from != null ? from : keys().isHotkeyNamed() ? keys().hotkeyName() : null;
        AccountId hotkey = name == null ? null : Hotkeys.account(keys(), name);
        return onChain(chain -> move(chain, new Wanted(hotkey, origin, target, amount, all)));
    }

    @Override
    Destination destination(Chain chain, Position position) {
        String name = to != null
                ? to
                : new Asked(format().world()).line("To which hotkey?", "the destination hotkey", "Pass --to HOTKEY.");
        return new Destination(Hotkeys.account(keys(), name), position.coldkey());
    }

    @Override
    Way way() {
        return Way.MOVE;
    }
}
