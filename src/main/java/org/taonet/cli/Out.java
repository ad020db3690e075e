package org.taonet.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.taonet.text.Json;

/**
 * How commands speak. The result goes to standard output, as text or as exactly one JSON document, and nothing else
 * does; notes, warnings, progress go to standard error.
 */
public final class Out {
    private final World world;
    private final boolean json;
    private final boolean quiet;
    private boolean marked;

    Out(World world, boolean json, boolean quiet) {
        this.world = world;
        this.json = json;
        this.quiet = quiet;
    }

    /** Whether the result is to be JSON. */
    public boolean isJson() {
        return json;
    }

    /** The result in both forms; the one that is not wanted is not made. */
    public void result(Supplier<Json> document, Supplier<List<String>> lines) {
        clear();
        if (json) {
            world.out().println(document.get().pretty());
        } else {
            lines.get().forEach(world.out()::println);
        }
        world.out().flush();
    }

    /** A table as text, or its JSON. */
    public void table(Supplier<Json> document, Supplier<Table> table) {
        result(document, () -> table.get().lines(world.width().getAsInt()));
    }

    /** What was read of a chain at a block: text, or JSON under the one envelope. */
    public void answer(org.taonet.client.View view, Answer answer) {
        answer.warnings().forEach(this::warn);
        result(
                () -> Envelope.of(view, answer.data().get(), answer.warnings()),
                () -> answer.lines().apply(world.width().getAsInt()));
    }

    /** What no chain was asked for: text, or JSON under the one envelope. */
    public void answer(Answer answer) {
        answer.warnings().forEach(this::warn);
        result(
                () -> Envelope.of(answer.data().get()),
                () -> answer.lines().apply(world.width().getAsInt()));
    }

    /** Standard output itself, for results that are written as they come. */
    public PrintStream stream() {
        clear();
        return world.out();
    }

    /** Something worth knowing; silent with {@code --quiet}. */
    public void note(String line) {
        if (!quiet) {
            clear();
            world.err().println(line);
        }
    }

    /** Something to be careful about; never silent. */
    public void warn(String line) {
        clear();
        world.err().println(style("33", "warning: ") + line);
    }

    /** How far it is: one line that is written over and over on a terminal, nothing elsewhere. */
    public void progress(String line) {
        if (!quiet && world.styled()) {
            world.err().print("\r\u001b[2K" + line);
            world.err().flush();
            marked = true;
        }
    }

    private void clear() {
        if (marked) {
            world.err().print("\r\u001b[2K");
            marked = false;
        }
    }

    private String style(String code, String text) {
        return world.styled() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
