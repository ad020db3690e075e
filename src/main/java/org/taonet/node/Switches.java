package org.taonet.node;

import java.util.Set;
import java.util.TreeSet;
import org.taonet.unit.AccountId;

/** What a developer has switched on. Read by many threads, replaced as a whole. */
final class Switches {
    private volatile Set<AccountId> impersonated = Set.of();
    private volatile boolean lifted;

    Switches(boolean lifted) {
        this.lifted = lifted;
    }

    boolean impersonates(AccountId who) {
        Set<AccountId> now = impersonated;
        return !now.isEmpty() && now.contains(who);
    }

    Set<AccountId> impersonated() {
        return impersonated;
    }

    synchronized void impersonate(AccountId who, boolean on) {
        TreeSet<AccountId> next = new TreeSet<>(impersonated);
        if (on ? next.add(who) : next.remove(who)) {
            impersonated = next;
        }
    }

    boolean lifted() {
        return lifted;
    }

    void lift(boolean on) {
        lifted = on;
    }
}
