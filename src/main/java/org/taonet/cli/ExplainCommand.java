package org.taonet.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taonet.client.ChainRuntime;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.ValueException;
import org.taonet.preset.Runtimes;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a name of the chain means, read off its metadata; or a topic of ours. */
@Command(
        name = "explain",
        description = "Say what a pallet, call, storage item, event, error, constant, runtime API or parameter is.",
        footer = {
            "",
            "Without --network and without a ledger it explains the runtime that this program carries.",
            "Example: taonet explain Balances.transfer_keep_alive",
            "         taonet explain InsufficientBalance",
            "Topics:  taonet explain exit-codes | amounts | environment | json"
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name, with or without its pallet; or a topic.")
    private @Nullable String name;

    @Override
    public Integer call() {
        if (name == null) {
            return explain(null);
        }
        if (Topics.NAMES.contains(name)) {
            List<String> lines = Topics.lines(name);
            format.out().result(() -> Json.texts(lines), () -> lines);
            return 0;
        }
        return explain(name);
    }

    private int explain(@Nullable String wanted) {
        Connector.Where where = target.where(false);
        if (where.network().isEmpty() && !Files.exists(where.ledger())) {
            format.out().note("the runtime of this program");
            byte[] bytes = Runtimes.normal().metadata(15).orElseThrow();
            return answer(Metadata.parse(bytes), true, wanted);
        }
        return target.reading(chain -> {
            ChainRuntime runtime = Target.view(chain, "head", format.out()).runtime();
            boolean ours = where.network().isEmpty();
            return answer(runtime.metadata(), ours, wanted);
        });
    }

    private int answer(Metadata metadata, boolean ours, @Nullable String wanted) {
        Dictionary dictionary = new Dictionary(metadata, ours);
        if (wanted == null) {
            List<Json> pallets = dictionary.pallets();
            format.out().table(() -> Json.array(pallets), () -> Dictionary.table(pallets));
            return 0;
        }
        List<Json> found = dictionary.find(wanted);
        if (found.isEmpty()) {
            throw new ValueException(
                    "",
                    "this chain has no '" + wanted + "'" + dictionary.close(wanted)
                            + "; taonet explain lists the pallets");
        }
        format.out()
                .result(
                        () -> Json.array(found),
                        () -> found.stream()
                                .flatMap(entry -> Dictionary.lines(entry).stream())
                                .toList());
        return 0;
    }
}
