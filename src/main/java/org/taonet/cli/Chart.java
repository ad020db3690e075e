package org.taonet.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of numbers drawn with characters, two by four dots in each. */
public final class Chart {
    private static final int DOTS_WIDE = 2;
    private static final int DOTS_HIGH = 4;
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    private static final int EMPTY = 0x2800;

    private final int columns;
    private final int rows;

    /** Of so many characters, the labels at the left not counted. */
    public Chart(int columns, int rows) {
        this.columns = Math.max(1, columns);
        this.rows = Math.max(1, rows);
    }

    /** The lines, the highest number at the top; two numbers at least. */
    public List<String> lines(List<Double> numbers, boolean logarithmic) {
        double[] heights = numbers.stream()
                .mapToDouble(n -> logarithmic ? Math.log10(Math.max(n, 1e-9)) : n)
                .toArray();
        double least = Arrays.stream(heights).min().orElse(0);
        double most = Arrays.stream(heights).max().orElse(0);
        double span = most > least ? most - least : 1;
        int wide = columns * DOTS_WIDE;
        int high = rows * DOTS_HIGH;
        int[][] cells = new int[rows][columns];
        int before = -1;
        for (int x = 0; x < wide; x++) {
            double height = at(heights, (double) x / Math.max(1, wide - 1));
            int y = high - 1 - (int) Math.round((height - least) / span * (high - 1));
            int from = before < 0 ? y : Math.min(y, before);
            int to = before < 0 ? y : Math.max(y, before);
            for (int dot = from; dot <= to; dot++) {
                cells[dot / DOTS_HIGH][x / DOTS_WIDE] |= BITS[dot % DOTS_HIGH][x % DOTS_WIDE];
            }
            before = y;
        }
        return drawn(cells, least, most, logarithmic);
    }

    /** Between two of the numbers, on the straight line. */
    private static double at(double[] heights, double part) {
        double place = part * (heights.length - 1);
        int left = (int) Math.floor(place);
        int right = Math.min(left + 1, heights.length - 1);
        return heights[left] + (heights[right] - heights[left]) * (place - left);
    }

    private List<String> drawn(int[][] cells, double least, double most, boolean logarithmic) {
        String top = label(logarithmic ? Math.pow(10, most) : most);
        String bottom = label(logarithmic ? Math.pow(10, least) : least);
        int wide = Math.max(top.length(), bottom.length());
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String label = row == 0 ? top : row == rows - 1 ? bottom : "";
            StringBuilder line = new StringBuilder(" ".repeat(wide - label.length()))
                    .append(label)
                    .append(" │");
            for (int cell : cells[row]) {
                line.append((char) (EMPTY + cell));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String label(double number) {
        return Figures.plain(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN));
    }
}
