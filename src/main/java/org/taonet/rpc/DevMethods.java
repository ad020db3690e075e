package org.taonet.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taonet.chain.Head;
import org.taonet.chain.Ledger;
import org.taonet.chain.Slots;
import org.taonet.crypto.Ss58;
import org.taonet.metadata.StorageJson;
import org.taonet.node.DevControls;
import org.taonet.node.DevControls.Setting;
import org.taonet.node.Node;
import org.taonet.state.Changes;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;

/** {@code dev_*}: a developer's hand on the chain. Names of chopsticks where it has one. */
final class DevMethods {
    private static final long MOST_BLOCKS = 1_000_000;

    private final Node node;
    private final DevControls dev;
    private final View view;

    DevMethods(Node node, View view) {
        this.node = node;
        this.dev = node.dev();
        this.view = view;
    }

    List<Method> all() {
        List<Method> all = new ArrayList<>();
        all.addAll(blocks());
        all.addAll(snapshots());
        all.addAll(rules());
        return all.stream().map(method -> method.only(Method.Group.DEV)).toList();
    }

    private List<Method> blocks() {
        return List.of(
                Method.of(
                        "dev_newBlock",
                        "options?",
                        "Makes blocks: {count, to, transactions}; the last one's hash.",
                        (p, s) -> newBlock(p.json(0))),
                Method.of(
                        "dev_mine",
                        "count?",
                        "Makes so many blocks, empty ones too; the last one's hash.",
                        (p, s) -> hash(dev.mine(blocks(p.read(0, json -> json.longOr(1)))))),
                Method.of(
                        "dev_setHead",
                        "block",
                        "Goes back to a block, by hash, number, or negative distance.",
                        (p, s) -> hash(dev.setHead(block(p.json(0))))),
                Method.of(
                        "dev_timeTravel",
                        "time",
                        "Puts the clock: milliseconds since 1970 or an ISO 8601 date.",
                        (p, s) -> Answer.of(dev.timeTravel(time(p.json(0))))),
                Method.of("dev_resetTime", "", "Lets the clock be the machine's again.", (p, s) -> {
                    dev.resetTime();
                    return Answer.of(node.clock().millis());
                }),
                Method.of(
                        "dev_catchUp",
                        "most?",
                        "Makes a block for every slot that the chain is behind the clock; how many.",
                        (p, s) -> Answer.of(dev.catchUp(blocks(p.read(0, json -> json.longOr(MOST_BLOCKS)))))),
                Method.of(
                        "dev_status",
                        "",
                        "What the developer has changed, and where chain time is.",
                        (p, s) -> Answer.of(status())));
    }

    private List<Method> snapshots() {
        return List.of(
                Method.of(
                        "dev_snapshot",
                        "name",
                        "Names the newest block, to go back to.",
                        (p, s) -> Answer.of(snapshot(dev.snapshot(p.text(0))))),
                Method.of(
                        "dev_snapshots",
                        "",
                        "All named blocks.",
                        (p, s) -> Answer.of(Json.array(dev.snapshots().stream()
                                .map(DevMethods::snapshot)
                                .toList()))),
                Method.of("dev_revert", "name", "Goes back to a named block.", (p, s) -> hash(dev.revert(p.text(0)))),
                Method.of(
                        "dev_dropSnapshot",
                        "name",
                        "Forgets a name; whether there was one.",
                        (p, s) -> Answer.of(dev.drop(p.text(0)))),
                Method.of("dev_dump", "", "The whole state: pairs of key and value.", (p, s) -> Answer.of(dump())),
                Method.of(
                        "dev_load",
                        "pairs",
                        "Replaces the whole state by pairs of key and value.",
                        (p, s) -> hash(dev.load(changes(p.json(0))))));
    }

    private List<Method> rules() {
        return List.of(
                Method.of(
                        "dev_dryRun",
                        "extrinsic at?",
                        "What an extrinsic would do: result, events, changed storage.",
                        (p, s) -> new DryRuns(node, view).run(p)),
                Method.of(
                        "dev_setStorage",
                        "values at?",
                        "Sets storage: pairs of key and value, null to remove; or {Pallet: {Item: value, Map: [[keys,"
                                + " value]], $removePrefix: [Map]}}.",
                        (p, s) -> hash(setStorage(p))),
                Method.of(
                        "dev_impersonate",
                        "account on?",
                        "Lets an account's extrinsics pass with any signature; who is.",
                        (p, s) -> impersonated(dev.impersonate(SystemMethods.account(p.text(0)), p.bool(1, true)))),
                Method.of(
                        "dev_impersonated",
                        "",
                        "Whose signatures are not checked.",
                        (p, s) -> impersonated(dev.impersonated())),
                Method.of(
                        "dev_liftLimits",
                        "on?",
                        "Lifts weight and length limits of blocks, or puts them back.",
                        (p, s) -> Answer.of(dev.lift(p.bool(0, true)))));
    }

    private static Answer hash(Head head) {
        return Answer.of(head.hash().hex());
    }

