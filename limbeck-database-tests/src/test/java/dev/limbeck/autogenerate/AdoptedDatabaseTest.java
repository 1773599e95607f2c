// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.hibernate.HibernateModelSource;
import dev.limbeck.hibernate.HibernateSettings;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that others have made: those of people, told in {@code adopted/} with the entities on them, in which nothing differs
 * but the words; and those of Hibernate, in which a change of the entities goes on.
 */
class AdoptedDatabaseTest {
    private static final String SCRIPT = "// script ";

    @TempDir
    private Path directory;

    /** Each file is a model, and behind a line {@code // script postgresql} the statements of a person for that database. */
    static Stream<Arguments> scriptsOnDatabases() throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(AdoptedDatabaseTest.class.getResource("/adopted"));
        Stream.Builder<Arguments> all = Stream.builder();
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            for (Path file : files.sorted().toList()) {
                String[] sections = Files.readString(file).split("(?m)^" + SCRIPT);
                for (String section : Arrays.asList(sections).subList(1, sections.length)) {
                    String kind = section.lines().findFirst().orElse("").strip();
                    String script = section.substring(section.indexOf('\n') + 1);
                    TestDatabases.labels().stream()
                            .filter(label -> label.startsWith(kind))
                            .forEach(label ->
                                    all.add(Arguments.of(file.getFileName().toString(), label, sections[0], script)));
                }
            }
        }
        return all.build();
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("scriptsOnDatabases")
    void whatAPersonMadeIsWhatTheModelWants(String file, String label, String entities, String script)
            throws Exception {
        CompiledEntities compiled = CompiledEntities.of(entities, directory);
        try (TestDatabase database = TestDatabases.of(label);
                Workbench bench = new Workbench(database)) {
            for (String statement : script.split(";\n")) {
                bench.execute(statement);
            }
            DesiredModel model = model(compiled, Map.of(), bench);
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    /** The server needs an index there; it makes one of another name for the one that goes. */
    @EachDatabase({"mysql", "mariadb"})
    void anIndexUnderAForeignKeyThatNobodyNamedMayGo(TestDatabase database) throws Exception {
        CompiledEntities compiled = CompiledEntities.of("""
                @Entity @Table(name = "owners") class Owner { @Id Long id; }
                @Entity @Table(name = "pets") class Pet { @Id Long id; @ManyToOne Owner owner; }
                """, directory);
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create table owners (id bigint not null primary key)");
            bench.execute("create table pets (id bigint not null primary key, owner_id bigint, key ix_owner (owner_id),"
                    + " foreign key (owner_id) references owners (id))");
            DesiredModel model = model(compiled, Map.of(), bench);
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            bench.apply(generated.upgrade());
            assertThat(generated.upgrade()).hasSize(1);
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    /** Hibernate does not make all of a model on SQLite, nor comments with quotes. Not on servers unless everywhere, for time. */
    static Stream<Arguments> changesInProcess() throws IOException, URISyntaxException {
        boolean everywhere = Boolean.getBoolean("limbeck.test.everywhere");
        return EntityChange.onDatabases("/changes").filter(arguments -> {
            String label = String.valueOf(arguments.get()[1]);
            if (String.valueOf(arguments.get()[0]).equals("descriptions")) {
                return false;
            }
            return label.equals("h2") || everywhere && !label.equals("sqlite");
        });
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("changesInProcess")
    void whatHibernateMadeGoesOn(EntityChange change, String label) throws Exception {
        CompiledEntities before = CompiledEntities.of(change.before(), directory.resolve("before"));
        CompiledEntities after = CompiledEntities.of(change.after(), directory.resolve("after"));
        try (TestDatabase database = TestDatabases.of(label);
                Workbench bench = new Workbench(database);
                URLClassLoader loader = before.loader()) {
            new HibernateItself(before.load(loader), change.settings()).createIn(database);
            DesiredModel first = model(before, change.settings(), bench);
            assertThat(bench.generate(first, Ownership.ofEverything()).upgrade())
                    .as("what Hibernate made is what the model wants")
                    .isEmpty();
            DesiredModel second = model(after, change.settings(), bench);
            GeneratedRevision generated = bench.generate(second, Ownership.ofEverything());
            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            assertThat(bench.generate(second, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            assertThat(bench.generate(first, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    private static DesiredModel model(CompiledEntities entities, Map<String, String> settings, Workbench bench) {
        return new HibernateModelSource(new HibernateSettings(List.of(entities.classes()), List.of(), settings))
                .read(bench.dialect());
    }
}
