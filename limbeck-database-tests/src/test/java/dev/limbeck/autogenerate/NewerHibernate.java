// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Hibernate 7 beside the entities of a package, in a class loader of its own, as it is in an application of a user. */
final class NewerHibernate implements AutoCloseable {
    /** Where the build of limbeck-hibernate puts its jars. */
    private static final Path JARS = Path.of("../limbeck-hibernate/target/hibernate-7");
    /** Held, so that the level is not forgotten with it. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final List<Path> classpath = new ArrayList<>();
    private final List<String> entities;
    private final String packageName;
    private final URLClassLoader loader;

    /** @param entities all of one package */
    NewerHibernate(List<Class<?>> entities) throws URISyntaxException, IOException {
        Class<?> first = entities.get(0);
        this.packageName = first.getPackageName();
        // in the order in which Limbeck names them: it shows in the checks of discriminators
        this.entities = entities.stream().map(Class::getName).sorted().toList();
        classpath.add(Path.of(
                first.getProtectionDomain().getCodeSource().getLocation().toURI()));
        classpath.addAll(jars());
        List<URL> urls = new ArrayList<>();
        for (Path entry : classpath) {
            urls.add(entry.toUri().toURL());
        }
        this.loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        HIBERNATE.setLevel(Level.OFF);
    }

    /** Hibernate 7 and what it needs. */
    static List<Path> jars() throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            // logback would print what is off
            return jars.filter(jar -> !jar.toString().contains("logback"))
                    .sorted()
                    .toList();
        }
    }

    /** What Limbeck is told of the same class path. */
    HibernateSettings settings() {
        return new HibernateSettings(classpath, List.of(packageName), Map.of());
    }

    /** Starts it with this {@code hbm2ddl.auto}; answers {@code valid} or what it finds wrong. */
    @SuppressWarnings("unchecked")
    String start(TestDatabase database, String action) throws ReflectiveOperationException {
        Properties settings = new Properties();
        settings.put("hibernate.connection.datasource", new DatabaseSource(database));
        settings.put("hibernate.hbm2ddl.auto", action);
        settings.put("hibernate.hbm2ddl.halt_on_error", Boolean.toString(database.kind() != DatabaseKind.SQLITE));
        settings.put("hibernate.query.mutation_strategy.persistent.create_tables", "false");
        settings.put("hibernate.query.mutation_strategy.global_temporary.create_tables", "false");
        Object schemaAction = Class.forName(SchemaAction.class.getName(), true, loader)
                .getConstructor()
                .newInstance();
        return ((BiFunction<Properties, List<String>, String>) schemaAction).apply(settings, entities);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
