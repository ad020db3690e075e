package org.taonet.rpc;

import java.util.List;
import java.util.Optional;
import org.taonet.chain.Head;
import org.taonet.node.Node;
import org.taonet.primitive.Header;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/** {@code chainHead_v1_*}: following the chain with pinned blocks, as the new JSON-RPC specification has it. */
final class ChainHeadMethods {
    static final int INVALID_HASH = -32801;
    private static final int INVALID_CONTINUE = -32803;

    private final Node node;
    private final View view;
    private final Feeds feeds;

    ChainHeadMethods(Node node, View view, Feeds feeds) {
        this.node = node;
        this.view = view;
        this.feeds = feeds;
    }

    List<Method> all() {
        return List.of(
                Method.of("chainHead_v1_follow", "withRuntime", "Follows the chain.", (p, s) -> follow(p, s)),
                Method.of("chainHead_v1_unfollow", "followSubscription", "Ends following.", (p, s) -> {
                    s.find(p.text(0)).ifPresent(Subscription::end);
                    return Answer.of(Json.none());
                }),
                Method.of("chainHead_v1_unpin", "followSubscription hashOrHashes", "Lets blocks go.", (p, s) -> {
                    find(p, s).ifPresent(follow -> follow.unpin(hashes(p)));
                    return Answer.of(Json.none());
                }),
                Method.of(
                        "chainHead_v1_header",
                        "followSubscription hash",
                        "A pinned block's header.",
                        (p, s) -> Answer.of(find(p, s)
                                .map(follow -> follow.pinned(p.hash(1)).block().header())
                                .map(header -> Json.of(Hex.encode(Header.CODEC.bytes(header))))
                                .orElse(Json.none()))),
                Method.of(
                        "chainHead_v1_body",
                        "followSubscription hash",
                        "A pinned block's extrinsics.",
                        (p, s) -> operate(p, s, (follow, head) -> follow.body(head))),
                Method.of(
                        "chainHead_v1_call",
                        "followSubscription hash function callParameters",
                        "Calls a runtime API at a pinned block.",
                        (p, s) -> operate(p, s, (follow, head) -> follow.call(head, p.text(2), p.bytes(3)))),
                Method.of(
                        "chainHead_v1_storage",
                        "followSubscription hash items childTrie?",
                        "Reads storage at a pinned block.",
                        (p, s) -> operate(p, s, (follow, head) -> follow.storage(head, p.read(2, Json::items)))),
                Method.of(
                        "chainHead_v1_continue",
                        "followSubscription operationId",
                        "Goes on with an operation.",
                        (p, s) -> {
                            Optional<Follow> found = find(p, s);
                            if (found.isPresent() && !found.get().proceed(p.text(1))) {
                                throw new RpcError(INVALID_CONTINUE, "Wait-for-continue event not generated");
                            }
                            return Answer.of(Json.none());
                        }),
                Method.of(
                        "chainHead_v1_stopOperation",
                        "followSubscription operationId",
                        "Ends an operation.",
                        (p, s) -> {
                            find(p, s).ifPresent(follow -> follow.stopOperation(p.text(1)));
                            return Answer.of(Json.none());
                        }));
    }

    private Answer follow(Params params, Session session) {
        boolean withRuntime = params.bool(0, false);
        Subscription made = session.open("chainHead_v1_followEvent");
        Follow follow = new Follow(view, made, withRuntime);
        made.attach(follow);
        made.onEnd(() -> {
            follow.ended();
            feeds.unfollow(follow);
        });
        node.producer().announce(() -> {
            if (follow.begin(node.finalized(), node.chain().head())) {
                feeds.follow(follow);
            }
        });
        return new Answer.Started(made);
    }

    private static Optional<Follow> find(Params params, Session session) {
        return session.find(params.text(0)).flatMap(Subscription::follow);
    }

    private static List<Hash32> hashes(Params params) {
        return params.json(1) instanceof Json.Arr(var many)
                ? many.stream().map(each -> Params.of(List.of(each)).hash(0)).toList()
                : List.of(params.hash(1));
    }

    /** Starts an operation whose events follow the reply. */
    private interface Operation {
        Follow.Started start(Follow follow, Head head);
    }

    private static Answer operate(Params params, Session session, Operation operation) {
        Hash32 hash = params.hash(1);
        return find(params, session)
                .<Answer>map(follow -> {
                    Follow.Started started = operation.start(follow, follow.pinned(hash));
                    return new Answer.Then(started.reply(), started.work());
                })
                .orElseGet(() ->
                        Answer.of(Json.object().put("result", "limitReached").build()));
    }
}
