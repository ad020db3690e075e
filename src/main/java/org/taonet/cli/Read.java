package org.taonet.cli;

import java.util.concurrent.Callable;
import org.taonet.client.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that reads a chain at one block and answers under the one envelope. */
public abstract class Read implements Callable<Integer> {
    @Mixin
    private Target target;

    @Mixin
    private Keys keys;

    @Mixin
    private Format format;

    @Option(names = "--at", paramLabel = "BLOCK", description = "A number, a hash, head or finalized (head).")
    private String at = "head";

    /** What there is to say of a block. */
    protected abstract Answer read(View view);

    /** The names of accounts, and whose keys are meant. */
    public final Keys keys() {
        return keys;
    }

    /** How the command speaks. */
    public final Format format() {
        return format;
    }

    /** Whether a block was named; else it is the newest. */
    public final boolean isNewest() {
        return at.equals("head") || at.equals("latest");
    }

    /** Which chain it reads. */
    final Target target() {
        return target;
    }

    @Override
    public Integer call() {
        return target.reading(chain -> {
            View view = Target.view(chain, at, format.out());
            format.out().answer(view, read(view));
            return 0;
        });
    }
}
