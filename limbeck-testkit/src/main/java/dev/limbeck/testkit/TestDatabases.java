// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where tests get their databases from. A server is started when the first database on it is wanted, serves the whole
 * process, and ends with it, however the process ends.
 *
 * <p>{@code LIMBECK_TEST_POSTGRESQL_URL} (a JDBC URL; also {@code _MARIADB_} and {@code _MYSQL_}) with {@code _USER} and
 * {@code _PASSWORD} puts a running server in the place of the embedded ones of that kind; databases are then created and
 * dropped on it. The system property {@code limbeck.test.databases} (labels or kinds, separated by commas) narrows the
 * list.
 */
public final class TestDatabases {
    private TestDatabases() {}

    /** The labels of every database that can be had here, in process first, then by kind and version. */
    public static List<String> labels() {
        return Engines.selected().stream().map(Engine::label).toList();
    }

    /** A fresh database of each label; close them all. */
    public static List<TestDatabase> all() {
        return Engines.selected().stream().map(Engine::create).toList();
    }

    /**
     * A fresh, empty database.
     *
     * @param label one of {@link #labels()}, or a kind ({@code postgresql}), which means its newest version
     * @throws IllegalArgumentException if there is no such database here
     */
    public static TestDatabase of(String label) {
        return Engines.find(label).create();
    }

    /** The labels that these names mean, in the order of {@link #labels()}: a label stands for itself, a kind for all of its versions. */
    static Stream<String> labels(List<String> names) {
        return Engines.selected().stream()
                .filter(engine -> names.isEmpty() || engine.answersTo(names))
                .map(Engine::label);
    }
}
