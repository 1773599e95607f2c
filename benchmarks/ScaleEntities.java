// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project of many entities, and the command as whole processes in it. */
final class ScaleEntities {
    private final Path installed;
    private final Path project;
    private final String url;

    private ScaleEntities(Path installed, Path project, String url) {
        this.installed = installed;
        this.project = project;
        this.url = url;
    }

    static void print(Path installed, String label, int size, int runs) throws Exception {
        Path project = Files.createTempDirectory("limbeck-scale-");
        try (TestDatabase database = TestDatabases.of(label)) {
            ScaleEntities entities = new ScaleEntities(installed, project, database.url());
            entities.compile(size);
            entities.limbeck("init");
            Files.writeString(project.resolve("limbeck.toml"), """
                    scripts = "migrations"

                    [model]
                    source = "hibernate"
                    classpath = ["target/classes"]
                    packages = ["scale"]
                    """);
            System.out.println("| limbeck …, " + size + " entities on " + label + " | |");
            System.out.println("|---|---:|");
            row("revision --autogenerate", entities.limbeck("revision", "--autogenerate", "-m", "create all"));
            row("upgrade head", entities.limbeck("upgrade", "head"));
            long[] times = new long[runs];
            for (int run = 0; run < runs; run++) {
                times[run] = entities.limbeck("check");
            }
            Arrays.sort(times);
            row("check", times[runs / 2]);
        } finally {
            delete(project);
        }
    }

    private static void row(String title, long nanoseconds) {
        System.out.println("| " + title + " | " + Scale.text(nanoseconds) + " |");
    }

    private void compile(int size) throws IOException {
        Path sources = Files.createDirectories(project.resolve("src"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                jars(installed.resolve("lib")),
                "-d",
                project.resolve("target/classes").toString()));
        for (int number = 0; number < size; number++) {
            Path source = sources.resolve("Entity" + number + ".java");
            Files.writeString(source, ScaleModel.entity(number));
            arguments.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the entities do not compile");
        }
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(File.pathSeparator, files.map(Path::toString).toList());
        }
    }

    private long limbeck(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(installed.resolve("bin/limbeck").toString()));
        line.addAll(List.of(command));
        Path log = project.resolve("last-command.log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("LIMBECK_URL", url);
        builder.environment().put("XDG_CACHE_HOME", project.resolve("cache").toString());
        long start = System.nanoTime();
        int exitCode = builder.start().waitFor();
        long time = System.nanoTime() - start;
        if (exitCode != 0) {
            throw new IllegalStateException("limbeck " + command[0] + " ended with " + exitCode + ":\n" + Files.readString(log));
        }
        return time;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
