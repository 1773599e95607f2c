// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which names a raw statement creates, renames and drops; enough to know what is managed. Types and texts are not understood,
 * and a statement of another kind changes nothing. It only reads text: a user's SQL is never run to find out.
 */
final class RawSqlEffect {
    private static final SqlType UNREAD = new SqlType.Raw("?");
    private static final Set<String> TABLE_CONSTRAINTS =
            Set.of("primary", "unique", "foreign", "check", "exclude", "like", "fulltext", "spatial", "period");

    private final SqlTokens tokens;
    private final SchemaModel before;

    private RawSqlEffect(SqlTokens tokens, SchemaModel before) {
        this.tokens = tokens;
        this.before = before;
    }

    static SchemaModel apply(SchemaModel before, String sql, IdentifierRules rules) {
        return new RawSqlEffect(new SqlTokens(sql, rules), before).statement();
    }

    private SchemaModel statement() {
        if (tokens.take("create")) {
            return create();
        }
        if (tokens.take("alter", "table")) {
            return alterTable();
        }
        if (tokens.take("rename", "table")) {
            QualifiedName old = tokens.qualifiedName();
            return tokens.take("to") ? renamed(old, tokens.qualifiedName().name()) : before;
        }
        return tokens.take("drop") ? drop() : before;
    }

    private SchemaModel create() {
        tokens.takeAll(Set.of("or", "replace", "global", "local", "temporary", "temp", "unlogged", "unique"));
        if (tokens.take("table")) {
            ifExists();
            return createTable(tokens.qualifiedName());
        }
        if (tokens.take("index")) {
            tokens.takeAll(Set.of("concurrently"));
            ifExists();
            Identifier index = tokens.name();
            tokens.take(".");
            tokens.take("on");
            tokens.takeAll(Set.of("only"));
            return change(tokens.qualifiedName(), t -> t.withIndexes(plus(t.indexes(), named(index))));
        }
        if (tokens.take("sequence")) {
            ifExists();
            QualifiedName name = tokens.qualifiedName();
            return before.withSequences(put(before.sequences(), name, Sequence.of(name, 1, 1)));
        }
        if (tokens.take("type")) {
            QualifiedName name = tokens.qualifiedName();
            return before.withEnumTypes(put(before.enumTypes(), name, new EnumType(name, List.of())));
        }
        return before;
    }

    private SchemaModel createTable(QualifiedName name) {
        Table table = new Table(name, List.of(), null, List.of(), List.of(), null);
        if (tokens.take("(")) {
            while (!tokens.atEnd() && !tokens.peek().equals(")")) {
                table = element(table);
                tokens.skipElement();
                tokens.take(",");
            }
        }
        return before.withTable(table);
    }

    /** A column, a constraint or an index inside {@code create table} or after {@code add}. */
    private Table element(Table table) {
        if (tokens.take("constraint")) {
            return table.withConstraints(plus(table.constraints(), new Constraint.Check(tokens.name(), "?")));
        }
        if (tokens.take("key") || tokens.take("index")) {
            return table.withIndexes(plus(table.indexes(), named(tokens.name())));
        }
        if (TABLE_CONSTRAINTS.contains(tokens.peek())) {
            return table;
        }
        return table.withColumns(plus(table.columns(), Column.of(tokens.name(), UNREAD)));
    }

    private SchemaModel alterTable() {
        ifExists();
        tokens.takeAll(Set.of("only"));
        QualifiedName name = tokens.qualifiedName();
        Table table = before.tables().get(name);
        if (table == null) {
            return before;
        }
        Identifier newName = null;
        while (!tokens.atEnd()) {
            if (tokens.take("rename", "to")) {
                newName = tokens.name();
            } else {
                table = action(table);
            }
            tokens.skipElement();
            if (!tokens.take(",")) {
                break;
            }
        }
        SchemaModel changed = before.withTable(table);
        return newName == null ? changed : new RawSqlEffect(tokens, changed).renamed(name, newName);
    }

    private Table action(Table table) {
        if (tokens.take("add")) {
            tokens.take("column");
            ifExists();
            tokens.take("(");
            return element(table);
        }
        if (tokens.take("drop")) {
            boolean object = tokens.take("constraint")
                    || tokens.take("foreign", "key")
                    || tokens.take("index")
                    || tokens.take("check")
                    || tokens.take("primary");
            tokens.take("column");
            ifExists();
            Identifier gone = tokens.name();
            return object ? withoutObject(table, gone) : withoutColumn(table, gone);
        }
        boolean change = tokens.take("change");
        if (change || tokens.take("rename")) {
            tokens.take("column");
            Identifier old = tokens.name();
            tokens.take("to");
            Identifier renamed = tokens.name();
            return table.withColumn(old, column -> column.withName(renamed));
        }
        return table;
    }

    private SchemaModel drop() {
        String kind = tokens.peek();
        tokens.skip();
        tokens.takeAll(Set.of("concurrently"));
        ifExists();
        SchemaModel after = before;
        do {
            QualifiedName name = tokens.qualifiedName();
            after = switch (kind) {
                case "table" -> after.withoutTable(name);
                case "sequence" -> after.withSequences(put(after.sequences(), name, null));
                case "type" -> after.withEnumTypes(put(after.enumTypes(), name, null));
                case "index" -> withoutIndex(after, name.name());
                default -> after;
            };
        } while (tokens.take(","));
        return after;
    }

    private SchemaModel renamed(QualifiedName old, Identifier newName) {
        Table table = before.tables().get(old);
        return table == null ? before : before.withoutTable(old).withTable(table.withName(old.sibling(newName)));
    }

    private void ifExists() {
        tokens.take("if", "not", "exists");
        tokens.take("if", "exists");
    }

    private SchemaModel change(QualifiedName name, UnaryOperator<Table> change) {
        Table table = before.tables().get(name);
        return table == null ? before : before.withTable(change.apply(table));
    }

    private static SchemaModel withoutIndex(SchemaModel model, Identifier index) {
        SchemaModel changed = model;
        for (Table table : model.tables().values()) {
            if (table.index(index).isPresent()) {
                changed = changed.withTable(withoutObject(table, index));
            }
        }
        return changed;
    }

    private static Table withoutObject(Table table, Identifier name) {
        return table.withConstraints(table.constraints().stream()
                        .filter(c -> !name.equals(c.name()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(i -> !name.equals(i.name()))
                        .toList());
    }

    private static Table withoutColumn(Table table, Identifier name) {
        return table.withColumns(
                table.columns().stream().filter(c -> !c.name().equals(name)).toList());
    }

    private static Index named(Identifier name) {
        return new Index(name, List.of(Index.Part.expression("?")), false, null, null, List.of());
    }

    private static <T> List<T> plus(List<T> things, T more) {
        List<T> all = new ArrayList<>(things);
        all.add(more);
        return all;
    }

    private static <T> Map<QualifiedName, T> put(Map<QualifiedName, T> things, QualifiedName name, @Nullable T thing) {
        Map<QualifiedName, T> changed = new TreeMap<>(things);
        if (thing == null) {
            changed.remove(name);
        } else {
            changed.put(name, thing);
        }
        return changed;
    }
}
