package org.taonet.cli.stake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import picocli.CommandLine.Command;

/** {@code stake}: positions and trades. */
@Command(name = "stake", description = "Stake: see what is staked where, stake TAO, take it back, move it.")
public final class StakeCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("list", StakeList::new);
        commands.put("add", StakeAdd::new);
        commands.put("remove", StakeRemove::new);
        commands.put("move", StakeMove::new);
        commands.put("transfer", StakeTransfer::new);
        commands.put("swap", StakeSwap::new);
        commands.put("wizard", StakeWizard::new);
        commands.put("auto", StakeAuto.Show::new);
        commands.put("set-auto", StakeAuto.Set::new);
        commands.put("child", ChildCommand::new);
        commands.put("set-claim", StakeClaims.SetClaim::new);
        commands.put("process-claim", StakeClaims.ProcessClaim::new);
        return commands;
    }
}
