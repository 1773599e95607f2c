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
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Extension;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as statements on {@code op}, without semicolons; a table with indexes gives several. */
final class JavaOperations extends JavaTableOperations {
    /** Lines within a text block of a statement. */
    private static final int BLOCK_INDENT = 16;

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

    JavaOperations(JavaImports imports) {
        super(imports, "op.", null);
    }

    private JavaOperations(JavaImports imports, String receiver, @Nullable QualifiedName batchTable) {
        super(imports, receiver, batchTable);
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
        return op(operation.anew() ? "replaceEnumType" : "alterEnumType", enumType(operation.type()));
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
        return operation.operation().accept(new JavaOperations(imports, "op." + view, null));
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
