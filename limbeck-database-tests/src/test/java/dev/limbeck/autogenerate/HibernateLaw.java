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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** What must hold for any entities on any database: what Limbeck makes of them equals what Hibernate itself makes. */
final class HibernateLaw {
    /** Held, so that the level is not forgotten with it. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final Path classes;
    private final String packageName;
    private final List<Class<?>> entities;

    /** @param entities all of the package, for Hibernate, which gets them one by one */
    HibernateLaw(List<Class<?>> entities) throws URISyntaxException {
        HIBERNATE.setLevel(Level.SEVERE);
        Class<?> first = entities.get(0);
        this.classes = Path.of(
                first.getProtectionDomain().getCodeSource().getLocation().toURI());
        this.packageName = first.getPackageName();
        this.entities = entities;
    }

    /** @return {@code valid}, or why Hibernate refuses both ours and its own */
    String holds(TestDatabase ours, TestDatabase theirs) throws SQLException {
        hibernate(theirs, "create-only").close();
        try (Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs)) {
            SchemaModel empty = bench.read();
            DesiredModel model = new HibernateModelSource(
                            new HibernateSettings(List.of(classes), List.of(packageName), Map.of()))
                    .read(bench.dialect());
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            if (ours.kind() == DatabaseKind.SQLITE) {
                Workbench.assertSameButForNames(
                        withoutLaterConstraints(bench.read()), withoutLaterConstraints(reference.read()));
            } else {
                Workbench.assertSameButForNames(bench.read(), reference.read());
                assertThat(reference.generate(model, Ownership.ofEverything()).upgrade())
                        .as("the database that Hibernate made is what the model wants")
                        .isEmpty();
            }
            String verdict = validation(ours);
            assertThat(verdict)
                    .as(
                            "what Hibernate says of ours and of its own; it refuses its own identity columns on SQLite, its own JSON on MariaDB")
                    .isEqualTo(validation(theirs));
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
            return verdict;
        }
    }

    private String validation(TestDatabase database) {
        try {
            hibernate(database, "validate").close();
            return "valid";
        } catch (SchemaManagementException invalid) {
            return String.valueOf(invalid.getMessage());
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

    private SessionFactory hibernate(TestDatabase database, String action) {
        Configuration configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        configuration.setProperty("hibernate.connection.url", database.jdbcUrl());
        configuration.setProperty("hibernate.connection.username", database.user());
        configuration.setProperty("hibernate.connection.password", database.password());
        configuration.setProperty("hibernate.hbm2ddl.auto", action);
        // it writes "comment on" for SQLite too, which has no such thing
        boolean halt = database.kind() != DatabaseKind.SQLITE;
        configuration.setProperty("hibernate.hbm2ddl.halt_on_error", Boolean.toString(halt));
        // tables for bulk statements, made when the factory starts; they are no part of the model
        configuration.setProperty("hibernate.query.mutation_strategy.persistent.create_tables", "false");
        configuration.setProperty("hibernate.query.mutation_strategy.global_temporary.create_tables", "false");
        return configuration.buildSessionFactory();
    }
}
