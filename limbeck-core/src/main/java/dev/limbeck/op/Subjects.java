// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells for each operation what it makes, changes or drops; nothing for what works on rows. */
final class Subjects implements OperationVisitor<Optional<Subject>> {
    private static Optional<Subject> some(String description, boolean made, Predicate<SchemaModel> presence) {
        return Optional.of(new Subject(description, made, presence));
    }

    private static Optional<Subject> table(QualifiedName name) {
        return some("table '" + name + "'", false, schema -> schema.tables().containsKey(name));
    }

    private static Optional<Subject> column(QualifiedName table, Identifier column, boolean made) {
        return part(table, "column", column, made, found -> found.column(column).isPresent());
    }

    private static Optional<Subject> part(
            QualifiedName table, String kind, @Nullable Identifier name, boolean made, Predicate<Table> presence) {
        String description = kind + (name == null ? "" : " '" + name + "'") + " of table '" + table + "'";
        return some(
                description,
                made,
                schema -> schema.table(table).filter(presence).isPresent());
    }

    /** A unique index and a unique constraint are one thing on MariaDB and MySQL. */
    private static Predicate<Table> has(@Nullable Identifier name) {
        return table -> name != null
                && (table.index(name).isPresent() || table.constraint(name).isPresent());
    }

    private static boolean isLike(Constraint there, Constraint wanted) {
        return wanted.name() == null
                ? there.withName(null).equals(wanted)
                : wanted.name().equals(there.name());
    }

    private static boolean isMeant(Constraint there, DropConstraint drop) {
        Constraint before = drop.before();
        if (drop.name() != null) {
            return drop.name().equals(there.name());
        }
        return there.kind() == drop.kind()
                && (before == null || there.withName(null).equals(before.withName(null)));
    }

    private static Optional<Subject> sequence(QualifiedName name, boolean made) {
        return some(
                "sequence '" + name + "'", made, schema -> schema.sequences().containsKey(name));
    }

    private static Optional<Subject> type(QualifiedName name, boolean made) {
        return some("type '" + name + "'", made, schema -> schema.enumTypes().containsKey(name));
    }

    private static Optional<Subject> value(QualifiedName type, String value, boolean made) {
        return some(
                "value '" + value + "' of type '" + type + "'",
                made,
                schema -> Stream.ofNullable(schema.enumTypes().get(type))
                        .anyMatch(found -> found.values().contains(value)));
    }

    private static Optional<Subject> schema(Identifier name, boolean made) {
        return some("schema '" + name + "'", made, schema -> schema.schemas().contains(name));
    }

    /** No model knows of extensions: the operation is taken for called for. */
    private static Optional<Subject> extension(Identifier name, boolean made) {
        return some("extension '" + name + "'", made, schema -> !made);
    }

    @Override
    public Optional<Subject> createTable(CreateTable operation) {
        return some(
                "table '" + operation.table().name() + "'",
                true,
                schema -> schema.tables().containsKey(operation.table().name()));
    }

    @Override
    public Optional<Subject> dropTable(DropTable operation) {
        return table(operation.table());
    }

    @Override
    public Optional<Subject> renameTable(RenameTable operation) {
        return table(operation.table());
    }

    @Override
    public Optional<Subject> setTableComment(SetTableComment operation) {
        return table(operation.table());
    }

    @Override
    public Optional<Subject> addColumn(AddColumn operation) {
        return column(operation.table(), operation.column().name(), true);
    }

    @Override
    public Optional<Subject> dropColumn(DropColumn operation) {
        return column(operation.table(), operation.column(), false);
    }

    @Override
    public Optional<Subject> alterColumn(AlterColumn operation) {
        return column(operation.table(), operation.column(), false);
    }

    @Override
    public Optional<Subject> addConstraint(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        return part(
                operation.table(),
                "constraint",
                constraint.name(),
                true,
                table -> table.allConstraints().stream().anyMatch(c -> isLike(c, constraint)));
    }

    @Override
    public Optional<Subject> dropConstraint(DropConstraint operation) {
        return part(
                operation.table(),
                "constraint",
                operation.name(),
                false,
                table -> table.allConstraints().stream().anyMatch(c -> isMeant(c, operation)));
    }

    @Override
    public Optional<Subject> renameConstraint(RenameConstraint operation) {
        return part(operation.table(), "constraint", operation.name(), false, has(operation.name()));
    }

    @Override
    public Optional<Subject> validateConstraint(ValidateConstraint operation) {
        return part(operation.table(), "constraint", operation.name(), false, has(operation.name()));
    }

    @Override
    public Optional<Subject> createIndex(CreateIndex operation) {
        return part(
                operation.table(),
                "index",
                operation.index().name(),
                true,
                has(operation.index().name()));
    }

    @Override
    public Optional<Subject> dropIndex(DropIndex operation) {
        return part(operation.table(), "index", operation.name(), false, has(operation.name()));
    }

    @Override
    public Optional<Subject> renameIndex(RenameIndex operation) {
        return part(operation.table(), "index", operation.name(), false, has(operation.name()));
    }

    @Override
    public Optional<Subject> createSequence(CreateSequence operation) {
        return sequence(operation.sequence().name(), true);
    }

    @Override
    public Optional<Subject> alterSequence(AlterSequence operation) {
        return sequence(operation.sequence().name(), false);
    }

    @Override
    public Optional<Subject> dropSequence(DropSequence operation) {
        return sequence(operation.sequence(), false);
    }

    @Override
    public Optional<Subject> renameSequence(RenameSequence operation) {
        return sequence(operation.sequence(), false);
    }

    @Override
    public Optional<Subject> createEnumType(CreateEnumType operation) {
        return type(operation.type().name(), true);
    }

    @Override
    public Optional<Subject> alterEnumType(AlterEnumType operation) {
        return type(operation.type().name(), false);
    }

    @Override
    public Optional<Subject> dropEnumType(DropEnumType operation) {
        return type(operation.type(), false);
    }

    @Override
    public Optional<Subject> renameEnumType(RenameEnumType operation) {
        return type(operation.type(), false);
    }

    @Override
    public Optional<Subject> addEnumValue(AddEnumValue operation) {
        return value(operation.type(), operation.value(), true);
    }

    @Override
    public Optional<Subject> renameEnumValue(RenameEnumValue operation) {
        return value(operation.type(), operation.value(), false);
    }

    @Override
    public Optional<Subject> dropEnumValue(DropEnumValue operation) {
        return value(operation.type(), operation.value(), false);
    }

    @Override
    public Optional<Subject> createSchema(CreateSchema operation) {
        return schema(operation.schema(), true);
    }

    @Override
    public Optional<Subject> dropSchema(DropSchema operation) {
        return schema(operation.schema(), false);
    }

    @Override
    public Optional<Subject> createExtension(CreateExtension operation) {
        return extension(operation.extension().name(), true);
    }

    @Override
    public Optional<Subject> dropExtension(DropExtension operation) {
        return extension(operation.name(), false);
    }

    @Override
    public Optional<Subject> conditional(Conditional operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Subject> batch(Batch operation) {
        return table(operation.table());
    }

    @Override
    public Optional<Subject> insertRows(InsertRows operation) {
        return table(operation.table());
    }

    @Override
    public Optional<Subject> execute(Execute operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Subject> custom(CustomOperation operation) {
        return Optional.empty();
    }
}
