package org.taonet.client.market;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/**
 * What a coldkey has staked to a hotkey on a subnet. Amounts are in the smallest unit of the subnet's alpha, on root in
 * rao.
 *
 * @param emission alpha that the hotkey earned with its last epoch
 * @param taoEmission the same in rao
 * @param registered whether the hotkey is a neuron there
 */
public record Position(
        AccountId hotkey,
        AccountId coldkey,
        int netuid,
        BigInteger stake,
        BigInteger emission,
        BigInteger taoEmission,
        boolean registered) {
    private static final String STAKES = "StakeInfoRuntimeApi";

    /** Asks for what a coldkey has staked anywhere; waited for when it is wanted. */
    public static Supplier<List<Position>> ask(View view, AccountId coldkey) {
        Supplier<Value> asked = view.ask(STAKES, "get_stake_info_for_coldkey", Value.of(coldkey.bytes()));
        return () -> read(asked.get());
    }

    /** Asks for what a coldkey has staked to a hotkey on a subnet; waited for when it is wanted. */
    public static Supplier<BigInteger> ask(View view, AccountId hotkey, AccountId coldkey, int netuid) {
        Supplier<Value> asked = view.ask(
                STAKES,
                "get_stake_info_for_hotkey_coldkey_netuid",
                Value.of(hotkey.bytes()),
                Value.of(coldkey.bytes()),
                Value.of(netuid));
        return () -> asked.get().at("stake").map(Value::number).orElse(BigInteger.ZERO);
    }

    private static List<Position> read(Value stakes) {
        List<Position> positions = new ArrayList<>();
        for (Value stake : stakes.items()) {
            Position position = of(stake);
            if (position.stake.signum() != 0) {
                positions.add(position);
            }
        }
        positions.sort(Comparator.comparing(Position::hotkey).thenComparingInt(Position::netuid));
        return positions;
    }

    private static Position of(Value stake) {
        return new Position(
                AccountId.of(stake.get("hotkey").bytes().shared(), 0),
                AccountId.of(stake.get("coldkey").bytes().shared(), 0),
                stake.get("netuid").number().intValueExact(),
                stake.get("stake").number(),
                stake.get("emission").number(),
                optional(stake, "tao_emission"),
                stake.at("is_registered")
                        .filter(f -> f.equals(new Value.Flag(true)))
                        .isPresent());
    }

    /** Older chains do not say it. */
    private static BigInteger optional(Value stake, String field) {
        Optional<Value> value = stake.at(field);
        return value.map(Value::number).orElse(BigInteger.ZERO);
    }
}
