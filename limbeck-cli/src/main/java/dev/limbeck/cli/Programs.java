// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds a program as a shell would: {@code ./format} in the project, {@code format} on the PATH. On Windows {@code format} may
 * be {@code format.cmd}, which the system itself would not find.
 */
final class Programs {
    private final Path directory;
    private final List<String> places;
    private final List<String> endings;

    /** @param directory what a relative path is relative to */
    Programs(Path directory, Map<String, String> environment) {
        this(
                directory,
                List.of(value(environment, "PATH").split(File.pathSeparator, -1)),
                File.separatorChar == '\\'
                        ? List.of(value(environment, "PATHEXT").split(";", -1))
                        : List.of());
    }

    /** @param endings of programs, where the system has such; else empty */
    Programs(Path directory, List<String> places, List<String> endings) {
        this.directory = directory;
        this.places = List.copyOf(places);
        this.endings = List.copyOf(endings);
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What starts it; the name itself where nothing is found, for the system to complain about. */
    String find(String name) {
        List<Path> candidates = new ArrayList<>();
        boolean placed = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
        if (placed) {
            candidates.add(directory.resolve(name).normalize());
        } else if (!endings.isEmpty()) {
            places.stream().filter(place -> !place.isEmpty()).forEach(place -> candidates.add(Path.of(place, name)));
        }
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate)) {
                return candidate.toString();
            }
            for (String ending : endings) {
                Path ended = Path.of(candidate + ending);
                if (Files.isRegularFile(ended)) {
                    return ended.toString();
                }
            }
        }
        return placed ? candidates.get(0).toString() : name;
    }
}
