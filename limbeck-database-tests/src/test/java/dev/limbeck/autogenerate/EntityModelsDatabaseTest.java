// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models of whole applications, told in {@code models/}, on every database, with Hibernate 6; and with Hibernate 7 after a build
 * of {@code limbeck-hibernate}, which brings its jars. {@code mvn verify} has both.
 */
class EntityModelsDatabaseTest {
    /** Copied there by the build of {@code limbeck-hibernate}. */
    private static final Path HIBERNATE_7 = Path.of("../limbeck-hibernate/target/hibernate-7");

    @TempDir
    private Path directory;

    static Stream<Arguments> modelsOnDatabases() throws IOException, URISyntaxException {
        return EntityChange.onDatabases("/models");
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("modelsOnDatabases")
    void equalWhatHibernateMakes(EntityChange model, String label) throws Exception {
        CompiledEntities entities = CompiledEntities.of(model.after(), directory);
        try (URLClassLoader loader = entities.loader();
                TestDatabase ours = TestDatabases.of(label);
                TestDatabase theirs = TestDatabases.of(label)) {
            HibernateSettings settings =
                    new HibernateSettings(List.of(entities.classes()), List.of(), model.settings());
            new HibernateLaw(settings, new HibernateItself(entities.load(loader), model.settings()))
                    .holds(ours, theirs);
        }
    }

    /** Unless everywhere, then without a server, for time. */
    static Stream<Arguments> modelsInProcess() throws IOException, URISyntaxException {
        boolean everywhere = Boolean.getBoolean("limbeck.test.everywhere");
        return modelsOnDatabases()
                .filter(arguments -> everywhere
                        || List.of("h2", "sqlite")
                                .contains(String.valueOf(arguments.get()[1])));
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("modelsInProcess")
    void settleWithHibernate7(EntityChange model, String label) throws Exception {
        assumeThat(HIBERNATE_7).isDirectory();
        CompiledEntities entities = CompiledEntities.of(model.after(), directory);
        List<Path> classpath = new ArrayList<>(List.of(entities.classes()));
        try (Stream<Path> jars = Files.list(HIBERNATE_7)) {
            jars.sorted().forEach(classpath::add);
        }
        try (TestDatabase database = TestDatabases.of(label);
                Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read();
            DesiredModel desired = new HibernateModelSource(
                            new HibernateSettings(classpath, List.of("app"), model.settings()))
                    .read(bench.dialect());
            GeneratedRevision generated = bench.generate(desired, Ownership.ofEverything());
            bench.apply(generated.upgrade());
            assertThat(bench.generate(desired, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), empty);
        }
    }
}
