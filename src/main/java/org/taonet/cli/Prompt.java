package org.taonet.cli;

import java.io.Console;
import java.util.Optional;

/** Asks a person, where there is one. */
public interface Prompt {
    /** Whether there is a terminal with somebody at it. */
    boolean canAsk();

    /** A line that is typed in answer; empty at the end of input. */
    Optional<String> line(String question);

    /** The same without showing what is typed; the array is the caller's to wipe. */
    Optional<char[]> secret(String question);

    /** Nobody. */
    Prompt NOBODY = new Prompt() {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public Optional<String> line(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> secret(String question) {
            return Optional.empty();
        }
    };

    /** Whoever sits at the terminal of this process; looked for when it is first needed. */
    static Prompt ofTerminal() {
        return new Prompt() {
            private Optional<Console> console() {
                return Optional.ofNullable(System.console()).filter(Console::isTerminal);
            }

            @Override
            public boolean canAsk() {
                return console().isPresent();
            }

            @Override
            public Optional<String> line(String question) {
                return console().map(console -> console.readLine("%s", question));
            }

            @Override
            public Optional<char[]> secret(String question) {
                return console().map(console -> console.readPassword("%s", question));
            }
        };
    }
}
