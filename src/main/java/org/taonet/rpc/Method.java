package org.taonet.rpc;

import java.util.List;

/**
 * A method of the table.
 *
 * @param params names in order; those that may be missing or null end in {@code ?}
 * @param group who may call it
 * @param doc what it does, in a sentence
 */
public record Method(String name, List<String> aliases, List<String> params, Group group, String doc, Handler handler) {
    /** Who may call a method. */
    public enum Group {
        /** Anybody. */
        PUBLIC,
        /** Who is on this machine: it shows or changes what belongs to the node's owner. */
        UNSAFE,
        /** A developer on this machine: it goes past the chain's rules. */
        DEV
    }

    /** What a method does. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Params params, Session session);
    }

    static Method of(String name, String params, String doc, Handler handler) {
        return new Method(name, List.of(), names(params), Group.PUBLIC, doc, handler);
    }

    private static List<String> names(String params) {
        return params.isEmpty() ? List.of() : List.of(params.split(" "));
    }

    /** Under further names. */
    Method also(String... names) {
        return new Method(name, List.of(names), params, group, doc, handler);
    }

    /** For some callers only. */
    Method only(Group callers) {
        return new Method(name, aliases, params, callers, doc, handler);
    }
}
