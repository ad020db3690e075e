package org.taonet.pallet.proxy;

import static org.taonet.scale.Struct.field;
import static org.taonet.scale.Struct.struct;

import java.util.Optional;
import org.taonet.primitive.DispatchInfo;
import org.taonet.primitive.MultiAddress;
import org.taonet.primitive.Pays;
import org.taonet.primitive.Weight;
import org.taonet.runtime.Call;
import org.taonet.runtime.Declarations;
import org.taonet.runtime.Runtime;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Struct;
import org.taonet.unit.AccountId;
import org.taonet.unit.Hash32;

/** Calls of {@link Proxy}. */
public final class ProxyCalls {
    static final Declarations ON = Declarations.of("Proxy", 16, "pallet_subtensor_proxy", "pallet_proxy");

    private static final String BOXED = "Box<<T as Config>::RuntimeCall>";
    private static final String LOOKUP = "AccountIdLookupOf<T>";

    private ProxyCalls() {}

    /** Around a call: always normal, and free if the call is. */
    private static DispatchInfo around(Runtime runtime, RuntimeCall call, Weight weight) {
        DispatchInfo info = runtime.info(call);
        Weight all = weight.plus(Weight.db(1, 1)).plus(info.callWeight());
        return info.pays() == Pays.YES ? DispatchInfo.normal(all) : DispatchInfo.free(all);
    }

    /** Arguments of {@code proxy}. */
    public record ByProxy(MultiAddress real, Optional<ProxyType> forceProxyType, RuntimeCall call) {
        static final Struct<ByProxy> ARGS = struct(
                "proxy",
                field("real", MultiAddress.CODEC, LOOKUP, ByProxy::real),
                field(
                        "force_proxy_type",
                        Codecs.option(ProxyType.CODEC),
                        "Option<T::ProxyType>",
                        ByProxy::forceProxyType),
                field("call", RuntimeCall.CODEC, BOXED, ByProxy::call),
                ByProxy::new);
    }

    /** Arguments of {@code add_proxy}. */
    public record AddProxy(MultiAddress delegate, ProxyType proxyType, long delay) {
        static final Struct<AddProxy> ARGS = struct(
                "add_proxy",
                field("delegate", MultiAddress.CODEC, LOOKUP, AddProxy::delegate),
                field("proxy_type", ProxyType.CODEC, "T::ProxyType", AddProxy::proxyType),
                field("delay", Codecs.U32, "BlockNumberFor<T>", AddProxy::delay),
                AddProxy::new);
    }

    /** Arguments of {@code remove_proxy}. */
    public record RemoveProxy(MultiAddress delegate, ProxyType proxyType, long delay) {
        static final Struct<RemoveProxy> ARGS = struct(
                "remove_proxy",
                field("delegate", MultiAddress.CODEC, LOOKUP, RemoveProxy::delegate),
                field("proxy_type", ProxyType.CODEC, "T::ProxyType", RemoveProxy::proxyType),
                field("delay", Codecs.U32, "BlockNumberFor<T>", RemoveProxy::delay),
                RemoveProxy::new);
    }

    /** Arguments of {@code create_pure}. */
    public record CreatePure(ProxyType proxyType, long delay, int index) {
        static final Struct<CreatePure> ARGS = struct(
                "create_pure",
                field("proxy_type", ProxyType.CODEC, "T::ProxyType", CreatePure::proxyType),
                field("delay", Codecs.U32, "BlockNumberFor<T>", CreatePure::delay),
                field("index", Codecs.U16, "u16", CreatePure::index),
                CreatePure::new);
    }

    /** Arguments of {@code kill_pure}. */
    public record KillPure(MultiAddress spawner, ProxyType proxyType, int index, long height, long extIndex) {
        static final Struct<KillPure> ARGS = struct(
                "kill_pure",
                field("spawner", MultiAddress.CODEC, LOOKUP, KillPure::spawner),
                field("proxy_type", ProxyType.CODEC, "T::ProxyType", KillPure::proxyType),
                field("index", Codecs.U16, "u16", KillPure::index),
                field("height", Codecs.COMPACT_U32, "BlockNumberFor<T>", KillPure::height),
                field("ext_index", Codecs.COMPACT_U32, "u32", KillPure::extIndex),
                KillPure::new);
    }

