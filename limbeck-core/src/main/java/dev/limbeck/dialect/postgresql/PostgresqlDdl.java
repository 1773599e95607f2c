// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.Requirement;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's statements; all of them can be rolled back. */
final class PostgresqlDdl extends PostgresqlSchemaDdl {
    private final PostgresqlClauses clauses;
    private final ServerInfo server;
    private final PostgresqlCasts casts;

    PostgresqlDdl(PostgresqlClauses clauses, ServerInfo server) {
        super(clauses);
        this.clauses = clauses;
        this.server = server;
        this.casts = new PostgresqlCasts(clauses.types());
    }

    PostgresqlCasts casts() {
        return casts;
    }

    String onTable(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    String columnComment(QualifiedName table, Identifier column, @Nullable String comment) {
        return commentOnColumn(table, column, comment);
    }

    LimbeckException missingType(AlterColumn alter) {
        return new LimbeckException(
                ErrorId.MISSING_DEFINITION,
                "the type of column '" + alter.column() + "' of '" + alter.table() + "' is not known here",
                "name the type in the alteration; PostgreSQL sets a collation together with the type");
    }

    LimbeckException usingAlone(AlterColumn alter, String using) {
        return new LimbeckException(
                ErrorId.MISSING_DEFINITION,
                "the expression '" + using + "' converts the values of '" + alter.column() + "' of '" + alter.table()
                        + "' to a new type, and the alteration names none",
                "name the type with the expression: to.type(<type>, \"" + using + "\")");
    }

    /** A key that is not valid comes after the table: within, it would count as valid, for the table has no rows. */
    @Override
    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        List<ForeignKey> later =
                table.foreignKeys().stream().filter(key -> !key.validated()).toList();
        List<Constraint> within = new ArrayList<>(table.constraints());
        within.removeAll(later);
        List<String> statements =
                new ArrayList<>(super.createTable(new CreateTable(table.withConstraints(within)), catalog));
        later.forEach(key -> statements.addAll(addConstraint(new AddConstraint(table.name(), key), catalog)));
        return statements;
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        if (alter.patch().generated().changes()) {
            Column before = columnBefore(alter, catalog);
            GeneratedExpression wanted = alter.patch().generated().applyTo(before.generated());
            if (wanted != null) {
                return new GeneratedAlteration(this, clauses, server).statements(alter, before, wanted, catalog);
            }
            mayDropExpression(alter, before);
        }
        return new ColumnAlteration(this, clauses, alter, knownColumn(alter, catalog)).statements();
    }

    List<String> alterPlainly(AlterColumn alter, Column before) {
        return new ColumnAlteration(this, clauses, alter, KnownColumn.of(before)).statements();
    }

    List<String> texts(Operation operation, Catalog catalog) {
        return render(operation, catalog).stream().map(SqlStatement::text).toList();
    }

    List<String> indexStatements(QualifiedName table, Index index) {
        return createIndex(table, index);
    }

    Table tableOf(AlterColumn alter, Catalog catalog) {
        return tableBefore(alter.table(), catalog);
    }

    LimbeckException cannot(String what, String help) {
        return unsupported(what, help);
    }

    private void mayDropExpression(AlterColumn alter, Column before) {
        GeneratedExpression current = before.generated();
        boolean possible = server.atLeast(13, 0) && (current == null || current.stored());
        if (!possible) {
            throw unsupported(
                    "keep the values of the generated column '" + alter.column() + "' as plain ones"
                            + (server.atLeast(13, 0) ? " when they are not stored" : " before version 13"),
                    "add a column of the same type, fill it with an update, drop '" + alter.column()
                            + "' and rename the new one");
        }
    }

