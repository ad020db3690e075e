package org.taonet.scale;

/** Bytes that are not what a type needs: says the offset, the type and what was wrong. */
public final class ScaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /** At a byte offset, while reading a type. */
    public ScaleException(int offset, String type, String what) {
        super("at byte " + offset + ", reading " + type + ": " + what);
        this.offset = offset;
    }

    /** Where in the input it went wrong. */
    public int offset() {
        return offset;
    }
}
