// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Operation;
import dev.limbeck.op.OperationVisitor;
import dev.limbeck.op.RenameOperation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under which condition the batch does an operation that takes no {@code IF EXISTS} of its own; empty where there is none. */
final class SqlServerConditions implements OperationVisitor<Optional<String>> {
    private static final String ABSENT = " IS NULL";
    private static final String PRESENT = " IS NOT NULL";

    private final SqlServerSearch search;

    SqlServerConditions(SqlServerSearch search) {
        this.search = search;
    }

    /**
     * The statements in one batch behind the condition, for the first may change the answer. Each is one of its own in there:
     * some must come first in their batch, others name the same variable.
     */
    static List<String> guarded(String condition, List<String> statements) {
        boolean alone = statements.size() == 1 && statements.get(0).matches("(?s)(?:CREATE (?!SCHEMA)|ALTER|EXEC).*");
        return List.of("IF " + condition
                + (alone
                        ? "\n" + statements.get(0)
                        : statements.stream()
                                .map(statement -> "EXEC(N'" + statement.replace("'", "''") + "')")
                                .collect(Collectors.joining("\n", "\nBEGIN\n", "\nEND"))));
    }

    private Optional<String> object(QualifiedName name, String type, String presence) {
        return Optional.of("object_id(" + search.objectId(name) + ", '" + type + "')" + presence);
    }

    private Optional<String> column(QualifiedName table, Identifier column, String presence) {
        return Optional.of("col_length(" + search.objectId(table) + ", " + search.text(column) + ")" + presence);
    }

    private Optional<String> constraint(QualifiedName table, @Nullable Identifier name, String presence) {
        return name == null
                ? Optional.empty()
                : Optional.of("object_id(" + search.objectId(table.sibling(name)) + ")" + presence);
    }

    private Optional<String> index(QualifiedName table, @Nullable Identifier name, String negation) {
        return name == null
                ? Optional.empty()
                : Optional.of(negation + "EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = object_id("
                        + search.objectId(table) + ") AND name = " + search.text(name) + ")");
    }

    @Override
    public Optional<String> createTable(Operation.CreateTable operation) {
        return object(operation.table().name(), "U", ABSENT);
    }

    @Override
    public Optional<String> dropTable(Operation.DropTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameTable(Operation.RenameTable operation) {
        return object(operation.table(), "U", PRESENT);
    }

    @Override
    public Optional<String> setTableComment(Operation.SetTableComment operation) {
        return object(operation.table(), "U", PRESENT);
    }

    @Override
    public Optional<String> addColumn(Operation.AddColumn operation) {
        return column(operation.table(), operation.column().name(), ABSENT);
    }

    @Override
    public Optional<String> dropColumn(Operation.DropColumn operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> alterColumn(Operation.AlterColumn operation) {
        return column(operation.table(), operation.column(), PRESENT);
    }

    @Override
    public Optional<String> addConstraint(Operation.AddConstraint operation) {
        return constraint(operation.table(), operation.constraint().name(), ABSENT);
    }

    @Override
    public Optional<String> dropConstraint(Operation.DropConstraint operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameConstraint(RenameOperation.RenameConstraint operation) {
        return constraint(operation.table(), operation.name(), PRESENT);
    }

    @Override
    public Optional<String> validateConstraint(Operation.ValidateConstraint operation) {
        return constraint(operation.table(), operation.name(), PRESENT);
    }

    @Override
    public Optional<String> createIndex(Operation.CreateIndex operation) {
        return index(operation.table(), operation.index().name(), "NOT ");
    }

    @Override
    public Optional<String> dropIndex(Operation.DropIndex operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameIndex(RenameOperation.RenameIndex operation) {
        return index(operation.table(), operation.name(), "");
    }

    @Override
    public Optional<String> createSequence(Operation.CreateSequence operation) {
        return object(operation.sequence().name(), "SO", ABSENT);
    }

    @Override
    public Optional<String> alterSequence(Operation.AlterSequence operation) {
        return object(operation.sequence().name(), "SO", PRESENT);
    }

    @Override
    public Optional<String> dropSequence(Operation.DropSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameSequence(RenameOperation.RenameSequence operation) {
        return object(operation.sequence(), "SO", PRESENT);
    }

    @Override
    public Optional<String> createEnumType(Operation.CreateEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> alterEnumType(Operation.AlterEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropEnumType(Operation.DropEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameEnumType(RenameOperation.RenameEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> addEnumValue(Operation.AddEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> renameEnumValue(RenameOperation.RenameEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropEnumValue(Operation.DropEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> createSchema(Operation.CreateSchema operation) {
        return Optional.of("schema_id(" + search.text(operation.schema()) + ")" + ABSENT);
    }

    @Override
    public Optional<String> dropSchema(Operation.DropSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> createExtension(Operation.CreateExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dropExtension(Operation.DropExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> insertRows(Operation.InsertRows operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> execute(Operation.Execute operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> conditional(Operation.Conditional operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> batch(Operation.Batch operation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> custom(CustomOperation operation) {
        return Optional.empty();
    }
}
