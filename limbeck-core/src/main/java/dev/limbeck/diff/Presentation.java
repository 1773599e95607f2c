// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Patch;
import dev.limbeck.op.UnchangedOperations;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says the operations in the words of the model: what was compared is the engine's spelling, what a person reads is their own.
 */
final class Presentation extends UnchangedOperations {
    private final DesiredSchema desired;

    Presentation(DesiredSchema desired) {
        this.desired = desired;
    }

    private @Nullable Column column(QualifiedName table, Identifier column) {
        return desired.source().table(table).flatMap(t -> t.column(column)).orElse(null);
    }

    private Column sourceColumn(QualifiedName table, Column normal) {
        Column source = column(table, normal.name());
        return source == null ? normal : source;
    }

    /** The table as the model has it, without the foreign keys that the plan adds later. */
    private Table sourceTable(Table normal) {
        Table source = desired.source().tables().get(normal.name());
        if (source == null) {
            return normal;
        }
        List<Constraint> inside = source.constraints().stream()
                .filter(c -> c.kind() != Constraint.Kind.FOREIGN_KEY
                        || normal.foreignKeys().stream().anyMatch(fk -> sameKey(fk, c)))
                .toList();
        return source.withConstraints(inside);
    }

    private static boolean sameKey(Constraint.ForeignKey normal, Constraint source) {
        return Objects.equals(normal.name(), source.name())
                || normal.withName(null).equals(source.withName(null));
    }

    private TableObject sourceObject(QualifiedName table, TableObject normal) {
        return desired.source().table(table).map(TableObject::of).orElse(List.of()).stream()
                .filter(object -> object.name() != null && Objects.equals(object.name(), normal.name()))
                .findFirst()
                .orElse(normal);
    }

    private static ColumnPatch inSource(ColumnPatch patch, Column source) {
        ColumnPatch said = patch;
        if (patch.type().changes()) {
            said = said.withType(Patch.to(source.type()));
        }
        if (patch.defaultValue() instanceof Patch.To && source.defaultValue() != null) {
            said = said.withDefault(Patch.to(source.defaultValue()));
        }
        if (patch.generated() instanceof Patch.To && source.generated() != null) {
            said = said.withGenerated(Patch.to(source.generated()));
        }
        return said;
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(sourceTable(operation.table()));
    }

    @Override
    public Operation addColumn(AddColumn operation) {
        return new AddColumn(
                operation.table(), sourceColumn(operation.table(), operation.column()), operation.constraints());
    }

    @Override
    public Operation alterColumn(AlterColumn operation) {
        Column source = column(operation.table(), operation.column());
        return source == null
                ? operation
                : new AlterColumn(
                        operation.table(), operation.column(), inSource(operation.patch(), source), operation.before());
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        TableObject source = sourceObject(operation.table(), new TableObject(operation.constraint(), null));
        return source.create(operation.table());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        TableObject source = sourceObject(operation.table(), new TableObject(null, operation.index()));
        return source.create(operation.table());
    }

    @Override
    public Operation createSequence(CreateSequence operation) {
        Sequence source = desired.source().sequences().get(operation.sequence().name());
        return new CreateSequence(source == null ? operation.sequence() : source);
    }

    @Override
    public Operation alterSequence(AlterSequence operation) {
        Sequence source = desired.source().sequences().get(operation.sequence().name());
        return new AlterSequence(source == null ? operation.sequence() : source, operation.before());
    }
}
