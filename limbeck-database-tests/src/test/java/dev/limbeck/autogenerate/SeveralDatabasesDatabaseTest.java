// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On MariaDB and MySQL a schema is a database: others than the default one are built on the side under other names. */
class SeveralDatabasesDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Identifier ID = Identifier.of("id");

    private static Table table(QualifiedName name, Column more, Constraint... constraints) {
        return new Table(
                name,
                List.of(Column.of("id", BIGINT), Column.of("other_id", BIGINT), more),
                new Constraint.PrimaryKey(null, List.of(ID)),
                List.of(constraints),
                List.of(),
                null);
    }

    private static List<String> databases(Workbench bench) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW DATABASES")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @EachDatabase({"mariadb", "mysql"})
    void anotherDatabaseIsBuiltOnTheSideTooAndTheUsersStaysAsItIs(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            String other = bench.connection().getCatalog() + "_app";
            Identifier app = Identifier.of(other);
            QualifiedName here = QualifiedName.of("here");
            // a referenced table without a schema is looked for beside the table that refers to it
            QualifiedName there = new QualifiedName(app, Identifier.of("there"));
            Column text = Column.of("note", new SqlType.VarcharType(20, false))
                    .withDefault(new ColumnDefault.Text("it's new"));
            Column number =
                    Column.of("age", new SqlType.DecimalType(10, 2)).withDefault(new ColumnDefault.Expression("1.50"));
            DesiredModel model = NamedSchemaDatabaseTest.model(
                    table(here, text, NamedSchemaDatabaseTest.pointingAt(there)), table(there, number));
            DesiredModel changed = NamedSchemaDatabaseTest.model(
                    table(here, number, NamedSchemaDatabaseTest.pointingAt(there)),
                    table(there, text.withNullable(false)),
                    table(
                            new QualifiedName(app, Identifier.of("third")),
                            text,
                            NamedSchemaDatabaseTest.pointingAt(there)));
            Guidance guidance = Guidance.of(SchemaFilter.none());
            List<String> before = databases(bench);
            try {
                GeneratedRevision first = bench.generate(model, Ownership.ofEverything(), guidance);
                assertThat(first.notes()).isEmpty();
                assertThat(first.upgrade()).first().isEqualTo(new CreateSchema(app));
                bench.apply(first.upgrade());
                assertThat(bench.generate(model, Ownership.ofEverything(), guidance)
                                .upgrade())
                        .isEmpty();
                SchemaModel installed = bench.read(app);
                bench.execute("INSERT INTO here (id) VALUES (1)");

                GeneratedRevision second = bench.generate(
                        changed,
                        Ownership.ofEverything(),
                        Intentions.none().withDrops("all").withBackfills(Map.of(other + ".there.note", "'x'")));

                assertThat(second.notes())
                        .contains("what fills columns was not tried out: its SQL names real databases");
                assertThat(second.upgrade())
                        .extracting(OperationTitle::of)
                        .contains("createTable " + other + ".third", "addColumn " + other + ".there.note");
                Workbench.assertSame(bench.read(app), installed);
                bench.apply(second.upgrade());
                assertThat(bench.generate(changed, Ownership.ofEverything(), guidance)
                                .upgrade())
                        .isEmpty();
                bench.apply(second.downgrade());
                Workbench.assertSame(bench.read(app), installed);
                assertThat(databases(bench)).hasSize(before.size() + 1).contains(other);
            } finally {
                bench.execute("SET FOREIGN_KEY_CHECKS = 0");
                bench.execute("DROP DATABASE IF EXISTS `" + other + "`");
            }
        }
    }
}
