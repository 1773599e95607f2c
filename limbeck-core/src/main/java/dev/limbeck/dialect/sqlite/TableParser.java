// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.sqlite.TableText.Clause;
import dev.limbeck.dialect.sqlite.TableText.ColumnText;
import dev.limbeck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the CREATE TABLE statements that sqlite_schema holds. They follow the grammar, because the engine accepted them; what
 * is allowed only by its lenience is listed at the places that read it.
 */
final class TableParser {
    private static final Set<String> CLAUSE_WORDS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "AS",
            "DEFERRABLE");

    private final Cursor cursor;
    private final ClauseParser clauses;

    private TableParser(String sql) {
        this.cursor = new Cursor(sql);
        this.clauses = new ClauseParser(cursor);
    }

    static TableText parse(String sql) {
        return new TableParser(sql).table();
    }

    private TableText table() {
        cursor.expect("CREATE");
        while (!cursor.accept("TABLE")) {
            cursor.next();
        }
        cursor.accept("IF", "NOT", "EXISTS");
        int from = cursor.from();
        cursor.name();
        if (cursor.accept(".")) {
            cursor.name();
        }
        Span name = new Span(from, cursor.to());
        List<ColumnText> columns = new ArrayList<>();
        List<Clause> constraints = new ArrayList<>();
        List<Span> commas = new ArrayList<>();
        cursor.expect("(");
        while (!cursor.accept(")")) {
            if (cursor.accept(",")) {
                commas.add(new Span(cursor.to() - 1, cursor.to()));
            } else if (startsConstraint()) {
                // constraints of a table need no comma between them
                constraints.add(clauses.ofTable());
            } else {
                columns.add(column());
            }
        }
        return new TableText(
                cursor.sql(), name, List.copyOf(columns), List.copyOf(constraints), List.copyOf(commas), options());
    }

    private boolean startsConstraint() {
        return cursor.sees("CONSTRAINT")
                || cursor.sees("PRIMARY")
                || cursor.sees("UNIQUE")
                || cursor.sees("CHECK")
                || cursor.sees("FOREIGN");
    }

    private ColumnText column() {
        int from = cursor.from();
        Identifier name = cursor.name();
        int typeFrom = endsType() ? cursor.to() : cursor.from();
        StringBuilder type = new StringBuilder();
        while (!endsType()) {
            typePart(type);
        }
        Span typeSpan = new Span(typeFrom, cursor.to());
        List<Clause> found = new ArrayList<>();
        while (!cursor.sees(",") && !cursor.sees(")")) {
            found.add(clauses.ofColumn(name));
        }
        return new ColumnText(name, type.toString(), typeSpan, List.copyOf(found), new Span(from, cursor.to()));
    }

    private boolean endsType() {
        Token token = cursor.peek();
        if (token == null || token.is(",") || token.is(")")) {
            return true;
        }
        boolean keyword = token.kind() == Token.Kind.WORD
                && CLAUSE_WORDS.contains(token.text().toUpperCase(Locale.ROOT));
        return keyword || cursor.sees("GENERATED", "ALWAYS");
    }

    private void typePart(StringBuilder type) {
        if (cursor.sees("(")) {
            String arguments = cursor.parenthesised();
            type.append('(').append(arguments.replaceAll("\\s*,\\s*", ", ")).append(')');
            return;
        }
        Token token = cursor.next();
        type.append(type.length() == 0 ? "" : " ").append(cursor.sql(), token.from(), token.to());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        StringBuilder option = new StringBuilder();
        while (!cursor.atEnd() && !cursor.sees(";")) {
            Token token = cursor.next();
            if (token.is(",")) {
                options.add(option.toString());
                option.setLength(0);
            } else {
                option.append(option.length() == 0 ? "" : " ")
                        .append(token.text().toUpperCase(Locale.ROOT));
            }
        }
        if (option.length() > 0) {
            options.add(option.toString());
        }
        return List.copyOf(options);
    }
}
