// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Random schemas, written down as a file in SQL and as a class in Java: both mean what they were written from. */
class RandomModelFilesDatabaseTest {
    private static final int FIRST_SEED = 4711;

    @TempDir
    Path folder;

    private static int schemas(DatabaseKind kind) {
        return Integer.getInteger(
                "limbeck.random.files",
                switch (kind) {
                    case H2, SQLITE -> 8;
                    case POSTGRESQL -> 4;
                    default -> 2;
                });
    }

    @EachDatabase
    void meanWhatTheyWereWrittenFrom(TestDatabase database) throws SQLException, IOException {
        try (Workbench bench = new Workbench(database)) {
            for (int i = 0; i < schemas(database.kind()); i++) {
                int seed = FIRST_SEED + i;
                SchemaPlan plan =
                        PlannedChange.ofSeed(seed, database.kind()).after().here();
                try {
                    holds(bench, new PlannedModel(plan, database.kind(), bench.dialect()).build());
                } catch (SQLException | RuntimeException | AssertionError failure) {
                    throw new AssertionError("seed " + seed + " on " + database.label(), failure);
                }
            }
        }
    }

    private void holds(Workbench bench, SchemaModel schema) throws SQLException, IOException {
        SchemaModel empty = bench.read();
        DesiredModel planned = new DesiredModel(schema, List.of(), List.of());
        List<Operation> making =
                bench.generate(planned, Ownership.ofEverything()).upgrade();
        String script = script(bench, making);
        if (script.contains("INSERT INTO")) {
            // a circle of keys, for which SQLite makes a table anew and moves its rows; nobody writes it so in a file
            return;
        }
        DesiredModel inSql = SchemaFiles.load(bench, folder, script);
        GeneratedRevision generated = bench.generate(inSql, Ownership.ofEverything());
        bench.apply(generated.upgrade());
        assertLeadsNowhere(bench, inSql, "the file in SQL, read again");
        assertLeadsNowhere(bench, planned, "the schema that the file was written from");
        assertLeadsNowhere(
                bench, JavaSchemas.making(making, folder).read(JavaSchemas.context(bench)), "the class in Java");

        bench.apply(generated.downgrade());
        Workbench.assertSame(bench.read(), empty);
    }

    private static String script(Workbench bench, List<Operation> operations) {
        StringBuilder script = new StringBuilder();
        SchemaModel made = SchemaModel.empty();
        for (Operation operation : operations) {
            SchemaModel before = made;
            for (SqlStatement statement : bench.dialect().ddl().render(operation, () -> before)) {
                script.append(statement.text()).append(";\n");
            }
            made = SchemaEffect.apply(made, operation);
        }
        return script.toString();
    }

    private static void assertLeadsNowhere(Workbench bench, DesiredModel model, String what) {
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                .as(what)
                .isEmpty();
    }
}
