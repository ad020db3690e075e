package org.taonet.client.market;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.taonet.client.View;
import org.taonet.metadata.Value;
import org.taonet.unit.AccountId;

/**
 * A hotkey in a subnet. Shares are of 65 535.
 *
 * @param stake what is staked to it there, in the smallest unit of the subnet's alpha
 * @param emission what it earned with its last epoch, in the same
 * @param axon where it serves, as IP:PORT; empty where it does not
 */
public record Neuron(
        int netuid,
        int uid,
        AccountId hotkey,
        AccountId coldkey,
        boolean active,
        BigInteger stake,
        long rank,
        long trust,
        long consensus,
        long incentive,
        long dividends,
        long validatorTrust,
        BigInteger emission,
        boolean permit,
        long lastUpdate,
        String axon) {
    /** The whole of which shares are. */
    public static final long WHOLE = 65_535;

    private static final String PALLET = "SubtensorModule";
    private static final String NEURONS = "NeuronInfoRuntimeApi";

    /** The neurons that some hotkeys have in some subnets, by subnet, then uid in the order of the hotkeys. */
    public static List<Neuron> of(View view, List<AccountId> hotkeys, List<Integer> netuids) {
        record Place(int netuid, AccountId hotkey) {}
        List<Place> places = new ArrayList<>();
        netuids.forEach(netuid -> hotkeys.forEach(hotkey -> places.add(new Place(netuid, hotkey))));
        List<Optional<Value>> uids = view.ask(
                        PALLET,
                        "Uids",
                        places.stream()
                                .map(p -> List.of(Value.of(p.netuid), Value.of(p.hotkey.bytes())))
                                .toList())
                .get();
        List<Supplier<Optional<Neuron>>> asked = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Optional<Value> uid = uids.get(i);
            if (uid.isPresent()) {
                asked.add(ask(view, places.get(i).netuid, uid.get()));
            }
        }
        return asked.stream().flatMap(each -> each.get().stream()).toList();
    }

    private static Supplier<Optional<Neuron>> ask(View view, int netuid, Value uid) {
        Supplier<Value> asked = view.ask(NEURONS, "get_neuron_lite", Value.of(netuid), uid);
        return () ->
                asked.get() instanceof Value.Maybe(var lite) && lite != null ? Optional.of(of(lite)) : Optional.empty();
    }

    /** As the runtime's NeuronInfo or NeuronInfoLite has it. */
    public static Neuron of(Value info) {
        return new Neuron(
                number(info, "netuid").intValueExact(),
                number(info, "uid").intValueExact(),
                AccountId.of(info.get("hotkey").bytes().shared(), 0),
                AccountId.of(info.get("coldkey").bytes().shared(), 0),
                info.get("active").isTrue(),
                info.get("stake").items().stream()
                        .map(pair -> pair.items().get(1).number())
                        .reduce(BigInteger.ZERO, BigInteger::add),
                share(info, "rank"),
                share(info, "trust"),
                share(info, "consensus"),
                share(info, "incentive"),
                share(info, "dividends"),
                share(info, "validator_trust"),
                number(info, "emission"),
                info.get("validator_permit").isTrue(),
                number(info, "last_update").longValue(),
                axon(info.get("axon_info")));
    }

    private static BigInteger number(Value info, String field) {
        return info.get(field).number();
    }

    private static long share(Value info, String field) {
        return number(info, field).longValueExact();
    }

    private static String axon(Value info) {
        BigInteger ip = info.get("ip").number();
        int port = info.get("port").number().intValue();
        if (port == 0) {
            return "";
        }
        return info.get("ip_type").number().intValue() == 6 ? "[" + six(ip) + "]:" + port : four(ip) + ":" + port;
    }

    private static String four(BigInteger ip) {
        int bits = ip.intValue();
        return (bits >>> 24) + "." + (bits >>> 16 & 0xff) + "." + (bits >>> 8 & 0xff) + "." + (bits & 0xff);
    }

    private static String six(BigInteger ip) {
        List<String> groups = new ArrayList<>();
        for (int shift = 112; shift >= 0; shift -= 16) {
            groups.add(Integer.toHexString(ip.shiftRight(shift).intValue() & 0xffff));
        }
        return String.join(":", groups);
    }
}
