// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CREATE INDEX statements that sqlite_schema holds. A key with a collation of its own is an expression in the model,
 * for which it has no other word: {@code name COLLATE NOCASE}.
 */
final class IndexText {
    private IndexText() {}

    static Index parse(Identifier name, String sql, Table table) {
        Cursor cursor = new Cursor(sql);
        cursor.expect("CREATE");
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        cursor.accept("IF", "NOT", "EXISTS");
        cursor.name();
        if (cursor.accept(".")) {
            cursor.name();
        }
        cursor.expect("ON");
        cursor.name();
        cursor.expect("(");
        List<Index.Part> parts = new ArrayList<>();
        do {
            parts.add(part(cursor, table));
        } while (cursor.accept(","));
        cursor.expect(")");
        return new Index(name, parts, unique, where(cursor), null, List.of());
    }

    /** The same index under another name, which is quoted as needed. */
    static String named(String sql, String name) {
        Cursor cursor = new Cursor(sql);
        cursor.expect("CREATE");
        cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        cursor.accept("IF", "NOT", "EXISTS");
        int from = cursor.from();
        cursor.name();
        if (cursor.accept(".")) {
            cursor.name();
        }
        return new TextEdit(sql).replace(new Span(from, cursor.to()), name).apply();
    }

    private static @Nullable String where(Cursor cursor) {
        if (!cursor.accept("WHERE")) {
            return null;
        }
        int from = cursor.from();
        while (!cursor.atEnd() && !cursor.sees(";")) {
            cursor.next();
        }
        return cursor.sql().substring(from, cursor.to());
    }

    private static Index.Part part(Cursor cursor, Table table) {
        int from = cursor.from();
        int to = from;
        boolean descending = false;
        while (!cursor.sees(",") && !cursor.sees(")")) {
            descending = cursor.sees("DESC");
            if (!descending && !cursor.sees("ASC")) {
                to = pass(cursor);
            } else {
                cursor.next();
            }
        }
        String sql = unwrapped(cursor.sql().substring(from, to));
        Identifier column = column(sql, table);
        return column == null
                ? new Index.Part(null, sql, descending, null)
                : new Index.Part(column, null, descending, null);
    }

    private static int pass(Cursor cursor) {
        if (cursor.sees("(")) {
            cursor.parenthesised();
        } else {
            cursor.next();
        }
        return cursor.to();
    }

    private static String unwrapped(String sql) {
        String inner = sql;
        while (DefaultText.isParenthesised(inner, Token.of(inner))) {
            inner = new Cursor(inner).parenthesised();
        }
        return inner;
    }

    private static @Nullable Identifier column(String sql, Table table) {
        List<Token> tokens = Token.of(sql);
        if (tokens.size() != 1
                || !tokens.get(0).canBeName()
                || tokens.get(0).text().isEmpty()) {
            return null;
        }
        Identifier name = Identifier.of(tokens.get(0).text());
        return table.columns().stream()
                .map(column -> column.name())
                .filter(there -> TableText.sameName(there, name))
                .findFirst()
                .orElse(null);
    }
}
