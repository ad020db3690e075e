package org.taonet.cli.dev;

import java.util.List;
import java.util.concurrent.Callable;
import org.taonet.cli.Format;
import org.taonet.node.Genesis;
import org.taonet.node.Spec;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build-spec}: a chain's specification, as upstream's raw ones. */
@Command(name = "build-spec", description = "Print a chain's specification, raw, as upstream's nodes print it.")
public final class BuildSpecCommand implements Callable<Integer> {
    @Mixin
    private Format format;

    @Option(
            names = {"--preset", "--chain"},
            paramLabel = "NAME",
            description = "dev, localnet (or local), localnet-fast (dev).")
    private String preset = "dev";

    @Option(names = "--raw", hidden = true)
    private boolean raw;

    @Option(names = "--disable-default-bootnode", hidden = true)
    private boolean bootnode;

    @Override
    public Integer call() {
        Json spec = Spec.of(Genesis.named(preset.equals("local") ? "localnet" : preset));
        format.out().result(() -> spec, () -> List.of(spec.pretty()));
        return 0;
    }
}
