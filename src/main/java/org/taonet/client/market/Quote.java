package org.taonet.client.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.taonet.client.Category;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.metadata.Value;

/**
 * What a pool would give for an amount, as the chain itself works it out.
 *
 * @param paid what is paid: rao when buying, alpha when selling
 * @param received what comes out, in the other
 * @param fee the pool's, in what is paid
 * @param ideal what would come out at the price, without fee and slippage
 */
public record Quote(BigInteger paid, BigInteger received, BigInteger fee, BigInteger ideal) {
    /** One TAO in rao, one alpha in its smallest unit. */
    public static final BigInteger UNIT = BigInteger.valueOf(1_000_000_000);

    private static final String SWAP = "SwapRuntimeApi";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    /** Each brings what is asked for closer by the fee's share, a two-thousandth. */
    private static final int ROUNDS = 6;

    /** What an amount of alpha is worth at a price (rao for one alpha), in rao; what a pool gives for it is less. */
    public static BigInteger worth(BigInteger alpha, BigInteger price) {
        return alpha.multiply(price).divide(UNIT);
    }

    /** How much alpha an amount of TAO is worth at a price; what a pool gives for it is less. */
    public static BigInteger alpha(BigInteger rao, BigInteger price) {
        return price.signum() == 0 ? BigInteger.ZERO : rao.multiply(UNIT).divide(price);
    }

    /** One for one, without a pool: stake on root, and what stays on its subnet. */
    public static Quote even(BigInteger amount) {
        return new Quote(amount, amount, BigInteger.ZERO, amount);
    }

    /** Asks what an amount of TAO would buy on a subnet at whose price it would be; waited for when it is wanted. */
    public static Supplier<Quote> buying(View view, int netuid, BigInteger price, BigInteger rao) {
        if (netuid == 0) {
            return () -> even(rao);
        }
        Supplier<Value> asked = ask(view, "sim_swap_tao_for_alpha", netuid, rao);
        return () -> {
            Value result = asked.get();
            BigInteger alpha = result.get("alpha_amount").number();
            return new Quote(rao, alpha, result.get("tao_fee").number(), alpha(rao, price));
        };
    }

    /**
     * What an amount of TAO would buy where no fee is taken, as in the second half of a swap between subnets. Chains
     * only tell what comes out behind a fee; so asked is for as much more as the fee takes off.
     */
    public static Quote buyingFree(View view, int netuid, BigInteger price, BigInteger rao) {
        Quote quote = buying(view, netuid, price, rao).get();
        for (int i = 0; i < ROUNDS && !quote.paid.subtract(quote.fee).equals(rao); i++) {
            quote = buying(view, netuid, price, rao.add(quote.fee)).get();
        }
        return new Quote(rao, quote.received, BigInteger.ZERO, alpha(rao, price));
    }

    /** Asks what an amount of alpha would sell for; waited for when it is wanted. */
    public static Supplier<Quote> selling(View view, int netuid, BigInteger price, BigInteger alpha) {
        if (netuid == 0) {
            return () -> even(alpha);
        }
        Supplier<Value> asked = ask(view, "sim_swap_alpha_for_tao", netuid, alpha);
        return () -> {
            Value result = asked.get();
            BigInteger rao = result.get("tao_amount").number();
            return new Quote(alpha, rao, result.get("alpha_fee").number(), worth(alpha, price));
        };
    }

    private static Supplier<Value> ask(View view, String method, int netuid, BigInteger amount) {
        if (!view.offers(SWAP, method)) {
            throw new ClientException(
                    Category.CHAIN,
                    view.chain().name() + " cannot tell what a trade would bring: its runtime "
                            + view.runtime().specVersion() + " has no " + SWAP + "." + method,
                    "Send the call itself with taonet tx SubtensorModule.…, or use a newer chain.");
        }
        return view.ask(SWAP, method, Value.of(netuid), new Value.Num(amount, Long.SIZE));
    }

    /** How much less comes out than the price promises, fee included, in hundredths; four places. */
    public BigDecimal slippage() {
        if (ideal.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(ideal.subtract(received).max(BigInteger.ZERO))
                .multiply(HUNDRED)
                .divide(new BigDecimal(ideal), PLACES, RoundingMode.HALF_EVEN);
    }

    /** This sale followed by a purchase with what came out: paid in the first's alpha, received in the second's. */
    public Quote then(Quote purchase, BigInteger price, BigInteger priceOfOther) {
        BigInteger feeInFirst =
                price.signum() == 0 ? purchase.fee : purchase.fee.multiply(UNIT).divide(price);
        return new Quote(paid, purchase.received, fee.add(feeInFirst), alpha(worth(paid, price), priceOfOther));
    }
}
