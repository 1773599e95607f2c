// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.migration.Types.arrayOf;
import static dev.limbeck.migration.Types.enumType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
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
import org.assertj.core.api.InstanceOfAssertFactories;

/** Enumerations change their names and the names of their values, and no row loses what it holds. */
class EnumRenamesDatabaseTest {
    private static final List<String> QUESTIONS = List.of("mood.sad -> mood.glum: renamed? [y/n] ");

    private static DesiredModel moods(String name, SqlType type, String... values) {
        EnumType mood = new EnumType(QualifiedName.of(name), List.of(values));
        SchemaModel schema = column(type).withEnumTypes(SchemaModel.byName(List.of(mood), EnumType::name));
        return new DesiredModel(schema, List.of(), List.of());
    }

    private static DesiredModel moods(String name, String... values) {
        return moods(name, enumType(name), values);
    }

    private static void filled(Workbench bench, String... values) throws SQLException {
        bench.apply(bench.generate(moods("mood", "sad", "ok"), Ownership.ofEverything())
                .upgrade());
        for (int i = 0; i < values.length; i++) {
            bench.execute("insert into t (id, c) values (" + i + ", '" + values[i] + "')");
        }
    }

    private static List<String> titles(GeneratedRevision generated) {
        return generated.upgrade().stream().map(OperationTitle::of).toList();
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

    private static Intentions renames(String... renames) {
        NamedRename[] named = List.of(renames).stream().map(NamedRename::parse).toArray(NamedRename[]::new);
        return Intentions.none().withRenames(named);
    }

    @EachDatabase("postgresql")
    void renamesATypeAndItsValueByHint(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, "sad", "ok");
            SchemaModel before = bench.read();
            DesiredModel after = moods("feeling", "glum", "ok");
            GeneratedRevision generated =
                    bench.generate(after, Ownership.ofEverything(), renames("mood:feeling", "mood.sad:glum"));
            assertThat(titles(generated))
                    .containsExactly("renameEnumType mood to feeling", "renameEnumValue feeling 'sad' to 'glum'");
            bench.apply(generated.upgrade());
            assertThat(held(bench)).containsExactly("glum", "ok");
            assertThat(bench.generate(after, Ownership.ofEverything()).upgrade())
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(), before);
            assertThat(held(bench)).containsExactly("sad", "ok");
        }
    }

    @EachDatabase("postgresql")
    void followsWhatTheSettingsAndTheModelSay(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, "sad", "ok");
            FormerValue former = FormerValue.of(QualifiedName.of("mood"), "fine", List.of("good", "ok"));
            DesiredModel after = moods("mood", "glum", "fine").withFormerValues(List.of(former));
            Intentions settled = Intentions.none().withSettledRenames(List.of(NamedRename.of("mood.sad", "glum")));
            bench.apply(bench.generate(after, Ownership.ofEverything(), settled).upgrade());
            assertThat(held(bench)).containsExactly("glum", "fine");
            assertThat(bench.generate(after, Ownership.ofEverything(), settled).upgrade())
                    .isEmpty();
        }
    }

    @EachDatabase("postgresql")
    void asksOfAValueThatGoesAndOneThatComes(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, "sad");
            List<String> asked = new ArrayList<>();
            Intentions somebody = Intentions.none().withInterview(question -> {
                asked.add(question);
                return Optional.of("y");
            });
            GeneratedRevision generated =
                    bench.generate(moods("mood", "glum", "ok"), Ownership.ofEverything(), somebody);
            assertThat(asked).isEqualTo(QUESTIONS);
            bench.apply(generated.upgrade());
            assertThat(held(bench)).containsExactly("glum");
        }
    }

    @EachDatabase("postgresql")
    void refusesToLoseAValueThatRowsHold(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, "sad", "ok");
            assertThatThrownBy(() ->
                            bench.generate(moods("mood", "glum", "ok"), Ownership.ofEverything(), Intentions.none()))
                    .asInstanceOf(InstanceOfAssertFactories.type(LimbeckException.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.id()).isEqualTo(ErrorId.ROWS_AT_RISK);
                        assertThat(refusal.facts()).containsExactly("'t.c': 1 row");
                        assertThat(refusal.help()).contains("--rename mood.sad:glum");
                    });
            bench.execute("update t set c = 'ok'");
            GeneratedRevision generated =
                    bench.generate(moods("mood", "glum", "ok"), Ownership.ofEverything(), Intentions.none());
            bench.apply(generated.upgrade());
            assertThat(held(bench)).containsExactly("ok", "ok");
        }
    }

    @EachDatabase("postgresql")
    void looksIntoArraysToo(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            SqlType many = arrayOf(enumType("mood"));
            bench.apply(bench.generate(moods("mood", many, "sad", "ok"), Ownership.ofEverything())
                    .upgrade());
            bench.execute("insert into t (id, c) values (1, '{ok,sad}')");
            assertThatThrownBy(() ->
                            bench.generate(moods("mood", many, "ok"), Ownership.ofEverything(), Intentions.none()))
                    .hasMessageContaining("type 'mood' does not have 'sad' any more");
        }
    }

    @EachDatabase("postgresql")
    void saysWhichValuesThereAre(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            filled(bench, "sad");
            assertThatThrownBy(() -> bench.generate(
                            moods("mood", "glum", "ok"), Ownership.ofEverything(), renames("mood.sadd:glum")))
                    .asInstanceOf(InstanceOfAssertFactories.type(LimbeckException.class))
                    .satisfies(refusal -> assertThat(refusal.report())
                            .contains("type 'mood' has no value 'sadd' in the database", "did you mean 'sad'?"));
        }
    }
}
