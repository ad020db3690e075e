package org.taonet.pallet.proxy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.taonet.crypto.Hash;
import org.taonet.pallet.Reserves;
import org.taonet.primitive.Outcome;
import org.taonet.primitive.Pays;
import org.taonet.primitive.PostInfo;
import org.taonet.primitive.Refusal;
import org.taonet.runtime.Context;
import org.taonet.runtime.FrameSystem;
import org.taonet.runtime.Origin;
import org.taonet.runtime.RuntimeCall;
import org.taonet.scale.Codecs;
import org.taonet.scale.Output;
import org.taonet.unit.AccountId;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;
import org.taonet.unit.Rao;

/** The rules of proxies: who acts for whom, announcements, deposits. Mirrors pallets/proxy/src/lib.rs. */
final class Proxies {
    private static final Codecs.Pair<List<ProxyDefinition>, Rao> NO_PROXIES = new Codecs.Pair<>(List.of(), Rao.ZERO);
    private static final Comparator<ProxyDefinition> ORDER = Comparator.comparing(ProxyDefinition::delegate)
            .thenComparing(ProxyDefinition::proxyType)
            .thenComparing(ProxyDefinition::delay);
    private static final Bytes PURE = Bytes.utf8("modlpy/proxy____");

    private Proxies() {}

    /** The first proxy of an account by which another may act for it, of a kind if that is named. */
    static ProxyDefinition find(Context on, AccountId real, AccountId delegate, Optional<ProxyType> kind) {
        return Proxy.PROXIES.get(on, real).first().stream()
                .filter(each -> each.delegate().equals(delegate))
                .filter(each -> kind.isEmpty() || kind.get() == each.proxyType())
                .findFirst()
                .orElseThrow(Proxy.NOT_PROXY::refuse);
    }

    /** Makes a call at once. */
    static void act(Context on, Origin origin, ProxyCalls.ByProxy a) {
        AccountId who = origin.signer();
        AccountId real = a.real().account();
        ProxyDefinition proxy = find(on, real, who, a.forceProxyType());
        Proxy.UNANNOUNCED.unless(proxy.delay() == 0);
        act(on, proxy, real, a.call());
    }

    /** Makes a call that was announced long enough ago. */
    static void actAnnounced(Context on, Origin origin, ProxyCalls.ByProxyAnnounced a) {
        origin.signer();
        AccountId delegate = a.delegate().account();
        AccountId real = a.real().account();
        ProxyDefinition proxy = find(on, real, delegate, a.forceProxyType());
        Output encoded = new Output();
        on.runtime().calls().encode(a.call(), encoded);
        Hash32 hash = Hash32.of(Hash.blake2b256(encoded.toArray()));
        long now = FrameSystem.NUMBER.get(on);
        try {
            strike(
                    on,
                    delegate,
                    each -> each.real().equals(real)
                            && each.callHash().equals(hash)
                            && Math.max(0, now - each.height()) >= proxy.delay());
        } catch (Refusal refused) {
            throw Proxy.UNANNOUNCED.refuse();
        }
        act(on, proxy, real, a.call());
    }

    private static void act(Context on, ProxyDefinition proxy, AccountId real, RuntimeCall call) {
        Origin.Signed origin = new Origin.Signed(real).only(ProxyFilter.of(proxy.proxyType()));
        Outcome outcome = on.dispatch(call, origin);
        Proxy.LAST_CALL_RESULT.put(on, real, outcome.result());
        Proxy.PROXY_EXECUTED.emit(on, outcome.result());
    }

    static void add(Context on, Origin origin, ProxyCalls.AddProxy a) {
        AccountId who = origin.signer();
        AccountId delegate = a.delegate().account();
        Proxy.NO_SELF_PROXY.when(who.equals(delegate));
        Codecs.Pair<List<ProxyDefinition>, Rao> before = Proxy.PROXIES.get(on, who);
        ProxyDefinition proxy = new ProxyDefinition(delegate, a.proxyType(), a.delay());
        Proxy.DUPLICATE.when(before.first().contains(proxy));
        List<ProxyDefinition> proxies = new ArrayList<>(before.first());
        proxies.add(proxy);
        proxies.sort(ORDER);
        Proxy.TOO_MANY.when(proxies.size() > Proxy.MAX_PROXIES.in(on));
        Rao deposit = proxyDeposit(on, proxies.size());
        settle(on, who, before.second(), deposit);
        Proxy.PROXIES.put(on, who, new Codecs.Pair<>(List.copyOf(proxies), deposit));
        Proxy.PROXY_ADDED.emit(on, who, delegate, a.proxyType(), a.delay());
    }

