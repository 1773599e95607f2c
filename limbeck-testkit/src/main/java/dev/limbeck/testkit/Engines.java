// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engines of this process. They are shared by all tests of it, because a server costs seconds and a database on it
 * milliseconds; hence the one static instance of each.
 */
final class Engines {
    private static final List<Engine> ALL = List.copyOf(available());

    private Engines() {}

    /**
     * What can be had here, narrowed by the property {@code limbeck.test.databases}: labels, or kinds, which mean the usual
     * versions.
     */
    static List<Engine> selected() {
        List<String> names = named();
        return names.isEmpty()
                ? ALL
                : ALL.stream().filter(engine -> engine.answersTo(names)).toList();
    }

    /** The last engine that answers to the name: of a kind, the newest version. */
    static Engine find(String name) {
        return ALL.stream()
                .filter(engine -> engine.answersTo(List.of(name)))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException("no test database '" + name + "' here; there are "
                        + ALL.stream().map(Engine::label).toList()));
    }

    private static List<String> named() {
        return Stream.of(System.getProperty("limbeck.test.databases", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<Engine> available() {
        List<String> named = named();
        List<Engine> engines = new ArrayList<>(List.of(new SqliteEngine(), new H2Engine()));
        for (DatabaseKind kind : List.of(DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB, DatabaseKind.MYSQL)) {
            String variable = "LIMBECK_TEST_" + kind.name();
            String url = System.getenv(variable + "_URL");
            if (url != null) {
                engines.add(ServerEngine.external(
                        kind,
                        url,
                        orEmpty(System.getenv(variable + "_USER")),
                        orEmpty(System.getenv(variable + "_PASSWORD"))));
            } else if (binariesRunHere()) {
                Recipe.ALL.stream()
                        .filter(recipe -> recipe.kind() == kind)
                        .filter(recipe -> Recipe.USUAL.contains(recipe.label()) || named.contains(recipe.label()))
                        .map(ServerEngine::embedded)
                        .forEach(engines::add);
            }
        }
        return engines;
    }

    /** The artifacts hold binaries for Linux on x86-64; elsewhere the environment variables name servers. */
    private static boolean binariesRunHere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") && List.of("amd64", "x86_64").contains(System.getProperty("os.arch", ""));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
