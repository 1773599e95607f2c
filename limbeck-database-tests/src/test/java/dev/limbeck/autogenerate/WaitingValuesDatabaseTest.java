// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.names;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.enumType;
import static dev.limbeck.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A value comes to an enumeration type and is used in the same revision, in the same transaction. */
class WaitingValuesDatabaseTest {
    private static final String REPLACED = "type 'mood' is made anew, because 'glad' is used in the same revision;"
            + " that rewrites the tables that have it. To spare them, add the value in a revision of its own first";

    private static Column mood(String defaultValue) {
        return Column.of("mood", enumType("mood"))
                .withNullable(false)
                .withDefault(new ColumnDefault.Text(defaultValue));
    }

    private static DesiredModel model(Table diary, String... values) {
        EnumType type = new EnumType(QualifiedName.of("mood"), List.of(values));
        SchemaModel schema = schema(diary).withEnumTypes(SchemaModel.byName(List.of(type), EnumType::name));
        return new DesiredModel(schema, List.of(), List.of());
    }

    /** There, back and there again, with a row; returns what the upgrade did. */
    private static GeneratedRevision changed(Workbench bench, DesiredModel before, DesiredModel after)
            throws SQLException {
        bench.apply(bench.generate(before, Ownership.ofEverything()).upgrade());
        bench.execute("insert into diary (id) values (1)");
        SchemaModel start = bench.read();
        GeneratedRevision generated = bench.generate(after, Ownership.ofEverything());
        bench.apply(generated.upgrade());
        assertThat(bench.generate(after, Ownership.ofEverything()).upgrade()).isEmpty();
        assertThat(held(bench)).isEqualTo("sad");
        bench.apply(generated.downgrade());
        Workbench.assertSame(bench.read(), start);
        bench.apply(generated.upgrade());
        assertThat(held(bench)).isEqualTo("sad");
        return generated;
    }

    private static String held(Workbench bench) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("select mood from diary")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> titles(GeneratedRevision generated) {
        return generated.upgrade().stream().map(OperationTitle::of).toList();
    }

    @EachDatabase("postgresql")
    void becomesTheDefaultAtOnce(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            GeneratedRevision generated = changed(
                    bench,
                    model(table("diary", mood("sad")), "sad", "ok"),
                    model(table("diary", mood("glad")), "sad", "glad", "ok"));
            assertThat(titles(generated)).containsExactly("alterEnumType mood", "alterColumn diary.mood");
            assertThat(generated.notes()).containsExactly(REPLACED);
        }
    }

    @EachDatabase("postgresql")
    void standsInACheckAndAnIndexAndANewColumnAtOnce(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            Index glad = Index.of(Identifier.of("ix_glad"), names("id"), false).withWhere("mood = 'glad'");
            Table after = table(
                            "diary",
                            mood("sad"),
                            Column.of("next", enumType("mood")).withDefault(new ColumnDefault.Text("glad")))
                    .withConstraints(List.of(new Constraint.Check(Identifier.of("ck_glad"), "id > 0 or mood = 'glad'")))
                    .withIndexes(List.of(glad));
            changed(bench, model(table("diary", mood("sad")), "sad", "ok"), model(after, "sad", "ok", "glad"));
        }
    }

    /** On the way back the value comes again that the upgrade takes away. */
    @EachDatabase("postgresql")
    void comesBackAsTheDefault(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            DesiredModel before = model(table("diary", mood("ok")), "ok", "sad");
            DesiredModel after = model(table("diary", mood("sad")), "sad");
            bench.apply(bench.generate(before, Ownership.ofEverything()).upgrade());
            SchemaModel start = bench.read();
            GeneratedRevision generated = bench.generate(after, Ownership.ofEverything());
            bench.apply(generated.upgrade());
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), start);
        }
    }

    /** The default, a check and a column with values that go are changed before the type, and come back after it. */
    @EachDatabase("postgresql")
    void goesWhenNothingSpeaksOfItAnyMore(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            Table before = table(
                            "diary",
                            mood("sad"),
                            Column.of("last", enumType("mood")).withDefault(new ColumnDefault.Text("meh")))
                    .withConstraints(List.of(new Constraint.Check(Identifier.of("ck_meh"), "mood <> 'meh'")));
            GeneratedRevision generated = changed(
                    bench, model(before, "meh", "sad", "ok"), model(table("diary", mood("glad")), "sad", "glad"));
            assertThat(titles(generated)).startsWith("alterEnumType mood").endsWith("alterEnumType mood");
        }
    }

    @EachDatabase("postgresql")
    void isAddedInPlaceWhereNothingUsesIt(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            GeneratedRevision generated = changed(
                    bench,
                    model(table("diary", mood("sad")), "sad", "ok"),
                    model(table("diary", mood("sad"), Column.of("n", integer())), "sad", "ok", "glad"));
            assertThat(generated.notes()).isEmpty();
        }
    }
}
