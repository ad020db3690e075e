package org.taonet.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.taonet.text.Json;
import org.taonet.text.JsonException;

/** Takes requests apart, calls methods, puts replies together. */
public final class Dispatcher {
    /** Requests of one batch at most. */
    static final int BATCH = 20_000;

    private final Methods methods;
    private final LongAdder calls = new LongAdder();
    private final LongAdder errors = new LongAdder();

    /** Over a table of methods. */
    public Dispatcher(Methods methods) {
        this.methods = methods;
    }

    /** A reply and what is to happen when it is out; no reply to notifications. */
    public record Reply(Optional<String> text, Runnable sent) {
        static final Reply NONE = new Reply(Optional.empty(), () -> {});
    }

    /** How many calls were made, and how many of them ended in an error. */
    public long calls() {
        return calls.sum();
    }

    /** How many calls ended in an error. */
    public long errors() {
        return errors.sum();
    }

    /** Answers a text: one request, or a batch. */
    public Reply answer(String text, Session session) {
        Json request;
        try {
            request = Json.parse(text);
        } catch (JsonException malformed) {
            errors.increment();
            return refuse(new RpcError(RpcError.PARSE, "Parse error", Json.of(String.valueOf(malformed.getMessage()))));
        }
        if (!(request instanceof Json.Arr(var requests))) {
            return one(request, session);
        }
        if (requests.isEmpty()) {
            return refuse(new RpcError(RpcError.INVALID_REQUEST, "Invalid request"));
        }
        if (requests.size() > BATCH) {
            return refuse(
                    new RpcError(-32010, "The batch request was too large", Json.of("Exceeded max limit of " + BATCH)));
        }
        return batch(requests, session);
    }

    private static Reply refuse(RpcError error) {
        StringBuilder out = new StringBuilder(128);
        error(Json.none(), error, out);
        return new Reply(Optional.of(out.toString()), () -> {});
    }

    private Reply batch(List<Json> requests, Session session) {
        StringBuilder out = new StringBuilder(requests.size() * 128).append('[');
        List<Answer> answers = new ArrayList<>();
        for (Json request : requests) {
            int before = out.length();
            if (before > 1) {
                out.append(',');
            }
            Optional<Answer> answer = write(request, session, out);
            answer.ifPresent(answers::add);
            if (isNotification(request)) {
                out.setLength(before);
            }
        }
        Runnable sent = () -> answers.forEach(Answer::sent);
        return out.length() == 1
                ? new Reply(Optional.empty(), sent)
                : new Reply(Optional.of(out.append(']').toString()), sent);
    }

    private Reply one(Json request, Session session) {
        StringBuilder out = new StringBuilder(256);
        Optional<Answer> answer = write(request, session, out);
        Runnable sent = () -> answer.ifPresent(Answer::sent);
        return isNotification(request)
                ? new Reply(Optional.empty(), sent)
                : new Reply(Optional.of(out.toString()), sent);
    }

    private static boolean isNotification(Json request) {
        return request instanceof Json.Obj && !request.has("id") && request.field("method") instanceof Json.Str;
    }

    private Optional<Answer> write(Json request, Session session, StringBuilder out) {
        Json id = request.field("id");
        int start = out.length();
        calls.increment();
        try {
            boolean valid = request instanceof Json.Obj
                    && request.field("method") instanceof Json.Str
                    && (id instanceof Json.Str || id instanceof Json.Num || id instanceof Json.Null);
            if (!valid) {
                id = id instanceof Json.Str || id instanceof Json.Num ? id : Json.none();
                throw new RpcError(RpcError.INVALID_REQUEST, "Invalid request");
            }
            Answer answer = methods.call(request.field("method").text(), request.field("params"), session);
            id.write(out.append("{\"jsonrpc\":\"2.0\",\"id\":"));
            answer.write(out.append(",\"result\":"));
            out.append('}');
            return Optional.of(answer);
        } catch (RpcError error) {
            errors.increment();
            out.setLength(start);
            error(id, error, out);
            return Optional.empty();
        }
    }

    private static void error(Json id, RpcError error, StringBuilder out) {
        id.write(out.append("{\"jsonrpc\":\"2.0\",\"id\":"));
        error.write(out.append(",\"error\":"));
        out.append('}');
    }
}
