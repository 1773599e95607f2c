// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.model.DatabaseModelSource;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.Databases;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Another database is the model: what was made in it by hand is what autogenerate leads to, and back. */
class ModelDatabaseTest {
    private static final SchemaFilter WITH_AUDIT = SchemaFilter.of(List.of("public", "audit"), List.of(), List.of());
    private static final Identifier AUDIT = Identifier.of("audit");

    @EachDatabase
    void leadsThereAndBackAndFindsNothingTheSecondTime(TestDatabase ours, TestDatabase theirs)
            throws SQLException, IOException {
        try (Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs)) {
            fill(reference, theirs);
            holds(bench, theirs);
        }
    }

    @EachDatabase("postgresql")
    void isReadOnAnotherVersionToo(TestDatabase ours) throws SQLException, IOException {
        for (String label : TestDatabases.labels()) {
            if (label.startsWith("postgresql") && !label.equals(ours.label())) {
                try (TestDatabase theirs = TestDatabases.of(label);
                        Workbench bench = new Workbench(ours);
                        Workbench reference = new Workbench(theirs)) {
                    fill(reference, theirs);
                    holds(bench, theirs);
                }
            }
        }
    }

    private static void holds(Workbench bench, TestDatabase theirs) throws SQLException {
        SchemaModel empty = bench.read(AUDIT);
        DesiredModel model = source(theirs).read(context(bench));
        assertThat(model.schema().tables()).isNotEmpty().doesNotContainKey(QualifiedName.of("limbeck_version"));

        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(source(theirs).read(context(bench)), Ownership.ofEverything())
                        .upgrade())
                .isEmpty();
        bench.apply(generated.downgrade());
        Workbench.assertSame(bench.read(AUDIT), empty);
    }

    @EachDatabase
    void aNameThatTheEngineMadeUpIsNoDifference(TestDatabase ours, TestDatabase theirs) throws SQLException {
        try (Workbench bench = new Workbench(ours);
                Workbench reference = new Workbench(theirs)) {
            String parent = "create table parents (id int primary key, code varchar(20) not null unique)";
            reference.execute(parent);
            reference.execute("create table children (id int primary key, parent_id int, size int check (size > 0),"
                    + " foreign key (parent_id) references parents (id))");
            bench.execute(parent.replace(" unique", ", constraint uq_of_codes unique (code)"));
            bench.execute("create table children (id int primary key, parent_id int, size int,"
                    + " constraint ck_sizes check (size > 0),"
                    + " constraint fk_to_parents foreign key (parent_id) references parents (id))");

            DesiredModel model = source(theirs).read(context(bench));

            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase
    void everyNameThatWasLeftToTheEngineIsKnown(TestDatabase database) throws SQLException {
        String table = "a_table_whose_name_is_so_long_that_names_made_are_cut";
        String column = "and_a_column_whose_name_is_not_much_shorter_than_that";
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create table " + table + " (id int primary key, " + column + " int not null unique, b int, "
                    + "c int, d int check (d > 1), foreign key (b) references " + table
                    + " (id), foreign key (c) references "
                    + table + " (" + column + "), check (b > 2), check (b < c), unique (b, c), unique (c, b))");
            bench.execute("create table t (id int primary key, b int unique, foreign key (b) references t (id))");
            SchemaModel schema = bench.read();
            long named = schema.tables().values().stream()
                    .flatMap(one -> Stream.concat(
                            one.allConstraints().stream().map(Constraint::name),
                            one.indexes().stream().map(Index::name)))
                    .filter(Objects::nonNull)
                    .count();

            assertThat(IncidentalNames.of(bench.dialect().engineNames(), schema))
                    .hasSize((int) named);
        }
    }

    @EachDatabase("h2")
    void aDatabaseOfAnotherProductIsRefused(TestDatabase ours) throws SQLException {
        try (TestDatabase theirs = TestDatabases.of("sqlite");
                Workbench bench = new Workbench(ours)) {
            assertThatThrownBy(() -> source(theirs).read(context(bench)))
                    .asInstanceOf(type(LimbeckException.class))
                    .satisfies(error -> {
                        assertThat(error.id()).isEqualTo(ErrorId.MODEL_MISMATCH);
                        assertThat(error).hasMessage("a database of sqlite is no model for one of h2");
                    });
        }
    }

    private static void fill(Workbench reference, TestDatabase database) throws SQLException, IOException {
        SchemaFiles.execute(reference, SchemaFiles.richOf(database));
        reference.execute("create table limbeck_version (version_num varchar(32) not null primary key)");
    }

    private static DatabaseModelSource source(TestDatabase database) {
        Database model = Databases.of(ModelDatabaseTest.class.getClassLoader())
                .at(database.url(), database.user(), database.password(), 0);
        boolean hasSchemas = Set.of("POSTGRESQL", "H2").contains(database.kind().name());
        return new DatabaseModelSource(model, hasSchemas ? WITH_AUDIT : SchemaFilter.none());
    }

    private static ModelContext context(Workbench bench) throws SQLException {
        return new ModelContext(
                bench.dialect(),
                bench.scratch(),
                DefaultSchema.of(bench.connection(), bench.dialect().identifiers()),
                Set.of(QualifiedName.of("limbeck_version")));
    }
}
