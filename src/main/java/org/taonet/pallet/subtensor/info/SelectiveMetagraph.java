package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.taonet.math.I64F64;
import org.taonet.pallet.commitments.Commitments;
import org.taonet.pallet.commitments.Registration;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.subnet.StakeParameters;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.scale.Struct;
import org.taonet.scale.Struct.Field;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.NetUid;

/**
 * Those fields of a metagraph that a client asks for by number, and two more: who validates, and what was committed.
 * Mirrors rpc_info/metagraph.rs.
 *
 * @param netuid which is told, whether asked for or not
 * @param of the subnet, or the mechanism
 * @param numbers the fields that are asked for
 */
record SelectiveMetagraph(NetUid netuid, SubnetView of, Set<Integer> numbers) {
    /** The number that asks for the subnet's own number. */
    static final int NETUID = 0;

    private static final Field<SubnetView, List<Integer>> VALIDATORS =
            field("validators", Codecs.list(Codecs.COMPACT_U16), "Vec<Compact<u16>>", SelectiveMetagraph::validators);
    private static final Field<SubnetView, List<Pair<AccountId, Bytes>>> COMMITMENTS = field(
            "commitments",
            Codecs.list(Codecs.pair(Codecs.ACCOUNT, SubnetFields.TEXT)),
            "Vec<(AccountId, Vec<Compact<u8>>)>",
            SelectiveMetagraph::commitments);

    static final Codec<SelectiveMetagraph> CODEC =
            Struct.answer(Metagraph.CRATE + "SelectiveMetagraph", fields()).with(Metagraph.ACCOUNT);

    private static List<Field<SelectiveMetagraph, ?>> fields() {
        List<Field<SubnetView, ?>> all = Stream.concat(
                        Metagraph.FIELDS.stream(), Stream.<Field<SubnetView, ?>>of(VALIDATORS, COMMITMENTS))
                .toList();
        Field<SelectiveMetagraph, NetUid> first =
                field("netuid", Codecs.COMPACT_NET_UID, "Compact<NetUid>", SelectiveMetagraph::netuid);
        return Stream.<Field<SelectiveMetagraph, ?>>concat(
                        Stream.of(first),
                        IntStream.range(NETUID + 1, all.size()).mapToObj(number -> chosen(number, all.get(number))))
                .toList();
    }

    private static <T> Field<SelectiveMetagraph, Optional<T>> chosen(int number, Field<SubnetView, T> field) {
        return new Field<>(
                field.name(),
                Codecs.option(field.codec()),
                "Option<" + field.typeName() + ">",
                asked ->
                        asked.numbers.contains(number) ? Optional.of(field.get().apply(asked.of)) : Optional.empty());
    }

    /** Uids with a permit whose stake weighs more than the threshold, the lightest first. */
    private static List<Integer> validators(SubnetView view) {
        record Weighed(int uid, I64F64 stake) {}
        Context on = view.on;
        List<Boolean> permits = Scores.VALIDATOR_PERMIT.get(on, view.netuid);
        BigInteger threshold =
                new BigInteger(Long.toUnsignedString(StakeParameters.STAKE_THRESHOLD.get(on))).shiftLeft(Long.SIZE);
        return StreamSupport.stream(Neurons.KEYS.iteratePrefix(on, view.netuid).spliterator(), false)
                .filter(entry -> entry.key().value() < permits.size()
                        && permits.get(entry.key().value()))
                .map(entry -> new Weighed(
                        entry.key().value(),
                        StakeWeights.of(on, entry.value(), view.netuid).total()))
                .sorted(Comparator.comparing(Weighed::stake))
                .filter(each -> each.stake.bits().compareTo(threshold) > 0)
                .map(Weighed::uid)
                .toList();
    }

    /** As they are stored. */
    private static List<Pair<AccountId, Bytes>> commitments(SubnetView view) {
        return StreamSupport.stream(
                        Commitments.COMMITMENT_OF
                                .iteratePrefix(view.on, view.netuid)
                                .spliterator(),
                        false)
                .map(entry -> new Pair<>(entry.key(), Bytes.owning(Registration.CODEC.bytes(entry.value()))))
                .toList();
    }
}
