package org.taonet.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script for the user's shell, read off the commands. */
@Command(
        name = "completion",
        description = "Print a completion script.",
        footer = {
            "",
            "bash: source <(taonet completion bash)",
            "zsh:  source <(taonet completion zsh)",
            "fish: taonet completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Format format;

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine tree = Taonet.whole(spec);
        String script = switch (shell) {
            case bash -> AutoComplete.bash("taonet", tree);
            case zsh -> "autoload -U +X bashcompinit && bashcompinit\n" + AutoComplete.bash("taonet", tree);
            case fish -> fish(tree);
        };
        format.world().out().print(script);
        format.world().out().flush();
        return 0;
    }

    private static String fish(CommandLine root) {
        StringBuilder script = new StringBuilder("complete -c taonet -f\n");
        root.getSubcommands()
                .forEach((name, command) ->
                        fish(script, "__fish_use_subcommand", "-a " + name, command.getCommandSpec()));
        root.getSubcommands().forEach((name, command) -> fish(script, name, command));
        return script.toString();
    }

    private static void fish(StringBuilder script, String path, CommandLine command) {
        String here = "__fish_seen_subcommand_from " + path;
        command.getSubcommands().forEach((name, inner) -> fish(script, here, "-a " + name, inner.getCommandSpec()));
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                script.append("complete -c taonet -n '").append(here).append("' ");
                for (String name : option.names()) {
                    script.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                            .append(' ');
                }
                script.append(option.arity().max() > 0 ? "-r -F " : "")
                        .append("-d '")
                        .append(plain(String.join(" ", option.description())))
                        .append("'\n");
            }
        }
        command.getSubcommands().forEach((name, inner) -> fish(script, name, inner));
    }

    private static void fish(StringBuilder script, String condition, String what, CommandSpec command) {
        script.append("complete -c taonet -n '")
                .append(condition)
                .append("' ")
                .append(what)
                .append(" -d '")
                .append(plain(String.join(" ", command.usageMessage().description())))
                .append("'\n");
    }

    private static String plain(String text) {
        return text.replace("'", "");
    }
}
