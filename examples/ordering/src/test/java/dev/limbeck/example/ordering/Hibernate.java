// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** The application at its start: Hibernate connects, and creates or checks the schema. */
final class Hibernate {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("org.hibernate");

    static {
        // it starts dozens of times, and says as much each time
        LOGGER.setLevel(Level.SEVERE);
    }

    private Hibernate() {}

    /** Makes the schema as Hibernate itself makes it. */
    static void create(TestDatabase database, List<Class<?>> entities) {
        start(database, entities, "create");
    }

    /**
     * "valid", or what Hibernate misses: a table, a column, a type. On SQLite it finds fault with the identity columns that it
     * makes itself.
     */
    static String validation(TestDatabase database, List<Class<?>> entities) {
        try {
            start(database, entities, "validate");
            return "valid";
        } catch (SchemaManagementException invalid) {
            return String.valueOf(invalid.getMessage());
        }
    }

    private static void start(TestDatabase database, List<Class<?>> entities, String action) {
        BootstrapServiceRegistry classes = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(entities.get(0).getClassLoader())
                .build();
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(classes)
                .applySetting("hibernate.connection.url", database.jdbcUrl())
                .applySetting("hibernate.connection.username", database.user())
                .applySetting("hibernate.connection.password", database.password())
                .applySetting("hibernate.hbm2ddl.auto", action)
                .applySetting("hibernate.hbm2ddl.halt_on_error", "true")
                .build()) {
            MetadataSources sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            sources.buildMetadata().buildSessionFactory().close();
        }
    }
}
