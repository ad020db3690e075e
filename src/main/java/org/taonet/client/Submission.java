package org.taonet.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.taonet.metadata.ExtrinsicCodec;
import org.taonet.text.Hex;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/** Sends signed extrinsics and follows them into a block. */
public final class Submission {
    /** How far an extrinsic is followed. */
    public enum Until {
        /** Until it is in a block. */
        INCLUDED,
        /** Until that block is final. */
        FINALIZED
    }

    private final Chain chain;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * @param patience how long the next status is waited for
     * @param progress told each status in words
     */
    public Submission(Chain chain, Duration patience, Consumer<String> progress) {
        this.chain = chain;
        this.patience = patience;
        this.progress = progress;
    }

    /** Sends an extrinsic and waits for nothing: its hash. {@link RpcException} if the pool refuses it. */
    public Hash32 send(byte[] extrinsic) {
        return Chain.hash(chain.connection().call("author_submitExtrinsic", Json.of(Hex.encode(extrinsic))));
    }

    /**
     * Sends an extrinsic and follows it.
     *
     * @throws RpcException if the pool refuses it
     * @throws ClientException of CHAIN if it is dropped, usurped or becomes invalid; of TIMEOUT if nothing happens
     */
    public Receipt submit(byte[] extrinsic, Until until) {
        Hash32 hash = ExtrinsicCodec.hash(extrinsic);
        Subscription statuses = chain.connection()
                .subscribe(
                        "author_submitAndWatchExtrinsic",
                        "author_unwatchExtrinsic",
                        List.of(Json.of(Hex.encode(extrinsic))));
        boolean done = false;
        try {
            while (true) {
                Json status = statuses.next(patience);
                if (status.has("finalized") || (status.has("inBlock") && until == Until.INCLUDED)) {
                    boolean isFinal = status.has("finalized");
                    done = isFinal;
                    Hash32 block = Chain.hash(status.field(isFinal ? "finalized" : "inBlock"));
                    progress.accept(isFinal ? "finalized in block " + block : "in block " + block);
                    return Receipt.read(chain, block, hash, isFinal);
                }
                require(status, hash);
            }
        } finally {
            if (!done) {
                statuses.close();
            }
        }
    }

    private void require(Json status, Hash32 hash) {
        String word = status instanceof Json.Obj(var map) && !map.isEmpty()
                ? map.firstEntry().getKey()
                : status instanceof Json.Str(var text) ? text : status.write();
        switch (word) {
            case "ready" -> progress.accept("in the pool");
            case "future" -> progress.accept("waits for an extrinsic of the same account with a lower nonce");
            case "broadcast" -> progress.accept("sent to other nodes");
            case "inBlock" ->
                progress.accept("in block " + status.field("inBlock").textOr("?"));
            case "retracted" -> progress.accept("its block was replaced; it waits again");
            case "invalid" ->
                throw refused(
                        hash, "became invalid before a block took it", "Look at the account, then send it again.");
            case "dropped" -> throw refused(hash, "was dropped from a full pool", "Send it again later.");
            case "usurped" ->
                throw refused(
                        hash,
                        "was replaced by another one with the same nonce",
                        "If that was not meant, send it again.");
            case "finalityTimeout" ->
                throw new ClientException(
                        Category.TIMEOUT,
                        "the block with extrinsic " + hash + " is not final in time",
                        "It is in a block: look there later.");
            default -> progress.accept(word);
        }
    }

    private static ClientException refused(Hash32 hash, String what, String advice) {
        return new ClientException(Category.CHAIN, "extrinsic " + hash + " " + what, advice);
    }
}
