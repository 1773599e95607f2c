// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.schema.SchemaModel;
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

    void holds(TestDatabase ours, TestDatabase theirs) throws SQLException {
        hibernate(theirs, "create").close();
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
            Workbench.assertSameButForNames(bench.read(), reference.read());
            assertThat(reference.generate(model, Ownership.ofEverything()).upgrade())
                    .as("the database that Hibernate made is what the model wants")
                    .isEmpty();
            hibernate(ours, "validate").close();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
        }
    }

    private SessionFactory hibernate(TestDatabase database, String action) {
        Configuration configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        configuration.setProperty("hibernate.connection.url", database.jdbcUrl());
        configuration.setProperty("hibernate.connection.username", database.user());
        configuration.setProperty("hibernate.connection.password", database.password());
        configuration.setProperty("hibernate.hbm2ddl.auto", action);
        configuration.setProperty("hibernate.hbm2ddl.halt_on_error", "true");
        return configuration.buildSessionFactory();
    }
}
