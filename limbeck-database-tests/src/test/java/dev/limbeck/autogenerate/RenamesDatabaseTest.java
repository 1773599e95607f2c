// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names change and values stay. */
class RenamesDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType TEXT = new SqlType.VarcharType(40, false);

    /** The same tables with the names that are given for users, phone, code and users_code. */
    private static DesiredModel model(String users, String phone, String code, List<FormerName> formerNames) {
        Table first = new Table(
                QualifiedName.of(users),
                List.of(
                        Column.of("id", BIGINT).withIdentity(Identity.byDefault()),
                        Column.of(phone, TEXT).withNullable(false),
                        Column.of(code, TEXT).withNullable(false),
                        Column.of("age", BIGINT),
                        Column.of("phone_length", BIGINT)
                                .withGenerated(new GeneratedExpression("length(" + phone + ")", true))),
                new Constraint.PrimaryKey(null, names("id")),
                List.of(
                        new Constraint.Unique(Identifier.of("uq_code"), names(code), false),
                        new Constraint.Check(Identifier.of("ck_phone"), phone + " <> 'none' and age > 0")),
                List.of(Index.of(Identifier.of("ix_phone"), names(phone, "age"), false)),
                null);
        Table second = new Table(
                QualifiedName.of("orders"),
                List.of(Column.of("id", BIGINT).withIdentity(Identity.byDefault()), Column.of("user_" + code, TEXT)),
                new Constraint.PrimaryKey(null, names("id")),
                List.of(new Constraint.ForeignKey(
                        null,
                        names("user_" + code),
                        QualifiedName.of(users),
                        names(code),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Deferrability.NOT_DEFERRABLE)),
                List.of(),
                null);
        return new DesiredModel(SchemaModel.ofTables(List.of(first, second)), List.of(), List.of(), formerNames);
    }

    private static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    private static final DesiredModel FIRST = model("users", "phone", "code", List.of());

    private static void fill(Workbench bench) throws SQLException {
        generateAndApply(bench, FIRST, Intentions.none());
        bench.execute("insert into users (phone, code, age) values ('123', 'a', 30)");
        bench.execute("insert into users (phone, code, age) values ('4567', 'b', 31)");
        bench.execute("insert into orders (user_code) values ('b')");
    }

    private static GeneratedRevision generateAndApply(Workbench bench, DesiredModel model, Intentions intentions)
            throws SQLException {
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything(), intentions);
        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).isEmpty();
        return generated;
    }

    private static List<String> query(Workbench bench, String sql) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2));
            }
            return rows;
        }
    }

    private static List<String> titles(GeneratedRevision generated) {
        return generated.upgrade().stream().map(OperationTitle::of).toList();
    }

    private static Intentions renames(String... renames) {
        return Intentions.none()
                .withRenames(Arrays.stream(renames).map(NamedRename::parse).toArray(NamedRename[]::new));
    }

    @EachDatabase
    void aColumnKeepsItsValues(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            fill(bench);
            SchemaModel before = bench.read();
            GeneratedRevision generated = generateAndApply(
                    bench, model("users", "phone_number", "code", List.of()), renames("users.phone:phone_number"));
            assertThat(titles(generated)).contains("alterColumn users.phone").doesNotContain("dropColumn users.phone");
            assertThat(query(bench, "select phone_number, phone_length from users order by id"))
                    .containsExactly("123 3", "4567 4");
            SchemaModel after = bench.read();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), before);
            assertThat(query(bench, "select phone, phone_length from users order by id"))
                    .containsExactly("123 3", "4567 4");
            bench.apply(generated.upgrade());
            Workbench.assertSame(bench.read(), after);
        }
    }

    @EachDatabase
    void aTableAndItsColumnsOnBothSidesOfAForeignKeyKeepTheirRows(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            fill(bench);
            SchemaModel before = bench.read();
            GeneratedRevision generated = generateAndApply(
                    bench,
                    model("customers", "phone_number", "short_code", List.of()),
                    renames(
                            "users:customers",
                            "users.phone:phone_number",
                            "customers.code:short_code",
                            "orders.user_code:user_short_code"));
            assertThat(titles(generated))
                    .contains("renameTable users to customers")
                    .noneMatch(title -> title.startsWith("dropTable"));
            assertThat(
                            query(
                                    bench,
                                    "select phone_number, user_short_code from customers join orders on user_short_code = short_code"))
                    .containsExactly("4567 b");
            SchemaModel after = bench.read();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), before);
            assertThat(query(bench, "select phone, user_code from users join orders on user_code = code"))
                    .containsExactly("4567 b");
            bench.apply(generated.upgrade());
            Workbench.assertSame(bench.read(), after);
        }
    }

    @EachDatabase
    void whatTheModelSaysOfThePastIsFollowedOnce(TestDatabase database) throws SQLException {
        DesiredModel renamed = model(
                "customers",
                "phone_number",
                "code",
                List.of(
                        new FormerName(QualifiedName.of("customers"), null, List.of("persons", "users")),
                        new FormerName(
                                QualifiedName.of("customers"), Identifier.of("phone_number"), List.of("phone"))));
        try (Workbench bench = new Workbench(database)) {
            fill(bench);
            GeneratedRevision generated = generateAndApply(bench, renamed, Intentions.none());
            assertThat(titles(generated)).contains("renameTable users to customers");
            assertThat(query(bench, "select phone_number, code from customers order by id"))
                    .containsExactly("123 a", "4567 b");
            bench.apply(generated.downgrade());
            assertThat(query(bench, "select phone, code from users order by id"))
                    .containsExactly("123 a", "4567 b");
        }
    }

    @EachDatabase
    void namesThatNothingBearsAreErrors(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            fill(bench);
            DesiredModel renamed = model("users", "phone_number", "code", List.of());
            for (String[] wrong : new String[][] {
                {"user:users", "there is no table 'user' in the database"},
                {"users.phones:phone_number", "table 'users' has no column 'phones' in the database"},
                {"users.phone:phone_numbr", "table 'users' has no column 'phone_numbr' in the model"},
                {"users.phone:age", "the database has a column 'users.age' already"},
            }) {
                assertThatThrownBy(() -> bench.generate(renamed, Ownership.ofEverything(), renames(wrong[0])))
                        .hasMessageContaining(wrong[1]);
            }
        }
    }

    /** Names that somebody chose for all that can bear one, with this in front of each. */
    private static DesiredModel named(String users, String prefix) {
        SchemaModel plain = model(users, "phone", "code", List.of()).schema();
        SchemaModel named = plain;
        for (Table table : plain.tables().values()) {
            List<Constraint> constraints = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                constraints.add(constraint.withName(
                        Identifier.of(prefix + constraint.kind().name().toLowerCase(Locale.ROOT))));
            }
            List<Index> indexes = table.indexes().stream()
                    .map(index -> index.withName(Identifier.of(prefix + "index")))
                    .toList();
            named = named.withTable(table.withConstraints(constraints).withIndexes(indexes));
        }
        return new DesiredModel(named, List.of(), List.of());
    }

    @EachDatabase
    void constraintsAndIndexesGetTheirNewNames(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            generateAndApply(bench, named("users", "a_"), Intentions.none());
            bench.execute("insert into users (phone, code, age) values ('123', 'a', 30)");
            SchemaModel before = bench.read();
            GeneratedRevision generated = generateAndApply(bench, named("users", "b_"), Intentions.none());
            assertThat(titles(generated)).hasSize(4).allMatch(title -> title.startsWith("rename"));
            SchemaModel after = bench.read();
            assertThat(after.tables().get(QualifiedName.of("users")).index(Identifier.of("b_index")))
                    .isPresent();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), before);
            bench.apply(generated.upgrade());
            Workbench.assertSame(bench.read(), after);
        }
    }

    @EachDatabase
    void aSequenceFollowsItsTable(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            boolean known = bench.dialect().id().matches("postgresql|h2|mariadb");
            DesiredModel first = numbered("users", known);
            generateAndApply(bench, first, Intentions.none());
            bench.execute("insert into users (id) values (1)");
            GeneratedRevision generated =
                    generateAndApply(bench, numbered("customers", known), renames("users:customers"));
            assertThat(titles(generated)).noneMatch(title -> title.startsWith("create") || title.startsWith("drop"));
            bench.apply(generated.downgrade());
            assertThat(bench.generate(first, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    /** With a sequence, or as Hibernate does it without one: a table that stands for it. */
    private static DesiredModel numbered(String name, boolean sequences) {
        Table table = new Table(
                QualifiedName.of(name),
                List.of(Column.of("id", BIGINT)),
                new Constraint.PrimaryKey(null, names("id")),
                List.of(),
                List.of(),
                null);
        Table instead = new Table(
                QualifiedName.of(name + "_seq"),
                List.of(Column.of("next_val", BIGINT)),
                null,
                List.of(),
                List.of(),
                null);
        SchemaModel model = SchemaModel.ofTables(sequences ? List.of(table) : List.of(table, instead));
        return new DesiredModel(
                sequences
                        ? model.withSequences(SchemaModel.byName(
                                List.of(Sequence.of(QualifiedName.of(name + "_seq"), 1, 50)), Sequence::name))
                        : model,
                List.of(),
                List.of());
    }
}
