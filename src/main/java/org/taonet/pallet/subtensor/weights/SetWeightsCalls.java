package org.taonet.pallet.subtensor.weights;

import static org.taonet.runtime.Event.f;
import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.taonet.pallet.subtensor.subnet.Concept;
import org.taonet.pallet.subtensor.subnet.WeightParameters;
import org.taonet.primitive.DispatchError;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.Refusal;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Context;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Event;
import org.taonet.runtime.Fault;
import org.taonet.runtime.Origin;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/**
 * How validators rate miners in the open: {@code set_weights} and its twins. The values are scaled so that the largest
 * is 65535. Mirrors pallets/subtensor/src/subnets/weights.rs.
 */
public final class SetWeightsCalls {
    public static final Declarations ON = Concept.declarations();

    /** The mechanism that every subnet has. */
    static final MechId FIRST = new MechId(0);

    private static final Codec<List<List<Codecs.Pair<Integer, Integer>>>> ROWS =
            Codecs.list(Codecs.list(Codecs.pair(Codecs.COMPACT_U16, Codecs.COMPACT_U16)));

    /** A row of weights: who is rated, and how; version key as the subnet demands. */
    public record SetWeights(NetUid netuid, List<Integer> dests, List<Integer> weights, long versionKey) {
        public static final Struct<SetWeights> ARGS = struct(
                "set_weights",
                field("netuid", Codecs.NET_UID, "NetUid", SetWeights::netuid),
                field("dests", Codecs.list(Codecs.U16), "Vec<u16>", SetWeights::dests),
                field("weights", Codecs.list(Codecs.U16), "Vec<u16>", SetWeights::weights),
                field("version_key", Codecs.U64, "u64", SetWeights::versionKey),
                SetWeights::new);
    }

    /** A row of weights for one mechanism. */
    public record SetMechanismWeights(
            NetUid netuid, MechId mecid, List<Integer> dests, List<Integer> weights, long versionKey) {
        public static final Struct<SetMechanismWeights> ARGS = struct(
                "set_mechanism_weights",
                field("netuid", Codecs.NET_UID, "NetUid", SetMechanismWeights::netuid),
                field("mecid", Codecs.MECH_ID, "MechId", SetMechanismWeights::mecid),
                field("dests", Codecs.list(Codecs.U16), "Vec<u16>", SetMechanismWeights::dests),
                field("weights", Codecs.list(Codecs.U16), "Vec<u16>", SetMechanismWeights::weights),
                field("version_key", Codecs.U64, "u64", SetMechanismWeights::versionKey),
                SetMechanismWeights::new);
    }

    /** Rows of weights for several subnets. */
    public record BatchSetWeights(
            List<NetUid> netuids, List<List<Codecs.Pair<Integer, Integer>>> weights, List<Long> versionKeys) {
        public static final Struct<BatchSetWeights> ARGS = struct(
                "batch_set_weights",
                field("netuids", Codecs.list(Codecs.COMPACT_NET_UID), "Vec<Compact<NetUid>>", BatchSetWeights::netuids),
                field("weights", ROWS, "Vec<Vec<(Compact<u16>, Compact<u16>)>>", BatchSetWeights::weights),
                field(
                        "version_keys",
                        Codecs.list(Codecs.COMPACT_U64),
                        "Vec<Compact<u64>>",
                        BatchSetWeights::versionKeys),
                BatchSetWeights::new);
    }

    public static final Fault NOT_ENOUGH_STAKE_TO_SET_WEIGHTS = ON.error(
            10,
            "NotEnoughStakeToSetWeights",
            "Get more stake behind the hotkey: it has less than the network demands of who sets weights.");
    public static final Fault NEURON_NO_VALIDATOR_PERMIT = ON.error(
            15, "NeuronNoValidatorPermit", "Rate only yourself, or earn a validator permit: this neuron has none.");
    public static final Fault WEIGHT_VEC_NOT_EQUAL_SIZE =
            ON.error(16, "WeightVecNotEqualSize", "Give as many weights as uids.");
    public static final Fault DUPLICATE_UIDS = ON.error(17, "DuplicateUids", "Name each uid once.");
    public static final Fault UID_VEC_CONTAIN_INVALID_ONE =
            ON.error(18, "UidVecContainInvalidOne", "Rate only uids that exist in the subnet.");
    public static final Fault WEIGHT_VEC_LENGTH_IS_LOW =
            ON.error(19, "WeightVecLengthIsLow", "Rate more neurons: the subnet demands a minimum number of weights.");
    public static final Fault MAX_WEIGHT_EXCEEDED =
            ON.error(27, "MaxWeightExceeded", "Lower the largest weight: it is above what the subnet allows.");
    public static final Fault SETTING_WEIGHTS_TOO_FAST =
            ON.error(29, "SettingWeightsTooFast", "Wait: the subnet limits how often weights are set.");
    public static final Fault INCORRECT_WEIGHT_VERSION_KEY = ON.error(
            30,
            "IncorrectWeightVersionKey",
            "Update the validator's software: the subnet demands a newer weights version key.");
    public static final Fault UIDS_LENGTH_EXCEED_UIDS_IN_SUB_NET =
            ON.error(32, "UidsLengthExceedUidsInSubNet", "Give fewer weights than the subnet has neurons.");
    public static final Fault CAN_NOT_SET_ROOT_NETWORK_WEIGHTS =
            ON.error(47, "CanNotSetRootNetworkWeights", "The root network has no weights to set.");
    public static final Fault COMMIT_REVEAL_ENABLED =
            ON.error(53, "CommitRevealEnabled", "Commit and reveal: this subnet takes no weights in the open.");

