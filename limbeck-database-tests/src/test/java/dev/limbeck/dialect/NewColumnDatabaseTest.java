// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Reversal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A column with constraints of its own is there with all of them, and goes with all of them. */
class NewColumnDatabaseTest {
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final QualifiedName PARENT = QualifiedName.of("owner_of_t");
    private static final QualifiedName T = QualifiedName.of("t");

    private static Table table(QualifiedName name) {
        return new Table(
                name,
                List.of(Column.of("id", INTEGER)),
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))),
                List.of(),
                List.of(),
                null);
    }

    private static Constraint references(String column) {
        return new Constraint.ForeignKey(
                Identifier.of("fk_t_" + column),
                List.of(Identifier.of(column)),
                PARENT,
                List.of(Identifier.of("id")),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                Constraint.Deferrability.NOT_DEFERRABLE);
    }

    private static List<String> names(Trial trial) throws SQLException {
        return trial.table("t").constraints().stream()
                .map(constraint -> String.valueOf(constraint.name()))
                .toList();
    }

    @EachDatabase
    void bringsItsConstraintsWithIt(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateTable(table(PARENT)));
            trial.apply(new CreateTable(table(T)));
            Constraint check = new Constraint.Check(Identifier.of("ck_t_a"), "a > 0");
            Constraint unique = new Constraint.Unique(Identifier.of("uq_t_c"), List.of(Identifier.of("c")), false);
            for (AddColumn add : List.of(
                    new AddColumn(T, Column.of("a", INTEGER), List.of(check)),
                    new AddColumn(T, Column.of("b", INTEGER), List.of(references("b"))),
                    new AddColumn(T, Column.of("c", INTEGER), List.of(unique, references("c"))))) {
                SchemaModel before = trial.reflect();
                trial.apply(add);
                assertThat(names(trial))
                        .containsExactlyInAnyOrderElementsOf(add.constraints().stream()
                                .map(constraint -> String.valueOf(constraint.name()))
                                .toList());
                trial.apply(Reversal.of(List.of(add)).toArray(Operation[]::new));
                assertThat(trial.reflect()).isEqualTo(before);
            }
        }
    }
}
