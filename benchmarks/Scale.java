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

    private Scale() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[1].equals("cold")) {
            ScaleRun.Access access = new ScaleRun.Access(arguments[2], arguments[3], arguments[4]);
            ScaleRun.timed(access, ScaleModel.of(Integer.parseInt(arguments[5]), false));
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
        List<String> titles = List.of(
                "tables", "statements", "rows", "reading", "normalising", "proof", "writing", "rest", "together", "cold");
        System.out.println("| " + String.join(" | ", titles) + " |");
        System.out.println("|---|" + "---:|".repeat(titles.size() - 1));
        for (String label : arguments[1].split(",")) {
            for (String size : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                measure(label, Integer.parseInt(size));
            }
        }
    }

    private static void measure(String label, int size) throws Exception {
        for (boolean checks : new boolean[] {false, true}) {
            SchemaModel model = ScaleModel.of(size, checks);
            try (TestDatabase database = TestDatabases.of(label)) {
                ScaleRun.Access access =
                        new ScaleRun.Access(database.jdbcUrl(), database.user(), database.password());
                ScaleTables.create(access, model);
                String what = label + ", " + size + (checks ? ", a quarter with checks" : "");
                row(what, access, model, checks ? -1 : size);
                if (!checks) {
                    row(what + ", one changed", access, ScaleModel.changed(model), -1);
                }
            }
        }
    }

    /** The first runs are thrown away, while Java is still compiling itself. */
    private static void row(String title, ScaleRun.Access access, SchemaModel model, int coldSize) throws Exception {
        ScaleRun.Measure counts = ScaleRun.counted(access, model);
        ScaleRun.timed(access, model);
        List<ScaleRun.Measure> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(ScaleRun.timed(access, model));
        }
        runs.sort(Comparator.comparingLong(ScaleRun.Measure::total));
        ScaleRun.Measure median = runs.get(RUNS / 2);
        System.out.println("| "
                + String.join(
                        " | ",
                        title,
                        String.valueOf(counts.statements()),
                        String.valueOf(counts.rows()),
                        text(median.reflection()),
                        text(median.normalisation()),
                        text(median.proof()),
                        text(median.write()),
                        text(median.rest()),
                        text(median.total()),
                        coldSize < 0 ? "" : text(cold(access, coldSize)))
                + " |");
    }

    /** A process that connects and generates once, with the options of the command. */
    private static long cold(ScaleRun.Access access, int size) throws Exception {
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "Scale",
                            "",
                            "cold",
                            access.jdbcUrl(),
                            access.user(),
                            access.password(),
                            String.valueOf(size))
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process ended with " + process.exitValue());
            }
            times[run] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    static String text(long nanoseconds) {
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
        return milliseconds < 1000
                ? milliseconds + " ms"
                : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000.0);
    }
}
