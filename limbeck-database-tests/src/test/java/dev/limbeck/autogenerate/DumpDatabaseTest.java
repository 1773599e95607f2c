// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the databases' own tools write is a schema file: pg_dump 15 of PostgreSQL 12, mariadb-dump 11.4 of MariaDB and of MySQL
 * 8.0 (with the lines that only mysqldump writes), {@code .schema} of sqlite3, SCRIPT of H2.
 */
class DumpDatabaseTest {
    private static final Identifier AUDIT = Identifier.of("audit");

    @TempDir
    Path folder;

    @EachDatabase({"postgresql", "mariadb", "mysql", "sqlite"})
    void aDumpEqualsTheDatabaseThatItWasMadeOf(TestDatabase database) throws SQLException, IOException {
        Path dump = SchemaFiles.named("dumps/" + database.kind().name().toLowerCase(Locale.ROOT) + ".sql");
        try (Workbench bench = new Workbench(database)) {
            SchemaFiles.execute(bench, SchemaFiles.richOf(database));

            DesiredModel model = SchemaFiles.load(bench, dump);

            assertThat(model.notes()).noneMatch(note -> note.startsWith("passed over"));
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase({"postgresql", "mariadb", "mysql", "sqlite"})
    void aDumpLeadsThereAndBack(TestDatabase database) throws SQLException {
        Path dump = SchemaFiles.named("dumps/" + database.kind().name().toLowerCase(Locale.ROOT) + ".sql");
        try (Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read(AUDIT);
            GeneratedRevision generated = bench.generate(SchemaFiles.load(bench, dump), Ownership.ofEverything());
            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            assertThat(bench.generate(SchemaFiles.load(bench, dump), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(AUDIT), empty);
        }
    }

    @EachDatabase("h2")
    void aScriptOfH2EqualsTheDatabase(TestDatabase database) throws SQLException, IOException {
        try (Workbench bench = new Workbench(database)) {
            SchemaFiles.execute(bench, SchemaFiles.richOf(database));
            StringBuilder script = new StringBuilder();
            try (Statement statement = bench.connection().createStatement();
                    ResultSet row = statement.executeQuery("SCRIPT NODATA")) {
                while (row.next()) {
                    script.append(row.getString(1)).append('\n');
                }
            }
            assertThat(script).contains("CREATE USER", "\"PUBLIC\".\"USERS\"");

            DesiredModel model = SchemaFiles.load(bench, folder, script.toString());

            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }
}
