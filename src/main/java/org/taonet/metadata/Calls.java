package org.taonet.metadata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of the chain, with advice where there is none of that name. */
public final class Calls {
    private static final int SUGGESTIONS = 5;

    private Calls() {}

    /** A pallet by its exact name; {@link ValueException} that says which there are. */
    public static Metadata.Pallet pallet(Metadata metadata, String name) {
        return metadata.pallet(name)
                .orElseThrow(() -> unknown(
                        "pallet",
                        name,
                        metadata.pallets().stream().map(Metadata.Pallet::name).toList(),
                        "this chain"));
    }

    /** A call by pallet and name; {@link ValueException} that says what there is instead. */
    public static Type.Variant find(Metadata metadata, String pallet, String call) {
        List<Type.Variant> calls = metadata.variants(pallet(metadata, pallet).calls());
        return calls.stream()
                .filter(v -> v.name().equals(call))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "call", call, calls.stream().map(Type.Variant::name).toList(), pallet));
    }

    /** A storage item by pallet and name; {@link ValueException} that says what there is instead. */
    public static Metadata.Entry entry(Metadata metadata, String pallet, String item) {
        Metadata.Pallet found = pallet(metadata, pallet);
        return found.entry(item)
                .orElseThrow(() -> unknown(
                        "storage item",
                        item,
                        found.storage().stream().map(Metadata.Entry::name).toList(),
                        pallet));
    }

    /** A constant by pallet and name; {@link ValueException} that says what there is instead. */
    public static Metadata.Constant constant(Metadata metadata, String pallet, String name) {
        Metadata.Pallet found = pallet(metadata, pallet);
        return found.constant(name)
                .orElseThrow(() -> unknown(
                        "constant",
                        name,
                        found.constants().stream().map(Metadata.Constant::name).toList(),
                        pallet));
    }

    /** A runtime API method by trait and name; {@link ValueException} that says what there is instead. */
    public static Metadata.Method method(Metadata metadata, String api, String method) {
        Metadata.Api found = metadata.apis().stream()
                .filter(a -> a.name().equals(api))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "runtime API",
                        api,
                        metadata.apis().stream().map(Metadata.Api::name).toList(),
                        "this chain"));
        return found.methods().stream()
                .filter(m -> m.name().equals(method))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "method",
                        method,
                        found.methods().stream().map(Metadata.Method::name).toList(),
                        api));
    }

    private static ValueException unknown(String kind, String name, List<String> there, String where) {
        String close = there.stream()
                .filter(n -> distance(n, name) <= Math.max(2, name.length() / 3) || contains(n, name))
                .sorted(java.util.Comparator.comparingInt((String n) -> distance(n, name))
                        .thenComparing(n -> n))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        String advice = close.isEmpty()
                ? there.isEmpty() ? "; there is none" : "; there are " + shortened(there)
                : "; did you mean " + close + "?";
        return new ValueException("", where + " has no " + kind + " '" + name + "'" + advice);
    }

    private static String shortened(List<String> names) {
        return names.size() <= 30
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 30)) + " and " + (names.size() - 30) + " more";
    }

    private static boolean contains(String name, String part) {
        String a = name.toLowerCase(Locale.ROOT);
        String b = part.toLowerCase(Locale.ROOT);
        return (b.length() > 3 && a.contains(b)) || (a.length() > 5 && b.contains(a));
    }

    /** How many letters must be put in, taken out or changed to make one name of the other, case aside. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
