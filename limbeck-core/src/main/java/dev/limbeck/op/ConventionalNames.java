// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.schema.Constraint;
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
                        .map(constraint -> named(operation.table(), constraint))
                        .toList());
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return new AddConstraint(operation.table(), named(operation.table(), operation.constraint()));
    }

    private Constraint named(QualifiedName table, Constraint constraint) {
        boolean named = constraint.name() != null || !convention.names(constraint);
        return named ? constraint : constraint.withName(convention.nameOf(bare(table), constraint));
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        Constraint before = operation.before();
        return operation.name() != null || before == null || !convention.names(before)
                ? operation
                : new DropConstraint(
                        operation.table(),
                        operation.kind(),
                        convention.nameOf(bare(operation.table()), before),
                        before);
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        Index index = operation.index();
        return index.name() != null
                ? operation
                : new CreateIndex(
                        operation.table(),
                        index.withName(convention.nameOf(bare(operation.table()), index)),
                        operation.concurrently());
    }

    @Override
    public Operation conditional(Conditional operation) {
        return new Conditional(operation.existence(), operation.operation().accept(this));
    }

    @Override
    public Operation batch(Batch operation) {
        return new Batch(
                operation.table(),
                operation.operations().stream().map(one -> one.accept(this)).toList());
    }
}
