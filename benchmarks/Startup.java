// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Measures the limbeck command from outside, process by process, in the project of the ordering example. */
final class Startup {
    private static final int RUNS = Integer.getInteger("runs", 15);
    private static final int MEMORY_RUNS = Math.min(3, RUNS);
    private static final String ENTITIES = "dev/limbeck/example/ordering";

    private final Path root;
    private final Path project;
    private final String url;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    private Startup(Path root, Path project, String url) {
        this.root = root;
        this.project = project;
        this.url = url;
    }

    private record Measure(long medianMillis, long peakMegabytes) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s, %d MB", medianMillis / 1000.0, peakMegabytes);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Map<String, Map<String, Measure>> columns = new LinkedHashMap<>();
        for (String database : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            Path work = Files.createTempDirectory("limbeck-startup-");
            try (Server server = Server.start(root, database, work)) {
                System.err.println("measuring on " + database);
                Startup startup = new Startup(root, work, server.url());
                startup.run();
                columns.put(database, startup.measures);
            } finally {
                delete(work);
            }
        }
        print(columns);
    }

    private void run() throws Exception {
        compile("story/first");
        limbeck("init");
        limbeck("revision", "--autogenerate", "-m", "create users");
        limbeck("upgrade", "head");
        compile("main/java");

        List<Path> applied = scripts();
        measure(
                "revision --autogenerate",
                () -> removeBut(applied),
                "revision",
                "--autogenerate",
                "-m",
                "add address and products");
        limbeck("upgrade", "head");

        measure("--version", () -> {}, "--version");
        measure("heads", () -> {}, "heads");
        measure("current", () -> {}, "current");
        measure("check", () -> {}, "check");
        measure("upgrade head, nothing pending", () -> {}, "upgrade", "head");
        measure("upgrade head, one pending", () -> limbeck("downgrade", "-1"), "upgrade", "head");
        measure(
                "upgrade head, one pending, never compiled",
                () -> {
                    limbeck("downgrade", "-1");
                    delete(project.resolve("cache"));
                },
                "upgrade",
                "head");
    }

    private interface Preparation {
        void run() throws Exception;
    }

    /** Time and memory are taken in different runs, since looking at a process slows it down. */
    private void measure(String title, Preparation before, String... command) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            before.run();
            long start = System.nanoTime();
            Process process = begin(command);
            int exitCode = process.waitFor();
            times.add(System.nanoTime() - start);
            succeeded(exitCode, command);
        }
        long peak = 0;
        for (int run = 0; run < MEMORY_RUNS; run++) {
            before.run();
            peak = Math.max(peak, peakMegabytes(begin(command)));
        }
        times.sort(Comparator.naturalOrder());
        long median = TimeUnit.NANOSECONDS.toMillis(times.get(times.size() / 2));
        measures.put(title, new Measure(median, peak));
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
        process.waitFor();
        return kilobytes / 1024;
    }

    private void limbeck(String... command) throws IOException, InterruptedException {
        succeeded(begin(command).waitFor(), command);
    }

    private Process begin(String... command) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(root.resolve("limbeck-cli/target/limbeck/bin/limbeck").toString());
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("LIMBECK_URL", url);
        builder.environment().put("XDG_CACHE_HOME", project.resolve("cache").toString());
        return builder.start();
    }

    private Path log() {
        return project.resolve("last-command.log");
    }

    private void succeeded(int exitCode, String... command) throws IOException {
        if (exitCode != 0) {
            throw new IllegalStateException(
                    "limbeck " + String.join(" ", command) + " ended with " + exitCode + ":\n" + Files.readString(log()));
        }
    }

    private void compile(String sources) throws IOException {
        Path classes = project.resolve("target/classes");
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", jars(root.resolve("limbeck-cli/target/limbeck/lib")), "-d", classes.toString()));
        try (Stream<Path> files =
                Files.list(root.resolve("examples/ordering/src").resolve(sources).resolve(ENTITIES))) {
            files.map(Path::toString).sorted().forEach(arguments::add);
        }
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException("'" + sources + "' does not compile");
        }
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(File.pathSeparator, files.map(Path::toString).toList());
        }
    }

    private List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("migrations"))) {
            return files.toList();
        }
    }

    private void removeBut(List<Path> kept) throws IOException {
        for (Path script : scripts()) {
            if (!kept.contains(script)) {
                Files.delete(script);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void print(Map<String, Map<String, Measure>> columns) {
        System.out.printf(
                "%d cores, %s %s, Java %s (%s)%nmedian of %d processes; highest memory of %d%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.vendor"),
                RUNS,
                MEMORY_RUNS);
        System.out.println("| limbeck … | " + String.join(" | ", columns.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(columns.size()));
        Map<String, List<String>> rows = new TreeMap<>(Comparator.comparingInt(Startup::place));
        columns.values()
                .forEach(measures -> measures.forEach((title, measure) ->
                        rows.computeIfAbsent(title, t -> new ArrayList<>()).add(measure.toString())));
        rows.forEach((title, cells) -> System.out.println("| " + title + " | " + String.join(" | ", cells) + " |"));
    }

    /** From the lightest command to the heaviest. */
    private static int place(String title) {
        return List.of(
                        "--version",
                        "heads",
                        "current",
                        "upgrade head, nothing pending",
                        "upgrade head, one pending",
                        "upgrade head, one pending, never compiled",
                        "check",
                        "revision --autogenerate")
                .indexOf(title);
    }

    /** A database for the time of the measurement. */
    private record Server(String url, Process process) implements AutoCloseable {
        static Server start(Path root, String database, Path work) throws IOException {
            if (database.equals("sqlite")) {
                return new Server("sqlite:///" + work.resolve("ordering.db"), null);
            }
            Path testkit = root.resolve("limbeck-testkit/target");
            String classPath = testkit.resolve("classes") + File.pathSeparator
                    + Files.readString(testkit.resolve("run-time-classpath")).strip();
            Process process = new ProcessBuilder(
                            "java",
                            "-Dlimbeck.engines=" + testkit.resolve("engines"),
                            "-cp",
                            classPath,
                            "dev.limbeck.testkit.ServerMain",
                            database)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String url = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (url == null) {
                throw new IOException("the server did not start");
            }
            return new Server(url, process);
        }

        /** The server stays until its input ends. */
        @Override
        public void close() throws IOException, InterruptedException {
            if (process != null) {
                process.getOutputStream().close();
                process.waitFor();
            }
        }
    }
}
