package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    static Optional<NeuronInfo> of(Context on, NetUid netuid, int uid) {
        return new Columns(on, netuid).row(uid);
    }

    /** Up to the first uid that nobody has. */
    static List<NeuronInfo> all(Context on, NetUid netuid) {
        Columns columns = new Columns(on, netuid);
        return IntStream.range(0, Neurons.SUBNETWORK_N.get(on, netuid))
                .mapToObj(columns::row)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a subnet stores of all its neurons together: read once for all of them. */
    private static final class Columns {
        private final Context on;
        private final NetUid netuid;
        private final MechanismIndex first;
        private final List<Boolean> active;
        private final List<Alpha> emission;
        private final List<Integer> incentive;
        private final List<Integer> consensus;
        private final List<Integer> validatorTrust;
        private final List<Integer> dividends;
        private final List<Long> lastUpdate;
        private final List<Boolean> validatorPermit;

        Columns(Context on, NetUid netuid) {
            this.on = on;
            this.netuid = netuid;
            this.first = MechanismIndex.of(netuid);
            this.active = Scores.ACTIVE.get(on, netuid);
            this.emission = Scores.EMISSION.get(on, netuid);
            this.incentive = Scores.INCENTIVE.get(on, first);
            this.consensus = Scores.CONSENSUS.get(on, netuid);
            this.validatorTrust = Scores.VALIDATOR_TRUST.get(on, netuid);
            this.dividends = Scores.DIVIDENDS.get(on, netuid);
            this.lastUpdate = Scores.LAST_UPDATE.get(on, first);
            this.validatorPermit = Scores.VALIDATOR_PERMIT.get(on, netuid);
        }

        Optional<NeuronInfo> row(int at) {
            return Neurons.KEYS.find(on, netuid, new Uid(at)).map(hotkey -> row(new Uid(at), hotkey));
        }

        private NeuronInfo row(Uid uid, AccountId hotkey) {
            AccountId coldkey = Hotkeys.OWNER.get(on, hotkey);
            int at = uid.value();
            return new NeuronInfo(
                    hotkey,
                    coldkey,
                    at,
                    netuid,
                    at(active, at, false),
                    Serving.AXONS.find(on, netuid, hotkey).orElse(AxonInfo.NONE),
                    Serving.PROMETHEUS.find(on, netuid, hotkey).orElse(PrometheusInfo.NONE),
                    List.of(new Pair<>(coldkey, Stakes.onHotkey(on, hotkey, netuid))),
                    0,
                    at(emission, at, Alpha.ZERO),
                    at(incentive, at, 0),
                    at(consensus, at, 0),
                    0,
                    at(validatorTrust, at, 0),
                    at(dividends, at, 0),
                    at(lastUpdate, at, 0L),
                    at(validatorPermit, at, false),
                    above(Weights.WEIGHTS.get(on, first, uid)),
                    above(Weights.BONDS.get(on, first, uid)),
                    NO_SCORE);
        }
    }

    private static <T> T at(List<T> column, int row, T absent) {
        return row < column.size() ? column.get(row) : absent;
    }

    /** Those that are not zero. */
    private static List<Edge> above(List<Edge> edges) {
        return edges.stream().filter(edge -> edge.value() > 0).toList();
    }
}
