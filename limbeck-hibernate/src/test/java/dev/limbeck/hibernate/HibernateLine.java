// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.hibernate.boot.BootRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The versions of Hibernate that the tests read with, each loaded once. */
enum HibernateLine {
    /** Beside Limbeck on the class path of the tests. */
    V6(Path.of("nowhere")),
    /** In a class loader of its own. */
    V7(Path.of("target/hibernate-7"));

    private static final String FIXTURES = "dev.limbeck.hibernate.fixture.";
    private static final String SCRIPT = "dev.limbeck.hibernate.bridge.CreationScript";

    private final List<Path> classpath;
    private final HibernateLoader loader;

    HibernateLine(Path jars) {
        this.classpath = classpath(jars);
        this.loader = HibernateLoader.open(classpath, Map.of(), FakeDialect.of(Product.H2));
    }

    List<Path> classpath() {
        return classpath;
    }

    /** Where the entities of the tests are. */
    static Path classes() {
        return Path.of("target/test-classes");
    }

    private static List<Path> classpath(Path jars) {
        List<Path> entries = new ArrayList<>(List.of(classes()));
        if (Files.isDirectory(jars)) {
            try (Stream<Path> files = Files.list(jars)) {
                files.sorted().forEach(entries::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return entries;
    }

    DesiredModel read(String fixture, Dialect dialect, Map<String, String> properties) {
        return within(() -> loader.reader().read(request(fixture, properties), dialect));
    }

    DesiredModel read(String fixture, Dialect dialect) {
        return read(fixture, dialect, Map.of());
    }

    /** The statements with which this Hibernate would create the schema. */
    @SuppressWarnings("unchecked")
    List<String> script(String fixture, Dialect dialect, Map<String, String> properties) {
        return within(() -> {
            try {
                Object script = Class.forName(SCRIPT, true, loader.classLoader())
                        .getConstructor()
                        .newInstance();
                return ((BiFunction<BootRequest, Dialect, List<String>>) script)
                        .apply(request(fixture, properties), dialect);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static BootRequest request(String fixture, Map<String, String> properties) {
        FoundEntities found = EntitySearch.search(List.of(classes()), List.of(FIXTURES + fixture));
        return new BootRequest(
                List.copyOf(found.classes()), List.copyOf(found.packages()), List.of(), properties, false);
    }

    private <T> T within(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader.classLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
