package org.taonet.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.taonet.text.Json;
import org.taonet.unit.Hash32;

/**
 * A node that answers JSON-RPC, be it at the end of a WebSocket or in this process. Requests may be many at once and
 * from several threads.
 */
public interface Connection extends AutoCloseable {
    /** How people know it: finney, ws://…, local ledger …. */
    String name();

    /**
     * Whether what it says of itself may be kept on disk between runs. Not for nodes of one's own, where the same
     * version may change its metadata from hour to hour.
     */
    boolean cacheable();

    /** How long an answer is waited for. */
    Duration timeout();

    /** A runtime's metadata, where it is at hand without asking: of a block's state, in a version. */
    default Optional<byte[]> metadata(int version, Hash32 block) {
        return Optional.empty();
    }

    /** Sends a request; the answer fails with {@link RpcException} or {@link ClientException}. */
    CompletableFuture<Json> send(String method, List<Json> params);

    /** Subscribes; fails with {@link RpcException} if the node refuses. */
    Subscription subscribe(String method, String unsubscribe, List<Json> params);

    /** Ends the connection; what is under way fails. */
    @Override
    void close();

    /** Sends a request and waits for the answer. */
    default Json call(String method, Json... params) {
        return await(method, send(method, List.of(params)));
    }

    /** Waits for the answer to a request. */
    default Json await(String method, CompletableFuture<Json> answer) {
        try {
            return answer.get(timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw ClientException.of(failed);
        } catch (TimeoutException late) {
            throw new ClientException(
                    Category.TIMEOUT,
                    name() + " did not answer " + method + " within "
                            + timeout().toSeconds() + " s",
                    "Try again, or choose another endpoint.",
                    late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClientException(Category.NETWORK, "interrupted while waiting for " + method, "", stopped);
        }
    }
}
