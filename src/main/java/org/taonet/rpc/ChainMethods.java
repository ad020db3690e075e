package org.taonet.rpc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taonet.chain.Head;
import org.taonet.node.Node;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/** {@code chain_*}: blocks and headers, and who is told of new ones. */
final class ChainMethods {
    private final Node node;
    private final View view;
    private final Feeds feeds;

    ChainMethods(Node node, View view, Feeds feeds) {
        this.node = node;
        this.view = view;
        this.feeds = feeds;
    }

    List<Method> all() {
        return Stream.concat(reads().stream(), subscriptions().stream()).toList();
    }

    private List<Method> reads() {
        return List.of(
                Method.of(
                        "chain_getHead",
                        "",
                        "The hash of the newest block.",
                        (p, s) -> Answer.of(view.chain().head().hash().hex())),
                Method.of(
                        "chain_getBlockHash",
                        "number?",
                        "The hash of a block, or of each in a list; of the newest if none is named.",
                        (p, s) -> Answer.of(hashOf(p.json(0)))),
                Method.of(
                                "chain_getFinalizedHead",
                                "",
                                "The hash of the newest final block.",
                                (p, s) -> Answer.of(node.finalized().hash().hex()))
                        .also("chain_getFinalisedHead"),
                Method.of(
                        "chain_getHeader",
                        "hash?",
                        "A block's header.",
                        (p, s) -> Answer.of(p.optionalHash(0)
                                .map(hash -> view.chain().block(hash))
                                .orElseGet(() -> Optional.of(view.chain().head().block()))
                                .map(block -> View.header(block.header()))
                                .orElse(Json.none()))),
                Method.of(
                        "chain_getBlock",
                        "hash?",
                        "A block's header and extrinsics.",
                        (p, s) -> Answer.of(p.optionalHash(0)
                                .map(hash -> view.chain().block(hash))
                                .orElseGet(() -> Optional.of(view.chain().head().block()))
                                .map(block -> Json.object()
                                        .put("block", View.block(block))
                                        .put("justifications", Json.none())
                                        .build())
                                .orElse(Json.none()))));
    }

    private List<Method> subscriptions() {
        return List.of(
                Method.of(
                                "chain_subscribeNewHeads",
                                "",
                                "Headers of new blocks.",
                                (p, s) -> subscribe(
                                        s,
                                        "chain_newHead",
                                        Feeds.Kind.NEW,
                                        view.chain().head()))
                        .also("chain_subscribeNewHead", "subscribe_newHead"),
                unsubscribe("chain_unsubscribeNewHeads").also("chain_unsubscribeNewHead", "unsubscribe_newHead"),
                Method.of(
                        "chain_subscribeAllHeads",
                        "",
                        "Headers of all blocks.",
                        (p, s) -> subscribe(
                                s, "chain_allHead", Feeds.Kind.ALL, view.chain().head())),
                unsubscribe("chain_unsubscribeAllHeads"),
                Method.of(
                                "chain_subscribeFinalizedHeads",
                                "",
                                "Headers of blocks that become final.",
                                (p, s) -> subscribe(s, "chain_finalizedHead", Feeds.Kind.FINALIZED, node.finalized()))
                        .also("chain_subscribeFinalisedHeads"),
                unsubscribe("chain_unsubscribeFinalizedHeads").also("chain_unsubscribeFinalisedHeads"));
    }

    static Method unsubscribe(String name) {
        return Method.of(
                name,
                "subscription",
                "Ends a subscription; whether it was open.",
                (p, s) -> Answer.of(
                        s.find(p.read(0, Json::text)).map(Subscription::end).orElse(false)));
    }

    private Answer subscribe(Session session, String notification, Feeds.Kind kind, Head now) {
        Subscription made = session.open(notification);
        feeds.heads(kind, made, now);
        return new Answer.Started(made);
    }

    private Json hashOf(Json which) {
        return switch (which) {
            case Json.Null _ -> Json.of(view.chain().head().hash().hex());
            case Json.Arr(var many) ->
                Json.array(many.stream().map(this::hashOf).toList());
            case Json.Num _, Json.Str _, Json.Bool _, Json.Obj _ ->
                view.chain()
                        .hashOf(number(which))
                        .map(Hash32::hex)
                        .<Json>map(Json::of)
                        .orElse(Json.none());
        };
    }

    private static long number(Json which) {
        long number = -1;
        try {
            if (which instanceof Json.Str(var text)) {
                number = text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
            } else {
                number = which.longValue();
            }
        } catch (NumberFormatException | org.taonet.text.JsonException wrong) {
            // said below
        }
        if (number < 0) {
            throw RpcError.params("a block's number is a number or hexadecimal text");
        }
        return number;
    }
}
