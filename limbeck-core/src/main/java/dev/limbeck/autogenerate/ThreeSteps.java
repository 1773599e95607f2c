// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;

/** A column that must not be null comes into a table with rows: it is added nullable, filled, and made not null. */
final class ThreeSteps {
    private ThreeSteps() {}

    static List<Operation> of(AddColumn add, String expression, IdentifierRules rules) {
        return List.of(
                new AddColumn(add.table(), add.column().withNullable(true)),
                fill(add.table(), add.column().name(), expression, rules),
                notNull(add.table(), add.column()));
    }

    static Execute fill(QualifiedName table, Identifier column, String expression, IdentifierRules rules) {
        String name = rules.render(column);
        return new Execute(
                "UPDATE " + rules.render(table) + " SET " + name + " = " + expression + " WHERE " + name + " IS NULL");
    }

    static AlterColumn notNull(QualifiedName table, Column column) {
        return new AlterColumn(
                table, column.name(), ColumnPatch.nothing().withNullable(Patch.to(false)), column.withNullable(true));
    }
}
