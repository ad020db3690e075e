package org.taonet.pallet.subtensor.info;

import static org.taonet.pallet.subtensor.info.SubnetView.of;
import static org.taonet.scale.Struct.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.neuron.AxonInfo;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.neuron.Serving;
import org.taonet.pallet.subtensor.stake.ChainIdentities;
import org.taonet.pallet.subtensor.stake.ChainIdentity;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.scale.Struct.Field;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** What answers tell of a subnet's neurons: columns, one row for each uid. */
final class NeuronColumns {
    private static final Codec<List<AccountId>> ACCOUNTS = Codecs.list(Codecs.ACCOUNT);
    private static final Codec<List<Boolean>> FLAGS = Codecs.list(Codecs.BOOL);
    private static final Codec<List<Integer>> PARTS = Codecs.list(Codecs.COMPACT_U16);
    private static final Codec<List<Long>> BLOCKS = Codecs.list(Codecs.COMPACT_U64);
    private static final Codec<List<Alpha>> ALPHAS = Codecs.list(Codecs.COMPACT_ALPHA);
    private static final Codec<List<Rao>> RAOS = Codecs.list(Codecs.COMPACT_RAO);

    static final Field<SubnetView, List<AccountId>> HOTKEYS =
            field("hotkeys", ACCOUNTS, "Vec<AccountId>", SubnetView::hotkeys);
    static final Field<SubnetView, List<AccountId>> COLDKEYS =
            field("coldkeys", ACCOUNTS, "Vec<AccountId>", SubnetView::coldkeys);
    static final Field<SubnetView, List<Optional<ChainIdentity>>> IDENTITIES = field(
            "identities",
            Codecs.list(Codecs.option(ChainIdentity.CODEC)),
            "Vec<Option<ChainIdentityOfV2>>",
            view -> view.coldkeys().stream()
                    .map(coldkey -> ChainIdentities.IDENTITIES_V2.find(view.on, coldkey))
                    .toList());
    static final Field<SubnetView, List<AxonInfo>> AXONS = field(
            "axons",
            Codecs.list(AxonInfo.CODEC),
            "Vec<AxonInfo>",
            view -> view.hotkeys().stream()
                    .map(hotkey ->
                            Serving.AXONS.find(view.on, view.netuid, hotkey).orElse(AxonInfo.NONE))
                    .toList());
    static final Field<SubnetView, List<Boolean>> ACTIVE = of("active", FLAGS, "Vec<bool>", Scores.ACTIVE);
    static final Field<SubnetView, List<Boolean>> VALIDATOR_PERMIT =
            of("validator_permit", FLAGS, "Vec<bool>", Scores.VALIDATOR_PERMIT);
    static final Field<SubnetView, List<Integer>> PRUNING_SCORE = gone("pruning_score");
    static final Field<SubnetView, List<Long>> LAST_UPDATE =
            field("last_update", BLOCKS, "Vec<Compact<u64>>", view -> Scores.LAST_UPDATE.get(view.on, view.mechanism));
    static final Field<SubnetView, List<Alpha>> EMISSION =
            of("emission", ALPHAS, "Vec<Compact<AlphaBalance>>", Scores.EMISSION);
    static final Field<SubnetView, List<Integer>> DIVIDENDS =
            of("dividends", PARTS, "Vec<Compact<u16>>", Scores.DIVIDENDS);
    static final Field<SubnetView, List<Integer>> INCENTIVES =
            field("incentives", PARTS, "Vec<Compact<u16>>", view -> Scores.INCENTIVE.get(view.on, view.mechanism));
    static final Field<SubnetView, List<Integer>> CONSENSUS =
            of("consensus", PARTS, "Vec<Compact<u16>>", Scores.CONSENSUS);
    static final Field<SubnetView, List<Integer>> TRUST = gone("trust");
    static final Field<SubnetView, List<Integer>> RANK = gone("rank");
    static final Field<SubnetView, List<Long>> BLOCK_AT_REGISTRATION = field(
            "block_at_registration",
            BLOCKS,
            "Vec<Compact<u64>>",
            view -> view.uids(uid -> Neurons.BLOCK_AT_REGISTRATION.get(view.on, view.netuid, uid)));
    static final Field<SubnetView, List<Alpha>> ALPHA_STAKE = field(
            "alpha_stake",
            ALPHAS,
            "Vec<Compact<AlphaBalance>>",
            view -> view.stakes().stream()
                    .map(stake -> new Alpha(stake.alpha().toU64()))
                    .toList());
    static final Field<SubnetView, List<Rao>> TAO_STAKE = field(
            "tao_stake",
            RAOS,
            "Vec<Compact<TaoBalance>>",
            view -> view.stakes().stream()
                    .map(stake -> new Rao(stake.tao().toU64()))
                    .toList());
    static final Field<SubnetView, List<Rao>> TOTAL_STAKE = field(
            "total_stake",
            RAOS,
            "Vec<Compact<TaoBalance>>",
            view -> view.stakes().stream()
                    .map(stake -> new Rao(stake.total().toU64()))
                    .toList());

