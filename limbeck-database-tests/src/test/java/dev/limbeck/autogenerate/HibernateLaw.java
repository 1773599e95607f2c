// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What must hold for any entities on any database: what Limbeck makes of them equals what Hibernate itself makes. */
final class HibernateLaw {
    private final HibernateSettings settings;
    private final HibernateItself hibernate;

    HibernateLaw(HibernateSettings settings, HibernateItself hibernate) {
        this.settings = settings;
        this.hibernate = hibernate;
    }

    /** @param entities all of the package, for Hibernate, which gets them one by one */
    static HibernateLaw of(List<Class<?>> entities) throws URISyntaxException {
        Class<?> first = entities.get(0);
        Path classes = Path.of(
                first.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new HibernateLaw(
                new HibernateSettings(List.of(classes), List.of(first.getPackageName()), Map.of()),
                new HibernateItself(entities, Map.of()));
    }

    /** @return {@code valid}, or why Hibernate refuses both ours and its own */
    String holds(TestDatabase ours, TestDatabase theirs) throws SQLException {
        hibernate.createIn(theirs);
        try (Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs)) {
            SchemaModel empty = bench.read();
            DesiredModel model = new HibernateModelSource(settings).read(bench.dialect());
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            assertSameAsHibernates(ours, bench.read(), reference.read());
            if (ours.kind() != DatabaseKind.SQLITE) {
                assertThat(reference.generate(model, Ownership.ofEverything()).upgrade())
                        .as("the database that Hibernate made is what the model wants")
                        .isEmpty();
            }
            String verdict = hibernate.verdictOn(ours);
            // not always valid: it refuses its own identity columns on SQLite, and its own JSON on MariaDB
            assertThat(verdict).isEqualTo(hibernate.verdictOn(theirs));
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
            return verdict;
        }
    }

    /** Names of constraints do not count, nor what Hibernate cannot make on the database. */
    static void assertSameAsHibernates(TestDatabase database, SchemaModel ours, SchemaModel theirs) {
        if (database.kind() == DatabaseKind.SQLITE) {
            Workbench.assertSameButForNames(withoutLaterConstraints(ours), withoutLaterConstraints(theirs));
        } else {
            Workbench.assertSameButForNames(ours, theirs);
        }
    }

    /** Hibernate adds these with "alter table", which SQLite does not know, and goes on without them. Limbeck has them. */
    private static SchemaModel withoutLaterConstraints(SchemaModel schema) {
        SchemaModel stripped = schema;
        for (Table table : schema.tables().values()) {
            stripped = stripped.withTable(table.withConstraints(table.checks()));
        }
        return stripped;
    }
}
