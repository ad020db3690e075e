package org.taonet.cli.dev;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dev snapshot}: names of blocks to go back to; they survive the node. */
@Command(description = "Name the newest block to go back to it: make NAME, list, revert NAME, drop NAME.")
final class DevSnapshot extends DevTarget {
    /** What is done. */
    enum Act {
        make,
        list,
        revert,
        drop
    }

    @Parameters(index = "0", paramLabel = "make|list|revert|drop", description = "What to do.")
    private Act act;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The snapshot.")
    private @Nullable String name;

    @Override
    public Integer call() {
        return switch (act) {
            case make -> ask(one -> List.of(line(one)), "dev_snapshot", Json.of(needed()));
            case list -> ask(all -> all.items().stream().map(DevSnapshot::line).toList(), "dev_snapshots");
            case revert -> ask(hash -> List.of("back at " + hash.text()), "dev_revert", Json.of(needed()));
            case drop -> drop();
        };
    }

    private int drop() {
        return on(chain -> {
            Json there = DevTarget.call(chain, "dev_dropSnapshot", Json.of(needed()));
            if (!there.equals(Json.of(true))) {
                throw new IllegalArgumentException("there is no snapshot '" + name + "'; see: dev snapshot list");
            }
            out().result(() -> there, () -> List.of("dropped " + name));
            return 0;
        });
    }

    private String needed() {
        if (name == null) {
            throw new IllegalArgumentException("say which: dev snapshot " + act + " NAME");
        }
        return name;
    }

    private static String line(Json snapshot) {
        return snapshot.field("name").text() + "  block "
                + snapshot.field("block").write() + "  "
                + snapshot.field("hash").text() + "  "
                + Instant.ofEpochMilli(snapshot.field("made").longValue());
    }
}
