package org.taonet.pallet.subtensor.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.taonet.pallet.Balances;
import org.taonet.pallet.alpha.AlphaAssets;
import org.taonet.pallet.subtensor.subnet.Pools;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.TaoFlows;
import org.taonet.pallet.swap.Swap;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Output;
import org.taonet.scale.TypeDef;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/**
 * What becomes of stake, call by call. Lines: {@code = name} begins anew, {@code block 7}, {@code given item
 * argument…}, {@code who call argument… -> result}, {@code then item argument… = value} or {@code ~ value} within a
 * thousandth. A refused call must leave the state as it was, root and all; after any other, issuance is what all
 * accounts have, and each hotkey has what its stakers have.
 */
final class StakeStory {
    private static final NetUid ONE = new NetUid(1);
    private static final NetUid TWO = new NetUid(2);
    private static final Runtime RUNTIME = Runtimes.normal();
    private static final Map<String, AccountId> KEYS = Map.of(
            "owner", key(1),
            "ownerhot", key(2),
            "cold", key(3),
            "hot", key(4),
            "hot2", key(5),
            "other", key(6),
            "otherhot", key(7),
            "nobody", key(8));

    private State state = Trie.EMPTY;

    private static AccountId key(int number) {
        return AccountId.fromHex("%02x".formatted(number).repeat(AccountId.BYTES));
    }

    /** Plays a story; answers how many calls were made. */
    int play(String story) {
        int calls = 0;
        String chapter = "";
        for (String line : story.lines().map(String::strip).toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            switch (words.getFirst()) {
                case "", "#" -> {}
                case "=" -> {
                    chapter = words.get(1);
                    begin();
                }
                case "block" -> set(on -> FrameSystem.NUMBER.put(on, number(words.get(1))));
                case "given" -> set(on -> given(on, words.subList(1, words.size())));
                case "then" -> then(chapter + ": " + line, words);
                default -> {
                    calls++;
                    call(chapter + ": " + line, words);
                }
            }
        }
        return calls;
    }

    /** Root and two subnets with pools of 1000 TAO and 10 000 alpha; hot and hot2 are cold's. */
    private void begin() {
        state = Trie.EMPTY;
        set(on -> {
            FrameSystem.NUMBER.put(on, 1L);
            for (NetUid netuid : List.of(NetUid.ROOT, ONE, TWO)) {
                Subnets.NETWORKS_ADDED.put(on, netuid, true);
                Subnets.SUBTOKEN_ENABLED.put(on, netuid, true);
            }
            Hotkeys.createIfAbsent(on, KEYS.get("owner"), KEYS.get("ownerhot"));
            Hotkeys.createIfAbsent(on, KEYS.get("cold"), KEYS.get("hot"));
            Hotkeys.createIfAbsent(on, KEYS.get("cold"), KEYS.get("hot2"));
            Hotkeys.createIfAbsent(on, KEYS.get("other"), KEYS.get("otherhot"));
            for (NetUid netuid : List.of(ONE, TWO)) {
                Subnets.SUBNET_MECHANISM.put(on, netuid, 1);
                Subnets.SUBNET_OWNER.put(on, netuid, KEYS.get("owner"));
                Subnets.SUBNET_OWNER_HOTKEY.put(on, netuid, KEYS.get("ownerhot"));
                pool(on, netuid, Rao.tao(1000), Alpha.whole(10_000));
            }
        });
    }

    /** The world that stories begin with, each coldkey with 1000 TAO. */
    static State world() {
        StakeStory story = new StakeStory();
        story.begin();
        story.set(on -> List.of("owner", "cold", "other")
                .forEach(coldkey -> Balances.mint(on, KEYS.get(coldkey), Rao.tao(1000))));
        return story.state;
    }

    /** An account by its name in stories. */
    static AccountId account(String name) {
        return KEYS.get(name);
    }

    private static void pool(Context on, NetUid netuid, Rao tao, Alpha alpha) {
        Pools.SUBNET_TAO.put(on, netuid, tao);
        Pools.SUBNET_ALPHA_IN.put(on, netuid, alpha);
        AccountId account = SubnetAccounts.of(on, netuid);
        if (Balances.free(on, account).below(tao)) {
            Balances.mint(on, account, tao.minus(Balances.free(on, account)));
        }
    }

    private void set(Consumer<Context> write) {
        Context on = new Context(state, RUNTIME);
        write.accept(on);
        state = on.commitTo(state);
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(text.replace("_", ""));
    }

    private static NetUid netuid(String text) {
        return new NetUid(Integer.parseInt(text));
    }

