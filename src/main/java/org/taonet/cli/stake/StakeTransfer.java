package org.taonet.cli.stake;

import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.client.Chain;
import org.taonet.client.market.Position;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stake transfer}. */
@Command(
        name = "transfer",
        description = "Give stake to another coldkey, on the same subnet or another; the hotkey stays.",
        footer = {
            "",
            "Owners of subnets can forbid it. Check twice that the coldkey is right: it will own the stake.",
            "Example: taonet stake transfer --wallet mine --hotkey 5F… --dest 5G… --origin-netuid 2 --dest-netuid 2 \\",
            "             --amount 5"
        })
final class StakeTransfer extends Transition {
    @Option(
            names = {"--from", "--wallet-hotkey-ss58", "--wallet_hotkey_ss58", "--hotkey-ss58"},
            paramLabel = "HOTKEY",
            description = "The hotkey that it is staked to (also --hotkey).")
    private @Nullable String hotkey;

    @Option(
            names = {"--dest", "--dest-ss58", "--dest-coldkey"},
            paramLabel = "ACCOUNT",
            description = "The coldkey that gets it: an address, a wallet, a name of the address book, //Bob.")
    private @Nullable String dest;

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
        String name = hotkey != null ? hotkey : keys().isHotkeyNamed() ? keys().hotkeyName() : null;
        AccountId of = name == null ? null : Hotkeys.account(keys(), name);
        return onChain(chain -> move(chain, new Wanted(of, origin, target, amount, all)));
    }

    @Override
    Destination destination(Chain chain, Position position) {
        String name = dest != null
                ? dest
                : new Asked(format().world())
                        .line("To which coldkey?", "the destination coldkey", "Pass --dest ACCOUNT.");
        return new Destination(position.hotkey(), keys().names().account(name));
    }

    @Override
    Way way() {
        return Way.TRANSFER;
    }
}
