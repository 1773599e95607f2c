// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.T;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.migration.Types.enumOf;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Values of columns whose type or check lists them get other names, and no row loses what it holds. */
class ValueRenamesDatabaseTest {
    /** As a check lists them on every database. */
    private static DesiredModel checked(SqlType type, String condition) {
        return model(Column.of("c", type), condition);
    }

    private static DesiredModel model(Column column, String condition) {
        Constraint check = new Constraint.Check(name("ck_c"), condition);
        SchemaModel schema = column(column);
        return model(SchemaModel.ofTables(List.of(schema.tables().get(T).withConstraints(List.of(check)))));
    }

    private static DesiredModel checked(String... values) {
        return checked(varchar(20), "c in (" + quoted(values) + ")");
    }

    private static String quoted(String... values) {
        return Stream.of(values).map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    }

    private static DesiredModel inline(String... values) {
        return model(column(enumOf(values)));
    }

    private static DesiredModel model(SchemaModel schema) {
        return new DesiredModel(schema, List.of(), List.of());
    }

    private static Intentions renames(String... renames) {
        NamedRename[] named = List.of(renames).stream().map(NamedRename::parse).toArray(NamedRename[]::new);
        return Intentions.none().withRenames(named);
    }

    private static GeneratedRevision generate(Workbench bench, DesiredModel model, Intentions intentions) {
        return bench.generate(model, Ownership.ofEverything(), intentions);
    }

    private static void filled(Workbench bench, DesiredModel model, String... values) throws SQLException {
        bench.apply(generate(bench, model, Intentions.none()).upgrade());
        for (int i = 0; i < values.length; i++) {
            bench.execute("insert into t (id, c) values (" + i + ", '" + values[i] + "')");
        }
    }

    private static List<String> titles(List<Operation> operations) {
        return operations.stream().map(OperationTitle::of).toList();
    }

