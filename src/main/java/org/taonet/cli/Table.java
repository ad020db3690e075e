package org.taonet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in columns. Columns whose title ends with {@code >} stand to the right; too wide ones are cut in their middle.
 */
public final class Table {
    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final List<String> titles;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> titles, boolean[] right) {
        this.titles = titles;
        this.right = right;
    }

    /** With these titles. */
    public static Table of(String... titles) {
        boolean[] right = new boolean[titles.length];
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            right[i] = titles[i].endsWith(">");
            plain.add(right[i] ? titles[i].substring(0, titles[i].length() - 1) : titles[i]);
        }
        return new Table(plain, right);
    }

    /** Adds a row, a cell for every title. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, no longer than a width; 0 for any. */
    public List<String> lines(int width) {
        int[] widths = new int[titles.size()];
        widen(widths, titles);
        rows.forEach(row -> widen(widths, row));
        narrow(widths, width);
        List<String> lines = new ArrayList<>();
        lines.add(line(titles, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], length(cells.get(i)));
        }
    }

    /** Takes from the widest column until all fit. */
    private static void narrow(int[] widths, int width) {
        if (width <= 0) {
            return;
        }
        while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > width) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String space = " ".repeat(widths[i] - length(cell));
            line.append(right[i] ? space + cell : cell + space);
            line.append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    /** The start and the end of a text that is too long: of an address both are known by heart. */
    private static String cut(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = width / 2;
        int tail = width - head - 1;
        return new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
