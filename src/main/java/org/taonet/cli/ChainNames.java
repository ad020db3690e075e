package org.taonet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taonet.client.ClientException;
import org.taonet.client.View;
import org.taonet.client.market.Position;
import org.taonet.ledger.LedgerException;
import org.taonet.metadata.Metadata;
import org.taonet.metadata.Type;
import org.taonet.unit.AccountId;

/** The connected chain's own names, for completion. A chain that does not answer has none. */
public final class ChainNames {
    private final Connector chains;
    private Connector.@Nullable Where known;
    private Optional<Metadata> metadata = Optional.empty();

    /** Of the chains that a connector opens; the last one asked is remembered. */
    public ChainNames(Connector chains) {
        this.chains = chains;
    }

    /** Kinds of names, as command lines call them. */
    List<String> of(String kind, Connector.Where where) {
        Optional<Metadata> found = metadata(where);
        List<String> names = new ArrayList<>();
        for (Metadata.Pallet pallet : found.map(Metadata::pallets).orElse(List.of())) {
            boolean all = kind.equals("NAME");
            if (all || kind.equals("Pallet.call")) {
                found.get().variants(pallet.calls()).forEach(v -> names.add(pallet.name() + "." + v.name()));
            }
            if (all || kind.equals("Pallet.Item")) {
                pallet.storage().forEach(e -> names.add(e.label()));
            }
            if (kind.equals("Pallet[.Event]")) {
                found.get().variants(pallet.events()).forEach(v -> names.add(pallet.name() + "." + v.name()));
            }
            if (all || kind.equals("Pallet.Constant")) {
                pallet.constants().forEach(c -> names.add(pallet.name() + "." + c.name()));
            }
        }
        if (kind.equals("NAME") || kind.equals("Api.method")) {
            found.ifPresent(m -> m.apis().forEach(a -> a.methods().forEach(x -> names.add(a.name() + "." + x.name()))));
        }
        return names;
    }

    /** The fields of a call, as they are written before their values. */
    List<String> fields(String call, Connector.Where where) {
        int dot = call.indexOf('.');
        if (dot < 0) {
            return List.of();
        }
        return metadata(where).stream()
                .flatMap(m -> m.pallet(call.substring(0, dot)).stream().flatMap(p -> m.variants(p.calls()).stream()))
                .filter(v -> v.name().equals(call.substring(dot + 1)))
                .flatMap(v -> v.fields().stream())
                .map(Type.Field::name)
                .map(name -> name + "=")
                .toList();
    }

    /** The numbers of all subnets. */
    List<String> netuids(Connector.Where where) {
        return asked(
                where,
                view -> view.rows("SubtensorModule", "NetworksAdded").stream()
                        .map(row -> row.keys().getLast().number().intValueExact())
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }

    /** The hotkeys that a coldkey has staked to. */
    List<String> stakedTo(AccountId coldkey, Connector.Where where) {
        return asked(
                where,
                view -> Position.ask(view, coldkey).get().stream()
                        .map(position -> view.runtime().address(position.hotkey()))
                        .distinct()
                        .toList());
    }

    private List<String> asked(Connector.Where where, Function<View, List<String>> question) {
        try {
            return chains.use(where, chain -> question.apply(chain.head()));
        } catch (ClientException | LedgerException silent) {
            return List.of();
        }
    }

    private Optional<Metadata> metadata(Connector.Where where) {
        if (!where.equals(known) || metadata.isEmpty()) {
            known = where;
            try {
                metadata = Optional.of(
                        chains.use(where, chain -> chain.head().runtime().metadata()));
            } catch (ClientException | LedgerException silent) {
                metadata = Optional.empty();
            }
        }
        return metadata;
    }
}