    private static List<String> held(Workbench bench) throws SQLException {
        List<String> held = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("select c from t order by id")) {
            while (row.next()) {
                held.add(row.getString(1));
            }
        }
        return held;
    }

    private static void leadsThereAndBack(
            TestDatabase database, DesiredModel before, DesiredModel after, Intentions said, List<String> now)
            throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, before, "new", "paid");
            SchemaModel there = bench.read();
            GeneratedRevision generated = generate(bench, after, said);
            bench.apply(generated.upgrade());
            assertThat(held(bench)).isEqualTo(now);
            assertThat(generate(bench, after, Intentions.none()).upgrade()).isEmpty();
            SchemaModel then = bench.read();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), there);
            assertThat(held(bench)).containsExactly("new", "paid");
            bench.apply(generated.upgrade());
            Workbench.assertSame(bench.read(), then);
            assertThat(held(bench)).isEqualTo(now);
        }
    }

    @EachDatabase
    void renamesAValueThatACheckLists(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                checked("new", "paid"),
                checked("open", "paid"),
                renames("t.c.new:open"),
                List.of("open", "paid"));
    }

    @EachDatabase
    void renamesIntoALongerAndAShorterColumn(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                checked(varchar(4), "c in ('new', 'paid')"),
                checked(varchar(9), "c in ('unsettled', 'p')"),
                renames("t.c.new:unsettled", "t.c.paid:p"),
                List.of("unsettled", "p"));
    }

    @EachDatabase
    void renamesAValueOfARenamedColumn(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new", "paid");
            GeneratedRevision generated = generate(
                    bench,
                    model(Column.of("d", varchar(20)), "d in ('open', 'paid')"),
                    renames("t.c:d", "t.c.new:open"));
            bench.apply(generated.upgrade());
            bench.apply(generated.downgrade());
            assertThat(held(bench)).containsExactly("new", "paid");
        }
    }

    @EachDatabase
    void renamesOneOfOneValue(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new"), "new");
            bench.apply(
                    generate(bench, checked("open"), renames("t.c.new:open")).upgrade());
            assertThat(held(bench)).containsExactly("open");
        }
    }

    @EachDatabase
    void renamesANumberThatStandsForAValue(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked(integer(), "c in (1, 2)"), "1", "2");
            bench.apply(generate(bench, checked(integer(), "c in (10, 2)"), renames("t.c.1:10"))
                    .upgrade());
            assertThat(held(bench)).containsExactly("10", "2");
        }
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void renamesAValueThatATypeLists(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                inline("new", "paid"),
                inline("open", "done", "paid"),
                renames("t.c.new:open"),
                List.of("open", "paid"));
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void followsAChangeOfLettersOnly(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                inline("new", "paid"),
                inline("NEW", "settled"),
                renames("t.c.new:NEW", "t.c.paid:settled"),
                List.of("NEW", "settled"));
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void takesTheDefaultAlong(TestDatabase database) throws SQLException {
        SchemaModel before = column(Column.of("c", enumOf("new", "paid")).withDefault(new ColumnDefault.Text("new")));
        SchemaModel after = column(Column.of("c", enumOf("open", "paid")).withDefault(new ColumnDefault.Text("open")));
        leadsThereAndBack(database, model(before), model(after), renames("t.c.new:open"), List.of("open", "paid"));
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void becomesATypeOutOfACheckAndBack(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                checked("new", "paid"),
                inline("open", "paid"),
                renames("t.c.new:open"),
                List.of("open", "paid"));
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void becomesACheckOutOfATypeAndBack(TestDatabase database) throws SQLException {
        leadsThereAndBack(
                database,
                inline("new", "paid"),
                checked("open", "paid"),
                renames("t.c.new:open"),
                List.of("open", "paid"));
    }

    @EachDatabase
    void followsWhatTheSettingsAndTheModelSay(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new", "paid");
            FormerValue former = FormerValue.of(T, name("c"), "settled", List.of("unknown", "paid"));
            DesiredModel after = checked("open", "settled").withFormerValues(List.of(former));
            Intentions settled = Intentions.none().withSettledRenames(List.of(NamedRename.of("t.c.new", "open")));
            bench.apply(generate(bench, after, settled).upgrade());
            assertThat(held(bench)).containsExactly("open", "settled");
            assertThat(generate(bench, after, settled).upgrade()).isEmpty();
        }
    }

    @EachDatabase
    void asksOfAValueThatGoesAndOneThatComes(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new");
            List<String> asked = new ArrayList<>();
            Intentions somebody = Intentions.none().withInterview(question -> {
                asked.add(question);
                return Optional.of("y");
            });
            bench.apply(generate(bench, checked("open", "paid"), somebody).upgrade());
            assertThat(asked).containsExactly("t.c.new -> t.c.open: renamed? [y/n] ");
            assertThat(held(bench)).containsExactly("open");
        }
    }

    private static LimbeckException refusal(ThrowingCallable call) {
        try {
            call.call();
        } catch (LimbeckException refusal) {
            return refusal;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("nothing was refused");
    }

    /** What is to be done first is done before the rename. */
    @EachDatabase
    void saysWhatToDoFirstByTheNameThatIsThere(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new");
            DesiredModel after = model(Column.of("d", varchar(20)), "d in ('paid')");
            LimbeckException refusal = refusal(() -> generate(bench, after, renames("t.c:d")));
            String help = refusal.report();
            assertThat(help).contains("op.execute(\"UPDATE t SET c = … WHERE c = 'new'\")");
        }
    }

    @EachDatabase
    void refusesToLoseAValueThatRowsHold(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new", "new", "paid");
            DesiredModel after = checked("open", "paid");
            LimbeckException refusal = refusal(() -> generate(bench, after, Intentions.none()));
            assertThat(refusal.id()).isEqualTo(ErrorId.ROWS_AT_RISK);
            assertThat(refusal.report())
                    .contains(
                            "'t.c' does not have 'new' any more in the model, and rows hold it",
                            "'t.c': 2 rows",
                            "if renamed:  limbeck revision --autogenerate -m \"…\" --rename t.c.new:open",
                            "if unwanted: say first what they shall hold: limbeck revision -m \"…\"");
            assertThat(generate(bench, after, Intentions.onlyReporting()).notes())
                    .contains(
                            "'t.c' does not have 'new' any more: where rows hold it, the upgrade stops; if renamed, say it"
                                    + " and the values stay: --rename t.c.new:open");
            bench.execute("update t set c = 'paid'");
            bench.apply(generate(bench, after, Intentions.none()).upgrade());
            assertThat(held(bench)).containsOnly("paid");
        }
    }

    @EachDatabase
    void refusesAListThatRowsDoNotKeepTo(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, model(column(varchar(20))), "new", "other");
            LimbeckException refusal = refusal(() -> generate(bench, checked("new", "paid"), Intentions.none()));
            assertThat(refusal.id()).isEqualTo(ErrorId.CHECK_VIOLATED);
            assertThat(refusal.facts()).containsExactly("'t.c': 1 row");
            bench.apply(generate(bench, checked("new", "paid"), renames("t.c.other:paid"))
                    .upgrade());
            assertThat(held(bench)).containsExactly("new", "paid");
        }
    }

    @EachDatabase
    void refusesAnyCheckThatRowsDoNotFulfil(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked(integer(), "c between 0 and 2"), "1", "2");
            DesiredModel after = checked(integer(), "c between 0 and 1");
            LimbeckException refusal = refusal(() -> generate(bench, after, Intentions.none()));
            assertThat(refusal.id()).isEqualTo(ErrorId.CHECK_VIOLATED);
            assertThat(refusal.facts()).contains("'t': 1 row");
            bench.execute("update t set c = 0");
            bench.apply(generate(bench, after, Intentions.none()).upgrade());
            assertThat(held(bench)).containsExactly("0", "0");
        }
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void refusesToLoseAValueOfAType(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, inline("sad", "ok"), "sad");
            LimbeckException refusal = refusal(() -> generate(bench, inline("glum", "ok"), Intentions.none()));
            assertThat(refusal.id()).isEqualTo(ErrorId.ROWS_AT_RISK);
            assertThat(refusal.facts()).containsExactly("'t.c': 1 row");
            assertThat(refusal.help()).contains("--rename t.c.sad:glum");
            bench.execute("update t set c = 'ok'");
            bench.apply(generate(bench, inline("glum", "ok"), Intentions.none()).upgrade());
            assertThat(held(bench)).containsExactly("ok");
        }
    }

    @EachDatabase("h2")
    void saysWhichValuesThereAre(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, checked("new", "paid"), "new");
            DesiredModel after = checked("open", "paid");
            assertThat(refusal(() -> generate(bench, after, renames("t.c.neww:open")))
                            .report())
                    .contains("'t.c' cannot hold 'neww' in the database", "did you mean 'new'?");
            assertThat(refusal(() -> generate(bench, after, renames("t.c.new:opened")))
                            .report())
                    .contains("'t.c' cannot hold 'opened' in the model", "did you mean 'open'?");
            assertThat(refusal(() -> generate(bench, after, renames("t.c.new:paid")))
                            .report())
                    .contains("'t.c' has 'paid' in the database already");
            assertThat(refusal(() -> generate(bench, after, renames("t.id.new:open")))
                            .report())
                    .contains("the model does not list what 't.id' may hold");
        }
    }
}
