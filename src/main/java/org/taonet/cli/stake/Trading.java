package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taonet.cli.Outlook;
import org.taonet.cli.Submit;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;
import org.taonet.client.Receipt;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.unit.AccountId;

/** A command that trades stake: shows what it takes and brings before anything is signed, and what came of it. */
abstract class Trading extends Submit {
    private @Nullable Trades planned;

    /** Carries trades out. */
    final int trade(Chain chain, Trades trades, Outlook outlook) {
        planned = trades;
        return run(chain, trades.intent(), outlook);
    }

    @Override
    protected Outlook outcome(Chain chain, Receipt receipt) {
        return planned == null ? Outlook.NONE : planned.outcome(chain.at(receipt.block()));
    }

    /** All subnets by netuid. */
    static Map<Integer, Subnet> subnets(View view) {
        Map<Integer, Subnet> subnets = new TreeMap<>();
        Subnet.all(view).forEach(s -> subnets.put(s.netuid(), s));
        return subnets;
    }

    /** A subnet; ClientException of VALIDATION if the chain has none of that number. */
    static Subnet subnet(View view, Map<Integer, Subnet> subnets, int netuid) {
        Subnet subnet = subnets.get(netuid);
        if (subnet == null) {
            throw new ClientException(
                    Category.VALIDATION,
                    "there is no subnet " + netuid + " on " + view.chain().name() + " at block " + view.number(),
                    "taonet subnets list shows those there are.");
        }
        return subnet;
    }

    /** What is staked to a hotkey on a subnet. */
    static BigInteger staked(List<Position> positions, AccountId hotkey, int netuid) {
        return positions.stream()
                .filter(p -> p.hotkey().equals(hotkey) && p.netuid() == netuid)
                .map(Position::stake)
                .findFirst()
                .orElse(BigInteger.ZERO);
    }

    /** How much to take of a position: the amount, or all of it; ClientException of VALIDATION if it is not there. */
    static BigInteger part(View view, Side from, @Nullable BigInteger amount) {
        if (from.before().signum() == 0) {
            throw new ClientException(
                    Category.VALIDATION,
                    "there is no " + from.place(view),
                    "taonet stake list shows what " + view.runtime().address(from.coldkey()) + " has staked.");
        }
        if (amount == null) {
            return from.before();
        }
        if (amount.signum() == 0) {
            throw new ClientException(Category.VALIDATION, "nothing is nothing to trade", "Give an --amount.");
        }
        if (amount.compareTo(from.before()) > 0) {
            throw new ClientException(
                    Category.VALIDATION,
                    from.amount(amount) + " is more than the " + from.amount(from.before()) + " there are: "
                            + from.place(view),
                    "Choose a smaller --amount, or --all.");
        }
        return amount;
    }
}
