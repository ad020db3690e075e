package org.taonet.cli.stake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.taonet.cli.Group;
import picocli.CommandLine.Command;

/** {@code stake child}: hotkeys that a hotkey lends its stake to. */
@Command(name = "child", description = "Child hotkeys: the stake weight that a hotkey lends to others on a subnet.")
final class ChildCommand extends Group {
    @Override
    public Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("get", ChildGet::new);
        commands.put("set", ChildCalls.Set::new);
        commands.put("revoke", ChildCalls.Revoke::new);
        commands.put("take", ChildCalls.Take::new);
        return commands;
    }
}
