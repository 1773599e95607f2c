// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.TestDatabases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * One change of a model, as a file tells it: the entities before, rows that live through it, the entities after.
 *
 * @param databases kinds or labels; empty = all
 * @param settings of Hibernate, for both versions
 * @param rows statements that fill the tables of the first version
 * @param kept queries with the values that they must give after the change: {@code select …: a, b}
 */
record EntityChange(
        String name,
        List<String> databases,
        Map<String, String> settings,
        String before,
        List<String> rows,
        String after,
        List<String> kept) {

    /**
     * The files of a folder of resources, each with databases: one in the process and one server, another for each file, or
     * with {@code -Dlimbeck.test.everywhere=true} all. {@code -Dlimbeck.test.only=part} takes files by name.
     */
    static Stream<Arguments> onDatabases(String folder) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(EntityChange.class.getResource(folder));
        String only = System.getProperty("limbeck.test.only", "");
        Stream.Builder<Arguments> all = Stream.builder();
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            int place = 0;
            for (Path file : files.sorted().toList()) {
                EntityChange change = parse(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                if (change.name().contains(only)) {
                    change.labels(place).forEach(label -> all.add(Arguments.of(change, label)));
                }
                place++;
            }
        }
        return all.build();
    }

    private Stream<String> labels(int place) {
        List<String> labels =
                TestDatabases.labels().stream().filter(this::isFor).toList();
        if (Boolean.getBoolean("limbeck.test.everywhere")) {
            return labels.stream();
        }
        Map<Boolean, List<String>> inProcess = labels.stream()
                .collect(Collectors.partitioningBy(label -> label.startsWith("h2") || label.startsWith("sqlite")));
        return inProcess.values().stream().filter(some -> !some.isEmpty()).map(some -> some.get(place % some.size()));
    }

    /** A file without sections is a model, all of it after. The sections begin with a line {@code // before}, {@code // rows}, {@code // after}, {@code // kept}; options stand above them. */
    static EntityChange parse(String name, String text) {
        List<String> databases = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        Map<String, StringBuilder> sections = new HashMap<>();
        String section = "after";
        for (String line : text.lines().toList()) {
            if (line.startsWith("// on ")) {
                databases.addAll(Arrays.asList(line.substring(6).split(" ")));
            } else if (line.startsWith("// setting ")) {
                String[] pair = line.substring(11).split("=", 2);
                settings.put(pair[0], pair[1]);
            } else if (List.of("// before", "// rows", "// after", "// kept").contains(line)) {
                section = line.substring(3);
            } else {
                sections.computeIfAbsent(section, s -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        String rows = sections.getOrDefault("rows", new StringBuilder()).toString();
        return new EntityChange(
                name,
                databases,
                settings,
                sections.getOrDefault("before", new StringBuilder()).toString(),
                Arrays.stream(rows.split(";\n"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                sections.getOrDefault("after", new StringBuilder()).toString(),
                sections.getOrDefault("kept", new StringBuilder())
                        .toString()
                        .lines()
                        .toList());
    }

    private boolean isFor(String label) {
        return databases.isEmpty() || databases.stream().anyMatch(label::startsWith);
    }

    @Override
    public String toString() {
        return name;
    }
}