    public static final Event.Of2<MechanismIndex, Integer> WEIGHTS_SET = ON.event(
            5,
            "WeightsSet",
            "A neuron set its weights; by mechanism index and uid.",
            f(Codecs.MECHANISM, "NetUidStorageIndex"),
            f(Codecs.U16, "u16"));
    public static final Event.Of2<List<NetUid>, AccountId> BATCH_WEIGHTS_COMPLETED = ON.event(
            88,
            "BatchWeightsCompleted",
            "A batch of weights or commits is through, for these subnets.",
            f(Codecs.list(Codecs.COMPACT_NET_UID), "Vec<Compact<NetUid>>"),
            f(Codecs.ACCOUNT, "T::AccountId"));
    public static final Event.Of0 BATCH_COMPLETED_WITH_ERRORS =
            ON.event(89, "BatchCompletedWithErrors", "A batch is through and some of its rows failed.");
    public static final Event.Of2<NetUid, DispatchError> BATCH_WEIGHT_ITEM_FAILED = ON.event(
            90,
            "BatchWeightItemFailed",
            "One row of a batch failed; the subnet and why.",
            f(Codecs.NET_UID, "NetUid"),
            f(DispatchError.CODEC, "sp_runtime::DispatchError"));

    public static final Call<SetWeights> SET_WEIGHTS = ON.call(
            0,
            SetWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(15_513_610_000L, 10_327_410, 4112, 2)),
            "Sets the signing hotkey's weights on a subnet's first mechanism; refused where commit-reveal is on.",
            (on, origin, a) -> set(on, origin, a.netuid, FIRST, new Weighing.Row(a.dests, a.weights, a.versionKey)));
    public static final Call<SetMechanismWeights> SET_MECHANISM_WEIGHTS = ON.call(
            119,
            SetMechanismWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(15_540_000_000L, 0, 4111, 2)),
            "Sets the signing hotkey's weights on one mechanism of a subnet; refused where commit-reveal is on.",
            (on, origin, a) -> set(on, origin, a.netuid, a.mecid, new Weighing.Row(a.dests, a.weights, a.versionKey)));
    public static final Call<BatchSetWeights> BATCH_SET_WEIGHTS = ON.call(
            80,
            BatchSetWeights.ARGS,
            (runtime, a) -> DispatchInfo.free(Weight.of(103_092_000, 7395, 16, 2)),
            "Sets the signing hotkey's weights on several subnets; a row that fails is "
                    + "reported by an event and the others stand.",
            SetWeightsCalls::setAll);

    private SetWeightsCalls() {}

    private static void set(Context on, Origin origin, NetUid netuid, MechId mechanism, Weighing.Row row) {
        COMMIT_REVEAL_ENABLED.when(WeightParameters.COMMIT_REVEAL_WEIGHTS_ENABLED.get(on, netuid));
        Weighing.set(on, origin.signer(), netuid, mechanism, row);
    }

    private static void setAll(Context on, Origin origin, BatchSetWeights a) {
        AccountId hotkey = origin.signer();
        RevealWeightsCalls.INPUT_LENGTHS_UNEQUAL.unless(
                a.netuids.size() == a.weights.size() && a.netuids.size() == a.versionKeys.size());
        batch(on, hotkey, a.netuids, i -> {
            var pairs = a.weights.get(i);
            List<Integer> uids = pairs.stream().map(Codecs.Pair::first).toList();
            List<Integer> values = pairs.stream().map(Codecs.Pair::second).toList();
            set(on, origin, a.netuids.get(i), FIRST, new Weighing.Row(uids, values, a.versionKeys.get(i)));
        });
    }

    /** Does a thing for each subnet, tells which of them failed, and goes on whatever comes. */
    static void batch(Context on, AccountId hotkey, List<NetUid> netuids, IntConsumer one) {
        List<Failed> failures = new ArrayList<>();
        for (int i = 0; i < netuids.size(); i++) {
            int at = i;
            try {
                on.layered(() -> one.accept(at));
            } catch (Refusal refusal) {
                failures.add(new Failed(netuids.get(i), refusal.error()));
            }
        }
        if (!failures.isEmpty()) {
            BATCH_COMPLETED_WITH_ERRORS.emit(on);
        }
        failures.forEach(failed -> BATCH_WEIGHT_ITEM_FAILED.emit(on, failed.netuid, failed.error));
        BATCH_WEIGHTS_COMPLETED.emit(on, netuids, hotkey);
    }

    private record Failed(NetUid netuid, DispatchError error) {}
}
