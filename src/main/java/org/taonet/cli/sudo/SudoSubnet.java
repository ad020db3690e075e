package org.taonet.cli.sudo;

import org.jspecify.annotations.Nullable;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.subnets.Owners;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
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
                return run(
                        chain,
                        Intent.of("SubtensorModule", "trigger_epoch").with("netuid", number),
                        Owners.outlook(view, number, signer()));
            });
        }
    }
}
