package org.taonet.metadata;

/** A value that does not fit its type: the message starts with the path of the field. */
public final class ValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String what;

    /** At a field's path; empty for the value itself. */
    public ValueException(String path, String what) {
        super(path.isEmpty() ? what : path + ": " + what);
        this.path = path;
        this.what = what;
    }

    /** The same, one level further out. */
    public ValueException in(String outer) {
        String joined = path.isEmpty() || path.startsWith("[") ? outer + path : outer + "." + path;
        return new ValueException(joined, what);
    }

    /** Where, as a path of field names and indices. */
    public String path() {
        return path;
    }

    /** What is wrong there. */
    public String what() {
        return what;
    }
}
