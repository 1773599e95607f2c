// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Hibernate's names in neutral spelling. */
final class Names {
    /** A prefix and an MD5 in base 35, as Hibernate's implicit naming strategies make them up. */
    private static final Pattern MADE_UP = Pattern.compile("(?i)(fk|uk_?|idx|ck)[0-9a-y]{20,25}");

    private final IdentifierRules rules;
    private final SqlStringGenerationContext context;
    private final boolean catalogsOnly;
    private final boolean quotesAll;

    Names(IdentifierRules rules, SqlStringGenerationContext context, JdbcEnvironment environment) {
        this.rules = rules;
        this.context = context;
        this.catalogsOnly = environment.getNameQualifierSupport() == NameQualifierSupport.CATALOG;
        this.quotesAll = environment.getIdentifierHelper().toIdentifier("x").isQuoted();
    }

    Identifier of(org.hibernate.boot.model.naming.Identifier name) {
        return name.isQuoted() ? rules.fromQuoted(name.getText()) : rules.fromUnquoted(name.getText());
    }

    Identifier of(Column column) {
        return column.isQuoted() ? rules.fromQuoted(column.getName()) : rules.fromUnquoted(column.getName());
    }

    List<Identifier> of(List<Column> columns) {
        return columns.stream().map(this::of).toList();
    }

    QualifiedName of(Table table) {
        return of(table.getQualifiedTableName());
    }

    /** With the default schema put in; MariaDB's and MySQL's schemas are Hibernate's catalogs. */
    QualifiedName of(org.hibernate.boot.model.relational.QualifiedName name) {
        org.hibernate.boot.model.naming.@Nullable Identifier schema = catalogsOnly
                ? context.catalogWithDefault(name.getCatalogName())
                : context.schemaWithDefault(name.getSchemaName());
        return new QualifiedName(schema == null ? null : of(schema), of(name.getObjectName()));
    }

    /** A name as Hibernate keeps those of constraints and indexes, perhaps in its own or the standard's quotes. */
    Identifier ofText(String text) {
        return isQuoted(text) ? rules.fromQuoted(withoutQuotes(text)) : rules.fromUnquoted(text);
    }

    /** Null if nobody chose the name: there is none, or Hibernate made it up. */
    @Nullable
    Identifier chosen(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return MADE_UP.matcher(withoutQuotes(text)).matches() ? null : ofText(text);
    }

    /** The same, for names that Hibernate puts in quotes when it is told to quote all names. */
    @Nullable
    Identifier chosenQuotable(@Nullable String text) {
        boolean quote = quotesAll && text != null && !isQuoted(text);
        return chosen(quote ? "`" + text + "`" : text);
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2
                && (text.startsWith("`") && text.endsWith("`") || text.startsWith("\"") && text.endsWith("\""));
    }

    private static String withoutQuotes(String text) {
        return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** A possibly qualified name in SQL text. */
    QualifiedName ofSql(String sql) {
        List<String> parts = SqlTokens.nameParts(sql);
        Identifier name = ofText(parts.get(parts.size() - 1));
        return new QualifiedName(parts.size() > 1 ? ofText(parts.get(parts.size() - 2)) : null, name);
    }
}
