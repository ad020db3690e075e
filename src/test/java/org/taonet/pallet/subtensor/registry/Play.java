package org.taonet.pallet.subtensor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taonet.math.I96F32;
import org.taonet.math.SafeFloat;
import org.taonet.math.U64F64;
import org.taonet.pallet.Balances;
import org.taonet.pallet.subtensor.emission.BurnDecay;
import org.taonet.pallet.subtensor.emission.LockCost;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Slots;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Pruning;
import org.taonet.pallet.subtensor.stake.SharePool;
import org.taonet.pallet.subtensor.subnet.BurnParameters;
import org.taonet.pallet.subtensor.subnet.Issuance;
import org.taonet.pallet.subtensor.subnet.OwnerParameters;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.RegistrationParameters;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.SubnetCost;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Symbols;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.scale.Codecs;
import org.taonet.state.State;
import org.taonet.state.StorageMap;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * Plays in acts, each named after the upstream test whose expectations it holds. Lines: {@code = name} begins anew on
 * an empty state, {@code do what…} prepares, {@code call argument… by who -> result} dispatches, {@code see what… =
 * value} looks. A refused call must leave the state's root as it was.
 */
final class Play {
    private static final Runtime RUNTIME = Runtimes.normal();

    private final State start;
    private Context on;
    private int looks;

    Play() {
        this(Trie.EMPTY);
    }

    Play(State start) {
        this.start = start;
        this.on = new Context(start, RUNTIME);
    }

