package org.taonet.text;

/** A text that is not JSON, or JSON of another shape than was expected. The message holds no more than its place. */
public final class JsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}
