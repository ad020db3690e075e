package org.taonet.cli.sudo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.subnets.Owners;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.Receipt;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an owner does to a whole subnet. */
final class SudoSubnet {
    private SudoSubnet() {}

    /** {@code sudo trim}. */
    @Command(name = "trim", description = "Trim a subnet to so many neurons: those that earn least go. By its owner.")
    static final class Trim extends Submit {
        @Mixin
        private Netuid netuid;

        @Option(
                names = {"--max", "--max-uids"},
                paramLabel = "N",
                description = "How many neurons stay at most.")
        private @Nullable Integer max;

        @Override
        public Integer call() {
            int most = max != null ? max : asked();
            return onChain(chain -> {
                View view = chain.head();
                int number = netuid.existing(view);
                long there = view.query("SubtensorModule", "SubnetworkN", Value.of(number))
                        .map(Value::longValue)
                        .orElse(0L);
                require(view, number, most);
                Outlook outlook = Owners.outlook(view, number, signer())
                        .line("neurons", there + " now")
                        .with("neurons", Json.of(there))
                        .with("max", Json.of(most));
                return run(
                        chain,
                        Intent.of("AdminUtils", "sudo_trim_to_max_allowed_uids")
                                .with("netuid", number)
                                .with("max_n", most),
                        there > most ? outlook.warn("At least " + (there - most) + " neurons go for good.") : outlook);
            });
        }

        private static void require(View view, int netuid, int most) {
            long least = bound(view, "MinAllowedUids", netuid);
            long greatest = bound(view, "MaxAllowedUids", netuid);
            if (most < least || most > greatest) {
                throw new ClientException(
                        Category.VALIDATION,
                        "subnet " + netuid + " cannot be trimmed to " + most,
                        "Choose from " + least + " to " + greatest + "; nothing was sent.");
            }
        }

        private static long bound(View view, String item, int netuid) {
            return view.query("SubtensorModule", item, Value.of(netuid))
                    .map(Value::longValue)
                    .orElse(0L);
        }

        private int asked() {
            String answer = new Asked(format().world()).line("How many neurons stay?", "the number", "Pass --max N.");
            try {
                return Integer.parseInt(answer);
            } catch (NumberFormatException word) {
                throw new ClientException(
                        Category.VALIDATION, "'" + answer + "' is no whole number", "Pass --max N.", word);
            }
        }
    }

    /** {@code sudo trigger-epoch}. */
    @Command(name = "trigger-epoch", description = "Have a subnet's epoch run soon, before its time. By its owner.")
    static final class TriggerEpoch extends Submit {
        @Mixin
        private Netuid netuid;

        @Override
        public Integer call() {
            return onChain(chain -> {
                View view = chain.head();
                int number = netuid.existing(view);
                boolean hidden = view.query("SubtensorModule", "CommitRevealWeightsEnabled", Value.of(number))
                        .equals(Optional.of(new Value.Flag(true)));
                Outlook outlook = Owners.outlook(view, number, signer());
                return run(
                        chain,
                        Intent.of("SubtensorModule", "trigger_epoch").with("netuid", number),
                        hidden
                                ? outlook.warn("The subnet's weights are committed and revealed later; with that the"
                                        + " chain will refuse it: taonet sudo set --netuid " + number
                                        + " --param commit_reveal_weights_enabled --value false.")
                                : outlook);
            });
        }

        @Override
        protected Outlook outcome(Chain chain, Receipt receipt) {
            return receipt.event("SubtensorModule", "EpochTriggered")
                    .flatMap(event -> event.field("fires_at"))
                    .map(at -> Outlook.NONE
                            .line("epoch", "at block " + at.number())
                            .with("firesAt", Json.of(at.number())))
                    .orElse(Outlook.NONE);
        }
    }
}
