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
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Marks the names of generated operations as whole, where the convention would make something more of them: they come from the
 * database, or the convention has made them.
 */
public final class WholeNames extends UnchangedOperations {
    private final NamingConvention convention;

    private WholeNames(NamingConvention convention) {
        this.convention = convention;
    }

    public static List<Operation> in(List<Operation> operations, NamingConvention convention) {
        WholeNames names = new WholeNames(convention);
        return operations.stream().map(operation -> operation.accept(names)).toList();
    }

    private Constraint whole(Constraint constraint) {
        return constraint.withName(whole(constraint.kind(), constraint.name()));
    }

    private @Nullable Identifier whole(Constraint.Kind kind, @Nullable Identifier name) {
        return name != null && convention.worksOnNames(kind) ? name.asWhole() : name;
    }

    private Index whole(Index index) {
        Identifier name = index.name();
        return name != null && convention.worksOnNames(index.unique()) ? index.withName(name.asWhole()) : index;
    }

    @Override
    public Operation createTable(CreateTable operation) {
        Table table = operation.table();
        Constraint.PrimaryKey key = table.primaryKey();
        return new CreateTable(table.withPrimaryKey(
                        key == null ? null : key.withName(whole(Constraint.Kind.PRIMARY_KEY, key.name())))
                .withConstraints(table.constraints().stream().map(this::whole).toList())
                .withIndexes(table.indexes().stream().map(this::whole).toList()));
    }

    @Override
    public Operation addColumn(AddColumn operation) {
        return new AddColumn(
                operation.table(),
                operation.column(),
                operation.constraints().stream().map(this::whole).toList());
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return new AddConstraint(operation.table(), whole(operation.constraint()));
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        return new DropConstraint(
                operation.table(), operation.kind(), whole(operation.kind(), operation.name()), operation.before());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(operation.table(), whole(operation.index()), operation.concurrently());
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        Index before = operation.before();
        boolean unique = before != null && before.unique();
        Identifier name = convention.worksOnNames(unique) ? operation.name().asWhole() : operation.name();
        return new DropIndex(operation.table(), Objects.requireNonNull(name), before, operation.concurrently());
    }
}
