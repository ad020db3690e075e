package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Amount;
import org.taonet.cli.Asked;
import org.taonet.cli.Netuid;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Intent;
import org.taonet.client.View;
import org.taonet.client.market.Claimable;
import org.taonet.client.market.Position;
import org.taonet.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What becomes of the alpha that stake on root earns. */
final class StakeClaims {
    private static final int MOST = 5;

    private StakeClaims() {}

    private static Json numbers(Iterable<Integer> netuids) {
        List<Json> numbers = new ArrayList<>();
        netuids.forEach(netuid -> numbers.add(Json.of(netuid)));
        return Json.array(numbers);
    }

    /** {@code stake set-claim}. */
    @Command(
            name = "set-claim",
            description =
                    "Say whether alpha that stake on root earns is kept, or swapped for TAO that is staked on root.",
            footer = {
                "",
                "With --netuids: keep that of these subnets and swap the rest,"
                        + " or swap that of these and keep the rest.",
                "Example: taonet stake set-claim keep --netuids 1-5,10 --wallet mine"
            })
    static final class SetClaim extends Submit {
        @Parameters(arity = "0..1", paramLabel = "keep|swap", description = "What becomes of it.")
        private @Nullable String type;

        @Option(
                names = {"-n", "--netuids", "--netuid"},
                paramLabel = "NETUIDS",
                description = "Of these subnets: 1,2,5-7.")
        private @Nullable String netuids;

        @Override
        public Integer call() {
            String wanted = type != null
                    ? type
                    : new Asked(format().world())
                            .line(
                                    "Keep the alpha, or swap it for TAO (keep or swap)?",
                                    "the kind",
                                    "Say keep or swap.");
            boolean keep = switch (wanted.toLowerCase(Locale.ROOT)) {
                case "keep" -> true;
                case "swap" -> false;
                default -> throw new IllegalArgumentException("'" + wanted + "' is neither keep nor swap");
            };
            return onChain(chain -> set(chain, keep));
        }

        private int set(Chain chain, boolean keep) {
            View view = chain.head();
            Json kind = Json.of(keep ? "Keep" : "Swap");
            Outlook outlook = Outlook.NONE.line("alpha", keep ? "is kept" : "is swapped for TAO, staked on root");
            if (netuids != null) {
                TreeSet<Integer> kept = new TreeSet<>();
                List<Integer> named = Netuid.several(netuids);
                Subnet.all(view).stream()
                        .map(Subnet::netuid)
                        .filter(n -> n != 0 && named.contains(n) == keep)
                        .forEach(kept::add);
                named.forEach(netuid -> Netuid.require(view, netuid));
                kind = Json.object()
                        .put(
                                "KeepSubnets",
                                Json.object().put("subnets", numbers(kept)).build())
                        .build();
                outlook = Outlook.NONE.line("alpha", "is kept of " + kept + ", of others swapped for TAO");
            }
            return run(
                    chain, Intent.of(Trades.PALLET, "set_root_claim_type").with("new_root_claim_type", kind), outlook);
        }
    }

    /** {@code stake process-claim}. */
    @Command(
            name = "process-claim",
            description = "Claim now what stake on root has earned on subnets, five at most at once.")
    static final class ProcessClaim extends Submit {
        @Option(
                names = {"-n", "--netuids", "--netuid"},
                paramLabel = "NETUIDS",
                description = "Of these subnets (those with something to claim).")
        private @Nullable String netuids;

        @Override
        public Integer call() {
            List<Integer> named = netuids == null ? List.of() : Netuid.several(netuids);
            if (named.size() > MOST) {
                throw new IllegalArgumentException(
                        "that are " + named.size() + " subnets; the chain takes " + MOST + " at once");
            }
            return onChain(chain -> claim(chain, named));
        }

        private int claim(Chain chain, List<Integer> named) {
            View view = chain.head();
            Claimable claimable =
                    Claimable.read(view, signer(), Position.ask(view, signer()).get());
            List<Integer> chosen = named.isEmpty()
                    ? new TreeSet<>(claimable.netuids()).stream().limit(MOST).toList()
                    : named;
            if (chosen.isEmpty()) {
                throw new ClientException(
                        Category.VALIDATION,
                        view.runtime().address(signer()) + " has nothing to claim",
                        "Stake on root earns it, epoch by epoch; taonet stake list shows it.");
            }
            Outlook outlook = Outlook.NONE;
            BigInteger total = BigInteger.ZERO;
            for (int netuid : chosen) {
                BigInteger sum = claimable.amounts().values().stream()
                        .map((Map<Integer, BigInteger> of) -> of.getOrDefault(netuid, BigInteger.ZERO))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                outlook = outlook.line("subnet " + netuid, Amount.number(sum) + " alpha to claim")
                        .with("claimableRao" + netuid, Json.of(sum));
                total = total.add(sum);
            }
            if (total.signum() == 0) {
                outlook = outlook.warn("There is nothing to claim: the fee would be paid for nothing.");
            }
            return run(chain, Intent.of(Trades.PALLET, "claim_root").with("subnets", numbers(chosen)), outlook);
        }
    }
}
