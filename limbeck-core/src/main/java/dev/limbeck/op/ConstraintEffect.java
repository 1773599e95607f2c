// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static dev.limbeck.op.SchemaEdits.keep;
import static dev.limbeck.op.SchemaEdits.mismatch;
import static dev.limbeck.op.SchemaEdits.plus;
import static dev.limbeck.op.SchemaEdits.table;

import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operations on constraints and indexes make of a schema. A unique index and a unique constraint are one thing on MariaDB
 * and MySQL, so each drop and each renaming finds the other.
 */
final class ConstraintEffect {
    private ConstraintEffect() {}

    static SchemaModel add(SchemaModel before, AddConstraint operation) {
        Table table = table(before, operation.table());
        Constraint constraint = operation.constraint();
        return before.withTable(constraint.match(
                table::withPrimaryKey,
                uq -> table.withConstraints(plus(table.constraints(), uq)),
                fk -> table.withConstraints(plus(table.constraints(), fk)),
                check -> table.withConstraints(plus(table.constraints(), check)),
                exclude -> table.withConstraints(plus(table.constraints(), exclude))));
    }

    static SchemaModel drop(SchemaModel before, DropConstraint operation) {
        Table table = table(before, operation.table());
        if (operation.kind() == Constraint.Kind.PRIMARY_KEY) {
            if (table.primaryKey() == null) {
                throw mismatch("table '" + table.name() + "' has no primary key");
            }
            return before.withTable(table.withPrimaryKey(null));
        }
        List<Constraint> left = keep(table.constraints(), c -> !isMeant(c, operation));
        if (left.size() == table.constraints().size()) {
            if (operation.kind() == Constraint.Kind.UNIQUE && hasIndex(table, operation.name())) {
                return withoutIndex(before, table, operation.name());
            }
            throw missing(table, "constraint", operation.name());
        }
        return before.withTable(table.withConstraints(left));
    }

    private static boolean isMeant(Constraint constraint, DropConstraint operation) {
        boolean named = operation.name() != null && operation.name().equals(constraint.name());
        return constraint.kind() == operation.kind()
                && (named || (operation.before() != null && operation.before().equals(constraint)));
    }

    static SchemaModel rename(SchemaModel before, RenameConstraint operation) {
        Table table = table(before, operation.table());
        return renamed(before, table, operation.name(), operation.newName(), "constraint");
    }

    static SchemaModel validate(SchemaModel before, ValidateConstraint operation) {
        QualifiedName name = operation.table();
        Table table = table(before, name);
        if (table.constraint(operation.name()).isEmpty()) {
            throw missing(table, "constraint", operation.name());
        }
        return before.withTable(table.withConstraints(table.constraints().stream()
                .map(c -> operation.name().equals(c.name()) ? SchemaEdits.validated(c) : c)
                .toList()));
    }

    static SchemaModel create(SchemaModel before, CreateIndex operation) {
        Table table = table(before, operation.table());
        return before.withTable(table.withIndexes(plus(table.indexes(), operation.index())));
    }

    static SchemaModel drop(SchemaModel before, DropIndex operation) {
        Table table = table(before, operation.table());
        if (hasIndex(table, operation.name())) {
            return withoutIndex(before, table, operation.name());
        }
        List<Constraint> left = keep(
                table.constraints(),
                c -> c.kind() != Constraint.Kind.UNIQUE || !operation.name().equals(c.name()));
        if (left.size() == table.constraints().size()) {
            throw missing(table, "index", operation.name());
        }
        return before.withTable(table.withConstraints(left));
    }

    static SchemaModel rename(SchemaModel before, RenameIndex operation) {
        Table table = table(before, operation.table());
        return renamed(before, table, operation.name(), operation.newName(), "index");
    }

    /** An index inside a constraint has the name of the constraint, so one name is one thing. */
    private static SchemaModel renamed(
            SchemaModel before, Table table, Identifier name, Identifier newName, String kind) {
        if (table.constraint(name).isEmpty() && !hasIndex(table, name)) {
            throw missing(table, kind, name);
        }
        Constraint.PrimaryKey key = table.primaryKey();
        return before.withTable(table.withPrimaryKey(
                        key != null && name.equals(key.name()) ? key.withName(newName) : key)
                .withConstraints(table.constraints().stream()
                        .map(c -> name.equals(c.name()) ? c.withName(newName) : c)
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> name.equals(i.name()) ? i.withName(newName) : i)
                        .toList()));
    }

    private static RuntimeException missing(Table table, String kind, @Nullable Identifier name) {
        return mismatch("table '" + table.name() + "' has no " + kind + " '" + name + "'");
    }

    private static boolean hasIndex(Table table, @Nullable Identifier name) {
        return name != null && table.index(name).isPresent();
    }

    private static SchemaModel withoutIndex(SchemaModel before, Table table, @Nullable Identifier name) {
        return before.withTable(table.withIndexes(keep(
                table.indexes(), index -> index.name() == null || !index.name().equals(name))));
    }
}
