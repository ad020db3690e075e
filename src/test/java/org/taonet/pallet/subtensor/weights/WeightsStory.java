package org.taonet.pallet.subtensor.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.taonet.crypto.bls.Beacon;
import org.taonet.crypto.bls.Timelock;
import org.taonet.pallet.drand.Drand;
import org.taonet.pallet.drand.Pulse;
import org.taonet.pallet.subtensor.neuron.Commits;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.SharePool;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.preset.Runtimes;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.Outcome;
import org.taonet.runtime.Context;
import org.taonet.runtime.Fault;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.state.State;
import org.taonet.state.Trie;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.Bytes;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * Weights set, committed and revealed one after the other. Lines: {@code = name} begins anew; {@code given item value};
 * {@code block 7}, {@code epoch 2}, {@code pulse 9} say what has come; {@code uid call argument… -> result} calls past
 * the guards and {@code => result} through them; {@code step} does what a block begins with; {@code weights uid},
 * {@code commits uid} and {@code waiting epoch} must be what follows their arrow. A refused call must leave the state
 * as it was. Rows of weights are {@code uids values}, separated by commas; a dash is no list.
 */
final class WeightsStory {
    static final NetUid SUBNET = new NetUid(1);

    private static final MechanismIndex INDEX = MechanismIndex.of(SUBNET);
    private static final Runtime RUNTIME = Runtimes.normal();
    private static final byte[] BEACON = new byte[32];

    static {
        BEACON[31] = 77;
    }

    private State state = Trie.EMPTY;
    private String last = "";

    /** Plays a story; answers how many results were compared. */
    int play(String story) {
        int rows = 0;
        String chapter = "";
        for (String line : story.lines().map(String::strip).toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            switch (words.getFirst()) {
                case "" -> {}
                case "=" -> {
                    chapter = words.get(1);
                    begin();
                }
                case "given" -> set(on -> given(on, words.get(1), Long.parseLong(words.get(2))));
                case "block" -> set(on -> FrameSystem.NUMBER.put(on, Long.parseLong(words.get(1))));
                case "epoch" -> set(on -> Tempos.SUBNET_EPOCH_INDEX.put(on, SUBNET, Long.parseLong(words.get(1))));
                case "pulse" -> set(on -> pulse(on, Long.parseLong(words.get(1))));
                case "step" -> set(on -> TimelockedCommits.step(on, FrameSystem.NUMBER.get(on)));
                default -> {
                    rows++;
                    compare(chapter + ": " + line, words);
                }
            }
        }
        return rows;
    }

    /** A subnet in block 1 with three neurons that all may validate; weights are set in the open, as often as liked. */
    private void begin() {
        state = Trie.EMPTY;
        set(on -> {
            FrameSystem.NUMBER.put(on, 1L);
            Subnets.NETWORKS_ADDED.put(on, NetUid.ROOT, true);
            Subnets.NETWORKS_ADDED.put(on, SUBNET, true);
            Tempos.TEMPO.put(on, SUBNET, 360);
            WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.put(on, NetUid.ROOT, false);
            given(on, "hidden", 0);
            given(on, "neurons", 3);
            given(on, "rateLimit", 0);
            given(on, "minWeights", 0);
        });
    }

    private void set(Consumer<Context> write) {
        Context on = new Context(state, RUNTIME);
        write.accept(on);
        state = on.commitTo(state);
    }

