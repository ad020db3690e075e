package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;
import org.taonet.scale.TypeDef;

/** A subnet's pool and what flows into it. Mirrors rpc_info/dynamic_info.rs. */
final class DynamicInfo {
    private static final List<Field<SubnetView, ?>> HEAD = List.of(
            SubnetFields.NETUID,
            SubnetFields.OWNER_HOTKEY,
            SubnetFields.OWNER_COLDKEY,
            SubnetFields.SUBNET_NAME,
            SubnetFields.TOKEN_SYMBOL,
            SubnetFields.TEMPO,
            SubnetFields.LAST_STEP,
            SubnetFields.BLOCKS_SINCE_LAST_STEP,
            SubnetFields.emission("emission"));
    private static final List<Field<SubnetView, ?>> TAIL =
            List.of(SubnetFields.NETWORK_REGISTERED_AT, SubnetFields.SUBNET_IDENTITY, SubnetFields.MOVING_PRICE);

    static final Codec<SubnetView> CODEC = Struct.answer(
                    "pallet_subtensor::rpc_info::dynamic_info::DynamicInfo",
                    Stream.of(HEAD, SubnetFields.POOL, TAIL)
                            .<Field<SubnetView, ?>>flatMap(List::stream)
                            .toList())
            .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));

    private DynamicInfo() {}
}
