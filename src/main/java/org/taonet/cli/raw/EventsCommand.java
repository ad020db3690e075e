package org.taonet.cli.raw;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Format;
import org.taonet.cli.Shown;
import org.taonet.cli.Target;
import org.taonet.client.Event;
import org.taonet.client.View;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code events}: what happened in a block. */
@Command(name = "events", description = "Show the events of a block.")
public final class EventsCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    @Parameters(arity = "0..1", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String block = "head";

    @Option(names = "--of", paramLabel = "Pallet[.Event]", description = "These alone.")
    private @Nullable String only;

    @Override
    public Integer call() {
        return target.reading(chain -> {
            View view = Target.view(chain, block, format.out());
            List<Event> events = view.events().stream().filter(this::isWanted).toList();
            format.out()
                    .result(
                            () -> Json.array(events.stream().map(Shown::event).toList()),
                            () -> events.stream().map(EventsCommand::line).toList());
            return 0;
        });
    }

    private boolean isWanted(Event event) {
        return only == null || only.equals(event.pallet()) || only.equals(event.label());
    }

    private static String line(Event event) {
        String where = event.extrinsic() < 0 ? "-" : Integer.toString(event.extrinsic());
        return where + "  " + Shown.eventLine(event);
    }
}
