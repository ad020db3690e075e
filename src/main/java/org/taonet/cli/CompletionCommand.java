package org.taonet.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script for the user's shell, which asks the program itself what may follow. */
@Command(
        name = "completion",
        description = "Print a completion script.",
        footer = {
            "",
            "bash: source <(taonet completion bash)",
            "zsh:  source <(taonet completion zsh)",
            "fish: taonet completion fish | source",
            "Completed are commands, options, wallets, networks, and names of the chain that is meant."
        })
final class CompletionCommand implements Callable<Integer> {
    /** The command that the scripts ask; not for people. */
    static final String ASK = "__complete";

    /**
     * Readline parts words at {@code =} and {@code :} and replaces only what is behind them; so what stands before them
     * in the word is taken off the candidates.
     */
    private static final String BASH = """
            # Completion of taonet for bash: source <(taonet completion bash)
            _taonet() {
              local line=${COMP_LINE:0:COMP_POINT} found=() each word cut
              line=${line#*"${COMP_WORDS[0]}"}
              word=${line##*[[:space:]]}
              cut=${word%"${word##*[=:]}"}
              [[ $COMP_WORDBREAKS == *=* ]] || cut=
              while IFS= read -r each; do
                each=${each%%$'\\t'*}
                found+=("${each#"$cut"}")
              done < <("${1/#\\~/$HOME}" __complete "$line" 2>/dev/null)
              COMPREPLY=("${found[@]}")
              if [[ ${#found[@]} -eq 1 && ${found[0]} == *= ]]; then
                compopt -o nospace 2>/dev/null
              fi
            }
            complete -o default -F _taonet taonet
            """;

    private static final String ZSH = """
            #compdef taonet
            # Completion of taonet for zsh: source <(taonet completion zsh)
            _taonet() {
              local line each
              local -a whole open
              line=" ${(j: :)words[2,CURRENT-1]} $PREFIX"
              for each in "${(@f)$(${~words[1]} __complete "$line" 2>/dev/null)}"; do
                [[ -n $each ]] || continue
                if [[ $each == *=$'\\t'* ]]; then
                  open+=("${each%%$'\\t'*}")
                else
                  whole+=("${${each%%$'\\t'*}//:/\\\\:}:${each#*$'\\t'}")
                fi
              done
              if (( ${#whole} + ${#open} == 0 )); then
                _files
                return
              fi
              (( ${#open} )) && compadd -S '' -- "${open[@]}"
              (( ${#whole} )) && _describe -V taonet whole
            }
            if [[ ${funcstack[1]} == _taonet ]]; then # the file lies in a folder of $fpath
              _taonet "$@"
            else
              (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D; }
              compdef _taonet taonet
            fi
            """;

    private static final String FISH = """
            # Completion of taonet for fish: taonet completion fish | source
            function __taonet_complete
                set -l words (commandline -opc)
                set -l found ($words[1] __complete " $words[2..-1] "(commandline -ct) 2>/dev/null)
                if test (count $found) -eq 0
                    __fish_complete_path (commandline -ct)
                else
                    printf '%s\\n' $found
                end
            end
            complete -c taonet -e
            complete -c taonet -f -a '(__taonet_complete)'
            """;

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
        format.world()
                .out()
                .print(
                        switch (shell) {
                            case bash -> BASH;
                            case zsh -> ZSH;
                            case fish -> FISH;
                        });
        format.world().out().flush();
        return 0;
    }

    /**
     * {@code __complete}: what may stand in place of the last word of a line (empty after a space), a candidate a line,
     * a tab and its description behind it. It never fails and never takes for ever: a chain that does not answer has no
     * names.
     */
    @Command(name = ASK, hidden = true, description = "What may follow on a line; asked by completion scripts.")
    static final class Ask implements Callable<Integer> {
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        @Spec
        private CommandSpec spec;

        @Mixin
        private Format format;

        @Parameters(paramLabel = "LINE", description = "The line behind the program's name.")
        private String line;

        @Override
        public Integer call() throws InterruptedException {
            var found = new AtomicReference<Map<String, String>>(Map.of());
            Thread.ofPlatform().daemon().start(() -> found.set(candidates())).join(PATIENCE);
            String begun = words(line).getLast().toLowerCase(Locale.ROOT);
            Objects.requireNonNull(found.get()).forEach((text, description) -> {
                if (text.toLowerCase(Locale.ROOT).startsWith(begun)
                        && text.chars().noneMatch(Character::isWhitespace)) {
                    format.world().out().println(text + "\t" + description);
                }
            });
            return 0;
        }

        private Map<String, String> candidates() {
            List<String> words = words(line);
            List<String> before = Spellings.own(words.subList(0, words.size() - 1));
            var chain = new ChainNames(format.world().chains());
            return new Candidates(Taonet.whole(spec), chain).of(before, words.getLast());
        }

        /** The words of a line, quotes taken off; the last one is empty after a space. */
        private static List<String> words(String line) {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            char quote = 0;
            boolean begun = false;
            for (char c : line.toCharArray()) {
                if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                    quote = quote != 0 ? 0 : c;
                    begun = true;
                } else if (quote == 0 && Character.isWhitespace(c)) {
                    if (begun) {
                        words.add(word.toString());
                        word.setLength(0);
                        begun = false;
                    }
                } else {
                    word.append(c);
                    begun = true;
                }
            }
            words.add(word.toString());
            return words;
        }
    }
}
