package org.taonet.client.market;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/** Alpha that stake on root has earned and its coldkey has not claimed yet, by hotkey and subnet. */
public record Claimable(Map<AccountId, Map<Integer, BigInteger>> amounts) {
    private static final String PALLET = "SubtensorModule";
    private static final int FRACTION_BITS = 32;

    /** What a coldkey can claim, given what it has staked; nothing on chains without claims. */
    public static Claimable read(View view, AccountId coldkey, List<Position> positions) {
        Map<AccountId, BigInteger> onRoot = new TreeMap<>();
        positions.stream().filter(p -> p.netuid() == 0).forEach(p -> onRoot.put(p.hotkey(), p.stake()));
        if (onRoot.isEmpty() || !view.stores(PALLET, "RootClaimable") || !view.stores(PALLET, "RootClaimed")) {
            return new Claimable(Map.of());
        }
        List<AccountId> hotkeys = List.copyOf(onRoot.keySet());
        List<Optional<Value>> rates = view.ask(
                        PALLET,
                        "RootClaimable",
                        hotkeys.stream().map(h -> List.of(Value.of(h.bytes()))).toList())
                .get();
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < hotkeys.size(); i++) {
            AccountId hotkey = hotkeys.get(i);
            BigInteger stake = onRoot.getOrDefault(hotkey, BigInteger.ZERO);
            rates.get(i).ifPresent(all -> all.items().forEach(pair -> due.add(Due.of(hotkey, pair.items(), stake))));
        }
        List<List<Value>> keys = due.stream()
                .map(d -> List.of(Value.of(d.netuid), Value.of(d.hotkey.bytes()), Value.of(coldkey.bytes())))
                .toList();
        List<Optional<Value>> claimed = view.ask(PALLET, "RootClaimed", keys).get();
        Map<AccountId, Map<Integer, BigInteger>> amounts = new TreeMap<>();
        for (int i = 0; i < due.size(); i++) {
            Due each = due.get(i);
            BigInteger before = claimed.get(i).map(Value::number).orElse(BigInteger.ZERO);
            amounts.computeIfAbsent(each.hotkey, _ -> new TreeMap<>())
                    .put(each.netuid, each.amount.subtract(before).max(BigInteger.ZERO));
        }
        return new Claimable(amounts);
    }

    /** Earned since ever: the hotkey's rate of a subnet, a fixed-point number, times the stake on root. */
    private record Due(AccountId hotkey, int netuid, BigInteger amount) {
        static Due of(AccountId hotkey, List<Value> pair, BigInteger stake) {
            BigInteger rate = pair.get(1).number();
            return new Due(
                    hotkey,
                    pair.get(0).number().intValueExact(),
                    rate.multiply(stake).shiftRight(FRACTION_BITS));
        }
    }

    /** Of a hotkey on a subnet. */
    public BigInteger of(AccountId hotkey, int netuid) {
        return amounts.getOrDefault(hotkey, Map.of()).getOrDefault(netuid, BigInteger.ZERO);
    }

    /** The subnets of which something can be claimed. */
    public Set<Integer> netuids() {
        Set<Integer> netuids = new LinkedHashSet<>();
        amounts.values()
                .forEach(of -> of.forEach((netuid, amount) -> {
                    if (amount.signum() > 0) {
                        netuids.add(netuid);
                    }
                }));
        return netuids;
    }
}