    private KnownColumn knownColumn(AlterColumn alter, Catalog catalog) {
        boolean matters = alter.patch().type().changes()
                || alter.patch().collation().changes()
                || alter.patch().identity().changes();
        if (!matters) {
            return KnownColumn.of(alter.before());
        }
        Column before = alter.before() != null
                ? alter.before()
                : catalog.known(alter.table())
                        .flatMap(table -> table.column(alter.column()))
                        .orElse(null);
        boolean numbered = alter.patch().identity().changes() || (before != null && before.identity() != null);
        SchemaModel schema = numbered ? catalog.known().orElse(null) : null;
        return schema == null
                ? KnownColumn.of(before)
                : new KnownColumn(
                        before,
                        SerialColumn.sequenceOf(schema, alter.table(), alter.column())
                                .orElse(null),
                        schema.tables().containsKey(alter.table()));
    }

    @Override
    protected List<String> createIndex(CreateIndex create, Catalog catalog) {
        List<String> statements = super.createIndex(create, catalog);
        return create.concurrently() ? concurrently(statements) : statements;
    }

    @Override
    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        List<String> statements = super.dropIndex(drop, catalog);
        return drop.concurrently() ? concurrently(statements) : statements;
    }

    private static List<String> concurrently(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.replaceFirst(" INDEX ", " INDEX CONCURRENTLY "))
                .toList();
    }

    @Override
    protected boolean runsOutsideTransactions(Operation operation) {
        return operation instanceof CreateIndex create && create.concurrently()
                || operation instanceof DropIndex drop && drop.concurrently()
                || operation instanceof Conditional conditional && runsOutsideTransactions(conditional.operation())
                || operation instanceof Batch batch
                        && batch.operations().stream().anyMatch(this::runsOutsideTransactions);
    }

    /** {@code IF NOT EXISTS} is content with an index that {@code CREATE INDEX CONCURRENTLY} could not finish, and nobody uses. */
    @Override
    protected @Nullable Requirement requirement(Operation operation) {
        if (!(operation instanceof Conditional conditional
                && conditional.operation() instanceof CreateIndex create
                && create.index().name() != null)) {
            return null;
        }
        String index = name(create.table().sibling(create.index().name()));
        return new Requirement(
                "select 1 from pg_index where indexrelid = to_regclass(" + clauses.text(index) + ") and not indisvalid",
                ErrorId.INVALID_INDEX,
                "index '" + create.index().name() + "' is there, but not valid: its creation did not end",
                "unless somebody creates it at this moment, drop it and run again: DROP INDEX CONCURRENTLY " + index);
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        Set<Class<? extends Operation>> known = new HashSet<>(USUALLY_CONDITIONAL);
        known.addAll(Set.of(DropEnumType.class, AddEnumValue.class, CreateExtension.class, DropExtension.class));
        return known;
    }

    @Override
    protected void requireKnown(Index index) {
        if (index.nullsNotDistinct() && !server.atLeast(15, 0)) {
            throw unsupported(
                    "treat nulls as equal in a unique index before version 15 (this is " + server.major() + ")",
                    "index an expression instead: index(…).expression(\"coalesce(…, …)\").unique()");
        }
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(indexName) + " ON "
                + name(table)
                + (index.method() == null ? "" : " USING " + index.method())
                + " (" + clauses.indexParts(index) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + clauses.names(index.include()) + ")")
                + nulls(index)
                + PostgresqlClauses.storage(index.options())
                + PostgresqlClauses.tablespace(index.options())
                + (index.where() == null ? "" : " WHERE " + index.where()));
    }

    private String nulls(Index index) {
        if (index.nullsNotDistinct()) {
            return " NULLS NOT DISTINCT";
        }
        return index.said().has(Word.NULLS_DISTINCT) && server.atLeast(15, 0) ? " NULLS DISTINCT" : "";
    }

    @Override
    protected List<String> validateConstraint(ValidateConstraint validate, Catalog catalog) {
        return List.of(alterTable(validate.table(), "VALIDATE CONSTRAINT " + name(validate.name())));
    }

    @Override
    List<String> changed(EnumType before, EnumType after, Catalog catalog) {
        return new EnumAlteration(this, clauses).statements(before, after, catalog);
    }

    @Override
    List<String> replaced(EnumType before, EnumType after, Catalog catalog) {
        return new EnumAlteration(this, clauses).replacement(before, after, catalog);
    }
}
