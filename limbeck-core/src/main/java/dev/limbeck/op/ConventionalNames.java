// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.List;

/**
 * Names what an operation makes without a name. Knows nothing but the operation, so an expression on a table that is there
 * already is named by its hash.
 */
public final class ConventionalNames extends UnchangedOperations {
    private final NamingConvention convention;

    private ConventionalNames(NamingConvention convention) {
        this.convention = convention;
    }

    /** The operation with names; itself where everything has one. */
    public static Operation in(Operation operation, NamingConvention convention) {
        return operation.accept(new ConventionalNames(convention));
    }

    private static Table bare(QualifiedName name) {
        return new Table(name, List.of(), null, List.of(), List.of(), null);
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(convention.name(operation.table()));
    }

    @Override
    public Operation addColumn(AddColumn operation) {
        return new AddColumn(
                operation.table(),
                operation.column(),
                operation.constraints().stream()
                        .map(constraint -> convention.named(bare(operation.table()), constraint))
                        .toList());
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return new AddConstraint(operation.table(), convention.named(bare(operation.table()), operation.constraint()));
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        Constraint before = operation.before();
        Identifier name = operation.name();
        if (before != null) {
            Identifier whole = convention
                    .named(bare(operation.table()), before.withName(name))
                    .name();
            return new DropConstraint(operation.table(), operation.kind(), whole, before);
        }
        if (name == null || name.whole() || !convention.worksOnNames(operation.kind())) {
            return operation;
        }
        return new DropConstraint(
                operation.table(),
                operation.kind(),
                convention.nameOfDropped(operation.table().name(), operation.kind(), name),
                null);
    }

    /** Whether it is unique is not told; a convention that makes something of the names of either makes it of both. */
    @Override
    public Operation dropIndex(DropIndex operation) {
        Index before = operation.before();
        Identifier name = operation.name();
        Identifier whole = before != null
                ? convention
                        .named(bare(operation.table()), before.withName(name))
                        .name()
                : name.whole()
                        ? name
                        : convention.nameOfDroppedIndex(operation.table().name(), name);
        return new DropIndex(operation.table(), whole == null ? name : whole, before, operation.concurrently());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(
                operation.table(),
                convention.named(bare(operation.table()), operation.index()),
                operation.concurrently());
    }
}