    static void remove(Context on, Origin origin, ProxyCalls.RemoveProxy a) {
        AccountId who = origin.signer();
        AccountId delegate = a.delegate().account();
        Codecs.Pair<List<ProxyDefinition>, Rao> before =
                Proxy.PROXIES.find(on, who).orElseThrow(Proxy.NOT_FOUND::refuse);
        List<ProxyDefinition> proxies = new ArrayList<>(before.first());
        Proxy.NOT_FOUND.unless(proxies.remove(new ProxyDefinition(delegate, a.proxyType(), a.delay())));
        Rao deposit = proxyDeposit(on, proxies.size());
        settle(on, who, before.second(), deposit);
        if (proxies.isEmpty()) {
            Proxy.PROXIES.remove(on, who);
        } else {
            Proxy.PROXIES.put(on, who, new Codecs.Pair<>(List.copyOf(proxies), deposit));
        }
        Proxy.REAL_PAYS_FEE.remove(on, who, delegate);
        Proxy.PROXY_REMOVED.emit(on, who, delegate, a.proxyType(), a.delay());
    }

    static void removeAll(Context on, Origin origin) {
        AccountId who = origin.signer();
        Reserves.unreserve(on, who, Proxy.PROXIES.take(on, who).second());
        Proxy.REAL_PAYS_FEE.clearPrefix(on, who);
    }

    private static Rao proxyDeposit(Context on, int count) {
        return deposit(Proxy.PROXY_DEPOSIT_BASE.in(on), Proxy.PROXY_DEPOSIT_FACTOR.in(on), count);
    }

    private static Rao announcementDeposit(Context on, int count) {
        return deposit(Proxy.ANNOUNCEMENT_DEPOSIT_BASE.in(on), Proxy.ANNOUNCEMENT_DEPOSIT_FACTOR.in(on), count);
    }

    private static Rao deposit(Rao base, Rao factor, int count) {
        Rao sum = count == 0 ? Rao.ZERO : base;
        for (int i = 0; i < count; i++) {
            sum = sum.saturatingPlus(factor);
        }
        return sum;
    }

    private static void settle(Context on, AccountId who, Rao before, Rao now) {
        if (before.below(now)) {
            Reserves.reserve(on, who, now.minus(before));
        } else if (now.below(before)) {
            Reserves.unreserve(on, who, before.minus(now));
        }
    }

    static void createPure(Context on, Origin origin, ProxyCalls.CreatePure a) {
        AccountId who = origin.signer();
        AccountId pure =
                pure(who, a.proxyType(), a.index(), FrameSystem.NUMBER.get(on), FrameSystem.extrinsicIndex(on));
        Proxy.DUPLICATE.when(Proxy.PROXIES.exists(on, pure));
        Rao deposit = proxyDeposit(on, 1);
        Reserves.reserve(on, who, deposit);
        List<ProxyDefinition> only = List.of(new ProxyDefinition(who, a.proxyType(), a.delay()));
        Proxy.PROXIES.put(on, pure, new Codecs.Pair<>(only, deposit));
        Proxy.PURE_CREATED.emit(on, pure, who, a.proxyType(), a.index());
    }

    static void killPure(Context on, Origin origin, ProxyCalls.KillPure a) {
        AccountId who = origin.signer();
        AccountId spawner = a.spawner().account();
        Proxy.NO_PERMISSION.unless(pure(spawner, a.proxyType(), a.index(), a.height(), a.extIndex())
                .equals(who));
        Reserves.unreserve(on, spawner, Proxy.PROXIES.take(on, who).second());
        Proxy.PURE_KILLED.emit(on, who, spawner, a.proxyType(), a.index());
    }

