package org.taonet.cli.sudo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Answer;
import org.taonet.cli.Asked;
import org.taonet.cli.Figures;
import org.taonet.cli.Hotkeys;
import org.taonet.cli.Outlook;
import org.taonet.cli.Read;
import org.taonet.cli.Submit;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.client.market.Holders;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a delegate keeps of what its nominators earn. */
final class Takes {
    private static final long WHOLE = 65_535;

    private Takes() {}

    /** A hotkey's take, in parts of 65 535. */
    static long take(View view, AccountId hotkey) {
        return view.query("SubtensorModule", "Delegates", Value.of(hotkey.bytes()))
                .map(Value::longValue)
                .orElse(0L);
    }

    /** An account that is no hotkey has no take to set; asked for it, the chain tells what new hotkeys begin with. */
    private static void requireHotkey(View view, AccountId hotkey) {
        if (!Holders.read(view, List.of(hotkey)).exists(hotkey)) {
            throw new ClientException(
                    Category.VALIDATION,
                    view.runtime().address(hotkey) + " is no hotkey on "
                            + view.chain().name() + " at block " + view.number(),
                    "Name one with --hotkey; taonet wallet associate-hotkey makes one.");
        }
    }

    static long bound(View view, String item) {
        return view.query("SubtensorModule", item).map(Value::longValue).orElse(0L);
    }

    static BigDecimal share(long parts) {
        return BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(WHOLE), 6, RoundingMode.HALF_EVEN);
    }

    /** {@code sudo get-take}. */
    @Command(name = "get-take", description = "Show what a delegate keeps of what its nominators earn.")
    static final class GetTake extends Read {
        @Override
        protected Answer read(View view) {
            AccountId hotkey = Hotkeys.chosen(keys());
            boolean exists = Holders.read(view, List.of(hotkey)).exists(hotkey);
            long take = take(view, hotkey);
            long least = bound(view, "MinDelegateTake");
            long most = bound(view, "MaxDelegateTake");
            String address = view.runtime().address(hotkey);
            return Answer.lines(
                    () -> Json.object()
                            .put("hotkey", address)
                            .put("exists", exists)
                            .put("take", take)
                            .put("share", Json.of(share(take)))
                            .put("min", least)
                            .put("max", most)
                            .build(),
                    () -> List.of(
                            exists
                                    ? address + " keeps " + Figures.percent(take, WHOLE)
                                    : address + " is no hotkey; as one it would begin with "
                                            + Figures.percent(take, WHOLE),
                            "  allowed: " + Figures.percent(least, WHOLE) + " to " + Figures.percent(most, WHOLE)));
        }
    }

    /** {@code sudo set-take}. */
    @Command(name = "set-take", description = "Set what a delegate keeps of what its nominators earn.")
    static final class SetTake extends Submit {
        @Option(names = "--take", paramLabel = "SHARE", description = "A share from 0 to 0.18.")
        private @Nullable BigDecimal take;

        @Override
        public Integer call() {
            BigDecimal wanted = take != null ? take : asked();
            if (wanted.signum() < 0 || wanted.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a take is a share from 0 to 1, such as 0.18; not " + wanted);
            }
            long parts = wanted.multiply(BigDecimal.valueOf(WHOLE))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            return onChain(chain -> {
                View view = chain.head();
                AccountId hotkey = Hotkeys.chosen(keys());
                requireHotkey(view, hotkey);
                long now = take(view, hotkey);
                require(view, parts, now);
                return run(
                        chain,
                        Intent.of("SubtensorModule", parts > now ? "increase_take" : "decrease_take")
                                .with("hotkey", view.runtime().address(hotkey))
                                .with("take", parts),
                        Outlook.NONE
                                .line("now", Figures.percent(now, WHOLE))
                                .line("then", Figures.percent(parts, WHOLE))
                                .with("now", Json.of(now))
                                .with("then", Json.of(parts)));
            });
        }

        private static void require(View view, long parts, long now) {
            long least = bound(view, "MinDelegateTake");
            long most = bound(view, "MaxDelegateTake");
            if (parts == now) {
                throw new ClientException(
                        Category.VALIDATION, "it is " + Figures.percent(now, WHOLE) + " already", "Nothing was sent.");
            }
            if (parts < least || parts > most) {
                throw new ClientException(
                        Category.VALIDATION,
                        Figures.percent(parts, WHOLE) + " is not allowed",
                        "Choose from " + Figures.percent(least, WHOLE) + " to " + Figures.percent(most, WHOLE)
                                + "; nothing was sent.");
            }
        }

        private BigDecimal asked() {
            String answer =
                    new Asked(format().world()).line("Which share, 0 to 0.18?", "the take", "Pass --take SHARE.");
            try {
                return new BigDecimal(answer);
            } catch (NumberFormatException word) {
                throw new IllegalArgumentException("'" + answer + "' is no share; write 0.18", word);
            }
        }
    }
}
