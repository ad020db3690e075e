package org.taonet.cli.raw;

import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.cli.Plain;
import org.taonet.cli.Target;
import org.taonet.client.View;
import org.taonet.metadata.CallText;
import org.taonet.metadata.Calls;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code const}: a constant of the runtime. */
@Command(
        name = "const",
        description = "Read a constant of the runtime.",
        footer = {"", "Example: taonet const Balances.ExistentialDeposit"})
public final class ConstCommand implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Format format;

    @Parameters(paramLabel = "Pallet.Constant", description = "The constant.")
    private String constant;

    @Option(names = "--at", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String at = "head";

    @Override
    public Integer call() {
        CallText name = QueryCommand.named(constant, "a constant", "Balances.ExistentialDeposit");
        return target.reading(chain -> {
            View view = Target.view(chain, at, format.out());
            Metadata.Constant found = Calls.constant(view.runtime().metadata(), name.pallet(), name.name());
            Value value = view.constant(name.pallet(), name.name());
            format.out()
                    .result(
                            () -> view.runtime().json().of(found.type(), value),
                            () -> Plain.lines(
                                    view.runtime().readable().of(found.type(), QueryCommand.hint(constant), value)));
            return 0;
        });
    }
}
