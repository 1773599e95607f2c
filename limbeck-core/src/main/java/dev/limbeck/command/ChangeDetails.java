// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.CustomOperation;
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
import dev.limbeck.op.OperationVisitor;
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people want to know of an operation besides its title, one line each; nothing where the title says it all. */
final class ChangeDetails implements OperationVisitor<List<String>> {
    private final SchemaWords words;

    ChangeDetails(SchemaWords words) {
        this.words = words;
    }

    private static <T> void add(List<String> changes, String what, Patch<T> patch, Function<T, String> words) {
        String said = patch.match(() -> "", value -> what + ": " + words.apply(value), () -> what + ": none");
        if (!said.isEmpty()) {
            changes.add(said);
        }
    }

    private static void add(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + (after == null ? "none" : after));
        }
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        return words.table(operation.table());
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return List.of();
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return List.of();
    }

    @Override
    public List<String> setTableComment(SetTableComment operation) {
        return List.of("comment: " + (operation.comment() == null ? "none" : operation.comment()));
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        return List.of(words.column(operation.column()));
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return List.of();
    }

    @Override
    public List<String> alterColumn(AlterColumn operation) {
        ColumnPatch patch = operation.patch();
        List<String> changes = new ArrayList<>();
        add(changes, "name", patch.name(), Object::toString);
        add(changes, "type", patch.type(), words::type);
        add(changes, "nullable", patch.nullable(), Object::toString);
        add(changes, "default", patch.defaultValue(), SchemaWords::defaultValue);
        add(changes, "identity", patch.identity(), (Identity any) -> "yes");
        add(changes, "generated", patch.generated(), GeneratedExpression::sql);
        add(changes, "collation", patch.collation(), Function.identity());
        add(changes, "comment", patch.comment(), Function.identity());
        return changes;
    }

    @Override
    public List<String> addConstraint(AddConstraint operation) {
        return List.of(words.constraint(operation.constraint()));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return List.of();
    }

    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        return List.of();
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return List.of();
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return List.of(words.index(operation.index()));
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return List.of();
    }

    @Override
    public List<String> renameIndex(RenameIndex operation) {
        return List.of();
    }

    @Override
    public List<String> createSequence(CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<String> alterSequence(AlterSequence operation) {
        Sequence before = operation.before();
        if (before == null) {
            return List.of();
        }
        Sequence after = operation.sequence();
        List<String> changes = new ArrayList<>();
        add(changes, "start", before.start(), after.start());
        add(changes, "increment", before.increment(), after.increment());
        add(changes, "minimum", before.minimum(), after.minimum());
        add(changes, "maximum", before.maximum(), after.maximum());
        add(changes, "cache", before.cache(), after.cache());
        add(changes, "cycle", before.cycle(), after.cycle());
        return changes;
    }

    @Override
    public List<String> dropSequence(DropSequence operation) {
        return List.of();
    }

    @Override
    public List<String> renameSequence(RenameSequence operation) {
        return List.of();
    }

    @Override
    public List<String> createEnumType(CreateEnumType operation) {
        return List.of(SchemaWords.values(operation.type()));
    }

    @Override
    public List<String> alterEnumType(AlterEnumType operation) {
        EnumType before = operation.before();
        return List.of(
                (before == null ? "" : SchemaWords.values(before) + " -> ") + SchemaWords.values(operation.type()));
    }

    @Override
    public List<String> dropEnumType(DropEnumType operation) {
        return List.of();
    }

    @Override
    public List<String> renameEnumType(RenameEnumType operation) {
        return List.of();
    }

    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        return List.of();
    }

    @Override
    public List<String> renameEnumValue(RenameEnumValue operation) {
        return List.of();
    }

    @Override
    public List<String> dropEnumValue(DropEnumValue operation) {
        return List.of();
    }

    @Override
    public List<String> createSchema(CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<String> dropSchema(DropSchema operation) {
        return List.of();
    }

    @Override
    public List<String> createExtension(CreateExtension operation) {
        return List.of();
    }

    @Override
    public List<String> dropExtension(DropExtension operation) {
        return List.of();
    }

    @Override
    public List<String> insertRows(InsertRows operation) {
        return List.of();
    }

    @Override
    public List<String> execute(Execute operation) {
        return List.of();
    }

    @Override
    public List<String> conditional(Conditional operation) {
        return operation.operation().accept(this);
    }

    @Override
    public List<String> batch(Batch operation) {
        return operation.operations().stream()
                .flatMap(part -> part.accept(this).stream())
                .toList();
    }

    @Override
    public List<String> custom(CustomOperation operation) {
        return List.of();
    }
}
