// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.DatabaseKind;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random schemas change every attribute on every database that has it; no database is needed to see so. */
class RandomSchemasCoverageTest {
    private static final int PAIRS = 2000;
    private static final int ENOUGH = 100;

    private static final Map<String, ServerInfo> SERVERS = Map.of(
            "sqlite", new ServerInfo("SQLite", 3, 50, 0),
            "h2", new ServerInfo("H2", 2, 3, 0),
            "postgresql-12", new ServerInfo("PostgreSQL", 12, 0, 0),
            "postgresql-18", new ServerInfo("PostgreSQL", 18, 0, 0),
            "mariadb", new ServerInfo("MariaDB", 11, 4, 0),
            "mysql", new ServerInfo("MySQL", 8, 0, 40));

    /** MariaDB and MySQL build one database on the side, not several: what holds for two is no law of random pairs. */
    private static final Set<String> ELSEWHERE = Set.of("mariadb: SchemaModel.schemas", "mysql: SchemaModel.schemas");

    @Test
    void everyAttributeChanges() {
        Set<String> missing = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        SERVERS.forEach((label, server) -> {
            Set<String> wanted = wanted(label);
            removeChanged(wanted, kindOf(label), dialect(label, server), seen);
            wanted.forEach(attribute -> missing.add(label + ": " + attribute));
        });
        assertThat(missing).as("attributes that no random pair changes").isEmpty();
        assertThat(seen).contains(kinds());
    }

    /** Of what comes in several kinds, each is met. */
    private static Class<?>[] kinds() {
        return Stream.of(SqlType.class, ColumnDefault.class, Constraint.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .toArray(Class<?>[]::new);
    }

    /** What this database has. */
    private static Set<String> wanted(String label) {
        return AttributeChange.all().stream()
                .filter(change -> change.databases().contains(label)
                        || change.databases().contains(kindOf(label).id()))
                .map(AttributeChange::attribute)
                .filter(attribute -> !ELSEWHERE.contains(label + ": " + attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void removeChanged(Set<String> wanted, DatabaseKind kind, Dialect dialect, Set<Class<?>> seen) {
        for (int seed = 1; seed <= PAIRS && !wanted.isEmpty(); seed++) {
            PlannedChange change = PlannedChange.ofSeed(seed, kind);
            SchemaModel before = new PlannedModel(change.before(), kind, dialect).build();
            SchemaModel after = new PlannedModel(change.after(), kind, dialect).build();
            wanted.removeAll(RecordChanges.between(before, after));
            if (seed <= ENOUGH) {
                RecordChanges.classesIn(before).forEach(seen::add);
            }
        }
    }

    private static DatabaseKind kindOf(String label) {
        return Stream.of(DatabaseKind.values())
                .filter(kind -> label.startsWith(kind.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Dialect dialect(String label, ServerInfo server) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(kindOf(label).id()))
                .findFirst()
                .orElseThrow()
                .dialect(server);
    }
}
