package org.taonet.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call as people write it: {@code Pallet.call(name=value, …)}, taken apart but not yet understood. */
public record CallText(String pallet, String name, List<String> arguments) {
    /** Takes a text apart; empty where it is no call. Without arguments the parentheses may be left out. */
    public static Optional<CallText> split(String text) {
        String stripped = text.strip();
        int open = stripped.indexOf('(');
        String head = (open < 0 ? stripped : stripped.substring(0, open)).strip();
        int dot = head.indexOf('.');
        if (dot <= 0
                || dot == head.length() - 1
                || !isName(head.substring(0, dot))
                || !isName(head.substring(dot + 1))) {
            return Optional.empty();
        }
        if (open >= 0 && !stripped.endsWith(")")) {
            throw new ValueException("", "'" + stripped + "' does not end with ')'");
        }
        List<String> arguments = open < 0 ? List.of() : inside(stripped);
        return Optional.of(new CallText(head.substring(0, dot), head.substring(dot + 1), arguments));
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    /** What stands between the first and the last parenthesis, parted by commas. */
    static List<String> inside(String text) {
        return commas(text.substring(text.indexOf('(') + 1, text.length() - 1));
    }

    /** Parts a text at its commas, but not within brackets or quotes. */
    static List<String> commas(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
                depth--;
            } else if (!quoted && c == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (!text.isBlank()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }

    /**
     * Words with names ({@code name=value}), or in order without them, by name. A word without a name after one with a
     * name belongs to that one's list.
     */
    public static Map<String, String> named(List<String> names, List<String> words) {
        var given = new LinkedHashMap<String, String>();
        String last = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            boolean named = equals > 0 && isName(word.substring(0, equals).strip());
            if (!named && !last.isEmpty()) {
                given.merge(last, word, (a, b) -> a + "," + b);
                continue;
            }
            if (!named && i >= names.size()) {
                throw new ValueException("", "takes " + names.size() + " arguments: " + String.join(", ", names));
            }
            String name = named ? word.substring(0, equals).strip() : names.get(i);
            if (given.put(name, named ? word.substring(equals + 1).strip() : word) != null) {
                throw new ValueException(name, "is given twice");
            }
            last = named ? name : "";
        }
        return given;
    }
}