    /** Arguments of {@code announce}. */
    public record Announce(MultiAddress real, Hash32 callHash) {
        static final Struct<Announce> ARGS = struct(
                "announce",
                field("real", MultiAddress.CODEC, LOOKUP, Announce::real),
                field("call_hash", Codecs.HASH, "CallHashOf<T>", Announce::callHash),
                Announce::new);
    }

    /** Arguments of {@code remove_announcement}. */
    public record RemoveAnnouncement(MultiAddress real, Hash32 callHash) {
        static final Struct<RemoveAnnouncement> ARGS = struct(
                "remove_announcement",
                field("real", MultiAddress.CODEC, LOOKUP, RemoveAnnouncement::real),
                field("call_hash", Codecs.HASH, "CallHashOf<T>", RemoveAnnouncement::callHash),
                RemoveAnnouncement::new);
    }

    /** Arguments of {@code reject_announcement}. */
    public record RejectAnnouncement(MultiAddress delegate, Hash32 callHash) {
        static final Struct<RejectAnnouncement> ARGS = struct(
                "reject_announcement",
                field("delegate", MultiAddress.CODEC, LOOKUP, RejectAnnouncement::delegate),
                field("call_hash", Codecs.HASH, "CallHashOf<T>", RejectAnnouncement::callHash),
                RejectAnnouncement::new);
    }

    /** Arguments of {@code proxy_announced}. */
    public record ByProxyAnnounced(
            MultiAddress delegate, MultiAddress real, Optional<ProxyType> forceProxyType, RuntimeCall call) {
        static final Struct<ByProxyAnnounced> ARGS = struct(
                "proxy_announced",
                field("delegate", MultiAddress.CODEC, LOOKUP, ByProxyAnnounced::delegate),
                field("real", MultiAddress.CODEC, LOOKUP, ByProxyAnnounced::real),
                field(
                        "force_proxy_type",
                        Codecs.option(ProxyType.CODEC),
                        "Option<T::ProxyType>",
                        ByProxyAnnounced::forceProxyType),
                field("call", RuntimeCall.CODEC, BOXED, ByProxyAnnounced::call),
                ByProxyAnnounced::new);
    }

    /** Arguments of {@code set_real_pays_fee}. */
    public record SetRealPaysFee(MultiAddress delegate, boolean paysFee) {
        static final Struct<SetRealPaysFee> ARGS = struct(
                "set_real_pays_fee",
                field("delegate", MultiAddress.CODEC, LOOKUP, SetRealPaysFee::delegate),
                field("pays_fee", Codecs.BOOL, "bool", SetRealPaysFee::paysFee),
                SetRealPaysFee::new);
    }

