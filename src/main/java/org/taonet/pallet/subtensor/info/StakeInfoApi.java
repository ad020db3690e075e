package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taonet.pallet.subtensor.emission.PaidDividends;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.stake.Convictions;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.LockState;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.swap.Trades;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.scale.FixedPoint;
import org.taonet.scale.Input;
import org.taonet.scale.TypeDef;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;
import org.taonet.unit.Rao;

/** Who has staked what, what of it is locked, and what a move costs. Mirrors rpc_info/stake_info.rs. */
public final class StakeInfoApi {
    private static final String CRATE = "pallet_subtensor::rpc_info::stake_info::";

    private StakeInfoApi() {}

    /** What a coldkey has staked on a hotkey in a subnet; the zeros are fields that have lost their meaning. */
    record StakeInfo(
            AccountId hotkey,
            AccountId coldkey,
            NetUid netuid,
            Alpha stake,
            long locked,
            Alpha emission,
            Rao taoEmission,
            long drain,
            boolean isRegistered) {
        static final Codec<StakeInfo> CODEC = struct(
                        CRATE + "StakeInfo",
                        field("hotkey", Codecs.ACCOUNT, "AccountId", StakeInfo::hotkey),
                        field("coldkey", Codecs.ACCOUNT, "AccountId", StakeInfo::coldkey),
                        field("netuid", Codecs.COMPACT_NET_UID, "Compact<NetUid>", StakeInfo::netuid),
                        field("stake", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", StakeInfo::stake),
                        field("locked", Codecs.COMPACT_U64, "Compact<u64>", StakeInfo::locked),
                        field("emission", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", StakeInfo::emission),
                        field("tao_emission", Codecs.COMPACT_RAO, "Compact<TaoBalance>", StakeInfo::taoEmission),
                        field("drain", Codecs.COMPACT_U64, "Compact<u64>", StakeInfo::drain),
                        field("is_registered", Codecs.BOOL, "bool", StakeInfo::isRegistered),
                        StakeInfo::new)
                .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));

        static StakeInfo of(Context on, AccountId hotkey, AccountId coldkey, NetUid netuid) {
            return new StakeInfo(
                    hotkey,
                    coldkey,
                    netuid,
                    Stakes.of(on, hotkey, coldkey, netuid),
                    0,
                    PaidDividends.ALPHA_DIVIDENDS_PER_SUBNET.get(on, netuid, hotkey),
                    Rao.ZERO,
                    0,
                    Neurons.isRegistered(on, netuid, hotkey));
        }
    }

