package org.taonet.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.taonet.cli.Chains;
import org.taonet.cli.Connector;
import org.taonet.client.Category;
import org.taonet.client.Chain;
import org.taonet.client.ClientException;

/**
 * Connections that stay open from command to command. A ledger on this machine is opened for each command alone, so
 * that others can write it meanwhile.
 */
final class Kept implements Connector, AutoCloseable {
    private final Map<String, Chain> open = new HashMap<>();

    @Override
    public <T> T use(Where where, Function<Chain, T> work) {
        Optional<String> place = where.network().or(() -> Chains.endpoint(where.ledger()));
        if (place.isEmpty()) {
            return Chains.EACH.use(where, work);
        }
        try {
            return work.apply(chain(place.get(), where));
        } catch (ClientException failed) {
            if (failed.category() == Category.NETWORK || failed.category() == Category.TIMEOUT) {
                forget(place.get());
            }
            throw failed;
        }
    }

    private synchronized Chain chain(String place, Where where) {
        return open.computeIfAbsent(place, _ -> Chains.open(where));
    }

    private synchronized void forget(String place) {
        Chain broken = open.remove(place);
        if (broken != null) {
            broken.close();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Chain::close);
        open.clear();
    }
}
