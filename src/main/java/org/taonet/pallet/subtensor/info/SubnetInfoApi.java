package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taonet.pallet.subtensor.emission.Pruning;
import org.taonet.pallet.subtensor.epoch.EpochSchedule;
import org.taonet.pallet.subtensor.stake.AutoStake;
import org.taonet.pallet.subtensor.subnet.Mechanisms;
import org.taonet.pallet.subtensor.subnet.SubnetAccounts;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.MechId;
import org.taonet.unit.MechanismIndex;
import org.taonet.unit.NetUid;

/** What clients ask of subnets. Mirrors SubnetInfoRuntimeApi of pallets/subtensor/runtime-api. */
public final class SubnetInfoApi {
    private static final Param NETUID = new Param("netuid", Codecs.NET_UID);
    private static final Codec<List<Integer>> NUMBERS = Codecs.list(Codecs.U16);
    private static final Param INDEXES = new Param("metagraph_indexes", NUMBERS);
    private static final Codec<Optional<AccountId>> ACCOUNT = Codecs.option(Codecs.ACCOUNT);
    private static final Codec<Optional<SelectiveMetagraph>> SELECTION = Codecs.option(SelectiveMetagraph.CODEC);

    private SubnetInfoApi() {}

    /** The API, in its second version. */
    public static RuntimeApi api() {
        return new RuntimeApi(
                "SubnetInfoRuntimeApi",
                2,
                Stream.of(infos(), hyperparameters(), metagraphs(), selections(), others())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Method> infos() {
        return List.of(
                one("get_subnet_info", SubnetInfo.V1),
                all("get_subnets_info", SubnetInfo.V1, SubnetInfoApi::byNumber),
                one("get_subnet_info_v2", SubnetInfo.V2),
                all("get_subnets_info_v2", SubnetInfo.V2, SubnetInfoApi::byNumber),
                all("get_all_dynamic_info", DynamicInfo.CODEC, SubnetInfoApi::byStorage),
                one("get_dynamic_info", DynamicInfo.CODEC),
                one("get_subnet_state", SubnetState.CODEC));
    }

    private static List<Method> hyperparameters() {
        Codec<Optional<List<SubnetHyperparameters.Entry>>> entries = Codecs.option(SubnetHyperparameters.V3);
        return List.of(
                one("get_subnet_hyperparams", SubnetHyperparameters.V1),
                one("get_subnet_hyperparams_v2", SubnetHyperparameters.V2),
                new Method(
                        "get_subnet_hyperparams_v3",
                        List.of(NETUID),
                        entries,
                        (on, in) -> entries.bytes(
                                view(on, Codecs.NET_UID.decode(in)).map(SubnetHyperparameters::entries))));
    }

    private static List<Method> metagraphs() {
        Codec<Optional<SubnetView>> metagraph = Codecs.option(Metagraph.CODEC);
        return List.of(
                all("get_all_metagraphs", Metagraph.CODEC, SubnetInfoApi::byStorage),
                one("get_metagraph", Metagraph.CODEC),
                all("get_all_mechagraphs", Metagraph.CODEC, SubnetInfoApi::mechanisms),
                new Method(
                        "get_mechagraph",
                        List.of(NETUID, new Param("mecid", Codecs.MECH_ID)),
                        metagraph,
                        (on, in) ->
                                metagraph.bytes(mechanism(on, Codecs.NET_UID.decode(in), Codecs.MECH_ID.decode(in)))));
    }

    /** The first tells the subnet's number only if asked for it, the second always. */
    private static List<Method> selections() {
        return List.of(
                new Method("get_selective_metagraph", List.of(NETUID, INDEXES), SELECTION, (on, in) -> {
                    NetUid netuid = Codecs.NET_UID.decode(in);
                    Set<Integer> numbers = new TreeSet<>(NUMBERS.decode(in));
                    NetUid told = numbers.contains(SelectiveMetagraph.NETUID) ? netuid : NetUid.ROOT;
                    return SELECTION.bytes(view(on, netuid).map(view -> new SelectiveMetagraph(told, view, numbers)));
                }),
                new Method(
                        "get_selective_mechagraph",
                        List.of(NETUID, new Param("subid", Codecs.MECH_ID), INDEXES),
                        SELECTION,
                        (on, in) -> {
                            NetUid netuid = Codecs.NET_UID.decode(in);
                            MechanismIndex index = MechanismIndex.of(netuid, Codecs.MECH_ID.decode(in));
                            Set<Integer> numbers = new TreeSet<>(NUMBERS.decode(in));
                            return SELECTION.bytes(view(on, netuid)
                                    .map(view -> new SelectiveMetagraph(
                                            netuid, new SubnetView(on, netuid, index), numbers)));
                        }));
    }

    private static List<Method> others() {
        Codec<Optional<NetUid>> netuid = Codecs.option(Codecs.NET_UID);
        Codec<Optional<Long>> block = Codecs.option(Codecs.U64);
        return List.of(
                new Method(
                        "get_coldkey_auto_stake_hotkey",
                        List.of(new Param("coldkey", Codecs.ACCOUNT), NETUID),
                        ACCOUNT,
                        (on, in) -> ACCOUNT.bytes(AutoStake.AUTO_STAKE_DESTINATION.find(
                                on, Codecs.ACCOUNT.decode(in), Codecs.NET_UID.decode(in)))),
                new Method("get_subnet_to_prune", List.of(), netuid, (on, in) -> netuid.bytes(Pruning.candidate(on))),
                new Method(
                        "get_subnet_account_id",
                        List.of(NETUID),
                        ACCOUNT,
                        (on, in) -> ACCOUNT.bytes(account(on, Codecs.NET_UID.decode(in)))),
                new Method(
                        "get_next_epoch_start_block",
                        List.of(NETUID),
                        block,
                        (on, in) -> block.bytes(EpochSchedule.next(on, Codecs.NET_UID.decode(in)))));
    }

    private static Method one(String name, Codec<SubnetView> each) {
        Codec<Optional<SubnetView>> codec = Codecs.option(each);
        return new Method(name, List.of(NETUID), codec, (on, in) -> codec.bytes(view(on, Codecs.NET_UID.decode(in))));
    }

    private static Method all(String name, Codec<SubnetView> each, Function<Context, Stream<SubnetView>> views) {
        Codec<List<Optional<SubnetView>>> codec = Codecs.list(Codecs.option(each));
        return new Method(
                name,
                List.of(),
                codec,
                (on, in) -> codec.bytes(views.apply(on).map(Optional::of).toList()));
    }

    private static Optional<SubnetView> view(Context on, NetUid netuid) {
        return Subnets.exists(on, netuid) ? Optional.of(new SubnetView(on, netuid)) : Optional.empty();
    }

    private static Optional<SubnetView> mechanism(Context on, NetUid netuid, MechId mechanism) {
        return view(on, netuid)
                .filter(view -> mechanism.value()
                        < Mechanisms.MECHANISM_COUNT_CURRENT.get(on, netuid).value())
                .map(view -> new SubnetView(on, netuid, MechanismIndex.of(netuid, mechanism)));
    }

    private static Stream<SubnetView> byStorage(Context on) {
        return Subnets.all(on).stream().map(netuid -> new SubnetView(on, netuid));
    }

    private static Stream<SubnetView> byNumber(Context on) {
        return Subnets.all(on).stream().sorted().map(netuid -> new SubnetView(on, netuid));
    }

    private static Stream<SubnetView> mechanisms(Context on) {
        return Subnets.all(on).stream()
                .flatMap(netuid -> IntStream.range(
                                0,
                                Mechanisms.MECHANISM_COUNT_CURRENT
                                        .get(on, netuid)
                                        .value())
                        .mapToObj(each -> new SubnetView(on, netuid, MechanismIndex.of(netuid, new MechId(each)))));
    }

    private static Optional<AccountId> account(Context on, NetUid netuid) {
        return netuid.equals(NetUid.ROOT) || Subnets.NETWORKS_ADDED.exists(on, netuid)
                ? Optional.of(SubnetAccounts.of(on, netuid))
                : Optional.empty();
    }
}
