package org.taonet.cli.stake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.client.Chain;
import org.taonet.client.market.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stake wizard}. */
@Command(name = "wizard", description = "Ask what is to become of stake, step by step, and do it.")
final class StakeWizard extends Transition {
    private static final String INSTEAD = "Use taonet stake move, transfer or swap, which need no terminal.";

    @Mixin
    private Safety safety;

    private @Nullable Way chosen;

    @Override
    public Integer call() {
        int index = new Asked(format().world())
                .choice(
                        "What is to become of the stake?",
                        List.of(
                                "move: to another hotkey, of the same coldkey",
                                "transfer: to another coldkey, which then owns it",
                                "swap: to another subnet, of the same hotkey and coldkey"),
                        "what is to be done",
                        INSTEAD);
        chosen = Way.values()[index];
        return onChain(chain -> move(chain, new Wanted(null, null, null, null, false)));
    }

    @Override
    Way way() {
        return chosen == null ? Way.SWAP : chosen;
    }

    @Override
    Destination destination(Chain chain, Position from) {
        Asked asked = new Asked(format().world());
        return switch (way()) {
            case MOVE ->
                new Destination(
                        Hotkeys.account(keys(), asked.line("To which hotkey?", "the destination hotkey", INSTEAD)),
                        from.coldkey());
            case TRANSFER ->
                new Destination(
                        from.hotkey(),
                        keys().names().account(asked.line("To which coldkey?", "the destination coldkey", INSTEAD)));
            case SWAP -> new Destination(from.hotkey(), from.coldkey());
        };
    }

    @Override
    Optional<Safety> safety() {
        return way() == Way.SWAP ? Optional.of(safety) : Optional.empty();
    }
}
