package org.taonet.cli.dev;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import picocli.CommandLine.Command;

/** {@code dev}: a developer's hand on a chain of one's own; and what compares this program with the real network. */
@Command(
        name = "dev",
        description = "Work on a chain of your own: blocks, time, snapshots, storage; check the program.")
public final class DevCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("mine", DevChain.Mine::new);
        commands.put("time", DevChain.Time::new);
        commands.put("snapshot", DevSnapshot::new);
        commands.put("set", DevStorage.Set::new);
        commands.put("set-raw", DevStorage.SetRaw::new);
        commands.put("impersonate", DevChain.Impersonate::new);
        commands.put("dump", DevStorage.Dump::new);
        commands.put("load", DevStorage.Load::new);
        commands.put("weight-limit", DevChain.WeightLimit::new);
        commands.put("back", DevChain.Back::new);
        commands.put("status", DevChain.Status::new);
        commands.put("vectors", DevCheck.CheckVectors::new);
        commands.put("walk", DevCheck.RandomWalk::new);
        commands.put("speed", DevSpeed::new);
        commands.put("parity", DevCheck.Counted::new);
        return commands;
    }
}
