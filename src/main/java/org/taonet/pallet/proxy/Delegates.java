package org.taonet.pallet.proxy;

import java.util.ArrayList;
import java.util.List;
import org.taonet.pallet.Reserves;
import org.taonet.runtime.Context;
import org.taonet.scale.Codecs;
import org.taonet.unit.AccountId;
import org.taonet.unit.Rao;

/** Who may act for an account, and the deposit held for it. Mirrors remove_proxy_delegate of upstream's fork. */
public final class Delegates {
    private Delegates() {}

    /** Ends a proxy of an account and frees what was held for it; NotFound if there is none. */
    public static void remove(Context on, AccountId account, ProxyDefinition proxy) {
        Codecs.Pair<List<ProxyDefinition>, Rao> held =
                Proxy.PROXIES.find(on, account).orElseThrow(Proxy.NOT_FOUND::refuse);
        List<ProxyDefinition> rest = new ArrayList<>(held.first());
        Proxy.NOT_FOUND.unless(rest.remove(proxy));
        Rao deposit = deposit(on, rest.size());
        if (held.second().below(deposit)) {
            Reserves.reserve(on, account, deposit.minus(held.second()));
        } else {
            Reserves.unreserve(on, account, held.second().minus(deposit));
        }
        if (rest.isEmpty()) {
            Proxy.PROXIES.remove(on, account);
        } else {
            Proxy.PROXIES.put(on, account, new Codecs.Pair<>(rest, deposit));
        }
        Proxy.REAL_PAYS_FEE.remove(on, account, proxy.delegate());
        Proxy.PROXY_REMOVED.emit(on, account, proxy.delegate(), proxy.proxyType(), proxy.delay());
    }

    /** What so many proxies cost in deposit, in rao. */
    private static Rao deposit(Context on, int proxies) {
        return proxies == 0
                ? Rao.ZERO
                : Proxy.PROXY_DEPOSIT_BASE
                        .in(on)
                        .plus(new Rao(Proxy.PROXY_DEPOSIT_FACTOR.in(on).bits() * proxies));
    }
}
