// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives an enum type other values. Where values are only added, {@code ALTER TYPE … ADD VALUE} does it; a new value can be
 * used only after the commit. To take values away or to reorder them, PostgreSQL needs a new type: the old one is renamed,
 * columns move over through their text, and a row that holds a value that is gone stops it before.
 */
final class EnumAlteration {
    private final PostgresqlDdl ddl;
    private final PostgresqlClauses clauses;

    EnumAlteration(PostgresqlDdl ddl, PostgresqlClauses clauses) {
        this.ddl = ddl;
        this.clauses = clauses;
    }

    List<String> statements(EnumType before, EnumType after, Catalog catalog) {
        if (after.values().equals(before.values())) {
            return List.of();
        }
        return after.adds(before) ? additions(before, after) : replacement(before, after, catalog);
    }

    /** Before the first old value that follows; at the end after the last one. */
    private List<String> additions(EnumType before, EnumType after) {
        List<String> statements = new ArrayList<>();
        Set<String> present = new HashSet<>(before.values());
        List<String> values = after.values();
        for (int i = 0; i < values.size(); i++) {
            if (present.contains(values.get(i))) {
                continue;
            }
            String place = "";
            if (i > 0) {
                place = " AFTER " + clauses.text(values.get(i - 1));
            } else if (values.size() > 1 && !present.isEmpty()) {
                place = " BEFORE " + clauses.text(firstPresent(values, present));
            }
            statements.add(
                    "ALTER TYPE " + ddl.typeName(after.name()) + " ADD VALUE " + clauses.text(values.get(i)) + place);
            present.add(values.get(i));
        }
        return statements;
    }

    private static String firstPresent(List<String> values, Set<String> present) {
        return values.stream().filter(present::contains).findFirst().orElseThrow();
    }

    /** A new type in place of the old one, also where values are only added. */
    List<String> replacement(EnumType before, EnumType after, Catalog catalog) {
        Identifier oldName = Identifier.of(before.name().name().text() + "__old");
        QualifiedName old = before.name().sibling(oldName);
        List<String> checks = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        List<String> finish = new ArrayList<>();
        List<String> moves = new ArrayList<>();
        for (Table table : catalog.current().tables().values()) {
            List<Column> columns =
                    table.columns().stream().filter(before::isTypeOf).toList();
            if (columns.isEmpty()) {
                continue;
            }
            Hangers hangers = new Hangers(
                    ddl,
                    clauses,
                    table,
                    text -> Hangers.mentions(text, before.name().name()));
            statements.addAll(hangers.drops());
            columns.forEach(column -> {
                checks.addAll(unused(table, column, before, after));
                move(table, column, before, after, moves);
            });
            finish.addAll(hangers.adds());
        }
        statements.add("ALTER TYPE " + ddl.typeName(before.name()) + " RENAME TO " + clauses.name(oldName));
        statements.add(ddl.createEnumType(after));
        statements.addAll(moves);
        statements.addAll(finish);
        statements.add(castsMoved(old, after.name()));
        statements.add("DROP TYPE " + ddl.typeName(old));
        checks.addAll(statements);
        return checks;
    }

    /** Hibernate makes implicit casts between {@code varchar} and its enumeration types, which would keep the old type alive. */
    private String castsMoved(QualifiedName old, QualifiedName type) {
        String oldType = clauses.text(ddl.typeName(old)) + "::REGTYPE";
        String newType = clauses.text(ddl.typeName(type)) + "::REGTYPE";
        return doing("""
                DECLARE
                    c RECORD;
                BEGIN
                    FOR c IN
                        SELECT castsource::REGTYPE AS source, casttarget::REGTYPE AS target, castcontext AS context
                        FROM pg_cast
                        WHERE castmethod = 'i' AND %1$s IN (castsource, casttarget)
                    LOOP
                        EXECUTE format('DROP CAST (%%s AS %%s)', c.source, c.target);
                        EXECUTE format(
                            'CREATE CAST (%%s AS %%s) WITH INOUT%%s',
                            CASE c.source WHEN %1$s THEN %2$s ELSE c.source END,
                            CASE c.target WHEN %1$s THEN %2$s ELSE c.target END,
                            CASE c.context WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END);
                    END LOOP;
                END""".formatted(oldType, newType));
    }

    private static String doing(String body) {
        String quote = body.contains("$$") ? "$limbeck$" : "$$";
        return "DO " + quote + "\n" + body + "\n" + quote;
    }

    /** Stops with a message of its own, where the cast would only say that a value is none. */
    private List<String> unused(Table table, Column column, EnumType before, EnumType after) {
        List<String> gone = new ArrayList<>(before.values());
        gone.removeAll(after.values());
        if (gone.isEmpty()) {
            return List.of();
        }
        String name = clauses.name(column.name());
        String values = gone.stream().map(clauses::text).collect(Collectors.joining(", "));
        String held = column.type() instanceof ArrayType
                ? name + "::TEXT[] && ARRAY[" + values + "]"
                : name + "::TEXT IN (" + values + ")";
        String message = "rows of " + table.name() + " still hold a value that type " + before.name()
                + " loses in column " + column.name() + "; update them before: " + String.join(", ", gone);
        return List.of(doing("BEGIN\n    IF EXISTS (SELECT 1 FROM " + clauses.name(table.name()) + " WHERE " + held
                + ") THEN\n        RAISE EXCEPTION " + clauses.text(message.replace("%", "%%"))
                + ";\n    END IF;\nEND"));
    }

    private void move(Table table, Column column, EnumType before, EnumType after, List<String> statements) {
        String name = clauses.name(column.name());
        String onColumn = "ALTER COLUMN " + name + " ";
        ColumnDefault value = column.defaultValue();
        if (value != null) {
            statements.add(ddl.onTable(table.name(), onColumn + "DROP DEFAULT"));
        }
        String text = column.type() instanceof ArrayType ? "TEXT[]" : "TEXT";
        String type = clauses.types().render(column.type());
        statements.add(
                ddl.onTable(table.name(), onColumn + "TYPE " + type + " USING " + name + "::" + text + "::" + type));
        if (value != null && !isGone(value, before, after)) {
            statements.add(ddl.onTable(table.name(), onColumn + "SET DEFAULT " + clauses.defaultValue(value)));
        }
    }

    /** A default that is no value any more cannot come back; the alteration of the column says what it becomes. */
    private static boolean isGone(ColumnDefault value, EnumType before, EnumType after) {
        @Nullable
        String text =
                value.match(ColumnDefault.Text::value, expression -> PostgresqlDefaults.literalIn(expression.sql()));
        return text != null && before.values().contains(text) && !after.values().contains(text);
    }
}