    /** Plays all acts; how many lines were calls or looks. */
    int play(String acts) {
        String act = "";
        for (String line : acts.lines().map(String::strip).toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            List<String> rest = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "", "#" -> {}
                case "=" -> {
                    act = rest.getFirst();
                    on = new Context(start, RUNTIME);
                    FrameSystem.NUMBER.put(on, 1L);
                }
                case "do" -> prepare(rest);
                case "see" -> {
                    int at = rest.indexOf("=");
                    assertThat(look(rest.subList(0, at)))
                            .as(act + ": " + line)
                            .isEqualTo(String.join(" ", rest.subList(at + 1, rest.size())));
                    looks++;
                }
                default -> {
                    call(act + ": " + line, words);
                    looks++;
                }
            }
        }
        return looks;
    }

    static AccountId account(String name) {
        return AccountId.of(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32));
    }

    private AccountId who(String name) {
        return name.startsWith("account:")
                ? SubnetAccounts.of(on, netuid(name.substring("account:".length())))
                : account(name);
    }

    private static NetUid netuid(String word) {
        return new NetUid(Integer.parseInt(word));
    }

    private static Uid uid(String word) {
        return new Uid(Integer.parseInt(word));
    }

    private static long number(String word) {
        return word.equals("max") ? -1 : Long.parseLong(word.replace("_", ""));
    }

    private void call(String line, List<String> words) {
        int by = words.indexOf("by");
        List<String> a = words.subList(1, by);
        Origin origin = switch (words.get(by + 1)) {
            case "none" -> Origin.NONE;
            case "root" -> Origin.ROOT;
            default -> Origin.signed(who(words.get(by + 1)));
        };
        var call = switch (words.getFirst()) {
            case "burned_register" ->
                RegisterCalls.BURNED_REGISTER.with(new RegisterCalls.BurnedRegister(netuid(a.get(0)), who(a.get(1))));
            case "register_limit" ->
                RegisterCalls.REGISTER_LIMIT.with(
                        new RegisterCalls.RegisterLimit(netuid(a.get(0)), who(a.get(1)), number(a.get(2))));
            case "register_network" ->
                NetworkCalls.REGISTER_NETWORK.with(new NetworkCalls.RegisterNetwork(who(a.get(0))));
            case "root_dissolve_network" ->
                NetworkCalls.ROOT_DISSOLVE_NETWORK.with(new NetworkCalls.RootDissolveNetwork(netuid(a.get(0))));
            default -> throw new IllegalArgumentException(line);
        };
        State before = on.commitTo(start);
        Outcome outcome = on.dispatchUnfiltered(call, origin);
        String result = outcome.error().map(Play::name).orElse("ok");
        assertThat(result).as(line).isEqualTo(words.get(words.indexOf("->") + 1));
        if (!outcome.isOk()) {
            assertThat(on.commitTo(start).root())
                    .as(line + " changed the state")
                    .isEqualTo(before.root());
        }
    }

    private static String name(DispatchError error) {
        if (error instanceof DispatchError.Module module) {
            return RUNTIME.pallets().stream()
                    .filter(pallet -> pallet.index() == module.pallet())
                    .flatMap(pallet -> pallet.errors().stream())
                    .filter(fault -> fault.index() == module.index())
                    .findFirst()
                    .orElseThrow()
                    .name();
        }
        return error.toString();
    }

    private static final Map<String, StorageMap<NetUid, Rao>> RAO = Map.of(
            "burn", BurnParameters.BURN,
            "min_burn", BurnParameters.MIN_BURN,
            "max_burn", BurnParameters.MAX_BURN,
            "recycled", BurnParameters.RAO_RECYCLED_FOR_REGISTRATION,
            "locked", SubnetCost.SUBNET_LOCKED,
            "tao", Pools.SUBNET_TAO);

    private static final Map<String, StorageMap<NetUid, Alpha>> ALPHA = Map.of(
            "alpha_in", Pools.SUBNET_ALPHA_IN,
            "alpha_out", Pools.SUBNET_ALPHA_OUT,
            "protocol_alpha", Pools.SUBNET_PROTOCOL_ALPHA);

    private static final Map<String, StorageMap<NetUid, Integer>> COUNT = Map.of(
            "n", Neurons.SUBNETWORK_N,
            "max_uids", UidParameters.MAX_ALLOWED_UIDS,
            "immunity", UidParameters.IMMUNITY_PERIOD,
            "min_free", UidParameters.MIN_NON_IMMUNE_UIDS,
            "owner_limit", UidParameters.IMMUNE_OWNER_UIDS_LIMIT,
            "half_life", BurnParameters.BURN_HALF_LIFE,
            "this_block", RegistrationParameters.REGISTRATIONS_THIS_BLOCK);

    private static final Map<String, StorageMap<NetUid, Long>> LONG = Map.of(
            "flow", TaoFlows.SUBNET_TAO_FLOW,
            "registered_at", Subnets.NETWORK_REGISTERED_AT,
            "counter", Subnets.REGISTERED_SUBNET_COUNTER);

    private static final Map<String, StorageMap<NetUid, Boolean>> FLAG =
            Map.of("allowed", RegistrationParameters.NETWORK_REGISTRATION_ALLOWED, "added", Subnets.NETWORKS_ADDED);

    private static final Map<String, StorageMap<NetUid, AccountId>> KEY =
            Map.of("owner", Subnets.SUBNET_OWNER, "owner_hotkey", Subnets.SUBNET_OWNER_HOTKEY);

    private void prepare(List<String> words) {
        String what = words.getFirst();
        List<String> a = words.subList(1, words.size());
        if (put(what, a)) {
            return;
        }
        switch (what) {
            case "block" -> FrameSystem.NUMBER.put(on, number(a.get(0)));
            case "subnet" -> Defaults.put(on, netuid(a.get(0)));
            case "reserves" -> {
                put("tao", List.of(a.get(0), a.get(1)));
                put("alpha_in", List.of(a.get(0), a.get(2)));
            }
            case "pool" -> Subnets.SUBNET_MECHANISM.put(on, netuid(a.get(0)), 1);
            case "fund" -> fund(who(a.get(0)), number(a.get(1)));
            case "own" -> {
                Hotkeys.OWNER.put(on, who(a.get(1)), who(a.get(0)));
                Hotkeys.OWNED_HOTKEYS.append(on, who(a.get(0)), Codecs.ACCOUNT, who(a.get(1)));
            }
            case "neuron" -> Slots.append(on, netuid(a.get(0)), who(a.get(1)));
            case "registered" ->
                Neurons.BLOCK_AT_REGISTRATION.put(on, netuid(a.get(0)), uid(a.get(1)), number(a.get(2)));
            case "emission" -> Scores.EMISSION.put(on, netuid(a.get(0)), alphas(a.subList(1, a.size())));
            case "multiplier" ->
                BurnParameters.BURN_INCREASE_MULT.put(on, netuid(a.get(0)), U64F64.ofU64(number(a.get(1))));
            case "moving_price" -> Pools.SUBNET_MOVING_PRICE.put(on, netuid(a.get(0)), I96F32.ofU64(number(a.get(1))));
            case "network" -> network(who(a.get(0)), who(a.get(1)));
            case "staked" -> stake(netuid(a.get(0)), who(a.get(1)), who(a.get(2)), number(a.get(3)));
            case "decay" -> decay((int) number(a.get(0)));
            case "limit" -> Subnets.SUBNET_LIMIT.put(on, (int) number(a.get(0)));
            case "start_block" -> Subnets.NETWORK_REGISTRATION_START_BLOCK.put(on, number(a.get(0)));
            case "refund_block" -> SubnetCost.TAO_IN_REFUND_DEPLOYMENT_BLOCK.put(on, number(a.get(0)));
            case "owner_cut" -> OwnerParameters.SUBNET_OWNER_CUT.put(on, (int) number(a.get(0)));
            case "cost" -> {
                SubnetCost.NETWORK_MIN_LOCK_COST.put(on, new Rao(number(a.get(0))));
                SubnetCost.NETWORK_LAST_LOCK_COST.put(on, new Rao(number(a.get(0))));
            }
            case "rate_limit" -> SubnetCost.NETWORK_RATE_LIMIT.put(on, number(a.get(0)));
            case "symbol" ->
                Symbols.TOKEN_SYMBOL.put(on, netuid(a.get(0)), Symbols.all().get((int) number(a.get(1))));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private boolean put(String what, List<String> a) {
        Optional.ofNullable(RAO.get(what)).ifPresent(item -> item.put(on, netuid(a.get(0)), new Rao(number(a.get(1)))));
        Optional.ofNullable(ALPHA.get(what))
                .ifPresent(item -> item.put(on, netuid(a.get(0)), new Alpha(number(a.get(1)))));
        Optional.ofNullable(COUNT.get(what)).ifPresent(item -> item.put(on, netuid(a.get(0)), (int) number(a.get(1))));
        Optional.ofNullable(LONG.get(what)).ifPresent(item -> item.put(on, netuid(a.get(0)), number(a.get(1))));
        Optional.ofNullable(FLAG.get(what))
                .ifPresent(item -> item.put(on, netuid(a.get(0)), Boolean.parseBoolean(a.get(1))));
        Optional.ofNullable(KEY.get(what)).ifPresent(item -> item.put(on, netuid(a.get(0)), who(a.get(1))));
        return RAO.containsKey(what)
                || ALPHA.containsKey(what)
                || COUNT.containsKey(what)
                || LONG.containsKey(what)
                || FLAG.containsKey(what)
                || KEY.containsKey(what);
    }

    private void fund(AccountId who, long amount) {
        Balances.mint(on, who, new Rao(amount));
        Issuance.TOTAL_ISSUANCE.mutate(on, total -> total.saturatingPlus(new Rao(amount)));
    }

    /** A subnet created by the call, paid for, as upstream's add_dynamic_network. */
    private void network(AccountId hotkey, AccountId coldkey) {
        fund(coldkey, LockCost.now(on).bits() + 1000);
        NewSubnets.create(on, coldkey, hotkey, Optional.empty());
    }

    private void stake(NetUid netuid, AccountId hotkey, AccountId coldkey, long alpha) {
        SharePool.ALPHA_V2.put(on, hotkey, coldkey, netuid, SafeFloat.of(alpha));
        SharePool.TOTAL_HOTKEY_ALPHA.mutate(on, hotkey, netuid, all -> all.saturatingPlus(new Alpha(alpha)));
    }

    private void decay(int blocks) {
        for (int i = 0; i < blocks; i++) {
            long now = FrameSystem.NUMBER.get(on) + 1;
            FrameSystem.NUMBER.put(on, now);
            BurnDecay.step(on, now);
        }
    }

    private static List<Alpha> alphas(List<String> words) {
        List<Alpha> all = new ArrayList<>();
        words.forEach(word -> all.add(new Alpha(number(word))));
        return all;
    }

    private String look(List<String> words) {
        String what = words.getFirst();
        List<String> a = words.subList(1, words.size());
        for (Map<String, ? extends StorageMap<NetUid, ?>> items : List.of(RAO, ALPHA, COUNT, LONG, FLAG)) {
            if (items.containsKey(what)) {
                return String.valueOf(items.get(what).get(on, netuid(a.getFirst())));
            }
        }
        if (KEY.containsKey(what)) {
            return new String(KEY.get(what).get(on, netuid(a.getFirst())).bytes(), StandardCharsets.UTF_8).trim();
        }
        return switch (what) {
            case "balance" -> Balances.free(on, who(a.get(0))).toString();
            case "networks" -> Subnets.TOTAL_NETWORKS.get(on).toString();
            case "total_issuance_fits" ->
                String.valueOf(Issuance.TOTAL_ISSUANCE.get(on).equals(Balances.TOTAL_ISSUANCE.get(on)));
            case "uid" ->
                Neurons.UIDS
                        .find(on, netuid(a.get(0)), who(a.get(1)))
                        .map(Uid::toString)
                        .orElse("-");
            case "prune" ->
                Pruning.choose(on, netuid(a.get(0))).map(Uid::toString).orElse("-");
            case "updates" -> String.valueOf(Scores.LAST_UPDATE.count(on, MechanismIndex.of(netuid(a.get(0)))));
            case "median" -> NewSubnets.medianPrice(on).toString();
            case "symbol" -> String.valueOf(Symbols.all().indexOf(Symbols.TOKEN_SYMBOL.get(on, netuid(a.get(0)))));
            case "owned" -> String.valueOf(Hotkeys.OWNER.find(on, who(a.get(1))).equals(Optional.of(who(a.get(0)))));
            case "stakes" -> String.valueOf(stakes(netuid(a.get(0))));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private long stakes(NetUid netuid) {
        long count = 0;
        for (var entry : SharePool.ALPHA_V2.iterate(on)) {
            count += entry.third().equals(netuid) ? 1 : 0;
        }
        return count;
    }
}
