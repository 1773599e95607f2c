// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.hibernate.bridge.ColumnDefinition.NamedCheck;
import dev.limbeck.hibernate.bridge.SqlTokens.Token;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A script of Hibernate's as tables, to compare with what was read from its mapping model. Types are the words of the script;
 * statements that make no table are kept as text.
 */
public final class ScriptModel {
    private final IdentifierRules rules;
    /** Whether computed columns are kept without a word. */
    private final boolean storing;

    private final Map<QualifiedName, Table> tables = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    private ScriptModel(Dialect dialect) {
        this.rules = dialect.identifiers();
        this.storing = dialect.id().equals("h2");
    }

    public static ScriptModel of(List<String> script, Dialect dialect) {
        ScriptModel model = new ScriptModel(dialect);
        script.forEach(model::statement);
        return model;
    }

    public Map<QualifiedName, Table> tables() {
        return tables;
    }

    /** Statements about other things than tables, lower case. */
    public Set<String> others() {
        return others;
    }

    private void statement(String sql) {
        Cursor cursor = new Cursor(sql);
        if (cursor.accept("create", "table")) {
            createTable(cursor);
        } else if (cursor.accept("alter", "table")) {
            alterTable(cursor);
        } else if (cursor.accept("create", "index")) {
            createIndex(cursor, false);
        } else if (cursor.accept("create", "unique", "index")
                || cursor.accept("create", "unique", "nonclustered", "index")) {
            createIndex(cursor, true);
        } else if (cursor.accept("comment", "on")) {
            comment(cursor);
        } else {
            others.add(sql.toLowerCase(Locale.ROOT));
        }
    }

    private void createTable(Cursor cursor) {
        QualifiedName name = name(cursor.name());
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        PrimaryKey key = null;
        for (String item : SqlTokens.list(cursor.group())) {
            Cursor part = new Cursor(item);
            Identifier constraintName = part.accept("constraint") ? chosen(part.next()) : null;
            if (part.accept("primary", "key")) {
                key = new PrimaryKey(constraintName, identifiers(part.group()));
            } else if (part.accept("unique")) {
                constraints.add(new Unique(constraintName, identifiers(part.group()), false));
            } else if (part.accept("check")) {
                constraints.add(new Check(constraintName, SqlTokens.withoutParentheses(part.group())));
            } else {
                columns.add(column(part, constraints));
            }
        }
        String comment = cursor.rest().startsWith("comment=")
                ? SqlTokens.unquoted(
                        cursor.rest().substring("comment=".length()).replaceFirst(" engine=.*", ""))
                : null;
        tables.put(name, new Table(name, columns, key, constraints, List.of(), comment));
    }

    private Column column(Cursor part, List<Constraint> constraints) {
        Identifier name = identifier(part.next());
        // SQL Server takes the type from the expression; the fixtures compute with int
        String typed = part.rest().startsWith("as (") ? "int " + part.rest() : part.rest();
        ColumnDefinition definition = storing ? ColumnDefinition.parseStoring(typed) : ColumnDefinition.parse(typed);
        for (NamedCheck check : definition.checks()) {
            constraints.add(new Check(check.name() == null ? null : chosen(check.name()), check.sql()));
        }
        if (definition.unique()) {
            constraints.add(new Unique(null, List.of(name), false));
        }
        String defaultSql = definition.defaultSql();
        return new Column(
                name,
                new Raw(definition.type()),
                !definition.notNull(),
                defaultSql == null ? null : new ColumnDefault.Expression(defaultSql),
                definition.identity(),
                definition.generated(),
                definition.collation(),
                definition.comment());
    }

    private void alterTable(Cursor cursor) {
        cursor.accept("if", "exists");
        QualifiedName name = name(cursor.name());
        if (!cursor.accept("add", "constraint")) {
            others.add(cursor.sql);
            return;
        }
        Identifier constraintName = chosen(cursor.next());
        if (cursor.accept("unique")) {
            add(name, new Unique(constraintName, identifiers(cursor.group()), false));
            return;
        }
        cursor.accept("foreign", "key");
        List<Identifier> columns = identifiers(cursor.group());
        cursor.accept("references");
        QualifiedName parent = name(cursor.name());
        PrimaryKey key = tables.get(parent).primaryKey();
        List<Identifier> referenced = cursor.atGroup() ? identifiers(cursor.group()) : key.columns();
        KeyActions actions = KeyActions.parse(cursor.rest());
        add(
                name,
                new ForeignKey(
                        constraintName,
                        columns,
                        parent,
                        referenced,
                        actions.onDelete(),
                        actions.onUpdate(),
                        actions.deferrability()));
    }