    /** Dividends are paid in alpha only. */
    static final Field<SubnetView, List<Pair<AccountId, Rao>>> TAO_DIVIDENDS_PER_HOTKEY = field(
            "tao_dividends_per_hotkey",
            Codecs.list(Codecs.pair(Codecs.ACCOUNT, Codecs.COMPACT_RAO)),
            "Vec<(AccountId, Compact<TaoBalance>)>",
            view -> perHotkey(view, hotkey -> Rao.ZERO));

    static final Field<SubnetView, List<Pair<AccountId, Alpha>>> ALPHA_DIVIDENDS_PER_HOTKEY = field(
            "alpha_dividends_per_hotkey",
            Codecs.list(Codecs.pair(Codecs.ACCOUNT, Codecs.COMPACT_ALPHA)),
            "Vec<(AccountId, Compact<AlphaBalance>)>",
            view -> perHotkey(
                    view, hotkey -> PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.get(view.on, view.netuid, hotkey)));

    /** What each hotkey was last paid in each subnet: the older form. */
    static final Field<SubnetView, List<List<Alpha>>> EMISSION_HISTORY =
            field("emission_history", Codecs.list(ALPHAS), "Vec<Vec<Compact<AlphaBalance>>>", NeuronColumns::history);

    /** The scores that neurons have from their epochs and their stake, in the order of all answers. */
    static final List<Field<SubnetView, ?>> SCORES = List.of(
            ACTIVE,
            VALIDATOR_PERMIT,
            PRUNING_SCORE,
            LAST_UPDATE,
            EMISSION,
            DIVIDENDS,
            INCENTIVES,
            CONSENSUS,
            TRUST,
            RANK,
            BLOCK_AT_REGISTRATION,
            ALPHA_STAKE,
            TAO_STAKE,
            TOTAL_STAKE);

    private NeuronColumns() {}

    /** Not reckoned any more. */
    private static Field<SubnetView, List<Integer>> gone(String name) {
        return field(name, PARTS, "Vec<Compact<u16>>", view -> List.of());
    }

    private static <T> List<Pair<AccountId, T>> perHotkey(SubnetView view, Function<AccountId, T> amount) {
        return view.hotkeys().stream()
                .map(hotkey -> new Pair<>(hotkey, amount.apply(hotkey)))
                .toList();
    }

    /** One walk for each hotkey: most have been paid in few subnets, if at all. */
    private static List<List<Alpha>> history(SubnetView view) {
        List<SortedMap<NetUid, Alpha>> paid = new ArrayList<>();
        for (AccountId hotkey : view.hotkeys()) {
            SortedMap<NetUid, Alpha> all = new TreeMap<>();
            PaidDividends.LAST_HOTKEY_EMISSION_ON_NETUID
                    .iteratePrefix(view.on, hotkey)
                    .forEach(entry -> all.put(entry.key(), entry.value()));
            paid.add(all);
        }
        return Subnets.all(view.on).stream()
                .map(netuid -> paid.stream()
                        .map(all -> all.getOrDefault(netuid, Alpha.ZERO))
                        .toList())
                .toList();
    }
}
