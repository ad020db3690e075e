package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.stream.Stream;
import org.taonet.scale.Codec;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;

/**
 * A subnet by columns, one row for each uid. Pruning scores, trust and rank are not reckoned any more and stay empty.
 * Mirrors rpc_info/show_subnet.rs.
 */
final class SubnetState {
    private static final List<Field<SubnetView, ?>> HEAD =
            List.of(SubnetFields.NETUID, NeuronColumns.HOTKEYS, NeuronColumns.COLDKEYS);
    private static final List<Field<SubnetView, ?>> TAIL = List.of(NeuronColumns.EMISSION_HISTORY);

    static final Codec<SubnetView> CODEC = Struct.answer(
                    "pallet_subtensor::rpc_info::show_subnet::SubnetState",
                    Stream.of(HEAD, NeuronColumns.SCORES, TAIL)
                            .<Field<SubnetView, ?>>flatMap(List::stream)
                            .toList())
            .with(Metagraph.ACCOUNT);

    private SubnetState() {}
}
