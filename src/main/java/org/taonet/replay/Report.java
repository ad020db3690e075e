package org.taonet.replay;

import java.util.List;
import org.taonet.text.Json;

/** What came of a folder of vectors. */
public record Report(List<FileReport> files, List<String> leftOut) {
    /** Cases as recorded. */
    public int exact() {
        return files.stream().mapToInt(FileReport::exactCount).sum();
    }

    /** Cases whose rule is not built. */
    public int grafted() {
        return files.stream().mapToInt(f -> f.grafts().size()).sum();
    }

    /** Cases that differ. */
    public int wrong() {
        return files.stream().mapToInt(f -> f.wrongs().size()).sum();
    }

    /** One line for all. */
    public String summary() {
        return summary(exact(), grafted(), wrong());
    }

    static String summary(int exact, int grafted, int wrong) {
        return "exact " + exact + ", grafted " + grafted + ", wrong " + wrong + " of " + (exact + grafted + wrong);
    }

    /** The whole report as one document; the same on every machine. */
    public Json json() {
        return Json.object()
                .put("exact", exact())
                .put("grafted", grafted())
                .put("wrong", wrong())
                .put("of", exact() + grafted() + wrong())
                .put("files", Json.array(files.stream().map(FileReport::json).toList()))
                .put("left_out", Json.texts(leftOut))
                .build();
    }

    /** For people: a line a file with what differs, then the sum; the reasons of grafts if asked. */
    public String text(boolean withGrafts) {
        StringBuilder out = new StringBuilder();
        for (FileReport file : files) {
            out.append(String.format("%-44s %s%n", file.name(), file.summary()));
            file.wrongs().stream()
                    .limit(10)
                    .forEach(w -> out.append("    line ")
                            .append(w.line())
                            .append(": ")
                            .append(w.difference())
                            .append(System.lineSeparator()));
            if (withGrafts) {
                file.graftsByReason()
                        .forEach((reason, lines) -> out.append("    graft: ")
                                .append(reason)
                                .append(": lines ")
                                .append(lines.toString(), 1, lines.toString().length() - 1)
                                .append(System.lineSeparator()));
            }
        }
        leftOut.forEach(name -> out.append("left out: ").append(name).append(System.lineSeparator()));
        return out.append(summary()).append(System.lineSeparator()).toString();
    }
}
