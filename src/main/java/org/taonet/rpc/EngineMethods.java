package org.taonet.rpc;

import java.util.List;
import org.taonet.chain.Head;
import org.taonet.node.Node;
import org.taonet.text.Json;

/** {@code engine_*}: blocks on demand, as upstream's manual seal has it. */
final class EngineMethods {
    private static final int EMPTY_POOL = 12_000;
    private static final int BLOCK_NOT_FOUND = 13_000;

    private final Node node;

    EngineMethods(Node node) {
        this.node = node;
    }

    List<Method> all() {
        return List.of(
                Method.of(
                                "engine_createBlock",
                                "createEmpty finalize parentHash?",
                                "Makes a block.",
                                (p, s) -> create(p))
                        .only(Method.Group.DEV),
                Method.of("engine_finalizeBlock", "hash justification?", "Makes a block final.", (p, s) -> {
                            if (!node.dev().finalizeBlock(p.hash(0))) {
                                throw notFound();
                            }
                            return Answer.of(true);
                        })
                        .only(Method.Group.DEV));
    }

    private static RpcError notFound() {
        return new RpcError(BLOCK_NOT_FOUND, "Supplied parent_hash doesn't exist in chain");
    }

    private Answer create(Params params) {
        boolean createEmpty = params.bool(0, true);
        boolean finalize = params.bool(1, false);
        if (params.has(2) && !params.hash(2).equals(node.chain().head().hash())) {
            if (node.chain().block(params.hash(2)).isEmpty()) {
                throw notFound();
            }
            node.dev().setHead(params.hash(2));
        }
        Head made = node.dev()
                .seal(createEmpty, finalize)
                .orElseThrow(() -> new RpcError(
                        EMPTY_POOL,
                        "Transaction pool is empty, set create_empty to true, if you want to create empty blocks"));
        Json aux = Json.object()
                .put("header_only", false)
                .put("clear_justification_requests", false)
                .put("needs_justification", false)
                .put("bad_justification", false)
                .put("is_new_best", true)
                .build();
        return Answer.of(
                Json.object().put("hash", made.hash().hex()).put("aux", aux).build());
    }
}
