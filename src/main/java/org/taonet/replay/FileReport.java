package org.taonet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.taonet.text.Json;

/** What came of one file of vectors: how many cases are exact, which were grafted and why, which are wrong and how. */
public final class FileReport {
    private final String name;
    private int exact;
    private final List<Graft> grafts = new ArrayList<>();
    private final List<Wrong> wrongs = new ArrayList<>();

    public FileReport(String name) {
        this.name = name;
    }

    /** A case whose rule is not built: what was recorded is taken over. Lines count from 1. */
    public record Graft(int line, String reason) {}

    /** A case that is not as recorded, and the first difference. */
    public record Wrong(int line, String difference) {}

    /** One more case as recorded. */
    public void exact() {
        exact++;
    }

    /** One more case whose rule is not built. */
    public void graft(int line, String reason) {
        grafts.add(new Graft(line, reason));
    }

    /** One more case that differs. */
    public void wrong(int line, String difference) {
        wrongs.add(new Wrong(line, difference));
    }

    public String name() {
        return name;
    }

    public int exactCount() {
        return exact;
    }

    public List<Graft> grafts() {
        return grafts;
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    /** All cases of the file. */
    public int count() {
        return exact + grafts.size() + wrongs.size();
    }

    /** One line: exact, grafted, wrong of all. */
    public String summary() {
        return Report.summary(exact, grafts.size(), wrongs.size());
    }

    /** The grafts by reason: how many lines, and which. */
    public SequencedMap<String, List<Integer>> graftsByReason() {
        TreeMap<String, List<Integer>> byReason = new TreeMap<>();
        grafts.forEach(g ->
                byReason.computeIfAbsent(g.reason, reason -> new ArrayList<>()).add(g.line));
        return byReason;
    }

    Json json() {
        return Json.object()
                .put("file", name)
                .put("exact", exact)
                .put("grafted", grafts.size())
                .put("wrong", wrongs.size())
                .put("of", count())
                .put(
                        "grafts",
                        Json.array(grafts.stream()
                                .map(g -> Json.object()
                                        .put("line", g.line)
                                        .put("reason", g.reason)
                                        .build())
                                .toList()))
                .put(
                        "differences",
                        Json.array(wrongs.stream()
                                .map(w -> Json.object()
                                        .put("line", w.line)
                                        .put("difference", w.difference)
                                        .build())
                                .toList()))
                .build();
    }
}