    /** What a coldkey has in a subnet, what of it is locked, and what it could take. */
    record Availability(Alpha total, Alpha locked, Alpha available) {
        static final Codec<Availability> CODEC = struct(
                CRATE + "StakeAvailability",
                field("total", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", Availability::total),
                field("locked", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", Availability::locked),
                field("available", Codecs.COMPACT_ALPHA, "Compact<AlphaBalance>", Availability::available),
                Availability::new);
    }

    private static final Codec<List<AccountId>> ACCOUNTS = Codecs.list(Codecs.ACCOUNT);
    private static final Codec<List<StakeInfo>> INFOS = Codecs.list(StakeInfo.CODEC);
    private static final Codec<List<Pair<AccountId, List<StakeInfo>>>> BY_COLDKEY =
            Codecs.list(Codecs.pair(Codecs.ACCOUNT, INFOS));
    private static final Codec<Optional<StakeInfo>> INFO = Codecs.option(StakeInfo.CODEC);
    private static final Codec<Optional<List<NetUid>>> NETUIDS = Codecs.option(Codecs.list(Codecs.NET_UID));
    private static final Codec<SortedMap<AccountId, SortedMap<NetUid, Availability>>> AVAILABILITIES =
            Codecs.map(Codecs.ACCOUNT, Codecs.map(Codecs.NET_UID, Availability.CODEC));
    private static final Codec<Optional<Pair<AccountId, NetUid>>> PLACE =
            Codecs.option(Codecs.pair(Codecs.ACCOUNT, Codecs.NET_UID));
    private static final Codec<Optional<LockState>> LOCK = Codecs.option(LockState.CODEC);
    private static final Codec<Optional<AccountId>> KING = Codecs.option(Codecs.ACCOUNT);
    private static final Param NETUID = new Param("netuid", Codecs.NET_UID);

    /** The API. */
    public static RuntimeApi api() {
        return new RuntimeApi(
                "StakeInfoRuntimeApi",
                1,
                List.of(ofColdkey(), ofColdkeys(), ofOne(), availability(), fee(), lock(), conviction(), king()));
    }

    private static Method ofColdkey() {
        return new Method(
                "get_stake_info_for_coldkey",
                List.of(new Param("coldkey_account", Codecs.ACCOUNT)),
                INFOS,
                (on, in) -> INFOS.bytes(all(on, Codecs.ACCOUNT.decode(in))));
    }

    private static Method ofColdkeys() {
        return new Method(
                "get_stake_info_for_coldkeys",
                List.of(new Param("coldkey_accounts", ACCOUNTS)),
                BY_COLDKEY,
                (on, in) -> BY_COLDKEY.bytes(ACCOUNTS.decode(in).stream()
                        .map(coldkey -> new Pair<>(coldkey, all(on, coldkey)))
                        .toList()));
    }

    private static List<StakeInfo> all(Context on, AccountId coldkey) {
        List<AccountId> hotkeys = Hotkeys.STAKING_HOTKEYS.get(on, coldkey);
        return Subnets.all(on).stream()
                .flatMap(netuid -> hotkeys.stream().map(hotkey -> StakeInfo.of(on, hotkey, coldkey, netuid)))
                .filter(info -> !info.stake().isZero())
                .toList();
    }

    private static Method ofOne() {
        return new Method(
                "get_stake_info_for_hotkey_coldkey_netuid",
                List.of(
                        new Param("hotkey_account", Codecs.ACCOUNT),
                        new Param("coldkey_account", Codecs.ACCOUNT),
                        NETUID),
                INFO,
                (on, in) -> INFO.bytes(Optional.of(StakeInfo.of(
                        on, Codecs.ACCOUNT.decode(in), Codecs.ACCOUNT.decode(in), Codecs.NET_UID.decode(in)))));
    }

    private static Method availability() {
        return new Method(
                "get_stake_availability_for_coldkeys",
                List.of(new Param("coldkey_accounts", ACCOUNTS), new Param("netuids", NETUIDS)),
                AVAILABILITIES,
                (on, in) -> AVAILABILITIES.bytes(availabilities(on, ACCOUNTS.decode(in), NETUIDS.decode(in))));
    }

    private static SortedMap<AccountId, SortedMap<NetUid, Availability>> availabilities(
            Context on, List<AccountId> coldkeys, Optional<List<NetUid>> asked) {
        List<NetUid> subnets = asked.map(some -> among(on, some)).orElseGet(() -> Subnets.all(on));
        SortedMap<AccountId, SortedMap<NetUid, Availability>> all = new TreeMap<>();
        coldkeys.forEach(coldkey -> all.put(coldkey, availabilities(on, coldkey, subnets)));
        return all;
    }

    /** Those that exist, each once; none if more are named than there are. */
    private static List<NetUid> among(Context on, List<NetUid> asked) {
        List<NetUid> once = List.copyOf(new TreeSet<>(asked));
        return once.size() > Subnets.all(on).size()
                ? List.of()
                : once.stream().filter(netuid -> Subnets.exists(on, netuid)).toList();
    }

    private static SortedMap<NetUid, Availability> availabilities(Context on, AccountId coldkey, List<NetUid> subnets) {
        SortedMap<NetUid, Availability> all = new TreeMap<>();
        for (NetUid netuid : subnets) {
            Alpha total = Stakes.ofColdkey(on, coldkey, netuid);
            Alpha locked = Convictions.locked(on, coldkey, netuid);
            if (!total.isZero() || !locked.isZero()) {
                all.put(netuid, new Availability(total, locked, total.saturatingMinus(locked)));
            }
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private static Method fee() {
        return new Method(
                "get_stake_fee",
                List.of(
                        new Param("origin", PLACE),
                        new Param("origin_coldkey_account", Codecs.ACCOUNT),
                        new Param("destination", PLACE),
                        new Param("destination_coldkey_account", Codecs.ACCOUNT),
                        new Param("amount", Codecs.U64)),
                Codecs.U64,
                (on, in) -> Codecs.U64.bytes(fee(on, in)));
    }

    private static long fee(Context on, Input in) {
        Optional<Pair<AccountId, NetUid>> origin = PLACE.decode(in);
        Codecs.ACCOUNT.decode(in);
        Optional<Pair<AccountId, NetUid>> destination = PLACE.decode(in);
        Codecs.ACCOUNT.decode(in);
        Rao amount = Codecs.RAO.decode(in);
        NetUid netuid = destination.or(() -> origin).map(Pair::second).orElse(NetUid.ROOT);
        return destination.equals(origin) ? 0 : Trades.fee(on, netuid, amount).bits();
    }

    private static Method lock() {
        return new Method(
                "get_coldkey_lock",
                List.of(new Param("coldkey", Codecs.ACCOUNT), NETUID),
                LOCK,
                (on, in) ->
                        LOCK.bytes(Convictions.ofColdkey(on, Codecs.ACCOUNT.decode(in), Codecs.NET_UID.decode(in))));
    }

    private static Method conviction() {
        return new Method(
                "get_hotkey_conviction",
                List.of(new Param("hotkey", Codecs.ACCOUNT), NETUID),
                FixedPoint.U64F64,
                (on, in) -> FixedPoint.U64F64.bytes(
                        Convictions.ofHotkey(on, Codecs.ACCOUNT.decode(in), Codecs.NET_UID.decode(in))));
    }

    private static Method king() {
        return new Method(
                "get_most_convicted_hotkey_on_subnet",
                List.of(NETUID),
                KING,
                (on, in) -> KING.bytes(Convictions.king(on, Codecs.NET_UID.decode(in))));
    }
}
