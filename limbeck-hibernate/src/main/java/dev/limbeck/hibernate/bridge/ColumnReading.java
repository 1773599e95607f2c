// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import java.util.List;
import java.util.Locale;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Columns, as Hibernate's {@code create table} would write them. */
final class ColumnReading {
    private static final ColumnDefinition UNDEFINED =
            new ColumnDefinition("", null, false, false, List.of(), null, null, null, null, null);

    private final OfflineMetadata booted;
    private final Names names;
    private final TypeReading types;
    private final Dialect dialect;
    private final boolean notNullAfterGenerated;

    ColumnReading(OfflineMetadata booted, Names names, TypeReading types) {
        this.booted = booted;
        this.names = names;
        this.types = types;
        this.dialect = booted.database().getDialect();
        this.notNullAfterGenerated =
                NewerMethod.of(Dialect.class, "supportsNotNullAfterGeneratedAs").test(dialect, true);
    }

    /** The {@code columnDefinition} of the column in parts; without any part if it has none. */
    ColumnDefinition definition(Column column) {
        String text = booted.columnDefinition(column);
        return text == null || text.isBlank() ? UNDEFINED : parse(text);
    }

    private ColumnDefinition parse(String sql) {
        return dialect instanceof H2Dialect ? ColumnDefinition.parseStoring(sql) : ColumnDefinition.parse(sql);
    }

    dev.limbeck.schema.Column of(Table table, Column column) {
        ColumnDefinition definition = definition(column);
        SqlType type = definition.type().isEmpty() ? types.of(table, column) : types.parse(definition.type());
        GeneratedExpression generated = generated(column, definition);
        boolean nullable = column.isNullable() && !definition.notNull();
        if (column.getGeneratedAs() != null && !notNullAfterGenerated) {
            nullable = true;
        }
        return new dev.limbeck.schema.Column(
                names.of(column),
                type,
                nullable,
                defaultValue(column, definition),
                identity(column, definition),
                generated,
                column.getCollation() == null ? definition.collation() : column.getCollation(),
                filled(column.getComment() == null ? definition.comment() : column.getComment()));
    }

    private static @Nullable ColumnDefault defaultValue(Column column, ColumnDefinition definition) {
        if (column.isIdentity()) {
            return null;
        }
        String sql = column.getDefaultValue() == null ? definition.defaultSql() : column.getDefaultValue();
        return sql == null ? null : new ColumnDefault.Expression(sql.strip());
    }

    private @Nullable Identity identity(Column column, ColumnDefinition definition) {
        if (definition.identity() != null || !column.isIdentity()) {
            return definition.identity();
        }
        boolean always = types.identityClause(column).toLowerCase(Locale.ROOT).contains("always");
        return new Identity(always, null, null);
    }

    private @Nullable GeneratedExpression generated(Column column, ColumnDefinition definition) {
        String expression = column.getGeneratedAs();
        if (expression == null) {
            return definition.generated();
        }
        // the dialect decides, by the words that it writes around the expression
        GeneratedExpression clause = parse("integer" + dialect.generatedAs("?")).generated();
        boolean stored = clause != null && clause.stored();
        return new GeneratedExpression(SqlTokens.withoutParentheses(expression), stored);
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