    private void add(QualifiedName name, Constraint constraint) {
        Table table = tables.get(name);
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        constraints.add(constraint);
        tables.put(name, table.withConstraints(constraints));
    }

    private void createIndex(Cursor cursor, boolean unique) {
        List<String> qualified = SqlTokens.nameParts(cursor.name());
        Identifier indexName = chosen(qualified.get(qualified.size() - 1));
        cursor.accept("on");
        QualifiedName name = name(cursor.name());
        List<Index.Part> parts = new ArrayList<>();
        for (String item : SqlTokens.list(cursor.group())) {
            boolean descending = item.endsWith(" desc");
            String key = item.replaceFirst(" (asc|desc)$", "");
            parts.add(
                    key.startsWith("(")
                            ? new Index.Part(null, SqlTokens.withoutParentheses(key), descending, null)
                            : new Index.Part(identifier(key), null, descending, null));
        }
        Table table = tables.get(name);
        List<Index> indexes = new ArrayList<>(table.indexes());
        String where = cursor.accept("where") ? cursor.rest() : null;
        indexes.add(new Index(indexName, parts, unique, where, null, List.of()));
        tables.put(name, table.withIndexes(indexes));
    }

    private void comment(Cursor cursor) {
        if (cursor.accept("table")) {
            QualifiedName name = name(cursor.name());
            cursor.accept("is");
            tables.computeIfPresent(name, (key, table) -> table.withComment(SqlTokens.unquoted(cursor.next())));
        } else if (cursor.accept("column")) {
            List<String> parts = SqlTokens.nameParts(cursor.name());
            cursor.accept("is");
            String text = SqlTokens.unquoted(cursor.next());
            QualifiedName name = name(String.join(".", parts.subList(0, parts.size() - 1)));
            Identifier column = identifier(parts.get(parts.size() - 1));
            tables.computeIfPresent(name, (key, table) -> table.withColumn(column, c -> c.withComment(text)));
        }
    }

    private List<Identifier> identifiers(String list) {
        return SqlTokens.list(list).stream().map(this::identifier).toList();
    }

    private Identifier identifier(String text) {
        char first = text.charAt(0);
        return first == '"' || first == '`' || first == '['
                ? rules.fromQuoted(text.substring(1, text.length() - 1))
                : rules.fromUnquoted(text);
    }

    private QualifiedName name(String text) {
        List<String> parts = SqlTokens.nameParts(text);
        Identifier last = identifier(parts.get(parts.size() - 1));
        return new QualifiedName(parts.size() > 1 ? identifier(parts.get(parts.size() - 2)) : null, last);
    }

    private @Nullable Identifier chosen(String text) {
        return text.matches("[\\[\"`]?(FK|UK_?|IDX)[0-9a-y]{20,25}[\\]\"`]?") ? null : identifier(text);
    }

    /** A place in a statement. */
    private static final class Cursor {
        private final String sql;
        private final List<Token> tokens;
        private int at;

        Cursor(String sql) {
            this.sql = sql;
            this.tokens = SqlTokens.of(sql);
        }

        boolean accept(String... words) {
            for (int i = 0; i < words.length; i++) {
                if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                    return false;
                }
            }
            at += words.length;
            return true;
        }

        String next() {
            return tokens.get(at++).text();
        }

        String name() {
            StringBuilder name = new StringBuilder(next());
            while (at < tokens.size() && tokens.get(at).is(".")) {
                name.append(next()).append(next());
            }
            return name.toString();
        }

        boolean atGroup() {
            return at < tokens.size() && tokens.get(at).isGroup();
        }

        String group() {
            return tokens.get(at++).inside();
        }

        String rest() {
            return at < tokens.size() ? sql.substring(tokens.get(at).start()) : "";
        }
    }
}
