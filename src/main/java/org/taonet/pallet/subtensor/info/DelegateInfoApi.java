package org.taonet.pallet.subtensor.info;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.taonet.pallet.subtensor.stake.Hotkeys;
import org.taonet.pallet.subtensor.stake.Stakes;
import org.taonet.runtime.Context;
import org.taonet.runtime.RuntimeApi;
import org.taonet.runtime.RuntimeApi.Method;
import org.taonet.runtime.RuntimeApi.Param;
import org.taonet.scale.Codec;
import org.taonet.scale.Codecs;
import org.taonet.scale.Codecs.Pair;
import org.taonet.unit.AccountId;
import org.taonet.unit.Alpha;
import org.taonet.unit.NetUid;

/** What clients ask of delegates. Mirrors DelegateInfoRuntimeApi. */
public final class DelegateInfoApi {
    private static final Codec<List<DelegateInfo>> ALL = Codecs.list(DelegateInfo.CODEC);
    private static final Codec<Optional<DelegateInfo>> ONE = Codecs.option(DelegateInfo.CODEC);
    private static final Codec<List<Pair<DelegateInfo, Pair<NetUid, Alpha>>>> DELEGATED =
            Codecs.list(Codecs.pair(DelegateInfo.CODEC, Codecs.pair(Codecs.COMPACT_NET_UID, Codecs.COMPACT_ALPHA)));

    private DelegateInfoApi() {}

    /** The API. */
    public static RuntimeApi api() {
        return new RuntimeApi(
                "DelegateInfoRuntimeApi",
                1,
                List.of(
                        new Method(
                                "get_delegates",
                                List.of(),
                                ALL,
                                (on, in) -> ALL.bytes(delegates(on)
                                        .map(delegate -> DelegateInfo.of(on, delegate, true))
                                        .toList())),
                        new Method(
                                "get_delegate",
                                List.of(new Param("delegate_account", Codecs.ACCOUNT)),
                                ONE,
                                (on, in) -> ONE.bytes(Optional.of(Codecs.ACCOUNT.decode(in))
                                        .filter(delegate -> Hotkeys.DELEGATES.exists(on, delegate))
                                        .map(delegate -> DelegateInfo.of(on, delegate, true)))),
                        new Method(
                                "get_delegated",
                                List.of(new Param("delegatee_account", Codecs.ACCOUNT)),
                                DELEGATED,
                                (on, in) -> DELEGATED.bytes(delegated(on, Codecs.ACCOUNT.decode(in))))));
    }

    private static Stream<AccountId> delegates(Context on) {
        return StreamSupport.stream(Hotkeys.DELEGATES.iterateKeys(on).spliterator(), false);
    }

    /** Delegates that a coldkey stakes to, once for each subnet, without their nominators. */
    private static List<Pair<DelegateInfo, Pair<NetUid, Alpha>>> delegated(Context on, AccountId coldkey) {
        return delegates(on)
                .flatMap(delegate -> Stakes.subnets(on, delegate, coldkey).stream()
                        .map(netuid -> new Pair<>(
                                DelegateInfo.of(on, delegate, false),
                                new Pair<>(netuid, Stakes.of(on, delegate, coldkey, netuid)))))
                .toList();
    }
}
