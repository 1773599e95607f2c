// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
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
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as statements on {@code op}, without semicolons; a table with indexes gives several. */
final class JavaOperations implements OperationVisitor<List<Code>> {
    /** Lines within a text block of a statement. */
    private static final int BLOCK_INDENT = 16;

    private static final Map<Constraint.Kind, String> CREATE = Map.of(
            Constraint.Kind.PRIMARY_KEY, "createPrimaryKey",
            Constraint.Kind.UNIQUE, "createUniqueConstraint",
            Constraint.Kind.FOREIGN_KEY, "createForeignKey",
            Constraint.Kind.CHECK, "createCheckConstraint",
            Constraint.Kind.EXCLUDE, "createExcludeConstraint");

    private static final Set<Class<? extends Operation>> IN_BATCH = Set.of(
            AddColumn.class,
            DropColumn.class,
            AlterColumn.class,
            SetTableComment.class,
            AddConstraint.class,
            DropConstraint.class,
            RenameConstraint.class,
            ValidateConstraint.class,
            CreateIndex.class,
            DropIndex.class,
            RenameIndex.class);

    private final JavaImports imports;
    private final String receiver;
    private final @Nullable QualifiedName batchTable;
    private final JavaColumns columns;
    private final JavaConstraints constraints;

    JavaOperations(JavaImports imports) {
        this(imports, "op.");
    }

    /** @param receiver what the methods are called on, with its dot */
    private JavaOperations(JavaImports imports, String receiver) {
        this(imports, receiver, null);
    }

    /** @param batchTable the table that methods do not name, because the receiver has it */
    private JavaOperations(JavaImports imports, String receiver, @Nullable QualifiedName batchTable) {
        this.imports = imports;
        this.receiver = receiver;
        this.batchTable = batchTable;
        this.columns = new JavaColumns(imports);
        this.constraints = new JavaConstraints(imports);
    }

    private List<Code> op(String method, Code... arguments) {
        return op(method, List.of(arguments));
    }

    private List<Code> op(String method, List<Code> arguments) {
        return List.of(Code.call(receiver + method, arguments));
    }

    /** The table goes before the other arguments, unless the receiver has it. */
    private List<Code> onTable(String method, QualifiedName table, List<Code> others) {
        return op(method, table.equals(batchTable) ? others : after(JavaValues.name(table), others));
    }

    private List<Code> onTable(String method, QualifiedName table, Code... others) {
        return onTable(method, table, List.of(others));
    }

    private static List<Code> after(Code first, List<Code> others) {
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
                    JavaValues.name(operation.name()),
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
        List<Code> arguments = new ArrayList<>(List.of(JavaValues.name(index.name()), JavaValues.name(table)));
        index.parts().forEach(part -> arguments.add(JavaValues.name(part.column())));
        return op(index.unique() ? "createUniqueIndex" : "createIndex", arguments);
    }

    @Override
    public List<Code> dropIndex(DropIndex operation) {
        String method = operation.concurrently() ? "dropIndexConcurrently" : "dropIndex";
        if (operation.table().equals(batchTable)) {
            return op(method, JavaValues.name(operation.name()));
        }
        return concurrently(
                operation.concurrently(),
                op(method, JavaValues.name(operation.name()), JavaValues.name(operation.table())));
    }

    @Override
    public List<Code> createSequence(CreateSequence operation) {
        return op("createSequence", sequence(operation.sequence()));
    }

    @Override
    public List<Code> alterSequence(AlterSequence operation) {
        return op("alterSequence", sequence(operation.sequence()));
    }

    private Code sequence(Sequence sequence) {
        List<Call> calls = new ArrayList<>();
        addNumber(calls, "start", sequence.start() == 1 ? null : sequence.start());
        addNumber(calls, "increment", sequence.increment() == 1 ? null : sequence.increment());
        addNumber(calls, "minimum", sequence.minimum());
        addNumber(calls, "maximum", sequence.maximum());
        addNumber(calls, "cache", sequence.cache());
        if (sequence.cycle()) {
            calls.add(new Call("cycle", List.of(), false));
        }
        return Chain.of(Code.call(imports.definition("sequence"), JavaValues.name(sequence.name())), calls);
    }

    private static void addNumber(List<Call> calls, String method, @Nullable Long number) {
        if (number != null) {
            calls.add(new Call(method, List.of(JavaValues.number(number)), false));
        }
    }

    @Override
    public List<Code> dropSequence(DropSequence operation) {
        return op("dropSequence", JavaValues.name(operation.sequence()));
    }

    @Override
    public List<Code> createEnumType(CreateEnumType operation) {
        return op("createEnumType", enumType(operation.type()));
    }

    @Override
    public List<Code> alterEnumType(AlterEnumType operation) {
        return op("alterEnumType", enumType(operation.type()));
    }

    private static List<Code> enumType(EnumType type) {
        return after(JavaValues.name(type.name()), JavaValues.strings(type.values()));
    }

