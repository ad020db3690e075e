package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;
import org.taonet.scale.TypeDef;

/** All of a subnet and its neurons, by columns. Mirrors rpc_info/metagraph.rs. */
final class Metagraph {
    static final String CRATE = "pallet_subtensor::rpc_info::metagraph::";
    static final TypeDef.Param ACCOUNT = new TypeDef.Param("AccountId", Codecs.ACCOUNT.type());

    private static final List<Field<SubnetView, ?>> HEAD = List.of(
            SubnetFields.NETUID,
            SubnetFields.NAME,
            SubnetFields.SYMBOL,
            SubnetFields.IDENTITY,
            SubnetFields.NETWORK_REGISTERED_AT,
            SubnetFields.OWNER_HOTKEY,
            SubnetFields.OWNER_COLDKEY,
            SubnetFields.BLOCK,
            SubnetFields.TEMPO,
            SubnetFields.LAST_STEP,
            SubnetFields.BLOCKS_SINCE_LAST_STEP,
            SubnetFields.emission("subnet_emission"));

    private static final List<Field<SubnetView, ?>> HYPERPARAMETERS = List.of(
            SubnetFields.MOVING_PRICE,
            HyperparameterFields.RHO,
            HyperparameterFields.KAPPA,
            HyperparameterFields.MIN_ALLOWED_WEIGHTS,
            HyperparameterFields.MAX_WEIGHTS_LIMIT,
            HyperparameterFields.WEIGHTS_VERSION,
            HyperparameterFields.WEIGHTS_RATE_LIMIT,
            HyperparameterFields.ACTIVITY_CUTOFF,
            HyperparameterFields.MAX_VALIDATORS,
            HyperparameterFields.NUM_UIDS,
            HyperparameterFields.MAX_UIDS,
            HyperparameterFields.BURN,
            HyperparameterFields.DIFFICULTY,
            HyperparameterFields.REGISTRATION_ALLOWED,
            HyperparameterFields.POW_REGISTRATION_ALLOWED,
            HyperparameterFields.IMMUNITY_PERIOD,
            HyperparameterFields.MIN_DIFFICULTY,
            HyperparameterFields.MAX_DIFFICULTY,
            HyperparameterFields.MIN_BURN,
            HyperparameterFields.MAX_BURN,
            HyperparameterFields.ADJUSTMENT_ALPHA,
            HyperparameterFields.ADJUSTMENT_INTERVAL,
            HyperparameterFields.TARGET_REGS_PER_INTERVAL,
            HyperparameterFields.MAX_REGS_PER_BLOCK,
            HyperparameterFields.SERVING_RATE_LIMIT,
            HyperparameterFields.COMMIT_REVEAL_WEIGHTS_ENABLED,
            HyperparameterFields.COMMIT_REVEAL_PERIOD,
            HyperparameterFields.LIQUID_ALPHA_ENABLED,
            HyperparameterFields.ALPHA_HIGH,
            HyperparameterFields.ALPHA_LOW,
            HyperparameterFields.BONDS_MOVING_AVG);

    private static final List<Field<SubnetView, ?>> KEYS =
            List.of(NeuronColumns.HOTKEYS, NeuronColumns.COLDKEYS, NeuronColumns.IDENTITIES, NeuronColumns.AXONS);

    private static final List<Field<SubnetView, ?>> DIVIDENDS =
            List.of(NeuronColumns.TAO_DIVIDENDS_PER_HOTKEY, NeuronColumns.ALPHA_DIVIDENDS_PER_HOTKEY);

    /** In the order of the wire; a field's place is also its number in selections. */
    static final List<Field<SubnetView, ?>> FIELDS = Stream.of(
                    HEAD, SubnetFields.POOL, HYPERPARAMETERS, KEYS, NeuronColumns.SCORES, DIVIDENDS)
            .<Field<SubnetView, ?>>flatMap(List::stream)
            .toList();

    static final Codec<SubnetView> CODEC =
            Struct.answer(CRATE + "Metagraph", FIELDS).with(ACCOUNT);

    private Metagraph() {}
}
