package org.taonet.cli.stake;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import org.taonet.cli.Amount;
import org.taonet.cli.subnets.Subnet;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.text.Json;
import org.taonet.unit.AccountId;

/**
 * Where a trade takes from or puts to: a coldkey's free balance, or what it has staked to a hotkey on a subnet.
 *
 * @param before what is there now
 */
record Side(Optional<Subnet> subnet, AccountId hotkey, AccountId coldkey, BigInteger before) {
    /** A coldkey's free balance. */
    static Side free(AccountId coldkey, BigInteger before) {
        return new Side(Optional.empty(), coldkey, coldkey, before);
    }

    /** A coldkey's stake to a hotkey on a subnet. */
    static Side stake(Subnet subnet, AccountId hotkey, AccountId coldkey, BigInteger before) {
        return new Side(Optional.of(subnet), hotkey, coldkey, before);
    }

    /** An amount with the unit that it has here. */
    String amount(BigInteger rao) {
        boolean tao = subnet.map(s -> s.netuid() == 0).orElse(true);
        return Amount.number(rao) + " "
                + (tao ? "TAO" : subnet.map(Subnet::symbol).orElse("α"));
    }

    /** Where it is, for people. */
    String place(View view) {
        return subnet.map(s -> "stake to " + view.runtime().address(hotkey) + " on subnet " + s.netuid() + " ("
                        + s.name() + ")")
                .orElse("free balance");
    }

    /** What is there at another block. */
    Supplier<BigInteger> at(View view) {
        return subnet.map(s -> Position.ask(view, hotkey, coldkey, s.netuid()))
                .orElseGet(() -> () -> view.freeBalance(coldkey));
    }

    /** For programs, with what is there afterwards. */
    Json json(View view, BigInteger after) {
        Json.Fields fields = Json.object()
                .put("netuid", subnet.map(s -> Json.of(s.netuid())).orElse(Json.none()))
                .put("coldkey", view.runtime().address(coldkey));
        subnet.ifPresent(_ -> fields.put("hotkey", view.runtime().address(hotkey)));
        return fields.put("beforeRao", Json.of(before))
                .put("afterRao", Json.of(after))
                .build();
    }

    /** Whether it is the same place. */
    boolean isSame(Side other) {
        return hotkey.equals(other.hotkey)
                && coldkey.equals(other.coldkey)
                && subnet.map(Subnet::netuid).equals(other.subnet.map(Subnet::netuid));
    }
}
