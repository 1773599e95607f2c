// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** A file in the database's own SQL is the model: what it makes is what autogenerate leads to, and back. */
class SqlSchemaFileDatabaseTest {
    private static final Identifier AUDIT = Identifier.of("audit");

    @TempDir
    Path folder;

    @EachDatabase
    void leadsThereAndBackAndFindsNothingTheSecondTime(TestDatabase database) throws SQLException {
        Path file = SchemaFiles.richOf(database);
        try (Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read(AUDIT);
            DesiredModel model = SchemaFiles.load(bench, file);
            Workbench.assertSame(bench.read(AUDIT), empty);
            assertThat(model.schema().views()).isEmpty();
            assertThat(model.notes()).noneMatch(note -> note.startsWith("passed over"));

            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            SchemaModel after = bench.read(AUDIT);
            assertThat(bench.generate(SchemaFiles.load(bench, file), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
            Workbench.assertSame(bench.read(AUDIT), after);
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(AUDIT), empty);
        }
    }

    @EachDatabase({"postgresql", "h2"})
    void aDomainThatATableNeedsIsMadeByHandFirst(TestDatabase database) throws SQLException {
        String domain = "create domain mail_address as varchar(320) check (value like '%@%')";
        String file = domain + "; create table users (id int, mail mail_address);";
        try (Workbench bench = new Workbench(database)) {
            DesiredModel model = SchemaFiles.load(bench, folder, file);
            assertThat(model.notes()).containsExactly("left alone, for it is not compared: domain 'mail_address'");
            if (database.kind() == DatabaseKind.POSTGRESQL) {
                assertThatThrownBy(() -> bench.generate(model, Ownership.ofEverything(), Intentions.onlyReporting()))
                        .asInstanceOf(type(LimbeckException.class))
                        .satisfies(error -> {
                            assertThat(error.id()).isEqualTo(ErrorId.SCRATCH_FAILED);
                            assertThat(error.help()).startsWith("create the type in a revision of its own");
                        });
            }
            bench.execute(domain);
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
            bench.apply(generated.upgrade());
            assertThat(bench.generate(SchemaFiles.load(bench, folder, file), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase("postgresql")
    void partitionsAndWhatHangsOnThemAreLoaded(TestDatabase database) throws SQLException {
        String file = """
                CREATE TABLE public.readings (id bigint NOT NULL, taken date NOT NULL) PARTITION BY RANGE (taken);
                CREATE TABLE public.readings_2026 (id bigint NOT NULL, taken date NOT NULL);
                ALTER TABLE ONLY public.readings ATTACH PARTITION public.readings_2026
                    FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                ALTER TABLE ONLY public.readings ADD CONSTRAINT readings_pkey PRIMARY KEY (id, taken);
                ALTER TABLE ONLY public.readings_2026 ADD CONSTRAINT readings_2026_pkey PRIMARY KEY (id, taken);
                ALTER INDEX public.readings_pkey ATTACH PARTITION public.readings_2026_pkey;
                CREATE TABLE first_name (id int);
                ALTER TABLE first_name RENAME TO second_name;
                ALTER TABLE second_name ADD COLUMN more int;
                """;
        try (Workbench bench = new Workbench(database)) {
            DesiredModel model = SchemaFiles.load(bench, folder, file);
            assertThat(model.schema().tables()).containsKey(QualifiedName.of("second_name"));
            for (String statement : file.split(";\\s*")) {
                bench.execute(statement);
            }
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase("sqlite")
    void aTableWhoseKeyIsNumberedIsReadWithAllThatBelongsToIt(TestDatabase database) throws SQLException {
        String file = """
                CREATE TABLE "камень" (id INTEGER NOT NULL, "quo""te" BIGINT, PRIMARY KEY (id), CHECK ("quo""te" > -47));
                CREATE TABLE b (ref INTEGER REFERENCES "камень" (id));
                """;
        try (Workbench bench = new Workbench(database)) {
            DesiredModel model = SchemaFiles.load(bench, folder, file);
            bench.apply(bench.generate(model, Ownership.ofEverything()).upgrade());
            assertThat(bench.generate(SchemaFiles.load(bench, folder, file), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
        }
    }
}
