package org.taonet.pallet.subtensor.info;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.taonet.math.U64F64;
import org.taonet.pallet.subtensor.neuron.Neurons;
import org.taonet.pallet.subtensor.neuron.Scores;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.pallet.subtensor.subnet.Subnets;
import org.taonet.pallet.subtensor.subnet.Tempos;
import org.taonet.runtime.Context;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.scale.TypeDef;
import org.taonet.state.StorageMap;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/**
 * A hotkey that others may stake to: who does, where it is registered, and what it earns. Mirrors
 * rpc_info/delegate_info.rs.
 */
record DelegateInfo(
        AccountId delegate,
        int take,
        List<Pair<AccountId, List<Pair<NetUid, Alpha>>>> nominators,
        AccountId owner,
        List<NetUid> registrations,
        List<NetUid> validatorPermits,
        long returnPer1000,
        long totalDailyReturn) {
    private static final Codec<List<NetUid>> NETUIDS = Codecs.list(Codecs.COMPACT_NET_UID);
    private static final Codec<Alpha> AMOUNT = Codecs.COMPACT_U64.map(Alpha::new, Alpha::bits);
    private static final long BLOCKS_A_DAY = 7200;
    private static final U64F64 THOUSAND_TAO = U64F64.ofU64(1_000_000_000_000L);
    private static final U64F64 WHOLE_TAKE = U64F64.ofU64(0xFFFF);

    static final Codec<DelegateInfo> CODEC = struct(
                    "pallet_subtensor::rpc_info::delegate_info::DelegateInfo",
                    field("delegate_ss58", Codecs.ACCOUNT, "AccountId", DelegateInfo::delegate),
                    field("take", Codecs.COMPACT_U16, "Compact<u16>", DelegateInfo::take),
                    field(
                            "nominators",
                            Codecs.list(Codecs.pair(
                                    Codecs.ACCOUNT, Codecs.list(Codecs.pair(Codecs.COMPACT_NET_UID, AMOUNT)))),
                            "Vec<(AccountId, Vec<(Compact<NetUid>, Compact<u64>)>)>",
                            DelegateInfo::nominators),
                    field("owner_ss58", Codecs.ACCOUNT, "AccountId", DelegateInfo::owner),
                    field("registrations", NETUIDS, "Vec<Compact<NetUid>>", DelegateInfo::registrations),
                    field("validator_permits", NETUIDS, "Vec<Compact<NetUid>>", DelegateInfo::validatorPermits),
                    field("return_per_1000", Codecs.COMPACT_U64, "Compact<u64>", DelegateInfo::returnPer1000),
                    field("total_daily_return", Codecs.COMPACT_U64, "Compact<u64>", DelegateInfo::totalDailyReturn),
                    DelegateInfo::new)
            .with(new TypeDef.Param("AccountId", Codecs.ACCOUNT.type()));

    /** Of a delegate, with its nominators or without. */
    static DelegateInfo of(Context on, AccountId delegate, boolean withNominators) {
        List<NetUid> registrations = StreamSupport.stream(
                        Neurons.IS_NETWORK_MEMBER.iteratePrefix(on, delegate).spliterator(), false)
                .filter(StorageMap.Entry::value)
                .map(StorageMap.Entry::key)
                .toList();
        List<NetUid> permits = new ArrayList<>();
        U64F64 daily = U64F64.ZERO;
        for (NetUid netuid : registrations) {
            int uid = Neurons.UIDS
                    .find(on, netuid, delegate)
                    .map(each -> each.value())
                    .orElse(-1);
            if (uid < 0) {
                continue;
            }
            List<Boolean> all = Scores.VALIDATOR_PERMIT.get(on, netuid);
            if (uid < all.size() && all.get(uid)) {
                permits.add(netuid);
            }
            daily = daily.saturatingAdd(daily(on, netuid, uid));
        }
        int take = Hotkeys.DELEGATES.get(on, delegate);
        return new DelegateInfo(
                delegate,
                take,
                withNominators ? nominators(on, delegate) : List.of(),
                Hotkeys.OWNER.get(on, delegate),
                registrations,
                permits,
                per1000(take, Stakes.onHotkey(on, delegate, NetUid.ROOT), daily).toU64(),
                daily.toU64());
    }

    /** What a neuron's last epoch paid, times the epochs of a day. */
    private static U64F64 daily(Context on, NetUid netuid, int uid) {
        List<Alpha> emissions = Scores.EMISSION.get(on, netuid);
        U64F64 emission =
                uid < emissions.size() ? U64F64.ofU64(emissions.get(uid).bits()) : U64F64.ZERO;
        U64F64 tempo = U64F64.ofU64(Tempos.TEMPO.get(on, netuid));
        return emission.saturatingMul(U64F64.ofU64(BLOCKS_A_DAY).safeDiv(tempo));
    }

    /** What of a day's emission goes to 1000 TAO on root, the take aside. */
    private static U64F64 per1000(int take, Alpha stake, U64F64 daily) {
        U64F64 untaken = U64F64.ONE.saturatingSub(U64F64.ofU64(take).safeDiv(WHOLE_TAKE));
        return stake.isZero()
                ? U64F64.ZERO
                : daily.saturatingMul(untaken)
                        .safeDiv(U64F64.ofU64(stake.bits()).safeDiv(THOUSAND_TAO));
    }

    /**
     * Who stakes to a delegate and how much. A subnet's number is taken for its place among all subnets, as upstream
     * does: where one has been dissolved, later ones are told by their neighbour's pool, the last not at all.
     */
    private static List<Pair<AccountId, List<Pair<NetUid, Alpha>>>> nominators(Context on, AccountId delegate) {
        List<NetUid> places = Subnets.all(on);
        SortedMap<AccountId, List<Pair<NetUid, Alpha>>> all = new TreeMap<>();
        for (Stakes.Share share : Stakes.shares(on, delegate)) {
            int place = share.netuid().value();
            if (!share.shares().isZero() && place < places.size()) {
                Alpha worth = Stakes.worth(on, delegate, places.get(place), share.shares());
                all.computeIfAbsent(share.coldkey(), each -> new ArrayList<>()).add(new Pair<>(share.netuid(), worth));
            }
        }
        return all.entrySet().stream()
                .map(each -> new Pair<>(each.getKey(), each.getValue()))
                .toList();
    }
}
