package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;
import org.taonet.scale.TypeDef;

/** A subnet in short, in two versions: the second has its identity too. Mirrors rpc_info/subnet_info.rs. */
final class SubnetInfo {
    private static final String CRATE = "pallet_subtensor::rpc_info::subnet_info::";
    private static final TypeDef.Param ACCOUNT = new TypeDef.Param("AccountId", Codecs.ACCOUNT.type());

    /** Not kept any more. */
    private static final Field<SubnetView, Integer> NETWORK_MODALITY =
            field("network_modality", Codecs.COMPACT_U16, "Compact<u16>", view -> 0);

    /** Not kept any more. */
    private static final Field<SubnetView, List<List<Integer>>> NETWORK_CONNECT =
            field("network_connect", Codecs.list(Codecs.array(Codecs.U16, 2)), "Vec<[u16; 2]>", view -> List.of());

    /** By its counter, unlike the field of this name elsewhere. */
    private static final Field<SubnetView, Long> BLOCKS_SINCE_LAST_STEP =
            SubnetView.of("blocks_since_last_step", Codecs.COMPACT_U64, "Compact<u64>", Tempos.BLOCKS_SINCE_LAST_STEP);

    private static final List<Field<SubnetView, ?>> HEAD = List.of(
            SubnetFields.NETUID,
            HyperparameterFields.RHO,
            HyperparameterFields.KAPPA,
            HyperparameterFields.DIFFICULTY,
            HyperparameterFields.IMMUNITY_PERIOD,
            HyperparameterFields.MAX_ALLOWED_VALIDATORS,
            HyperparameterFields.MIN_ALLOWED_WEIGHTS,
            HyperparameterFields.MAX_WEIGHTS_LIMIT,
            HyperparameterFields.SCALING_LAW_POWER,
            HyperparameterFields.SUBNETWORK_N,
            HyperparameterFields.MAX_ALLOWED_UIDS,
            BLOCKS_SINCE_LAST_STEP,
            SubnetFields.TEMPO,
            NETWORK_MODALITY,
            NETWORK_CONNECT);

    static final Codec<SubnetView> V1 = codec(
            "SubnetInfo",
            List.of(SubnetFields.emission("emission_values"), HyperparameterFields.BURN, SubnetFields.OWNER));
    static final Codec<SubnetView> V2 = codec(
            "SubnetInfov2",
            List.of(
                    SubnetFields.emission("emission_value"),
                    HyperparameterFields.BURN,
                    SubnetFields.OWNER,
                    SubnetFields.IDENTITY));

    private SubnetInfo() {}

    private static Codec<SubnetView> codec(String name, List<Field<SubnetView, ?>> tail) {
        List<Field<SubnetView, ?>> fields =
                Stream.concat(HEAD.stream(), tail.stream()).toList();
        return Struct.answer(CRATE + name, fields).with(ACCOUNT);
    }
}
