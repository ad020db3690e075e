package org.taonet.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.taonet.metadata.ValueException;
import org.taonet.scale.ScaleException;
import org.taonet.text.JsonException;

/** Something a client could not do: what happened, of which kind, and what to do next. */
public class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Category category;
    private final String advice;

    public ClientException(Category category, String message, String advice) {
        this(category, message, advice, null);
    }

    public ClientException(Category category, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.category = category;
        this.advice = advice;
    }

    /** The kind, which gives the exit code. */
    public Category category() {
        return category;
    }

    /** What to do next, as a sentence; empty where the message says it. */
    public String advice() {
        return advice;
    }

    /** Whatever was thrown, as one of these: what a client's command ends with. */
    public static ClientException of(Throwable thrown) {
        return switch (thrown) {
            case ClientException already -> already;
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ValueException value -> new ClientException(Category.VALIDATION, message(value), "", value);
            case ScaleException bytes ->
                new ClientException(
                        Category.CHAIN,
                        "the chain's bytes are not what its metadata says: " + message(bytes),
                        "Check the endpoint, or remove the metadata kept in ~/.cache/taonet.",
                        bytes);
            case JsonException json ->
                new ClientException(
                        Category.CHAIN,
                        "the node's answer has another shape than expected: " + message(json),
                        "Check that the endpoint is a Substrate node.",
                        json);
            case UncheckedIOException io when io.getCause() != null -> of(io.getCause());
            case IOException io ->
                new ClientException(Category.IO, message(io), "Check the file, its folder and your rights to it.", io);
            case IllegalArgumentException wrong -> new ClientException(Category.VALIDATION, message(wrong), "", wrong);
            default -> new ClientException(Category.CHAIN, String.valueOf(thrown), "", thrown);
        };
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
