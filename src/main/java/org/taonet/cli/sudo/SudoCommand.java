package org.taonet.cli.sudo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import org.taonet.cli.subnets.Hyperparameters;
import picocli.CommandLine.Command;

/** {@code sudo}: owners' and root's settings. */
@Command(name = "sudo", description = "What subnets run by: read it and set it, as owner or root; takes of delegates.")
public final class SudoCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("get", Hyperparameters::new);
        commands.put("set", SudoSet::new);
        commands.put("trim", SudoSubnet.Trim::new);
        commands.put("trigger-epoch", SudoSubnet.TriggerEpoch::new);
        commands.put("stake-burn", StakeBurn::new);
        commands.put("get-take", Takes.GetTake::new);
        commands.put("set-take", Takes.SetTake::new);
        return commands;
    }
}
