package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.StakeWeights;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;
import org.taonet.unit.Uid;

/**
 * A subnet by columns, one row for each uid. Pruning scores, trust and rank are not reckoned any more and stay empty.
 * Mirrors rpc_info/show_subnet.rs.
 */
record SubnetState(
        NetUid netuid,
        List<AccountId> hotkeys,
        List<AccountId> coldkeys,
        List<Boolean> active,
        List<Boolean> validatorPermit,
        List<Integer> pruningScore,
        List<Long> lastUpdate,
        List<Alpha> emission,
        List<Integer> dividends,
        List<Integer> incentives,
        List<Integer> consensus,
        List<Integer> trust,
        List<Integer> rank,
        List<Long> blockAtRegistration,
        List<Alpha> alphaStake,
        List<Rao> taoStake,
        List<Rao> totalStake,
        List<List<Alpha>> emissionHistory) {
    private static final Codec<List<AccountId>> ACCOUNTS = Codecs.list(Codecs.ACCOUNT);
    private static final Codec<List<Boolean>> FLAGS = Codecs.list(Codecs.BOOL);
    private static final Codec<List<Integer>> PARTS = Codecs.list(Codecs.COMPACT_U16);
    private static final Codec<List<Long>> BLOCKS = Codecs.list(Codecs.COMPACT_U64);
    private static final Codec<List<Alpha>> ALPHAS = Codecs.list(Codecs.COMPACT_ALPHA);
    private static final Codec<List<Rao>> RAOS = Codecs.list(Codecs.COMPACT_RAO);
    private static final Codec<List<List<Alpha>>> HISTORY = Codecs.list(ALPHAS);

    static final Codec<SubnetState> CODEC = Struct.wide(
                    "pallet_subtensor::rpc_info::show_subnet::SubnetState",
                    List.of(
                            field("netuid", Codecs.COMPACT_NET_UID, "Compact<NetUid>", SubnetState::netuid),
                            field("hotkeys", ACCOUNTS, "Vec<AccountId>", SubnetState::hotkeys),
                            field("coldkeys", ACCOUNTS, "Vec<AccountId>", SubnetState::coldkeys),
                            field("active", FLAGS, "Vec<bool>", SubnetState::active),
                            field("validator_permit", FLAGS, "Vec<bool>", SubnetState::validatorPermit),
                            field("pruning_score", PARTS, "Vec<Compact<u16>>", SubnetState::pruningScore),
                            field("last_update", BLOCKS, "Vec<Compact<u64>>", SubnetState::lastUpdate),
                            field("emission", ALPHAS, "Vec<Compact<AlphaBalance>>", SubnetState::emission),
                            field("dividends", PARTS, "Vec<Compact<u16>>", SubnetState::dividends),
                            field("incentives", PARTS, "Vec<Compact<u16>>", SubnetState::incentives),
                            field("consensus", PARTS, "Vec<Compact<u16>>", SubnetState::consensus),
                            field("trust", PARTS, "Vec<Compact<u16>>", SubnetState::trust),
                            field("rank", PARTS, "Vec<Compact<u16>>", SubnetState::rank),
                            field(
                                    "block_at_registration",
                                    BLOCKS,
                                    "Vec<Compact<u64>>",
                                    SubnetState::blockAtRegistration),
                            field("alpha_stake", ALPHAS, "Vec<Compact<AlphaBalance>>", SubnetState::alphaStake),
                            field("tao_stake", RAOS, "Vec<Compact<TaoBalance>>", SubnetState::taoStake),
                            field("total_stake", RAOS, "Vec<Compact<TaoBalance>>", SubnetState::totalStake),
                            field(
                                    "emission_history",
                                    HISTORY,
                                    "Vec<Vec<Compact<AlphaBalance>>>",
                                    SubnetState::emissionHistory)),
                    in -> new SubnetState(
                            Codecs.COMPACT_NET_UID.decode(in),
                            ACCOUNTS.decode(in),
                            ACCOUNTS.decode(in),
                            FLAGS.decode(in),
                            FLAGS.decode(in),
                            PARTS.decode(in),
                            BLOCKS.decode(in),
                            ALPHAS.decode(in),
                            PARTS.decode(in),
                            PARTS.decode(in),
                            PARTS.decode(in),
                            PARTS.decode(in),
                            PARTS.decode(in),
                            BLOCKS.decode(in),
                            ALPHAS.decode(in),
                            RAOS.decode(in),
                            RAOS.decode(in),
                            HISTORY.decode(in)))
            .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));

    /** Of a subnet, if it exists. */
    static Optional<SubnetState> of(Context on, NetUid netuid) {
        if (!Subnets.exists(on, netuid)) {
            return Optional.empty();
        }
        List<Uid> uids = IntStream.range(0, Neurons.SUBNETWORK_N.get(on, netuid))
                .mapToObj(Uid::new)
                .toList();
        List<AccountId> hotkeys =
                uids.stream().map(uid -> Neurons.KEYS.get(on, netuid, uid)).toList();
        List<StakeWeights> stakes = uids.stream()
                .map(uid -> Neurons.KEYS.exists(on, netuid, uid)
                        ? StakeWeights.of(on, Neurons.KEYS.get(on, netuid, uid), netuid)
                        : StakeWeights.NONE)
                .toList();
        MechanismIndex first = MechanismIndex.of(netuid);
        return Optional.of(new SubnetState(
                netuid,
                hotkeys,
                hotkeys.stream().map(hotkey -> Hotkeys.OWNER.get(on, hotkey)).toList(),
                Scores.ACTIVE.get(on, netuid),
                Scores.VALIDATOR_PERMIT.get(on, netuid),
                List.of(),
                Scores.LAST_UPDATE.get(on, first),
                Scores.EMISSION.get(on, netuid),
                Scores.DIVIDENDS.get(on, netuid),
                Scores.INCENTIVE.get(on, first),
                Scores.CONSENSUS.get(on, netuid),
                List.of(),
                List.of(),
                uids.stream()
                        .map(uid -> Neurons.BLOCK_AT_REGISTRATION.get(on, netuid, uid))
                        .toList(),
                stakes.stream().map(stake -> new Alpha(stake.alpha().toU64())).toList(),
                stakes.stream().map(stake -> new Rao(stake.tao().toU64())).toList(),
                stakes.stream().map(stake -> new Rao(stake.total().toU64())).toList(),
                history(on, hotkeys)));
    }

    private static List<List<Alpha>> history(Context on, List<AccountId> hotkeys) {
        return Subnets.all(on).stream()
                .map(each -> hotkeys.stream()
                        .map(hotkey -> PaidDividends.LAST_HOTKEY_EMISSION_ON_NETUID.get(on, hotkey, each))
                        .toList())
                .toList();
    }
}