    public static final Call<ByProxy> PROXY = ON.call(
            0,
            ByProxy.ARGS,
            (runtime, a) -> around(
                    runtime,
                    a.call,
                    Weight.of(28_026_265, 4254, 3, 1)
                            .plus(new Weight(53_205, 37).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Makes a call for an account that has made the signer its proxy.",
            Proxies::act);
    public static final Call<AddProxy> ADD_PROXY = ON.call(
            1,
            AddProxy.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(25_770_804, 4254, 1, 1).plus(new Weight(80_892, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Lets an account act for the signer, in calls of a kind, at once or after a delay in blocks.",
            Proxies::add);
    public static final Call<RemoveProxy> REMOVE_PROXY = ON.call(
            2,
            RemoveProxy.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(27_827_049, 4254, 1, 2).plus(new Weight(64_054, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Ends what add_proxy began; the same kind and delay must be named.",
            Proxies::remove);
    public static final Call<Codecs.Unit> REMOVE_PROXIES = ON.call(
            3,
            Struct.empty("remove_proxies", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(27_407_028, 4254, 1, 1).plus(new Weight(55_808, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Ends all proxies of the signer.",
            (on, origin, a) -> Proxies.removeAll(on, origin));
    public static final Call<CreatePure> CREATE_PURE = ON.call(
            4,
            CreatePure.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(27_853_436, 4254, 1, 1).plus(new Weight(20_160, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Makes an account without a key, whose one proxy is the signer.",
            Proxies::createPure);
    public static final Call<KillPure> KILL_PURE = ON.call(
            5,
            KillPure.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(26_529_087, 4254, 1, 1).plus(new Weight(48_014, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Gives a keyless account up for good, with all that is left on it. By the account itself.",
            Proxies::killPure);
    public static final Call<Announce> ANNOUNCE = ON.call(
            6,
            Announce.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(34_286_251, 8615, 3, 2)
                    .plus(new Weight(194_092, 0).times(Proxy.MAX_PENDING.in(runtime)))
                    .plus(new Weight(53_615, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Announces a call by its hash, so that it can be made after the proxy's delay.",
            Proxies::announce);
    public static final Call<RemoveAnnouncement> REMOVE_ANNOUNCEMENT = ON.call(
            7,
            RemoveAnnouncement.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(25_595_226, 8615, 2, 2)
                    .plus(new Weight(205_163, 0).times(Proxy.MAX_PENDING.in(runtime)))
                    .plus(new Weight(40_277, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Takes an announcement of one's own back.",
            (on, origin, a) -> {
                AccountId who = origin.signer();
                AccountId real = a.real.account();
                Proxies.strike(
                        on,
                        who,
                        each -> each.real().equals(real) && each.callHash().equals(a.callHash));
            });
    public static final Call<RejectAnnouncement> REJECT_ANNOUNCEMENT = ON.call(
            8,
            RejectAnnouncement.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(26_388_332, 8615, 2, 2)
                    .plus(new Weight(199_703, 0).times(Proxy.MAX_PENDING.in(runtime)))
                    .plus(new Weight(17_846, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Strikes a proxy's announcement. By the account it acts for.",
            (on, origin, a) -> {
                AccountId who = origin.signer();
                AccountId delegate = a.delegate.account();
                Proxies.strike(
                        on,
                        delegate,
                        each -> each.real().equals(who) && each.callHash().equals(a.callHash));
            });
    public static final Call<ByProxyAnnounced> PROXY_ANNOUNCED = ON.call(
            9,
            ByProxyAnnounced.ARGS,
            (runtime, a) -> DispatchInfo.normal(Weight.of(53_234_507, 8615, 5, 3)
                    .plus(new Weight(228_831, 68).times(Proxy.MAX_PENDING.in(runtime)))
                    .plus(new Weight(54_037, 37).times(Proxy.MAX_PROXIES.in(runtime)))
                    .plus(Weight.db(1, 1))
                    .plus(runtime.info(a.call).callWeight())),
            "Makes a call that a proxy announced long enough ago.",
            Proxies::actAnnounced);
    public static final Call<Codecs.Unit> POKE_DEPOSIT = ON.callWithPost(
            10,
            Struct.empty("poke_deposit", Codecs.Unit.UNIT),
            (runtime, a) -> DispatchInfo.normal(Weight.of(46_757_000, 8615, 3, 3)),
            "Sets the signer's deposits for proxies and announcements to what they cost today.",
            (on, origin, a) -> Proxies.poke(on, origin));
    public static final Call<SetRealPaysFee> SET_REAL_PAYS_FEE = ON.call(
            11,
            SetRealPaysFee.ARGS,
            (runtime, a) -> DispatchInfo.normal(
                    Weight.of(14_259_931, 4254, 1, 1).plus(new Weight(42_799, 0).times(Proxy.MAX_PROXIES.in(runtime)))),
            "Says whether the signer pays the fees of what a proxy does for it.",
            Proxies::setRealPaysFee);
}
