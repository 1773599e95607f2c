// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaEffectTest {
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier EMAIL = Identifier.of("email");
    private static final Constraint.Unique UNIQUE =
            new Constraint.Unique(Identifier.of("uq_users_email"), List.of(EMAIL), false);
    private static final Index INDEX = Index.of(Identifier.of("ix_users_email"), List.of(EMAIL), false);
    private static final Constraint.ForeignKey TO_USERS = new Constraint.ForeignKey(
            Identifier.of("fk_orders_user_id_users"),
            List.of(Identifier.of("user_id")),
            USERS,
            List.of(ID),
            ReferentialAction.CASCADE,
            ReferentialAction.NO_ACTION,
            Deferrability.NOT_DEFERRABLE);

    private static final Table USERS_TABLE = new Table(
            USERS,
            List.of(Column.of("id", BIGINT), Column.of("email", new SqlType.VarcharType(255, false))),
            new Constraint.PrimaryKey(null, List.of(ID)),
            List.of(UNIQUE),
            List.of(INDEX),
            null);
    private static final Table ORDERS_TABLE =
            new Table(ORDERS, List.of(Column.of("user_id", BIGINT)), null, List.of(TO_USERS), List.of(), null);
    private static final SchemaModel BEFORE = SchemaModel.ofTables(List.of(USERS_TABLE, ORDERS_TABLE))
            .withSequences(SchemaModel.byName(List.of(Sequence.of(QualifiedName.of("s"), 1, 50)), Sequence::name));

    static Stream<Operation> operationsWithTheirDefinitions() {
        Column email = USERS_TABLE.columns().get(1);
        ColumnPatch longer = ColumnPatch.nothing().withType(Patch.to(new SqlType.VarcharType(500, false)));
        return Stream.of(
                new Operation.CreateTable(ORDERS_TABLE.withName(QualifiedName.of("returns"))),
                new Operation.DropTable(ORDERS, ORDERS_TABLE),
                new Operation.RenameTable(USERS, Identifier.of("people")),
                new Operation.SetTableComment(USERS, "who buys", null),
                new Operation.AddColumn(USERS, Column.of("address", new SqlType.VarcharType(500, false))),
                new Operation.AlterColumn(USERS, EMAIL, longer, email),
                new Operation.AlterColumn(
                        USERS,
                        ID,
                        ColumnPatch.nothing().withName(Patch.to(Identifier.of("user_no"))),
                        USERS_TABLE.columns().get(0)),
                new Operation.AddConstraint(USERS, new Constraint.Check(Identifier.of("ck"), "id > 0")),
                new Operation.DropConstraint(USERS, Constraint.Kind.UNIQUE, UNIQUE.name(), UNIQUE),
                new Operation.DropConstraint(ORDERS, Constraint.Kind.FOREIGN_KEY, TO_USERS.name(), TO_USERS),
                new Operation.DropConstraint(USERS, Constraint.Kind.PRIMARY_KEY, null, USERS_TABLE.primaryKey()),
                new Operation.CreateIndex(
                        ORDERS, Index.of(Identifier.of("ix"), List.of(Identifier.of("user_id")), true)),
                new Operation.DropIndex(USERS, Identifier.of("ix_users_email"), INDEX),
                new Operation.CreateSequence(Sequence.of(QualifiedName.of("t"), 1, 1)),
                new Operation.AlterSequence(
                        Sequence.of(QualifiedName.of("s"), 1, 1), Sequence.of(QualifiedName.of("s"), 1, 50)),
                new Operation.DropSequence(QualifiedName.of("s"), Sequence.of(QualifiedName.of("s"), 1, 50)),
                new Operation.CreateSchema(Identifier.of("app")));
    }

    @ParameterizedTest
    @MethodSource("operationsWithTheirDefinitions")
    void theReverseLeadsBack(Operation operation) {
        SchemaModel after = SchemaEffect.apply(BEFORE, operation);
        assertThat(after).isNotEqualTo(BEFORE);
        assertThat(SchemaEffect.apply(after, Reversal.of(List.of(operation)))).isEqualTo(BEFORE);
    }

    @Test
    void renamingAColumnRenamesItInKeysIndexesAndForeignKeysOfOthers() {
        SchemaModel after = SchemaEffect.apply(
                BEFORE,
                new Operation.AlterColumn(
                        USERS, ID, ColumnPatch.nothing().withName(Patch.to(Identifier.of("user_no"))), null));
        assertThat(after.tables().get(USERS).primaryKey().columns()).containsExactly(Identifier.of("user_no"));
        assertThat(after.tables().get(ORDERS).foreignKeys().get(0).referencedColumns())
                .containsExactly(Identifier.of("user_no"));
    }

    @Test
    void droppingAColumnTakesWhatStandsOnItAlong() {
        SchemaModel after = SchemaEffect.apply(BEFORE, new Operation.DropColumn(USERS, EMAIL, null));
        assertThat(after.tables().get(USERS).constraints()).isEmpty();
        assertThat(after.tables().get(USERS).indexes()).isEmpty();
    }

    @Test
    void keyColumnsAreNeverNullable() {
        assertThat(USERS_TABLE.columns().get(0).nullable()).isFalse();
    }

    @Test
    void refusesAColumnOfNoTable() {
        assertThatThrownBy(() ->
                        SchemaEffect.apply(BEFORE, new Operation.DropColumn(QualifiedName.of("nobody"), EMAIL, null)))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.SCHEMA_MISMATCH));
    }

    @Test
    void rawSqlHasNoReverse() {
        assertThatThrownBy(() -> Reversal.of(List.of(new Operation.Execute("delete from users"))))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.IRREVERSIBLE));
    }

    @Test
    void rowsOfANewTableGoWithIt() {
        Operation rows = new Operation.InsertRows(ORDERS, List.of(ID), List.of(List.of(new Literal.Null())));
        assertThat(Reversal.of(List.of(new Operation.CreateTable(ORDERS_TABLE), rows)))
                .containsExactly(new Operation.DropTable(ORDERS, ORDERS_TABLE));
    }
}