    /** The hotkey that has, or would have, a uid. */
    static AccountId hotkey(int uid) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) (uid + 1);
        return AccountId.of(bytes);
    }

    private static void given(Context on, String item, long value) {
        switch (item) {
            case "neurons" -> neurons(on, (int) value);
            case "hidden" -> WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.put(on, SUBNET, value == 1);
            case "rateLimit" -> WeightParameters.WEIGHTS_SET_RATE_LIMIT.put(on, SUBNET, value);
            case "minWeights" -> WeightParameters.MIN_ALLOWED_WEIGHTS.put(on, SUBNET, (int) value);
            case "versionKey" -> WeightParameters.WEIGHTS_VERSION_KEY.put(on, SUBNET, value);
            case "period" -> WeightParameters.REVEAL_PERIOD_EPOCHS.put(on, SUBNET, value);
            case "version" -> WeightParameters.COMMIT_REVEAL_WEIGHTS_VERSION.put(on, (int) value);
            case "threshold" -> StakeParameters.STAKE_THRESHOLD.put(on, value);
            case "permits" -> Scores.VALIDATOR_PERMIT.put(on, SUBNET, flags(value));
            case "owner" -> Subnets.SUBNET_OWNER_HOTKEY.put(on, SUBNET, hotkey((int) value));
            case "staked" -> SharePool.TOTAL_HOTKEY_ALPHA.put(on, hotkey((int) value), SUBNET, new Alpha(1));
            case "mechanisms" -> Mechanisms.MECHANISM_COUNT_CURRENT.put(on, SUBNET, new MechId((int) value));
            case "wished" -> Tempos.PENDING_EPOCH_AT.put(on, SUBNET, value);
            default -> throw new IllegalArgumentException(item);
        }
    }

    /** By their bits, the lowest the first uid's. */
    private static List<Boolean> flags(long bits) {
        return IntStream.range(0, 3).mapToObj(i -> (bits >> i & 1) == 1).toList();
    }

    private static void neurons(Context on, int count) {
        Neurons.SUBNETWORK_N.put(on, SUBNET, count);
        List<Boolean> permits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Neurons.UIDS.put(on, SUBNET, hotkey(i), new Uid(i));
            Neurons.KEYS.put(on, SUBNET, new Uid(i), hotkey(i));
            permits.add(true);
        }
        Scores.VALIDATOR_PERMIT.put(on, SUBNET, permits);
    }

    private static void pulse(Context on, long round) {
        byte[] signature = Beacon.sign(BEACON, round);
        Pulse pulse = new Pulse(round, Bytes.owning(Beacon.randomness(signature)), Bytes.owning(signature));
        Drand.PULSES.put(on, round, pulse);
        Drand.LAST_STORED_ROUND.put(on, round);
    }

    private void compare(String at, List<String> words) {
        int arrow = Math.max(words.indexOf("->"), words.indexOf("=>"));
        String expected = String.join(" ", words.subList(arrow + 1, words.size()));
        List<String> said = words.subList(0, arrow);
        set(on -> FrameSystem.EVENTS.remove(on));
        Context on = new Context(state, RUNTIME);
        String shown = switch (said.getFirst()) {
            case "weights" -> weights(on, said);
            case "commits" ->
                Integer.toString(Commits.WEIGHT_COMMITS
                        .find(on, INDEX, hotkey(Integer.parseInt(said.get(1))))
                        .map(List::size)
                        .orElse(0));
            case "waiting" ->
                Integer.toString(Commits.TIMELOCKED_WEIGHT_COMMITS
                        .get(on, INDEX, Long.parseLong(said.get(1)))
                        .size());
            case "updated" -> Scores.LAST_UPDATE.get(on, INDEX).toString().replace(" ", "");
            case "failed" -> last;
            default -> call(at, on, said, words.get(arrow).equals("=>"));
        };
        assertThat(shown).as(at).isEqualTo(expected);
    }

    private static String weights(Context on, List<String> said) {
        int mechanism = said.size() > 2 ? Integer.parseInt(said.get(2)) : 0;
        return Weights.WEIGHTS
                .get(on, MechanismIndex.of(SUBNET, new MechId(mechanism)), new Uid(Integer.parseInt(said.get(1))))
                .stream()
                .map(edge -> edge.uid() + ":" + edge.value())
                .collect(Collectors.joining(","));
    }

    private String call(String at, Context on, List<String> said, boolean guarded) {
        Origin origin =
                said.getFirst().equals("root") ? Origin.ROOT : Origin.signed(hotkey(Integer.parseInt(said.getFirst())));
        AccountId who = origin.signerIfAny().orElse(AccountId.ZERO);
        RuntimeCall call = call(who, said.get(1), said.subList(2, said.size()));
        Outcome outcome = guarded ? on.dispatch(call, origin) : on.dispatchUnfiltered(call, origin);
        last = failures(on);
        State after = on.commitTo(state);
        if (outcome.isOk()) {
            state = after;
        } else {
            assertThat(after.root()).as(at + ": changed the state").isEqualTo(state.root());
        }
        return outcome.error().map(WeightsStory::name).orElse("ok");
    }

    /** The subnets of which a batch said that they failed, in its order. */
    private static String failures(Context on) {
        byte[] events = on.get(FrameSystem.EVENTS.key());
        byte[] sign = {2, 7, (byte) SetWeightsCalls.BATCH_WEIGHT_ITEM_FAILED.index()};
        List<String> failed = new ArrayList<>();
        for (int at = 0; events != null && at + 5 < events.length; at++) {
            if (Arrays.equals(events, at, at + sign.length, sign, 0, sign.length)) {
                failed.add(Integer.toString(events[at + sign.length]));
            }
        }
        return String.join(",", failed);
    }

    private static RuntimeCall call(AccountId who, String name, List<String> words) {
        int at = name.indexOf('@');
        MechId mechanism = new MechId(at < 0 ? 0 : Integer.parseInt(name.substring(at + 1)));
        Args args = new Args(words);
        return switch (at < 0 ? name : name.substring(0, at + 1)) {
            case "set" ->
                SetWeightsCalls.SET_WEIGHTS.with(
                        new SetWeightsCalls.SetWeights(SUBNET, args.list(0), args.list(1), args.number(2)));
            case "set@" ->
                SetWeightsCalls.SET_MECHANISM_WEIGHTS.with(new SetWeightsCalls.SetMechanismWeights(
                        SUBNET, mechanism, args.list(0), args.list(1), args.number(2)));
            case "setRoot" ->
                SetWeightsCalls.SET_WEIGHTS.with(
                        new SetWeightsCalls.SetWeights(NetUid.ROOT, args.list(0), args.list(1), args.number(2)));
            case "setAll" -> SetWeightsCalls.BATCH_SET_WEIGHTS.with(all(args));
            case "commit" ->
                CommitWeightsCalls.COMMIT_WEIGHTS.with(new CommitWeightsCalls.CommitWeights(
                        SUBNET, args.reveal().hash(who, INDEX)));
            case "commitAll" ->
                CommitWeightsCalls.BATCH_COMMIT_WEIGHTS.with(new CommitWeightsCalls.BatchCommitWeights(
                        List.of(SUBNET, new NetUid(9)),
                        List.of(args.reveal().hash(who, INDEX), args.reveal().hash(who, INDEX))));
            case "commit@" ->
                CommitWeightsCalls.COMMIT_MECHANISM_WEIGHTS.with(new CommitWeightsCalls.CommitMechanismWeights(
                        SUBNET, mechanism, args.reveal().hash(who, MechanismIndex.of(SUBNET, mechanism))));
            case "reveal" -> RevealWeightsCalls.REVEAL_WEIGHTS.with(reveal(args.reveal()));
            case "reveal@" -> {
                Reveal r = args.reveal();
                yield RevealWeightsCalls.REVEAL_MECHANISM_WEIGHTS.with(new RevealWeightsCalls.RevealMechanismWeights(
                        SUBNET, mechanism, r.uids(), r.values(), r.salt(), r.versionKey()));
            }
            case "revealAll" -> RevealWeightsCalls.BATCH_REVEAL_WEIGHTS.with(args.batch());
            case "lock", "lockOld", "lockOther", "lockNoise" ->
                CommitWeightsCalls.COMMIT_TIMELOCKED_WEIGHTS.with(new CommitWeightsCalls.CommitTimelockedWeights(
                        SUBNET, sealed(who, name, args), args.number(2), (int) args.number(3)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SetWeightsCalls.BatchSetWeights all(Args args) {
        List<Codecs.Pair<Integer, Integer>> row = IntStream.range(
                        0, args.list(0).size())
                .mapToObj(
                        i -> new Codecs.Pair<>(args.list(0).get(i), args.list(1).get(i)))
                .toList();
        return new SetWeightsCalls.BatchSetWeights(
                List.of(SUBNET, NetUid.ROOT), List.of(row, row), List.of(args.number(2), 0L));
    }

    private static RevealWeightsCalls.RevealWeights reveal(Reveal r) {
        return new RevealWeightsCalls.RevealWeights(SUBNET, r.uids(), r.values(), r.salt(), r.versionKey());
    }

    /** What a client would seal for a round: uids, values, round, version of the scheme. */
    private static Bytes sealed(AccountId who, String kind, Args args) {
        Output payload = new Output();
        switch (kind) {
            case "lock" -> Codecs.BYTES.encode(Bytes.of(who.bytes()), payload);
            case "lockOther" -> Codecs.BYTES.encode(Bytes.of(hotkey(200).bytes()), payload);
            default -> {}
        }
        Codecs.list(Codecs.U16).encode(args.list(0), payload);
        Codecs.list(Codecs.U16).encode(args.list(1), payload);
        payload.u64(0);
        byte[] message = kind.equals("lockNoise") ? new byte[] {-1, -1, -1} : payload.toArray();
        Random seeded = new Random(args.number(2));
        return Bytes.owning(Timelock.seal(Beacon.publicKey(BEACON), args.number(2), message, seeded::nextBytes));
    }

    /** The words after a call's name. */
    private record Args(List<String> words) {
        private static List<Integer> list(String word) {
            return word.equals("-")
                    ? List.of()
                    : Arrays.stream(word.split(",")).map(Integer::valueOf).toList();
        }

        List<Integer> list(int at) {
            return list(words.get(at));
        }

        long number(int at) {
            return at < words.size() ? Long.parseLong(words.get(at)) : 0;
        }

        Reveal reveal() {
            return new Reveal(list(0), list(1), list(2), number(3));
        }

        /** Reveals of four words each; a single word at the end makes the lists uneven. */
        RevealWeightsCalls.BatchRevealWeights batch() {
            List<List<Integer>> uids = new ArrayList<>();
            List<List<Integer>> values = new ArrayList<>();
            List<List<Integer>> salts = new ArrayList<>();
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < words.size(); i += 4) {
                uids.add(list(i));
                if (i + 3 < words.size()) {
                    values.add(list(i + 1));
                    salts.add(list(i + 2));
                    keys.add(number(i + 3));
                }
            }
            return new RevealWeightsCalls.BatchRevealWeights(SUBNET, uids, values, salts, keys);
        }
    }

    private static String name(DispatchError error) {
        Optional<String> named = error instanceof DispatchError.Module module
                ? RUNTIME.pallets().stream()
                        .filter(pallet -> pallet.index() == module.pallet())
                        .flatMap(pallet -> pallet.errors().stream())
                        .filter(fault -> fault.index() == module.error().at(0))
                        .map(Fault::name)
                        .findFirst()
                : Optional.empty();
        return named.orElseGet(error::toString);
    }
}
