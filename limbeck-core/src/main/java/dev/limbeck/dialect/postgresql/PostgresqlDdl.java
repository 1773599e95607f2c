// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's statements; all of them can be rolled back. */
final class PostgresqlDdl extends AnsiDdl {
    private final PostgresqlClauses clauses;
    private final ServerInfo server;
    private final PostgresqlCasts casts;

    PostgresqlDdl(PostgresqlClauses clauses, ServerInfo server) {
        super(PostgresqlDialect.ID, clauses);
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
        Column before = alter.before() != null ? alter.before() : known(() -> columnBefore(alter, catalog));
        boolean numbered = alter.patch().identity().changes() || (before != null && before.identity() != null);
        SchemaModel schema = numbered ? known(catalog::current) : null;
        return schema == null
                ? KnownColumn.of(before)
                : new KnownColumn(
                        before,
                        SerialColumn.sequenceOf(schema, alter.table(), alter.column())
                                .orElse(null),
                        schema.tables().containsKey(alter.table()));
    }

    private static <T> @Nullable T known(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (LimbeckException e) {
            if (e.id() == ErrorId.MISSING_DEFINITION || e.id() == ErrorId.SCHEMA_MISMATCH) {
                return null;
            }
            throw e;
        }
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(indexName) + " ON "
                + name(table)
                + (index.method() == null ? "" : " USING " + index.method())
                + " (" + clauses.indexParts(index) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + clauses.names(index.include()) + ")")
                + (index.where() == null ? "" : " WHERE " + index.where()));
    }

    // ---- sequences

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence wanted = alter.sequence();
        Sequence before = alter.before() != null ? alter.before() : known(() -> sequenceBefore(wanted.name(), catalog));
        String changes = changed(before, wanted, Sequence::increment, increment -> " INCREMENT BY " + increment)
                + changed(before, wanted, Sequence::minimum, orNo("MINVALUE"))
                + changed(before, wanted, Sequence::maximum, orNo("MAXVALUE"))
                + changed(before, wanted, Sequence::start, start -> " START WITH " + start)
                + changed(before, wanted, Sequence::cache, cache -> " CACHE " + (cache == null ? 1 : cache))
                + changed(before, wanted, Sequence::cycle, cycle -> cycle ? " CYCLE" : " NO CYCLE");
        return changes.isEmpty() ? List.of() : List.of("ALTER SEQUENCE " + name(wanted.name()) + changes);
    }

    private static Sequence sequenceBefore(QualifiedName name, Catalog catalog) {
        Sequence sequence = catalog.current().sequences().get(name);
        if (sequence == null) {
            throw new LimbeckException(
                    ErrorId.SCHEMA_MISMATCH,
                    "there is no sequence '" + name + "' to change",
                    "check the name, or create the sequence in an earlier operation");
        }
        return sequence;
    }

    private static <T extends @Nullable Object> String changed(
            @Nullable Sequence before, Sequence wanted, Function<Sequence, T> option, Function<T, String> text) {
        T value = option.apply(wanted);
        return before != null && Objects.equals(option.apply(before), value) ? "" : text.apply(value);
    }

    private static Function<@Nullable Long, String> orNo(String word) {
        return value -> value == null ? " NO " + word : " " + word + " " + value;
    }

    // ---- enum types

    @Override
    protected List<String> createEnumType(CreateEnumType create, Catalog catalog) {
        return List.of(createEnumType(create.type()));
    }

    String createEnumType(EnumType type) {
        return "CREATE TYPE " + typeName(type.name()) + " AS ENUM "
                + type.values().stream().map(clauses::text).collect(Collectors.joining(", ", "(", ")"));
    }

    String typeName(QualifiedName type) {
        return clauses.types().render(new NamedEnumType(type));
    }

    @Override
    protected List<String> alterEnumType(AlterEnumType alter, Catalog catalog) {
        EnumType before = Optional.ofNullable(alter.before())
                .or(() -> Optional.ofNullable(
                        catalog.current().enumTypes().get(alter.type().name())))
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "there is no enum type '" + alter.type().name() + "' to change",
                        "check the name, or create the type in an earlier operation"));
        return new EnumAlteration(this, clauses).statements(before, alter.type(), catalog);
    }

    @Override
    protected List<String> dropEnumType(DropEnumType drop, Catalog catalog) {
        return List.of("DROP TYPE " + typeName(drop.type()));
    }
}
