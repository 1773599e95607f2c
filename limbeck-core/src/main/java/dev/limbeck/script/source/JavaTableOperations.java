// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.OperationVisitor;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of {@link JavaOperations} that writes operations on tables, their columns, constraints and indexes. */
abstract class JavaTableOperations implements OperationVisitor<List<Code>> {
    private static final Map<Constraint.Kind, String> CREATE = Map.of(
            Constraint.Kind.PRIMARY_KEY, "createPrimaryKey",
            Constraint.Kind.UNIQUE, "createUniqueConstraint",
            Constraint.Kind.FOREIGN_KEY, "createForeignKey",
            Constraint.Kind.CHECK, "createCheckConstraint",
            Constraint.Kind.EXCLUDE, "createExcludeConstraint");

    final JavaImports imports;
    final String receiver;
    private final @Nullable QualifiedName batchTable;
    private final JavaColumns columns;
    private final JavaConstraints constraints;

    /**
     * @param receiver what the methods are called on, with its dot
     * @param batchTable the table that methods do not name, because the receiver has it
     */
    JavaTableOperations(JavaImports imports, String receiver, @Nullable QualifiedName batchTable) {
        this.imports = imports;
        this.receiver = receiver;
        this.batchTable = batchTable;
        this.columns = new JavaColumns(imports);
        this.constraints = new JavaConstraints(imports);
    }

    final List<Code> op(String method, Code... arguments) {
        return op(method, List.of(arguments));
    }

    final List<Code> op(String method, List<Code> arguments) {
        return List.of(Code.call(receiver + method, arguments));
    }

    /** The table goes before the other arguments, unless the receiver has it. */
    private List<Code> onTable(String method, QualifiedName table, List<Code> others) {
        return op(method, table.equals(batchTable) ? others : after(JavaValues.name(table), others));
    }

    private List<Code> onTable(String method, QualifiedName table, Code... others) {
        return onTable(method, table, List.of(others));
    }

    static List<Code> after(Code first, List<Code> others) {
        List<Code> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    @Override
    public List<Code> createTable(CreateTable operation) {
        Table table = operation.table();
        List<Code> elements = new ArrayList<>();
        elements.add(JavaValues.name(table.name()));
        table.columns().forEach(column -> elements.add(columns.definition(column)));
        table.allConstraints().forEach(constraint -> elements.add(constraints.definition(constraint)));
        if (table.comment() != null) {
            elements.add(Code.call(imports.definition("comment"), JavaValues.string(table.comment())));
        }
        if (!table.options().isEmpty()) {
            elements.add(Code.call(imports.definition("options"), JavaValues.strings(table.options())));
        }
        if (!table.kinds().isEmpty()) {
            elements.add(Code.call(imports.definition("kind"), JavaValues.strings(table.kinds())));
        }
        List<Code> statements = new ArrayList<>();
        statements.add(new Call(receiver + "createTable", elements, elements.size() > 1));
        table.indexes().forEach(index -> statements.addAll(createIndex(table.name(), index, false)));
        return statements;
    }

    @Override
    public List<Code> dropTable(DropTable operation) {
        return op("dropTable", JavaValues.name(operation.table()));
    }

    @Override
    public List<Code> renameTable(RenameTable operation) {
        return op("renameTable", JavaValues.name(operation.table()), JavaValues.name(operation.newName()));
    }

    @Override
    public List<Code> setTableComment(SetTableComment operation) {
        String comment = operation.comment();
        return comment == null
                ? onTable("dropTableComment", operation.table())
                : onTable("commentOnTable", operation.table(), JavaValues.string(comment));
    }

    @Override
    public List<Code> addColumn(AddColumn operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(columns.definition(operation.column()));
        operation.constraints().forEach(constraint -> arguments.add(constraints.definition(constraint)));
        return onTable("addColumn", operation.table(), arguments);
    }

    @Override
    public List<Code> dropColumn(DropColumn operation) {
        return onTable("dropColumn", operation.table(), JavaValues.name(operation.column()));
    }

    @Override
    public List<Code> alterColumn(AlterColumn operation) {
        QualifiedName table = operation.table();
        Code name = JavaValues.name(operation.column());
        if (operation.patch().onlyRenames()) {
            Identifier newName = operation.patch().name().applyTo(null);
            return onTable("renameColumn", table, name, JavaValues.name(newName));
        }
        Column before = operation.before();
        Code column = before == null ? name : columns.definition(before);
        return onTable("alterColumn", table, column, columns.change(operation.patch()));
    }

    @Override
    public List<Code> addConstraint(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        return onTable(
                String.valueOf(CREATE.get(constraint.kind())), operation.table(), constraints.definition(constraint));
    }

    @Override
    public List<Code> dropConstraint(DropConstraint operation) {
        QualifiedName table = operation.table();
        Constraint before = operation.before();
        if (operation.name() != null) {
            return onTable(
                    "dropConstraint",
                    table,
                    imports.name(operation.name()),
                    Code.text(imports.constant(operation.kind())));
        }
        return before == null || operation.kind() == Constraint.Kind.PRIMARY_KEY
                ? onTable("dropPrimaryKey", table)
                : onTable("dropConstraint", table, constraints.definition(before));
    }

    @Override
    public List<Code> createIndex(CreateIndex operation) {
        return concurrently(
                operation.concurrently(), createIndex(operation.table(), operation.index(), operation.concurrently()));
    }

    /** PostgreSQL does it only outside of a transaction. */
    private static List<Code> concurrently(boolean concurrently, List<Code> calls) {
        return concurrently ? List.of(new Block("op.autocommit(() -> {", calls)) : calls;
    }

    private List<Code> createIndex(QualifiedName table, Index index, boolean concurrently) {
        if (concurrently || table.equals(batchTable) || !JavaConstraints.isPlain(index)) {
            return onTable("createIndex", table, constraints.definition(index, concurrently));
        }
        List<Code> arguments = new ArrayList<>(List.of(imports.name(index.name()), JavaValues.name(table)));
        index.parts().forEach(part -> arguments.add(JavaValues.name(part.column())));
        return op(index.unique() ? "createUniqueIndex" : "createIndex", arguments);
    }

    @Override
    public List<Code> dropIndex(DropIndex operation) {
        String method = operation.concurrently() ? "dropIndexConcurrently" : "dropIndex";
        if (operation.table().equals(batchTable)) {
            return op(method, imports.name(operation.name()));
        }
        return concurrently(
                operation.concurrently(),
                op(method, imports.name(operation.name()), JavaValues.name(operation.table())));
    }

    @Override
    public List<Code> renameConstraint(RenameConstraint operation) {
        return onTable(
                "renameConstraint",
                operation.table(),
                JavaValues.name(operation.name()),
                JavaValues.name(operation.newName()));
    }

    @Override
    public List<Code> validateConstraint(ValidateConstraint operation) {
        return onTable("validateConstraint", operation.table(), JavaValues.name(operation.name()));
    }

    @Override
    public List<Code> renameIndex(RenameIndex operation) {
        return onTable(
                "renameIndex",
                operation.table(),
                JavaValues.name(operation.name()),
                JavaValues.name(operation.newName()));
    }
}
