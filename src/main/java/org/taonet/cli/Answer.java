package org.taonet.cli;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.taonet.text.Json;

/**
 * What a command found out: for programs, and for people in a number of columns (0 for any). Only what is wanted is
 * made.
 *
 * @param warnings sentences that are told beside it
 */
public record Answer(Supplier<Json> data, IntFunction<List<String>> lines, List<String> warnings) {
    /** As a table. */
    public static Answer table(Supplier<Json> data, Supplier<Table> table) {
        return new Answer(data, width -> table.get().lines(width), List.of());
    }

    /** As lines. */
    public static Answer lines(Supplier<Json> data, Supplier<List<String>> lines) {
        return new Answer(data, _ -> lines.get(), List.of());
    }

    /** The same with sentences beside it. */
    public Answer warning(List<String> more) {
        return new Answer(data, lines, List.copyOf(more));
    }
}
