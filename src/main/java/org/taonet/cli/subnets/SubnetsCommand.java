package org.taonet.cli.subnets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import picocli.CommandLine.Command;

/** {@code subnets}: the markets, their neurons and their owners. */
@Command(name = "subnets", description = "Subnets: look at them, register in them, make and run one.")
public final class SubnetsCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("list", SubnetsList::new);
        commands.put("show", SubnetsShow::new);
        commands.put("price", SubnetsPrice::new);
        commands.put("hyperparameters", Hyperparameters::new);
        commands.put("burn-cost", SubnetsFacts.BurnCost::new);
        commands.put("create", SubnetsOwning.Create::new);
        commands.put("register", SubnetsRegister::new);
        commands.put("start", SubnetsOwning.Start::new);
        commands.put("check-start", SubnetsFacts.CheckStart::new);
        commands.put("set-identity", SubnetsOwning.SetIdentity::new);
        commands.put("get-identity", SubnetsFacts.GetIdentity::new);
        commands.put("set-symbol", SubnetsOwning.SetSymbol::new);
        return commands;
    }
}
