// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.smallint;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Column;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Types that hold less, under rows that hold more. */
class MisfitsDatabaseTest {
    private static DesiredModel users(Column... columns) {
        return new DesiredModel(schema(table("users", columns)), List.of(), List.of());
    }

    private static final DesiredModel WIDE =
            users(Column.of("name", varchar(20)), Column.of("age", bigint()), Column.of("price", numeric(8, 4)));

    private static Workbench filled(TestDatabase database) throws SQLException {
        Workbench bench = new Workbench(database);
        bench.apply(bench.generate(WIDE, Ownership.ofEverything()).upgrade());
        bench.execute("insert into users (id, name, age, price) values (1, 'Ada Lovelace', 40000, 1.25)");
        bench.execute("insert into users (id, name, age, price) values (2, 'ÄÖÜäöüßéèê', -5, 2.5)");
        bench.execute("insert into users (id) values (3)");
        return bench;
    }

    @EachDatabase({"postgresql", "h2", "mariadb", "mysql"})
    void whatDoesNotFitIsRefusedBeforehand(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            DesiredModel narrow = users(
                    Column.of("name", varchar(10)), Column.of("age", smallint()), Column.of("price", numeric(8, 4)));
            LimbeckException refusal = catchThrowableOfType(
                    LimbeckException.class, () -> bench.generate(narrow, Ownership.ofEverything(), Intentions.none()));
            assertThat(refusal.id()).isEqualTo(ErrorId.ROWS_AT_RISK);
            assertThat(refusal.report())
                    .contains(
                            "2 columns get types that do not hold all of their values",
                            "'users.name': 1 row where not CHAR_LENGTH(name) <= 10",
                            "'users.age': 1 row where not age BETWEEN -32768 AND 32767",
                            "op.execute(\"UPDATE users SET name = … WHERE NOT (CHAR_LENGTH(name) <= 10)\")");
            bench.execute("update users set name = 'Ada', age = 36 where id = 1");
            bench.apply(bench.generate(narrow, Ownership.ofEverything(), Intentions.none())
                    .upgrade());
            assertThat(bench.generate(narrow, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase({"postgresql", "h2", "mariadb", "mysql"})
    void whatIsRoundedIsTold(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            DesiredModel coarse = users(
                    Column.of("name", varchar(20)), Column.of("age", bigint()), Column.of("price", numeric(8, 2)));
            assertThat(bench.generate(coarse, Ownership.ofEverything(), Intentions.none())
                            .notes())
                    .contains("column 'users.price' keeps fewer digits behind the point: values are rounded");
        }
    }

    /** No type keeps a value out there. */
    @EachDatabase("sqlite")
    void nothingIsRefusedWhereTypesAreWords(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            DesiredModel narrow = users(
                    Column.of("name", varchar(10)), Column.of("age", smallint()), Column.of("price", numeric(8, 2)));
            GeneratedRevision generated = bench.generate(narrow, Ownership.ofEverything(), Intentions.none());
            assertThat(generated.notes()).isEmpty();
            bench.apply(generated.upgrade());
        }
    }
}
