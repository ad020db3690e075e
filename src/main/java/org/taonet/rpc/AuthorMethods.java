package org.taonet.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.taonet.chain.Status;
import org.taonet.node.Node;
import org.taonet.primitive.Validity;
import org.taonet.runtime.Extrinsic;
import org.taonet.text.Json;
import org.taonet.unit.Bytes;
import org.taonet.unit.Hash32;

/** {@code author_*} and {@code transaction_v1_*}: handing extrinsics in and watching them. */
final class AuthorMethods {
    private final Node node;

    AuthorMethods(Node node) {
        this.node = node;
    }

    List<Method> all() {
        return List.of(
                Method.of(
                        "author_submitExtrinsic",
                        "extrinsic",
                        "Hands an extrinsic in; its hash.",
                        (p, s) -> Answer.of(node.pool()
                                .submit(p.bytes(0), Validity.Source.EXTERNAL, null)
                                .hex())),
                Method.of(
                        "author_submitAndWatchExtrinsic",
                        "extrinsic",
                        "Hands an extrinsic in and tells what happens to it.",
                        (p, s) -> watch(p.bytes(0), s)),
                ChainMethods.unsubscribe("author_unwatchExtrinsic"),
                Method.of(
                        "author_pendingExtrinsics",
                        "",
                        "What waits to go into a block.",
                        (p, s) -> Answer.of(Json.texts(node.pool().ready().stream()
                                .map(each -> each.bytes().hex())
                                .toList()))),
                Method.of(
                                "author_removeExtrinsic",
                                "hashes",
                                "Takes extrinsics out of the pool, by hash or bytes; those that were there.",
                                (p, s) -> remove(p))
                        .only(Method.Group.UNSAFE),
                Method.of(
                        "transaction_v1_broadcast",
                        "extrinsic",
                        "Hands an extrinsic in, until it is stopped.",
                        (p, s) -> broadcast(p.bytes(0), s)),
                Method.of("transaction_v1_stop", "operation", "Stops handing an extrinsic in.", (p, s) -> stop(p, s)));
    }

    private Answer watch(Bytes extrinsic, Session session) {
        Subscription made = session.open("author_extrinsicUpdate");
        Consumer<Status> watcher = status -> node.producer().announce(() -> tell(made, status));
        boolean taken = false;
        try {
            Hash32 hash = node.pool().submit(extrinsic, Validity.Source.EXTERNAL, watcher);
            made.onEnd(() -> node.pool().unwatch(hash, watcher));
            taken = true;
        } finally {
            if (!taken) {
                made.end();
            }
        }
        return new Answer.Started(made);
    }

    private static void tell(Subscription subscription, Status status) {
        String text = text(status);
        if (status.isLast()) {
            subscription.last(text);
        } else {
            subscription.tell(text);
        }
    }

    static String text(Status status) {
        return switch (status) {
            case Status.Plain plain ->
                switch (plain) {
                    case FUTURE -> "\"future\"";
                    case READY -> "\"ready\"";
                    case DROPPED -> "\"dropped\"";
                    case INVALID -> "\"invalid\"";
                };
            case Status.InBlock(var block, var _) -> "{\"inBlock\":\"" + block.hex() + "\"}";
            case Status.Finalized(var block, var _) -> "{\"finalized\":\"" + block.hex() + "\"}";
            case Status.Retracted(var block) -> "{\"retracted\":\"" + block.hex() + "\"}";
            case Status.FinalityTimeout(var block) -> "{\"finalityTimeout\":\"" + block.hex() + "\"}";
            case Status.Usurped(var by) -> "{\"usurped\":\"" + by.hex() + "\"}";
        };
    }

    private Answer remove(Params params) {
        List<Hash32> hashes = new ArrayList<>();
        for (Json each : params.read(0, Json::items)) {
            Params one = Params.of(List.of(
                    each instanceof Json.Obj ? each.has("hash") ? each.field("hash") : each.field("extrinsic") : each));
            hashes.add(
                    each.has("hash") || one.bytes(0).length() == Hash32.BYTES
                            ? one.hash(0)
                            : Extrinsic.hash(one.bytes(0).shared()));
        }
        return Answer.of(
                Json.texts(node.pool().remove(hashes).stream().map(Hash32::hex).toList()));
    }

    // ---- transaction_v1: a broadcast has no watcher; a refused one is kept trying with until it is stopped

    private Answer broadcast(Bytes extrinsic, Session session) {
        Subscription operation = session.open("transaction_v1_broadcast");
        try {
            node.pool().submit(extrinsic, Validity.Source.EXTERNAL, null);
        } catch (org.taonet.chain.Rejected refused) {
            // Said by the specification: the node goes on trying and says nothing. The next block may make it valid.
            Retry retry = new Retry(extrinsic);
            node.producer().listen(retry);
            operation.onEnd(retry::stop);
        }
        return Answer.of(operation.id());
    }

    private final class Retry implements org.taonet.node.Listener {
        private static final int BLOCKS = 64;
        private final Bytes extrinsic;
        private int left = BLOCKS;

        Retry(Bytes extrinsic) {
            this.extrinsic = extrinsic;
        }

        synchronized void stop() {
            left = 0;
            node.producer().unlisten(this);
        }

        @Override
        public synchronized void block(org.taonet.chain.Head head) {
            if (left-- <= 0) {
                stop();
                return;
            }
            Thread.startVirtualThread(() -> {
                try {
                    node.pool().submit(extrinsic, Validity.Source.EXTERNAL, null);
                    stop();
                } catch (org.taonet.chain.Rejected still) {
                    // the next block is another chance
                }
            });
        }
    }

    private Answer stop(Params params, Session session) {
        if (session.find(params.text(0)).map(Subscription::end).orElse(false)) {
            return Answer.of(Json.none());
        }
        throw new RpcError(RpcError.PARAMS, "Invalid operation id");
    }
}
