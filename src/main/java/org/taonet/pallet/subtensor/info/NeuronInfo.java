package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taonet.pallet.subtensor.neuron.AxonInfo;
import org.taonet.pallet.subtensor.neuron.Edge;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.PrometheusInfo;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.neuron.Weights;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.scale.Input;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Uid;

/**
 * All of one neuron; the lite form is without weights and bonds. Rank, trust and the pruning score are not reckoned any
 * more. Mirrors rpc_info/neuron_info.rs.
 */
record NeuronInfo(
        AccountId hotkey,
        AccountId coldkey,
        int uid,
        NetUid netuid,
        boolean active,
        AxonInfo axon,
        PrometheusInfo prometheus,
        List<Pair<AccountId, Alpha>> stake,
        int rank,
        Alpha emission,
        int incentive,
        int consensus,
        int trust,
        int validatorTrust,
        int dividends,
        long lastUpdate,
        boolean validatorPermit,
        List<Edge> weights,
        List<Edge> bonds,
        int pruningScore) {
    private static final String CRATE = "pallet_subtensor::rpc_info::neuron_info::";
    private static final Codec<List<Pair<AccountId, Alpha>>> STAKE =
            Codecs.list(Codecs.pair(Codecs.ACCOUNT, Codecs.COMPACT_ALPHA));
    private static final Codec<List<Edge>> EDGES =
            Codecs.list(Codecs.pair(Codecs.COMPACT_U16, Codecs.COMPACT_U16, Edge::new, Edge::uid, Edge::value));
    private static final int NO_SCORE = 0xFFFF;

    static final Codec<NeuronInfo> CODEC = codec("NeuronInfo", true);
    static final Codec<NeuronInfo> LITE = codec("NeuronInfoLite", false);

    private static Codec<NeuronInfo> codec(String name, boolean edges) {
        List<Struct.Field<NeuronInfo, ?>> fields = new ArrayList<>(List.of(
                field("hotkey", Codecs.ACCOUNT, "AccountId", NeuronInfo::hotkey),
                field("coldkey", Codecs.ACCOUNT, "AccountId", NeuronInfo::coldkey),
                field("uid", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::uid),
                field("netuid", Codecs.COMPACT_NET_UID, "Compact<NetUid>", NeuronInfo::netuid),
                field("active", Codecs.BOOL, "bool", NeuronInfo::active),
                field("axon_info", AxonInfo.CODEC, "AxonInfo", NeuronInfo::axon),
                field("prometheus_info", PrometheusInfo.CODEC, "PrometheusInfo", NeuronInfo::prometheus),
                field("stake", STAKE, "Vec<(AccountId, Compact<AlphaBalance>)>", NeuronInfo::stake),
                field("rank", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::rank),
                field("emission", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", NeuronInfo::emission),
                field("incentive", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::incentive),
                field("consensus", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::consensus),
                field("trust", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::trust),
                field("validator_trust", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::validatorTrust),
                field("dividends", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::dividends),
                field("last_update", Codecs.COMPACT_U64, "Compact<u64>", NeuronInfo::lastUpdate),
                field("validator_permit", Codecs.BOOL, "bool", NeuronInfo::validatorPermit)));
        if (edges) {
            fields.add(field("weights", EDGES, "Vec<(Compact<u16>, Compact<u16>)>", NeuronInfo::weights));
            fields.add(field("bonds", EDGES, "Vec<(Compact<u16>, Compact<u16>)>", NeuronInfo::bonds));
        }
        fields.add(field("pruning_score", Codecs.COMPACT_U16, "Compact<u16>", NeuronInfo::pruningScore));
        return Struct.wide(CRATE + name, List.copyOf(fields), in -> read(in, edges))
                .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));
    }

    private static NeuronInfo read(Input in, boolean edges) {
        return new NeuronInfo(
                Codecs.ACCOUNT.decode(in),
                Codecs.ACCOUNT.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_NET_UID.decode(in),
                Codecs.BOOL.decode(in),
                AxonInfo.CODEC.decode(in),
                PrometheusInfo.CODEC.decode(in),
                STAKE.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_ALPHA.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_U16.decode(in),
                Codecs.COMPACT_U64.decode(in),
                Codecs.BOOL.decode(in),
                edges ? EDGES.decode(in) : List.of(),
                edges ? EDGES.decode(in) : List.of(),
                Codecs.COMPACT_U16.decode(in));
    }

    /** Of a uid of a subnet that exists, if somebody has it. */
    static Optional<NeuronInfo> of(Context on, NetUid netuid, int number) {
        Uid uid = new Uid(number);
        return Neurons.KEYS.find(on, netuid, uid).map(hotkey -> of(on, netuid, uid, hotkey));
    }

    private static NeuronInfo of(Context on, NetUid netuid, Uid uid, AccountId hotkey) {
        AccountId coldkey = Hotkeys.OWNER.get(on, hotkey);
        MechanismIndex first = MechanismIndex.of(netuid);
        int at = uid.value();
        return new NeuronInfo(
                hotkey,
                coldkey,
                at,
                netuid,
                at(Scores.ACTIVE.get(on, netuid), at, false),
                Serving.AXONS.find(on, netuid, hotkey).orElse(AxonInfo.NONE),
                Serving.PROMETHEUS.find(on, netuid, hotkey).orElse(PrometheusInfo.NONE),
                List.of(new Pair<>(coldkey, Stakes.onHotkey(on, hotkey, netuid))),
                0,
                at(Scores.EMISSION.get(on, netuid), at, Alpha.ZERO),
                at(Scores.INCENTIVE.get(on, first), at, 0),
                at(Scores.CONSENSUS.get(on, netuid), at, 0),
                0,
                at(Scores.VALIDATOR_TRUST.get(on, netuid), at, 0),
                at(Scores.DIVIDENDS.get(on, netuid), at, 0),
                at(Scores.LAST_UPDATE.get(on, first), at, 0L),
                at(Scores.VALIDATOR_PERMIT.get(on, netuid), at, false),
                above(Weights.WEIGHTS.get(on, first, uid)),
                above(Weights.BONDS.get(on, first, uid)),
                NO_SCORE);
    }

    private static <T> T at(List<T> column, int row, T absent) {
        return row < column.size() ? column.get(row) : absent;
    }

    /** Those that are not zero. */
    private static List<Edge> above(List<Edge> edges) {
        return edges.stream().filter(edge -> edge.value() > 0).toList();
    }
}
