// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Measures reading, model and comparison for large schemas, in this process and as processes of their own. */
final class Scale {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final long LONG = TimeUnit.SECONDS.toNanos(20);
    private static final List<String> TITLES = List.of(
            "tables",
            "statements",
            "rows",
            "reading",
            "normalising",
            "proof",
            "writing",
            "rest",
            "together",
            "cold",
            "with archive",
            "heap");

    private final Path installed;
    private final String label;

    /** Of the size before, for the ratio. */
    private ScaleRow.Figures before;

    private Scale(Path installed, String label) {
        this.installed = installed;
        this.label = label;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[1].equals("cold")) {
            ScaleRun.Access access = new ScaleRun.Access(arguments[2], arguments[3], arguments[4]);
            ScaleRun.whole(access, ScaleModel.of(Integer.parseInt(arguments[5]), false));
            return;
        }
        System.out.printf(
                "%d cores, %s %s, Java %s (%s)%nmedian of %d%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.vendor"),
                RUNS);
        if (arguments[1].equals("entities")) {
            ScaleEntities.print(Path.of(arguments[0]), arguments[2], Integer.parseInt(arguments[3]), RUNS);
            return;
        }
        System.out.println("| " + String.join(" | ", TITLES) + " |");
        System.out.println("|---|" + "---:|".repeat(TITLES.size() - 1));
        for (String label : arguments[1].split(",")) {
            Scale scale = new Scale(Path.of(arguments[0]), label);
            for (String size : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                scale.measure(Integer.parseInt(size));
            }
        }
    }

    private void measure(int size) throws Exception {
        SchemaModel model = ScaleModel.of(size, false);
        SchemaModel checked = ScaleModel.of(size, true);
        try (TestDatabase database = TestDatabases.of(label)) {
            ScaleRun.Access access = new ScaleRun.Access(database.jdbcUrl(), database.user(), database.password());
            ScaleTables.make(access, SchemaModel.empty(), model);
            String what = label + ", " + String.format(Locale.ROOT, "%,d", size);
            ScaleRow.Figures figures = figures(access, model);
            System.out.println(ScaleRow.of(what, figures, new ScaleCold(installed, access, size).measured(RUNS)));
            if (before != null) {
                System.out.println(ScaleRow.ratio(figures, before));
            }
            before = figures;
            System.out.println(ScaleRow.of(what + ", one changed", figures(access, ScaleModel.changed(model)), List.of()));
            ScaleTables.make(access, model, checked);
            System.out.println(ScaleRow.of(what + ", a quarter with checks", figures(access, checked), List.of()));
        }
    }

    /** The first runs are thrown away, while Java is still compiling itself; a long one stands for all. */
    private static ScaleRow.Figures figures(ScaleRun.Access access, SchemaModel model) throws Exception {
        ScaleRun.Measure counts = ScaleRun.counted(access, model);
        ScaleRun.Measure first = ScaleRun.timed(access, model);
        if (first.total() > LONG) {
            return new ScaleRow.Figures(counts, first);
        }
        List<ScaleRun.Measure> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(ScaleRun.timed(access, model));
        }
        runs.sort(Comparator.comparingLong(ScaleRun.Measure::total));
        return new ScaleRow.Figures(counts, runs.get(RUNS / 2));
    }

    static String text(long nanoseconds) {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
        return milliseconds < 1000
                ? milliseconds + " ms"
                : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000.0);
    }
}
