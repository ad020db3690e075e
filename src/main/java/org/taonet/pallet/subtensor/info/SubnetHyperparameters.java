package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.OneOf;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;
import org.taonet.unit.Bytes;

/**
 * A subnet's hyperparameters in three versions: two structs, and a list of names and values that can grow. Mirrors
 * rpc_info/subnet_info.rs.
 */
final class SubnetHyperparameters {
    private static final String CRATE = "pallet_subtensor::rpc_info::subnet_info::";

    private static final List<Field<SubnetView, ?>> FIRST = List.of(
            HyperparameterFields.RHO,
            HyperparameterFields.KAPPA,
            HyperparameterFields.IMMUNITY_PERIOD,
            HyperparameterFields.MIN_ALLOWED_WEIGHTS,
            HyperparameterFields.MAX_WEIGHTS_LIMIT,
            SubnetFields.TEMPO,
            HyperparameterFields.MIN_DIFFICULTY,
            HyperparameterFields.MAX_DIFFICULTY,
            HyperparameterFields.WEIGHTS_VERSION,
            HyperparameterFields.WEIGHTS_RATE_LIMIT,
            HyperparameterFields.ADJUSTMENT_INTERVAL,
            HyperparameterFields.ACTIVITY_CUTOFF,
            HyperparameterFields.REGISTRATION_ALLOWED,
            HyperparameterFields.TARGET_REGS_PER_INTERVAL,
            HyperparameterFields.MIN_BURN,
            HyperparameterFields.MAX_BURN,
            HyperparameterFields.BONDS_MOVING_AVG,
            HyperparameterFields.MAX_REGS_PER_BLOCK,
            HyperparameterFields.SERVING_RATE_LIMIT,
            HyperparameterFields.MAX_VALIDATORS,
            HyperparameterFields.ADJUSTMENT_ALPHA,
            HyperparameterFields.DIFFICULTY,
            HyperparameterFields.COMMIT_REVEAL_PERIOD,
            HyperparameterFields.COMMIT_REVEAL_WEIGHTS_ENABLED,
            HyperparameterFields.ALPHA_HIGH,
            HyperparameterFields.ALPHA_LOW,
            HyperparameterFields.LIQUID_ALPHA_ENABLED);

    private static final List<Field<SubnetView, ?>> SECOND = List.of(
            HyperparameterFields.ALPHA_SIGMOID_STEEPNESS,
            HyperparameterFields.YUMA_VERSION,
            HyperparameterFields.SUBNET_IS_ACTIVE,
            HyperparameterFields.TRANSFERS_ENABLED,
            HyperparameterFields.BONDS_RESET_ENABLED,
            HyperparameterFields.USER_LIQUIDITY_ENABLED);

    private static final List<Field<SubnetView, ?>> LISTED = List.of(
            HyperparameterFields.KAPPA,
            HyperparameterFields.IMMUNITY_PERIOD,
            HyperparameterFields.MIN_ALLOWED_WEIGHTS,
            HyperparameterFields.MAX_WEIGHTS_LIMIT,
            SubnetFields.TEMPO,
            HyperparameterFields.WEIGHTS_VERSION,
            HyperparameterFields.WEIGHTS_RATE_LIMIT,
            HyperparameterFields.ACTIVITY_CUTOFF,
            HyperparameterFields.ACTIVITY_CUTOFF_FACTOR,
            HyperparameterFields.REGISTRATION_ALLOWED,
            HyperparameterFields.TARGET_REGS_PER_INTERVAL,
            HyperparameterFields.MIN_BURN,
            HyperparameterFields.MAX_BURN,
            HyperparameterFields.BURN_HALF_LIFE,
            HyperparameterFields.BURN_INCREASE_MULT,
            HyperparameterFields.BONDS_MOVING_AVG,
            HyperparameterFields.MAX_REGS_PER_BLOCK,
            HyperparameterFields.SERVING_RATE_LIMIT,
            HyperparameterFields.MAX_VALIDATORS,
            HyperparameterFields.COMMIT_REVEAL_PERIOD,
            HyperparameterFields.COMMIT_REVEAL_WEIGHTS_ENABLED,
            HyperparameterFields.ALPHA_HIGH,
            HyperparameterFields.ALPHA_LOW,
            HyperparameterFields.LIQUID_ALPHA_ENABLED,
            HyperparameterFields.ALPHA_SIGMOID_STEEPNESS,
            HyperparameterFields.YUMA_VERSION,
            HyperparameterFields.SUBNET_IS_ACTIVE,
            HyperparameterFields.TRANSFERS_ENABLED,
            HyperparameterFields.BONDS_RESET_ENABLED,
            HyperparameterFields.USER_LIQUIDITY_ENABLED,
            HyperparameterFields.OWNER_CUT_ENABLED,
            HyperparameterFields.OWNER_CUT_AUTO_LOCK_ENABLED,
            HyperparameterFields.MIN_CHILDKEY_TAKE);

    static final Codec<SubnetView> V1 = Struct.answer(CRATE + "SubnetHyperparams", FIRST);
    static final Codec<SubnetView> V2 = Struct.answer(
            CRATE + "SubnetHyperparamsV2",
            Stream.concat(FIRST.stream(), SECOND.stream()).toList());
    static final Codec<List<Entry>> V3 = Codecs.list(Entry.CODEC);

    private SubnetHyperparameters() {}

    /** All that the third version lists. */
    static List<Entry> entries(SubnetView view) {
        return LISTED.stream().map(field -> Entry.of(field, view)).toList();
    }

    /** One hyperparameter by its name. */
    record Entry(Bytes name, Value value) {
        static final Codec<Entry> CODEC = struct(
                CRATE + "HyperparamEntry",
                field("name", Codecs.BYTES, "Vec<u8>", Entry::name),
                field("value", Value.CODEC, "HyperparamValue", Entry::value),
                Entry::new);

        static Entry of(Field<SubnetView, ?> field, SubnetView view) {
            return new Entry(
                    Bytes.utf8(Objects.requireNonNull(field.name())),
                    new Value(
                            Objects.requireNonNull(field.typeName()),
                            field.get().apply(view)));
        }
    }

    /** A value and which of the enum's types it has, as its field writes it. */
    record Value(String type, Object value) {
        private static final List<OneOf.Case<? extends Value>> CASES = List.of(
                of(0, "Bool", Codecs.BOOL, "bool"),
                of(1, "U16", Codecs.COMPACT_U16, "Compact<u16>"),
                of(2, "U32", Codecs.COMPACT_U32, "Compact<u32>"),
                of(3, "U64", Codecs.COMPACT_U64, "Compact<u64>"),
                of(4, "U128", Codecs.COMPACT_U128, "Compact<u128>"),
                of(5, "TaoBalance", Codecs.COMPACT_RAO, "Compact<TaoBalance>"),
                of(6, "I32F32", FixedPoint.I32F32, "I32F32"),
                of(7, "U64F64", FixedPoint.U64F64, "U64F64"));

        static final Codec<Value> CODEC = OneOf.of(CRATE + "HyperparamValue", List.of(), CASES);

        @SuppressWarnings("unchecked")
        private static <T> OneOf.Case<Value> of(int index, String name, Codec<T> codec, String type) {
            Struct<Value> fields =
                    struct(name, field(codec, type, (Value value) -> (T) value.value), each -> new Value(type, each));
            return new OneOf.Case<>(
                    index, name, fields, value -> value instanceof Value each && each.type.equals(type));
        }
    }
}
