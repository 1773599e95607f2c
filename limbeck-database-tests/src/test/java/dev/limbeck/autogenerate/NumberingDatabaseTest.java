// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.migration.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where numbers go on after their sequence or identity has changed: never at one that was given before. */
class NumberingDatabaseTest {
    private static final Identity PLAIN = Identity.byDefault();
    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");

    @EachDatabase({"h2", "postgresql"})
    void identityGoesOnBehindTheRows(TestDatabase database) throws SQLException {
        List<Identity> identities = List.of(
                PLAIN,
                new Identity(true, null, null),
                PLAIN.withNumbers(null, 5L),
                PLAIN.withLimits(10L, null),
                PLAIN.withLimits(10L, 1000L).withCache(3L),
                PLAIN.withNumbers(200L, null),
                PLAIN.withCycle(true));
        try (Workbench bench = new Workbench(database)) {
            for (Identity identity : identities) {
                bench.apply(bench.generate(numbered(identity), Ownership.ofEverything())
                        .upgrade());
                bench.execute("insert into t (a) values ('x')");
                bench.execute("insert into t (a) values ('y')");
            }
            List<Long> given = numbers(bench, "select id from t order by id");
            assertThat(given).hasSize(2 * identities.size()).doesNotHaveDuplicates();
        }
    }

    private static DesiredModel numbered(Identity identity) {
        return new DesiredModel(
                SampleTables.schema(SampleTables.t()
                        .withColumn(
                                SampleTables.name("id"),
                                id -> id.withType(bigint()).withIdentity(identity))),
                List.of(),
                List.of());
    }

    @EachDatabase({"h2", "postgresql", "mariadb"})
    void sequenceGoesOnBehindTheNumbersItGave(TestDatabase database) throws SQLException {
        List<Sequence> sequences = List.of(
                sequence(1, null, null),
                sequence(10, 10L, null),
                sequence(10, 10L, 1000L),
                sequence(1, null, null),
                sequence(1, 1L, 500L),
                sequence(700, 700L, 800L));
        try (Workbench bench = new Workbench(database)) {
            bench.apply(List.of(new CreateSequence(sequences.get(0))));
            List<Long> given = new ArrayList<>(next(bench));
            for (int i = 1; i < sequences.size(); i++) {
                bench.apply(List.of(new AlterSequence(sequences.get(i), sequences.get(i - 1))));
                given.addAll(next(bench));
            }
            assertThat(given)
                    .hasSize(2 * sequences.size())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    /** Of a smaller type, it ends with that type; there is nothing to alter. */
    @EachDatabase("postgresql")
    void sequenceOfASmallerTypeHasNoLimitOfItsOwn(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("create sequence numbers as integer");
            DesiredModel model = new DesiredModel(
                    SchemaModel.empty()
                            .withSequences(SchemaModel.byName(List.of(Sequence.of(NUMBERS, 1, 1)), Sequence::name)),
                    List.of(),
                    List.of());
            assertThat(bench.generate(model, Ownership.ofEverything()).upgrade())
                    .isEmpty();
        }
    }

    private static Sequence sequence(long start, @Nullable Long minimum, @Nullable Long maximum) {
        return new Sequence(NUMBERS, start, 1, minimum, maximum, 1L, false);
    }

    private static List<Long> next(Workbench bench) throws SQLException {
        String call = bench.dialect().id().equals("postgresql")
                ? "select nextval('numbers')"
                : "select next value for numbers";
        List<Long> given = new ArrayList<>(numbers(bench, call));
        given.addAll(numbers(bench, call));
        return given;
    }

    private static List<Long> numbers(Workbench bench, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
