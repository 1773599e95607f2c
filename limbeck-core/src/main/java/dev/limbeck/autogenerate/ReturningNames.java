// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;

/**
 * The way back makes constraints again. Those with a name that says nothing, {@code CONSTRAINT_4F}, get another one: by then the
 * database may have given theirs to something else.
 */
final class ReturningNames {
    private final EngineNames engine;
    private final SchemaModel actual;

    ReturningNames(EngineNames engine, SchemaModel actual) {
        this.engine = engine;
        this.actual = actual;
    }

    List<Operation> in(List<Operation> downgrade) {
        return downgrade.stream().map(this::in).toList();
    }

    private Operation in(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(named(create.table()));
        }
        if (operation instanceof AddConstraint add && saysNothing(add.constraint())) {
            Table table = actual.tables().get(add.table());
            return table == null ? operation : new AddConstraint(add.table(), named(table, add.constraint()));
        }
        return operation;
    }

    private Table named(Table table) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> saysNothing(constraint) ? named(table, constraint) : constraint)
                .toList());
    }

    private static Constraint named(Table table, Constraint constraint) {
        Constraint nameless = constraint.withName(null);
        return nameless.withName(NamingConvention.nameFor(table, nameless));
    }

    private boolean saysNothing(Constraint constraint) {
        Identifier name = constraint.name();
        return name != null && engine.saysNothing(name);
    }
}
