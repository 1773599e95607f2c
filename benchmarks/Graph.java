// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.picture.GraphText;
import dev.limbeck.picture.HistoryPicture;
import dev.limbeck.picture.PictureNode;
import dev.limbeck.picture.TextStyle;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Measures histories of many sizes, in this process and as whole processes of the command. */
final class Graph {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final List<String> SHAPES = List.of("line", "braid");
    private static final List<String> TITLES = List.of(
            "revisions",
            "load, no cache",
            "load, header cache",
            "heads",
            "history",
            "plan of upgrade heads",
            "draw in text",
            "limbeck heads",
            "memory",
            "limbeck history",
            "memory");

    private final Path work;
    private final Path scripts;
    private final String limbeck;

    private Graph(Path work, String limbeck) {
        this.work = work;
        this.scripts = work.resolve("migrations");
        this.limbeck = limbeck;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%d cores, %s %s, Java %s (%s)%nmedian of %d; file cache warm; Java and SQL scripts in turn%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.vendor"),
                RUNS);
        System.out.println("| " + String.join(" | ", TITLES) + " |");
        System.out.println("|---|" + "---:|".repeat(TITLES.size() - 1));
        row(arguments[0], "braid", 1000);
        for (String shape : SHAPES) {
            for (String size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                System.out.println(row(arguments[0], shape, Integer.parseInt(size)));
            }
        }
    }

    /** One is thrown away at the start, while Java is still compiling itself. */
    private static String row(String limbeck, String shape, int size) throws Exception {
        Path work = Files.createTempDirectory("limbeck-graph-");
        try {
            Graph graph = new Graph(work, limbeck);
            graph.write(shape, size);
            List<String> cells = new ArrayList<>(List.of(shape + " of " + size));
            cells.addAll(graph.inThisProcess());
            cells.addAll(graph.process("heads"));
            cells.addAll(graph.process("history"));
            return "| " + String.join(" | ", cells) + " |";
        } finally {
            delete(work);
        }
    }

    // ---- the files

    private void write(String shape, int size) throws IOException {
        Files.createDirectories(scripts);
        Files.writeString(work.resolve("limbeck.toml"), "scripts = \"migrations\"\n");
        // what was changed within the last seconds is never remembered
        FileTime settled = FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS));
        for (int number = 0; number < size; number++) {
            String id = id(number);
            List<String> down = down(shape, number);
            String message = "change number " + number + " of the schema";
            boolean java = number % 2 == 0;
            Path file = scripts.resolve((java ? "R" + id : id) + "_change_number_" + number + (java ? ".java" : ".sql"));
            Files.writeString(file, java ? java(id, down, message, number) : sql(id, down, message, number));
            Files.setLastModifiedTime(file, settled);
        }
    }

    /** Well mixed, as real ids are: a neighbour in the history is none in the folder. */
    private static String id(int number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return String.format("%012x", mixed >>> 16);
    }

    /** In a braid each third revision merges the two before it, which fork from the merge before them. */
    private static List<String> down(String shape, int number) {
        if (number == 0) {
            return List.of();
        }
        int merge = number / 3 * 3;
        if (shape.equals("line")) {
            return List.of(id(number - 1));
        }
        return number == merge ? List.of(id(number - 1), id(number - 2)) : List.of(id(merge));
    }

    private static String java(String id, List<String> down, String message, int number) {
        String parents = down.isEmpty() ? "" : " down = {\"" + String.join("\", \"", down) + "\"},";
        return """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;

                @Revision(id = "%s",%s message = "%s", created = "2026-11-21T01:30:00Z")
                final class R%s_change_number_%d implements Migration {
                    @Override
                    public void upgrade(Op op) {
                        op.createTable("table_%d", column("id", bigint()).notNull(), column("name", varchar(500)));
                        op.createIndex("ix_table_%d_name", "table_%d", "name");
                    }

                    @Override
                    public void downgrade(Op op) {
                        op.dropIndex("ix_table_%d_name", "table_%d");
                        op.dropTable("table_%d");
                    }
                }
                """.formatted(id, parents, message, id, number, number, number, number, number, number, number);
    }

    private static String sql(String id, List<String> down, String message, int number) {
        String parents = down.isEmpty() ? "" : "-- limbeck down " + String.join(", ", down) + "\n";
        return """
                -- limbeck revision %s
                %s-- limbeck message %s
                -- limbeck created 2026-11-21T01:30:00Z
                -- limbeck upgrade
                CREATE TABLE table_%d (id bigint NOT NULL, name varchar(500));
                CREATE INDEX ix_table_%d_name ON table_%d (name);
                -- limbeck downgrade
                DROP TABLE table_%d;
                """.formatted(id, parents, message, number, number, number, number);
    }

    // ---- in this process

    private List<String> inThisProcess() {
        ScriptSettings plain = ScriptSettings.of(scripts);
        ScriptSettings cached = plain.withCache(work.resolve("cache"));
        RevisionGraph graph = ScriptDirectory.open(cached).graph();
        RevisionSelector all = RevisionSelector.parse(":");
        RevisionSelector heads = RevisionSelector.parse("heads");
        HistoryPicture picture = picture(graph);
        return List.of(
                median(() -> ScriptDirectory.open(plain).graph().size()),
                median(() -> ScriptDirectory.open(cached).graph().size()),
                median(() -> graph.heads().size()),
                median(() -> new RevisionHistory(graph).between(all, List.of()).size()),
                median(() -> new RevisionPlanner(graph).upgrade(List.of(), heads).steps().size()),
                median(() -> {
                    long[] characters = new long[1];
                    GraphText.write(picture, new TextStyle(true, false), line -> characters[0] += line.length());
                    return characters[0];
                }));
    }

    private static HistoryPicture picture(RevisionGraph graph) {
        List<PictureNode> nodes = graph.newestFirst().stream().map(Graph::node).toList();
        return new HistoryPicture(nodes, false);
    }

    private static PictureNode node(Revision revision) {
        return new PictureNode(revision.id(), revision.down(), List.of(), List.of(), revision.message(), "", Set.of());
    }

    private interface Work {
        long run();
    }

    private static String median(Work work) {
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            if (work.run() < 0) {
                throw new IllegalStateException("nothing was done");
            }
            times[run] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return text(times[RUNS / 2]);
    }

    private static String text(long nanoseconds) {
        double milliseconds = nanoseconds / 1e6;
        return milliseconds < 1000
                ? String.format(Locale.ROOT, milliseconds < 10 ? "%.2f ms" : "%.0f ms", milliseconds)
                : String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
    }

    // ---- whole processes

    /** Time and memory are taken in different runs, since looking at a process slows it down. */
    private List<String> process(String command) throws Exception {
        finish(begin(command));
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            finish(begin(command));
            times[run] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        Process watched = begin(command);
        long peak = peakMegabytes(watched);
        finish(watched);
        return List.of(text(times[RUNS / 2]), peak + " MB");
    }

    private Process begin(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(limbeck, command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output").toFile());
        builder.environment().put("XDG_CACHE_HOME", work.resolve("home-cache").toString());
        return builder.start();
    }

    private static void finish(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("limbeck ended with " + process.exitValue());
        }
    }

    /** The high-water mark that Linux keeps; 0 elsewhere. */
    private static long peakMegabytes(Process process) throws InterruptedException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long kilobytes = 0;
        while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
            try (Stream<String> lines = Files.lines(status)) {
                kilobytes = Math.max(
                        kilobytes,
                        lines.filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .findFirst()
                                .orElse(0));
            } catch (IOException | UncheckedIOException ended) {
                break;
            }
        }
        return kilobytes / 1024;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