    private static long blocks(long count) {
        if (count < 1 || count > MOST_BLOCKS) {
            throw RpcError.params("between 1 and " + MOST_BLOCKS + " blocks at once, not " + count);
        }
        return count;
    }

    private Answer newBlock(Json options) {
        List<Bytes> transactions = new ArrayList<>();
        if (!options.field("transactions").isNull()) {
            for (Json each : options.field("transactions").items()) {
                transactions.add(Bytes.owning(Hex.decode(each.text())));
            }
        }
        long count = options.has("to")
                ? options.field("to").longValue() - view.chain().head().number()
                : options.field("count").longOr(1);
        blocks(count);
        Head made = transactions.isEmpty() ? dev.mine(1) : dev.newBlock(transactions);
        return hash(count == 1 ? made : dev.mine(count - 1));
    }

    private org.taonet.unit.Hash32 block(Json which) {
        if (which instanceof Json.Str(var text) && text.length() == 66) {
            return Params.of(List.of(which)).hash(0);
        }
        long number = which instanceof Json.Str(var text)
                ? Long.parseLong(text.startsWith("0x") ? text.substring(2) : text, text.startsWith("0x") ? 16 : 10)
                : which.longValue();
        long at = number < 0 ? view.chain().head().number() + number : number;
        return view.chain().hashOf(at).orElseThrow(() -> RpcError.params("there is no block " + at));
    }

    private static long time(Json when) {
        if (when instanceof Json.Str(var text)) {
            try {
                return text.matches("\\d+")
                        ? Long.parseLong(text)
                        : java.time.OffsetDateTime.parse(text).toInstant().toEpochMilli();
            } catch (java.time.format.DateTimeParseException wrong) {
                throw RpcError.params("'" + text + "' is no date like 2030-01-31T12:00:00Z");
            }
        }
        return when.longValue();
    }

    private Json status() {
        Head head = view.chain().head();
        return Json.object()
                .put("block", head.number())
                .put("hash", head.hash().hex())
                .put("finalized", node.producer().finalized())
                .put("time", Slots.timeOf(head))
                .put("clock", node.clock().millis())
                .put("leadMillis", node.leadMillis())
                .put("sealing", node.options().sealing().toString())
                .put("ledger", view.chain().ledger().place())
                .put("limitsLifted", dev.lifted())
                .put("storageSet", head.patch().size())
                .put("rootIsUpstreams", head.state().rootCoversAll())
                .put("impersonated", addresses(dev.impersonated()))
                .put(
                        "snapshots",
                        Json.array(dev.snapshots().stream()
                                .map(DevMethods::snapshot)
                                .toList()))
                .build();
    }

    private static Json addresses(java.util.Collection<org.taonet.unit.AccountId> accounts) {
        return Json.texts(accounts.stream().map(who -> Ss58.encode(who.bytes())).toList());
    }

    private static Answer impersonated(java.util.Set<org.taonet.unit.AccountId> accounts) {
        return Answer.of(addresses(accounts));
    }

    private static Json snapshot(Ledger.Snapshot made) {
        return Json.object()
                .put("name", made.name())
                .put("block", made.block())
                .put("hash", made.hash().hex())
                .put("made", made.madeMillis())
                .build();
    }

    private Json dump() {
        Changes all = dev.dump();
        List<Json> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            pairs.add(Json.array(Json.of(Hex.encode(all.key(i))), View.orNull(all.value(i))));
        }
        return Json.array(pairs);
    }

    private static Changes changes(Json pairs) {
        var sorted = Changes.<byte @Nullable []>sorted();
        settings(pairs)
                .forEach(each -> sorted.put(
                        each.key().toArray(), each.value().map(Bytes::toArray).orElse(null)));
        return Changes.of(sorted);
    }

    private static List<Setting> settings(Json pairs) {
        List<Setting> settings = new ArrayList<>();
        for (Json pair : pairs.items()) {
            Json value = pair.item(1);
            settings.add(new Setting(
                    Bytes.owning(Hex.decode(pair.item(0).text())),
                    value.isNull() ? Optional.empty() : Optional.of(Bytes.owning(Hex.decode(value.text())))));
        }
        return settings;
    }

    private Head setStorage(Params params) {
        Head head = view.chain().head();
        if (params.has(1) && !params.hash(1).equals(head.hash())) {
            throw RpcError.params("storage is set at the newest block alone: set the head first");
        }
        return dev.setStorage(params.json(0) instanceof Json.Obj typed ? typed(head, typed) : settings(params.json(0)));
    }

    /** Storage by names and types: by the runtime's metadata, as a client would write it. */
    private List<Setting> typed(Head head, Json written) {
        List<Setting> settings = new ArrayList<>();
        for (StorageJson.Edit edit : new StorageJson(view.metadata(head)).read(written)) {
            switch (edit) {
                case StorageJson.Edit.Put(var key, var value) -> settings.add(new Setting(key, value));
                case StorageJson.Edit.Clear(var prefix) ->
                    head.state()
                            .keys(prefix.shared(), null, Integer.MAX_VALUE)
                            .forEach(key -> settings.add(new Setting(Bytes.owning(key), Optional.empty())));
            }
        }
        return settings;
    }
}