    private static void given(Context on, List<String> words) {
        List<String> a = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "balance" -> Balances.mint(on, KEYS.get(a.get(0)), new Rao(number(a.get(1))));
            case "pool" -> pool(on, netuid(a.get(0)), new Rao(number(a.get(1))), new Alpha(number(a.get(2))));
            case "stake" -> {
                Alpha alpha = new Alpha(number(a.get(3)));
                Stakes.increase(on, KEYS.get(a.get(0)), KEYS.get(a.get(1)), netuid(a.get(2)), alpha);
                Pools.SUBNET_ALPHA_OUT.mutate(on, netuid(a.get(2)), out -> out.plus(alpha));
            }
            case "fee" -> Swap.FEE_RATE.put(on, netuid(a.get(0)), Integer.parseInt(a.get(1)));
            case "out" -> Pools.SUBNET_ALPHA_OUT.put(on, netuid(a.get(0)), new Alpha(number(a.get(1))));
            case "fixed" -> Subnets.SUBNET_MECHANISM.remove(on, netuid(a.get(0)));
            case "closed" -> Subnets.SUBTOKEN_ENABLED.remove(on, netuid(a.get(0)));
            case "untransferable" -> StakeParameters.TRANSFER_TOGGLE.put(on, netuid(a.get(0)), false);
            case "nominatorMinimum" -> StakeParameters.NOMINATOR_MIN_REQUIRED_STAKE.put(on, number(a.get(0)));
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private void then(String at, List<String> words) {
        Context on = new Context(state, RUNTIME);
        int sign = words.indexOf("=") + words.indexOf("~") + 1;
        BigInteger got = new BigInteger(Long.toUnsignedString(value(on, words.subList(1, sign))));
        BigInteger wanted = new BigInteger(words.get(sign + 1).replace("_", ""));
        BigInteger near = words.get(sign).equals("~") ? wanted.divide(BigInteger.valueOf(1000)) : BigInteger.ZERO;
        assertThat(got.subtract(wanted).abs()).as(at + ", not " + got).isLessThanOrEqualTo(near);
    }

    private static long value(Context on, List<String> words) {
        List<String> a = words.subList(1, words.size());
        AccountId key = KEYS.getOrDefault(a.getFirst(), AccountId.ZERO);
        return switch (words.getFirst()) {
            case "balance" -> Balances.free(on, key).bits();
            case "stake" ->
                Stakes.of(on, key, KEYS.get(a.get(1)), netuid(a.get(2))).bits();
            case "locked" -> Convictions.locked(on, key, netuid(a.get(1))).bits();
            case "conviction" -> Convictions.ofHotkey(on, key, netuid(a.get(1))).toU64();
            case "lock" ->
                Locks.LOCK
                        .find(on, key, netuid(a.get(1)), KEYS.get(a.get(2)))
                        .map(lock -> lock.lockedMass().bits())
                        .orElse(0L);
            case "tao" -> Pools.SUBNET_TAO.get(on, netuid(a.getFirst())).bits();
            case "alpha" -> Pools.SUBNET_ALPHA_IN.get(on, netuid(a.getFirst())).bits();
            case "out" -> Pools.SUBNET_ALPHA_OUT.get(on, netuid(a.getFirst())).bits();
            case "burnt" ->
                AlphaAssets.ALPHA_BURNED.get(on, netuid(a.getFirst())).bits();
            case "recycled" ->
                AlphaAssets.ALPHA_RECYCLED.get(on, netuid(a.getFirst())).bits();
            case "flow" -> TaoFlows.SUBNET_TAO_FLOW.get(on, netuid(a.getFirst()));
            case "rootColdkeys" -> RootClaims.NUM_STAKING_COLDKEYS.get(on);
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private void call(String at, List<String> words) {
        int arrow = words.indexOf("->");
        Call<?> call = RUNTIME.pallets().stream()
                .flatMap(pallet -> pallet.calls().stream())
                .filter(each ->
                        each.name().equals(words.get(1)) && !each.pallet().equals("System"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(at));
        Output out = new Output().u8(call.palletIndex()).u8(call.index());
        Iterator<String> arguments = words.subList(2, arrow).iterator();
        call.args().type().fields().forEach(field -> write(field.type(), arguments.next(), out));
        Context on = new Context(state, RUNTIME);
        Outcome outcome = on.dispatch(RuntimeCall.CODEC.read(on.input(out.toArray())), origin(words.getFirst()));
        assertThat(outcome.error().map(StakeStory::name).orElse("ok")).as(at).isEqualTo(words.get(arrow + 1));
        State after = on.commitTo(state);
        if (outcome.isOk()) {
            Invariants.check(on, at);
            state = after;
        } else {
            assertThat(after.root()).as(at + ": changed the state").isEqualTo(state.root());
        }
    }

    private static Origin origin(String who) {
        return switch (who) {
            case "root" -> Origin.ROOT;
            case "none" -> Origin.NONE;
            default -> Origin.signed(KEYS.get(who));
        };
    }

    private static void write(TypeDef type, String text, Output out) {
        switch (type) {
            case TypeDef.Primitive(var name) when name.equals("bool") -> out.u8(text.equals("true") ? 1 : 0);
            case TypeDef.Primitive(var name) ->
                out.number(new BigInteger(text.replace("_", "")), Integer.parseInt(name.substring(1)) / 8, false);
            case TypeDef.Composite composite
            when composite.path().contains("AccountId") ->
                out.bytes(KEYS.get(text).bytes());
            case TypeDef.Composite composite ->
                write(composite.fields().getFirst().type(), text, out);
            case TypeDef.Variants _ when text.equals("none") -> out.u8(0);
            case TypeDef.Variants option -> {
                out.u8(1);
                write(option.variants().get(1).fields().getFirst().type(), text, out);
            }
            default -> throw new IllegalArgumentException(text);
        }
    }

    private static String name(DispatchError error) {
        return RUNTIME.pallets().stream()
                .flatMap(pallet -> pallet.errors().stream())
                .filter(fault -> fault.error().equals(error))
                .findFirst()
                .map(fault -> fault.name())
                .orElse(error.toString());
    }
}
