// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line of the table that is printed. */
final class ScaleRow {
    private ScaleRow() {}

    /**
     * What was measured of one check.
     *
     * @param counts of a run whose times mean nothing
     * @param times of the median run
     */
    record Figures(ScaleRun.Measure counts, ScaleRun.Measure times) {
        private List<Long> counted() {
            return List.of(counts.statements(), counts.rows());
        }

        private List<Long> timed() {
            return List.of(
                    times.reflection(),
                    times.normalisation(),
                    times.proof(),
                    times.write(),
                    times.rest(),
                    times.total());
        }
    }

    static String of(String title, Figures figures, List<String> cold) {
        List<String> cells = new ArrayList<>(List.of(title));
        figures.counted().forEach(count -> cells.add(String.valueOf(count)));
        figures.timed().forEach(time -> cells.add(Scale.text(time)));
        cells.addAll(cold.isEmpty() ? List.of("", "", "") : cold);
        return line(cells);
    }

    /** How many times as much as for the size before; nothing where that was too little to be told. */
    static String ratio(Figures figures, Figures before) {
        List<String> cells = new ArrayList<>(List.of("against the size before"));
        for (int i = 0; i < 2; i++) {
            cells.add(times(figures.counted().get(i), before.counted().get(i)));
        }
        for (int i = 0; i < figures.timed().size(); i++) {
            long earlier = before.timed().get(i);
            cells.add(earlier < 2_000_000 ? "" : times(figures.timed().get(i), earlier));
        }
        cells.addAll(List.of("", "", ""));
        return line(cells);
    }

    private static String times(long now, long earlier) {
        return String.format(Locale.ROOT, "× %.1f", (double) now / earlier);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
