// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.NewNames;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddEnumValue;
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
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.op.Subject;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every operation as the standard writes it. A dialect overrides the methods for what it writes otherwise; it never asks
 * which database it is. Methods give statements in order; {@code catalog} is the schema before the operation.
 */
public abstract class AnsiDdl extends AnsiTableDdl {
    /** What most databases pass over that have {@code IF EXISTS} and {@code IF NOT EXISTS} at all. */
    protected static final Set<Class<? extends Operation>> USUALLY_CONDITIONAL = Set.of(
            CreateTable.class,
            DropTable.class,
            AddColumn.class,
            DropColumn.class,
            DropConstraint.class,
            CreateIndex.class,
            DropIndex.class,
            CreateSequence.class,
            DropSequence.class,
            CreateSchema.class,
            DropSchema.class);

    /** @param dialect the id, for messages and custom operations */
    protected AnsiDdl(String dialect, AnsiClauses clauses) {
        super(dialect, clauses);
    }

    @Override
    public final List<SqlStatement> render(Operation operation, Catalog catalog) {
        NewNames.of(operation).forEach(clauses().identifiers()::requireFits);
        boolean outside = runsOutsideTransactions(operation);
        Requirement required = requirement(operation);
        return texts(operation, catalog).stream()
                .map(text -> new SqlStatement(text, outside, required))
                .toList();
    }

    private List<String> texts(Operation operation, Catalog catalog) {
        return operation.accept(new AnsiRendering(this, catalog));
    }

    /** Whether the database refuses the operation within a transaction. */
    protected boolean runsOutsideTransactions(Operation operation) {
        return false;
    }

    /** What must hold before the statements of the operation, null = nothing. */
    protected @Nullable Requirement requirement(Operation operation) {
        return null;
    }

    // ---- sequences, types, schemas, rows

    /** Throws where the database has none. */
    protected void requireSequences(QualifiedName sequence) {}

    protected List<String> createSequence(CreateSequence create, Catalog catalog) {
        Sequence sequence = create.sequence();
        requireSequences(sequence.name());
        return List.of("CREATE SEQUENCE " + name(sequence.name()) + " START WITH " + sequence.start()
                + sequenceOptions(sequence));
    }

    /** Everything but the start, with a blank before it. */
    protected String sequenceOptions(Sequence sequence) {
        return " INCREMENT BY " + sequence.increment()
                + (sequence.minimum() == null ? "" : " MINVALUE " + sequence.minimum())
                + (sequence.maximum() == null ? "" : " MAXVALUE " + sequence.maximum())
                + (sequence.cache() == null ? "" : " CACHE " + sequence.cache())
                + (sequence.cycle() ? " CYCLE" : "");
    }

    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence sequence = alter.sequence();
        requireSequences(sequence.name());
        return List.of("ALTER SEQUENCE " + name(sequence.name()) + sequenceOptions(sequence));
    }

    protected List<String> dropSequence(DropSequence drop, Catalog catalog) {
        requireSequences(drop.sequence());
        return List.of("DROP SEQUENCE " + name(drop.sequence()));
    }

    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        requireSequences(rename.sequence());
        return List.of("ALTER SEQUENCE " + name(rename.sequence()) + " RENAME TO " + name(rename.newName()));
    }

    protected List<String> createEnumType(CreateEnumType create, Catalog catalog) {
        throw namedEnums(create.type().name());
    }

    protected List<String> alterEnumType(AlterEnumType alter, Catalog catalog) {
        throw namedEnums(alter.type().name());
    }

    protected List<String> dropEnumType(DropEnumType drop, Catalog catalog) {
        throw namedEnums(drop.type());
    }

    protected List<String> renameEnumType(RenameEnumType rename, Catalog catalog) {
        throw namedEnums(rename.type());
    }

    protected List<String> addEnumValue(AddEnumValue add, Catalog catalog) {
        throw namedEnums(add.type());
    }

    protected List<String> renameEnumValue(RenameEnumValue rename, Catalog catalog) {
        throw namedEnums(rename.type());
    }

    protected List<String> dropEnumValue(DropEnumValue drop, Catalog catalog) {
        throw namedEnums(drop.type());
    }

    private LimbeckException namedEnums(QualifiedName type) {
        return unsupported(
                "make '" + type + "' a type of its own; PostgreSQL can",
                "use an enum column where the database has one, or a varchar with a check constraint");
    }

    protected List<String> createSchema(CreateSchema create, Catalog catalog) {
        return List.of("CREATE SCHEMA " + name(create.schema()));
    }

    protected List<String> dropSchema(DropSchema drop, Catalog catalog) {
        return List.of("DROP SCHEMA " + name(drop.schema()));
    }

    protected List<String> createExtension(CreateExtension create, Catalog catalog) {
        throw extensions(create.extension().name());
    }

    protected List<String> dropExtension(DropExtension drop, Catalog catalog) {
        throw extensions(drop.name());
    }

    private LimbeckException extensions(Identifier name) {
        return unsupported(
                "load the extension '" + name + "'; PostgreSQL can",
                "do it on that database only: op.onDialect(\"postgresql\", o -> o.createExtension(\"" + name + "\"))");
    }

    // ---- operations around others

    /** The operations that the database itself passes over when told {@code IF EXISTS} or {@code IF NOT EXISTS}. */
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return Set.of();
    }

    /** In the database's own words where it has them, else decided by what the database shows. */
    protected List<String> conditional(Conditional conditional, Catalog catalog) {
        Operation operation = conditional.operation();
        if (ConditionalWords.suffice(operation, conditionalOperations())) {
            List<String> plain = texts(operation, catalog);
            List<String> statements = plain.stream()
                    .map(text -> ConditionalWords.in(text, conditional.existence()))
                    .toList();
            if (!statements.get(0).equals(plain.get(0))) {
                return statements;
            }
        }
        Subject subject = Subject.of(operation);
        if (catalog.isReplayed()) {
            throw new LimbeckException(
                    ErrorId.OFFLINE_MODE,
                    "whether there is a " + subject.description() + " must be read from the database: " + dialect
                            + " has no '" + conditional.existence().sql() + "' for it",
                    "leave out " + (subject.made() ? "ifNotExists()" : "ifExists()")
                            + ", write the SQL with op.execute(…), or run it without --sql");
        }
        return subject.calledFor(catalog.current()) ? texts(operation, catalog) : List.of();
    }

    /** One operation after the other. */
    protected List<String> batch(Batch batch, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        Catalog now = catalog;
        for (Operation operation : batch.operations()) {
            statements.addAll(texts(operation, now));
            now = after(now, operation);
        }
        return statements;
    }

    /** The catalogue as it is when the operation has been done, for what comes behind it in the same batch. */
    protected static Catalog after(Catalog before, Operation operation) {
        return new CatalogAfter(before, operation);
    }

    // ---- rows and raw SQL

    /** As it stands. */
    protected List<String> execute(Execute execute, Catalog catalog) {
        return List.of(execute.sql());
    }

    @Override
    public final String literal(Literal literal) {
        return clauses().literal(literal);
    }

    /** One statement for each row, which every database takes; a run sends many of them at once. */
    protected List<String> insertRows(InsertRows insert, Catalog catalog) {
        String start = "INSERT INTO " + name(insert.table()) + " (" + clauses().names(insert.columns()) + ") VALUES (";
        return insert.rows().stream()
                .map(row -> start + row.stream().map(clauses()::literal).collect(Collectors.joining(", ")) + ")")
                .toList();
    }
}
