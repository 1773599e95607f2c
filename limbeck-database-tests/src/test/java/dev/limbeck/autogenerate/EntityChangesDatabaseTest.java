// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do to entities, told in {@code changes/}, there and back on every database. */
class EntityChangesDatabaseTest {
    @TempDir
    private Path directory;

    static Stream<Arguments> changesOnDatabases() throws IOException, URISyntaxException {
        return EntityChange.onDatabases("/changes");
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("changesOnDatabases")
    void leadsThereAndBack(EntityChange change, String label) throws Exception {
        CompiledEntities before = CompiledEntities.of(change.before(), directory.resolve("before"));
        CompiledEntities after = CompiledEntities.of(change.after(), directory.resolve("after"));
        try (TestDatabase ours = TestDatabases.of(label);
                TestDatabase theirs = TestDatabases.of(label);
                Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs);
                URLClassLoader loader = after.loader()) {
            generatedAndApplied(bench, model(before, change, bench));
            SchemaModel afterFirst = read(bench, change);
            for (String row : change.rows()) {
                bench.execute(row);
            }
            Map<QualifiedName, Integer> rows = rows(bench, afterFirst.tables().keySet());
            GeneratedRevision second = generatedAndApplied(bench, model(after, change, bench));
            SchemaModel afterSecond = read(bench, change);
            for (String query : change.kept()) {
                int colon = query.lastIndexOf(": ");
                assertThat(values(bench, query.substring(0, colon))).as(query).isEqualTo(query.substring(colon + 2));
            }
            HibernateItself hibernate = new HibernateItself(after.load(loader), change.settings());
            hibernate.createIn(theirs);
            HibernateLaw.assertSameAsHibernates(ours, afterSecond, read(reference, change));
            bench.apply(second.downgrade());
            Workbench.assertSame(read(bench, change), afterFirst);
            bench.apply(second.upgrade());
            Workbench.assertSame(read(bench, change), afterSecond);
            Set<QualifiedName> kept = new HashSet<>(afterFirst.tables().keySet());
            kept.retainAll(afterSecond.tables().keySet());
            rows.keySet().retainAll(kept);
            assertThat(rows(bench, kept)).isEqualTo(rows);
        }
    }

    private static DesiredModel model(CompiledEntities entities, EntityChange change, Workbench bench) {
        return new HibernateModelSource(
                        new HibernateSettings(List.of(entities.classes()), List.of(), change.settings()))
                .read(bench.dialect());
    }

    private static GeneratedRevision generatedAndApplied(Workbench bench, DesiredModel model) throws SQLException {
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).isEmpty();
        return generated;
    }

    private static String values(Workbench bench, String query) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            StringJoiner values = new StringJoiner(", ");
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values.toString();
        }
    }

    private static SchemaModel read(Workbench bench, EntityChange change) throws SQLException {
        String schema = change.settings().get("hibernate.default_schema");
        return schema == null ? bench.read() : bench.read(Identifier.of(schema));
    }

    private static Map<QualifiedName, Integer> rows(Workbench bench, Set<QualifiedName> tables) throws SQLException {
        Map<QualifiedName, Integer> counts = new TreeMap<>();
        for (QualifiedName table : tables) {
            String sql = "select count(*) from " + bench.dialect().identifiers().render(table);
            try (Statement statement = bench.connection().createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                counts.put(table, row.getInt(1));
            }
        }
        return counts;
    }
}
