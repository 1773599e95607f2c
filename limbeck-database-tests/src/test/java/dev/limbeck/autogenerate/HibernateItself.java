// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** What Hibernate does with entities when nobody stands between it and the database. */
final class HibernateItself {
    /** Held, so that the level is not forgotten with it. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final List<Class<?>> entities;
    private final Map<String, String> properties;

    /** @param entities all that are annotated, mapped superclasses and converters too */
    HibernateItself(List<Class<?>> entities, Map<String, String> properties) {
        HIBERNATE.setLevel(Level.SEVERE);
        this.entities = List.copyOf(entities);
        this.properties = Map.copyOf(properties);
    }

    void createIn(TestDatabase database) {
        factory(database, "create-only").close();
    }

    /** @return {@code valid}, or what is wrong in its eyes */
    String verdictOn(TestDatabase database) {
        try {
            factory(database, "validate").close();
            return "valid";
        } catch (SchemaManagementException invalid) {
            return String.valueOf(invalid.getMessage());
        }
    }

    private SessionFactory factory(TestDatabase database, String action) {
        Configuration configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        properties.forEach(configuration::setProperty);
        configuration.setProperty("hibernate.connection.url", database.jdbcUrl());
        configuration.setProperty("hibernate.connection.username", database.user());
        configuration.setProperty("hibernate.connection.password", database.password());
        configuration.setProperty("hibernate.hbm2ddl.auto", action);
        configuration.setProperty("hibernate.hbm2ddl.create_namespaces", "true");
        // it writes "comment on" for SQLite too, which has no such thing
        boolean halt = database.kind() != DatabaseKind.SQLITE;
        configuration.setProperty("hibernate.hbm2ddl.halt_on_error", Boolean.toString(halt));
        // tables for bulk statements, made when the factory starts; they are no part of the model
        configuration.setProperty("hibernate.query.mutation_strategy.persistent.create_tables", "false");
        configuration.setProperty("hibernate.query.mutation_strategy.global_temporary.create_tables", "false");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(entities.get(0).getClassLoader());
        try {
            return configuration.buildSessionFactory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