    private static AccountId pure(AccountId spawner, ProxyType kind, int index, long height, long extrinsic) {
        Output out = new Output().bytes(PURE.shared()).bytes(spawner.bytes());
        Codecs.U32.encode(height, out);
        Codecs.U32.encode(extrinsic, out);
        ProxyType.CODEC.encode(kind, out);
        out.u16(index);
        return AccountId.of(Hash.blake2b256(out.toArray()));
    }

    static void announce(Context on, Origin origin, ProxyCalls.Announce a) {
        AccountId who = origin.signer();
        AccountId real = a.real().account();
        find(on, real, who, Optional.empty());
        Codecs.Pair<List<Announcement>, Rao> before = Proxy.ANNOUNCEMENTS.get(on, who);
        Proxy.TOO_MANY.when(before.first().size() >= Proxy.MAX_PENDING.in(on));
        List<Announcement> pending = new ArrayList<>(before.first());
        pending.add(new Announcement(real, a.callHash(), FrameSystem.NUMBER.get(on)));
        put(on, who, pending, before.second());
        Proxy.ANNOUNCED.emit(on, real, who, a.callHash());
    }

    /** Keeps announcements and their deposit; none are no entry. */
    private static void put(Context on, AccountId who, List<Announcement> pending, Rao before) {
        Rao deposit = announcementDeposit(on, pending.size());
        settle(on, who, before, deposit);
        if (pending.isEmpty()) {
            Proxy.ANNOUNCEMENTS.remove(on, who);
        } else {
            Proxy.ANNOUNCEMENTS.put(on, who, new Codecs.Pair<>(List.copyOf(pending), deposit));
        }
    }

    /** Strikes announcements of a proxy; NotFound if there are none such. */
    static void strike(Context on, AccountId delegate, Predicate<Announcement> which) {
        Codecs.Pair<List<Announcement>, Rao> before =
                Proxy.ANNOUNCEMENTS.find(on, delegate).orElseThrow(Proxy.NOT_FOUND::refuse);
        List<Announcement> pending = new ArrayList<>(before.first());
        Proxy.NOT_FOUND.unless(pending.removeIf(which));
        put(on, delegate, pending, before.second());
    }

    /** Both deposits as they cost today; free if that changed one. */
    static PostInfo poke(Context on, Origin origin) {
        AccountId who = origin.signer();
        boolean changed = false;
        Codecs.Pair<List<ProxyDefinition>, Rao> proxies =
                Proxy.PROXIES.find(on, who).orElse(NO_PROXIES);
        Rao deposit = proxyDeposit(on, proxies.first().size());
        settle(on, who, proxies.second(), deposit);
        if (!deposit.equals(proxies.second())) {
            changed = true;
            Proxy.DEPOSIT_POKED.emit(on, who, DepositKind.PROXIES, proxies.second(), deposit);
        }
        if (proxies.first().isEmpty()) {
            Proxy.PROXIES.remove(on, who);
        } else {
            Proxy.PROXIES.put(on, who, new Codecs.Pair<>(proxies.first(), deposit));
        }
        Codecs.Pair<List<Announcement>, Rao> pending = Proxy.ANNOUNCEMENTS.get(on, who);
        Rao announced = announcementDeposit(on, pending.first().size());
        put(on, who, pending.first(), pending.second());
        if (!announced.equals(pending.second())) {
            changed = true;
            Proxy.DEPOSIT_POKED.emit(on, who, DepositKind.ANNOUNCEMENTS, pending.second(), announced);
        }
        return changed ? new PostInfo(Optional.empty(), Pays.NO) : PostInfo.AS_ANNOUNCED;
    }

    static void setRealPaysFee(Context on, Origin origin, ProxyCalls.SetRealPaysFee a) {
        AccountId real = origin.signer();
        AccountId delegate = a.delegate().account();
        find(on, real, delegate, Optional.empty());
        if (a.paysFee()) {
            Proxy.REAL_PAYS_FEE.put(on, real, delegate, Codecs.Unit.UNIT);
        } else {
            Proxy.REAL_PAYS_FEE.remove(on, real, delegate);
        }
        Proxy.REAL_PAYS_FEE_SET.emit(on, real, delegate, a.paysFee());
    }
}
