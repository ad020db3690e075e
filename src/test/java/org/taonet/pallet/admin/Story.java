package org.taonet.pallet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.subnet.ConsensusParameters;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.UidParameters;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
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
import org.taonet.unit.MechId;
import org.taonet.unit.NetUid;

/**
 * What is set one after the other, and what comes of it. Lines: {@code = name} begins anew, {@code block 7},
 * {@code given item value}, {@code who call argument… -> result}. A refused call must leave the state as it was; one
 * that sets an item must leave the argument in it, byte for byte.
 */
final class Story {
    static final AccountId OWNER = AccountId.fromHex("0a".repeat(32));
    static final AccountId STRANGER = AccountId.fromHex("0b".repeat(32));

    private static final NetUid SUBNET = new NetUid(1);
    private static final Runtime RUNTIME = Runtimes.normal();

    private State state = Trie.EMPTY;

    /** Plays a story; answers how many calls were made. */
    int play(String story) {
        int calls = 0;
        String chapter = "";
        for (String line : story.lines().map(String::strip).toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            switch (words.getFirst()) {
                case "" -> {}
                case "=" -> {
                    chapter = words.get(1);
                    begin();
                }
                case "block" -> set(on -> FrameSystem.NUMBER.put(on, Long.parseLong(words.get(1))));
                case "given" -> set(on -> given(on, words.get(1), Integer.parseInt(words.get(2))));
                default -> {
                    calls++;
                    call(chapter + ": " + line, words);
                }
            }
        }
        return calls;
    }

    /** A subnet of tempo 360 with an owner and three neurons, in block 1. */
    private void begin() {
        state = Trie.EMPTY;
        set(on -> {
            FrameSystem.NUMBER.put(on, 1L);
            Subnets.NETWORKS_ADDED.put(on, NetUid.ROOT, true);
            Subnets.NETWORKS_ADDED.put(on, SUBNET, true);
            Subnets.SUBNET_OWNER.put(on, SUBNET, OWNER);
            Tempos.TEMPO.put(on, SUBNET, 360);
            Neurons.SUBNETWORK_N.put(on, SUBNET, 3);
        });
    }

    private void set(java.util.function.Consumer<Context> write) {
        Context on = new Context(state, RUNTIME);
        write.accept(on);
        state = on.commitTo(state);
    }

    private static void given(Context on, String item, int value) {
        switch (item) {
            case "tempo" -> Tempos.TEMPO.put(on, SUBNET, value);
            case "lastEpoch" -> Tempos.LAST_EPOCH_BLOCK.put(on, SUBNET, (long) value);
            case "pendingEpoch" -> Tempos.PENDING_EPOCH_AT.put(on, SUBNET, (long) value);
            case "window" -> Tempos.ADMIN_FREEZE_WINDOW.put(on, value);
            case "neurons" -> Neurons.SUBNETWORK_N.put(on, SUBNET, value);
            case "minUids" -> UidParameters.MIN_ALLOWED_UIDS.put(on, SUBNET, value);
            case "maxUids" -> UidParameters.MAX_ALLOWED_UIDS.put(on, SUBNET, value);
            case "mechanisms" -> Mechanisms.MECHANISM_COUNT_CURRENT.put(on, SUBNET, new MechId(value));
            case "minChildTake" -> StakeParameters.MIN_CHILDKEY_TAKE.put(on, value);
            case "liquidAlpha" -> ConsensusParameters.LIQUID_ALPHA_ON.put(on, SUBNET, value == 1);
            case "commitReveal" -> WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.put(on, SUBNET, value == 1);
            default -> throw new IllegalArgumentException(item);
        }
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
        byte[] bytes = out.toArray();
        Context on = new Context(state, RUNTIME);
        Outcome outcome = on.dispatch(RuntimeCall.CODEC.read(on.input(bytes)), origin(words.getFirst()));
        assertThat(outcome.error().map(Story::name).orElse("ok")).as(at).isEqualTo(words.get(arrow + 1));
        State after = on.commitTo(state);
        if (outcome.isOk()) {
            state = after;
            kept(at, on, call, bytes);
        } else {
            assertThat(after.root()).as(at + ": changed the state").isEqualTo(state.root());
        }
    }

    /** What was said is in the item that the setting names. */
    private static void kept(String at, Context on, Call<?> call, byte[] bytes) {
        Optional<SubnetSetting<?>> setting = Admin.settings().stream()
                .filter(each -> each.call() == call)
                .filter(SubnetSetting.class::isInstance)
                .<SubnetSetting<?>>map(each -> (SubnetSetting<?>) each)
                .filter(each -> each.item() instanceof org.taonet.state.StorageMap<?, ?>)
                .findFirst();
        setting.filter(each -> !each.call().name().contains("split")).ifPresent(each -> {
            Output key = new Output().bytes(each.item().prefix());
            byte[] netuid = {bytes[2], bytes[3]};
            key.bytes(each.item().hashers().getFirst().hash(netuid));
            assertThat(on.get(key.toArray())).as(at + ": kept").isEqualTo(Arrays.copyOfRange(bytes, 4, bytes.length));
        });
    }

    private static Origin origin(String who) {
        return switch (who) {
            case "root" -> Origin.ROOT;
            case "none" -> Origin.NONE;
            case "owner" -> Origin.signed(OWNER);
            default -> Origin.signed(STRANGER);
        };
    }

    private static void write(TypeDef type, String text, Output out) {
        switch (type) {
            case TypeDef.Primitive(var name) -> out.number(number(text, 0), width(name), name.startsWith("i"));
            case TypeDef.Composite composite when composite.path().contains("AccountId") -> out.bytes(STRANGER.bytes());
            case TypeDef.Composite composite ->
                out.number(number(text, 64), 16, composite.path().endsWith("FixedI128"));
            case TypeDef.Variants _ -> parts(text, out);
            default -> throw new IllegalArgumentException(text);
        }
    }

    /** An option of a list of parts. */
    private static void parts(String text, Output out) {
        if (text.equals("none")) {
            out.u8(0);
            return;
        }
        String[] all = text.split(",");
        out.u8(1).compact(all.length);
        for (String each : all) {
            out.u16(Integer.parseInt(each));
        }
    }

    private static BigInteger number(String text, int places) {
        return switch (text) {
            case "true" -> BigInteger.ONE;
            case "false" -> BigInteger.ZERO;
            default ->
                new BigDecimal(text.replace("_", ""))
                        .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(places)))
                        .toBigInteger();
        };
    }

    private static int width(String primitive) {
        return primitive.equals("bool") ? 1 : Integer.parseInt(primitive.substring(1)) / 8;
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
}