    @Override
    public List<Code> dropEnumType(DropEnumType operation) {
        return op("dropEnumType", JavaValues.name(operation.type()));
    }

    @Override
    public List<Code> createSchema(CreateSchema operation) {
        return op("createSchema", JavaValues.name(operation.schema()));
    }

    @Override
    public List<Code> dropSchema(DropSchema operation) {
        return op("dropSchema", JavaValues.name(operation.schema()));
    }

    @Override
    public List<Code> insertRows(InsertRows operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(JavaValues.name(operation.table()));
        arguments.add(Code.call(imports.definition("columns"), JavaValues.names(operation.columns())));
        operation.rows().forEach(row -> arguments.add(row(row)));
        return op("insert", arguments);
    }

    private Code row(List<Literal> values) {
        List<Code> arguments =
                values.stream().map(value -> JavaValues.literal(value, imports)).toList();
        // a lone null would be taken for a missing array
        boolean loneNull = values.size() == 1 && values.get(0) instanceof Literal.Null;
        return Code.call(imports.definition("row"), loneNull ? List.of(Code.text("(Object) null")) : arguments);
    }

    @Override
    public List<Code> execute(Execute operation) {
        String sql = operation.sql();
        return op(
                "execute",
                JavaText.suitsBlock(sql) ? Code.text(JavaText.block(sql, BLOCK_INDENT)) : JavaValues.string(sql));
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

    @Override
    public List<Code> renameSequence(RenameSequence operation) {
        return op("renameSequence", JavaValues.name(operation.sequence()), JavaValues.name(operation.newName()));
    }

    @Override
    public List<Code> renameEnumType(RenameEnumType operation) {
        return op("renameEnumType", JavaValues.name(operation.type()), JavaValues.name(operation.newName()));
    }

    @Override
    public List<Code> addEnumValue(AddEnumValue operation) {
        List<Code> arguments =
                new ArrayList<>(List.of(JavaValues.name(operation.type()), JavaValues.string(operation.value())));
        String neighbour = operation.place().neighbour();
        if (neighbour != null) {
            String word = imports.definition(operation.place().before() ? "before" : "after");
            arguments.add(Code.call(word, JavaValues.string(neighbour)));
        }
        return op("addEnumValue", arguments);
    }

    @Override
    public List<Code> renameEnumValue(RenameEnumValue operation) {
        return op(
                "renameEnumValue",
                JavaValues.name(operation.type()),
                JavaValues.string(operation.value()),
                JavaValues.string(operation.newValue()));
    }

    @Override
    public List<Code> dropEnumValue(DropEnumValue operation) {
        return op("dropEnumValue", JavaValues.name(operation.type()), JavaValues.string(operation.value()));
    }

    @Override
    public List<Code> createExtension(CreateExtension operation) {
        return op("createExtension", extension(operation.extension()));
    }

    private Code extension(Extension extension) {
        List<Call> calls = new ArrayList<>();
        if (extension.schema() != null) {
            calls.add(new Call("schema", List.of(JavaValues.name(extension.schema())), false));
        }
        if (extension.version() != null) {
            calls.add(new Call("version", List.of(JavaValues.string(extension.version())), false));
        }
        if (extension.cascade()) {
            calls.add(new Call("cascade", List.of(), false));
        }
        Code name = JavaValues.name(extension.name());
        return calls.isEmpty() ? name : Chain.of(Code.call(imports.definition("extension"), name), calls);
    }

    @Override
    public List<Code> dropExtension(DropExtension operation) {
        return op("dropExtension", JavaValues.name(operation.name()));
    }

    @Override
    public List<Code> conditional(Conditional operation) {
        String view = operation.existence() == Existence.IF_EXISTS ? "ifExists()." : "ifNotExists().";
        return operation.operation().accept(new JavaOperations(imports, "op." + view));
    }

    @Override
    public List<Code> batch(Batch operation) {
        boolean own = operation.operations().stream().allMatch(one -> isOfBatch(one, operation.table()));
        JavaOperations inner = own ? new JavaOperations(imports, "b.", operation.table()) : this;
        List<Code> statements = new ArrayList<>();
        operation.operations().forEach(one -> statements.addAll(one.accept(inner)));
        String head = receiver + "batch(" + JavaValues.name(operation.table()).flat() + ", b -> {";
        return own ? List.of(new Block(head, statements)) : statements;
    }

    /** Whether a batch has a method for it; operations of a batch that no script made are written one by one. */
    private static boolean isOfBatch(Operation operation, QualifiedName table) {
        boolean online = operation instanceof CreateIndex create && create.concurrently()
                || operation instanceof DropIndex drop && drop.concurrently();
        return !online
                && IN_BATCH.contains(operation.getClass())
                && ChangedTable.of(operation).equals(Optional.of(table));
    }

    @Override
    public List<Code> custom(CustomOperation operation) {
        return List.of(Code.text(operation.javaSource()));
    }
}
