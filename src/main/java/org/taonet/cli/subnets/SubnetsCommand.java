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
        return commands;
    }
}
