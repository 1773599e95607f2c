// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.sqlite.TableText.Clause;
import dev.limbeck.dialect.sqlite.TableText.Clause.Kind;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one constraint of a column or of a table. */
final class ClauseParser {
    private final Cursor cursor;

    ClauseParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Clause ofTable() {
        int from = cursor.from();
        Identifier name = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            StringBuilder words = new StringBuilder();
            List<Identifier> columns = columns(words);
            onConflict();
            return clause(Kind.PRIMARY_KEY, from, words.toString().strip(), new Constraint.PrimaryKey(name, columns));
        }
        if (cursor.accept("UNIQUE")) {
            List<Identifier> columns = columns(new StringBuilder());
            onConflict();
            return clause(Kind.UNIQUE, from, "", new Constraint.Unique(name, columns, false));
        }
        if (cursor.accept("CHECK")) {
            String sql = cursor.parenthesised();
            onConflict();
            return clause(Kind.CHECK, from, "", new Constraint.Check(name, sql));
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            List<Identifier> columns = columns(new StringBuilder());
            cursor.expect("REFERENCES");
            return clause(Kind.FOREIGN_KEY, from, "", foreignKey(name, columns));
        }
        return clause(Kind.OTHER, from, "", null);
    }

    Clause ofColumn(Identifier column) {
        int from = cursor.from();
        Identifier name = constraintName();
        List<Identifier> self = List.of(column);
        if (cursor.accept("PRIMARY", "KEY")) {
            String words = cursor.accept("DESC") ? "DESC" : "";
            cursor.accept("ASC");
            onConflict();
            words += cursor.accept("AUTOINCREMENT") ? " AUTOINCREMENT" : "";
            return clause(Kind.PRIMARY_KEY, from, words.strip(), new Constraint.PrimaryKey(name, self));
        }
        if (cursor.accept("UNIQUE")) {
            onConflict();
            return clause(Kind.UNIQUE, from, "", new Constraint.Unique(name, self, false));
        }
        if (cursor.accept("CHECK")) {
            return clause(Kind.CHECK, from, "", new Constraint.Check(name, cursor.parenthesised()));
        }
        if (cursor.accept("REFERENCES")) {
            return clause(Kind.FOREIGN_KEY, from, "", foreignKey(name, self));
        }
        return attribute(from);
    }

    private Clause attribute(int from) {
        if (cursor.accept("NOT", "NULL")) {
            onConflict();
            return clause(Kind.NOT_NULL, from, "", null);
        }
        if (cursor.accept("NULL")) {
            onConflict();
            return clause(Kind.NULL, from, "", null);
        }
        if (cursor.accept("DEFAULT")) {
            return clause(Kind.DEFAULT, from, defaultValue(), null);
        }
        if (cursor.accept("COLLATE")) {
            return clause(Kind.COLLATE, from, cursor.name().text(), null);
        }
        if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            String sql = cursor.parenthesised();
            Kind kind = cursor.accept("STORED") ? Kind.STORED : Kind.VIRTUAL;
            cursor.accept("VIRTUAL");
            return clause(kind, from, sql, null);
        }
        if (deferral() == null && cursor.from() == from) {
            cursor.expect("a column constraint");
        }
        return clause(Kind.OTHER, from, "", null);
    }

    private Clause clause(Kind kind, int from, String text, @Nullable Constraint constraint) {
        return new Clause(kind, new Span(from, cursor.to()), text, constraint);
    }

    private @Nullable Identifier constraintName() {
        return cursor.accept("CONSTRAINT") ? cursor.name() : null;
    }

    private void onConflict() {
        if (cursor.accept("ON", "CONFLICT")) {
            cursor.next();
        }
    }

    /** A literal, a signed number, a word, or an expression whose parentheses are left out. */
    private String defaultValue() {
        if (cursor.sees("(")) {
            return cursor.parenthesised();
        }
        int from = cursor.from();
        if (cursor.accept("-") || cursor.accept("+")) {
            from = cursor.to() - 1;
        }
        Token first = cursor.next();
        boolean number = first.is(".")
                || Character.isDigit(first.text().isEmpty() ? ' ' : first.text().charAt(0));
        // 1.5 and 1e-5 are several tokens without blanks between them
        while (number && cursor.from() == cursor.to() && !cursor.sees(",") && !cursor.sees(")")) {
            cursor.next();
        }
        return cursor.sql().substring(from, cursor.to());
    }

    /** {@code (a, b COLLATE x DESC)}: the names; {@code words} takes AUTOINCREMENT, which may stand inside. */
    private List<Identifier> columns(StringBuilder words) {
        List<Identifier> columns = new ArrayList<>();
        cursor.expect("(");
        do {
            columns.add(cursor.name());
            while (!cursor.sees(",") && !cursor.sees(")")) {
                Token word = cursor.next();
                words.append(word.is("AUTOINCREMENT") ? " AUTOINCREMENT" : "");
            }
        } while (cursor.accept(","));
        cursor.expect(")");
        return columns;
    }

    /** Behind {@code REFERENCES}. No columns of the parent mean its primary key; they are filled in later. */
    private Constraint foreignKey(@Nullable Identifier name, List<Identifier> columns) {
        QualifiedName parent = new QualifiedName(null, cursor.name());
        List<Identifier> referenced = cursor.sees("(") ? columns(new StringBuilder()) : List.of();
        ReferentialAction onDelete = ReferentialAction.NO_ACTION;
        ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
        Matching matching = Matching.SIMPLE;
        while (cursor.sees("ON") || cursor.sees("MATCH")) {
            if (cursor.accept("MATCH")) {
                matching = matching(cursor.name());
            } else if (cursor.accept("ON", "DELETE")) {
                onDelete = action();
            } else if (cursor.accept("ON", "UPDATE")) {
                onUpdate = action();
            } else {
                cursor.next();
                cursor.next();
                action();
            }
        }
        Deferrability deferral = deferral();
        return new Constraint.ForeignKey(
                name,
                columns,
                parent,
                referenced,
                onDelete,
                onUpdate,
                deferral == null ? Deferrability.NOT_DEFERRABLE : deferral,
                matching,
                true);
    }

    /** SQLite takes every word and matches simply. */
    private static Matching matching(Identifier word) {
        return switch (word.text().toUpperCase(Locale.ROOT)) {
            case "FULL" -> Matching.FULL;
            case "PARTIAL" -> Matching.PARTIAL;
            default -> Matching.SIMPLE;
        };
    }

    private ReferentialAction action() {
        String first = cursor.next().text().toUpperCase(Locale.ROOT);
        return switch (first) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "RESTRICT" -> ReferentialAction.RESTRICT;
            case "SET" -> cursor.next().is("NULL") ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
            default -> {
                cursor.expect("ACTION");
                yield ReferentialAction.NO_ACTION;
            }
        };
    }

    private @Nullable Deferrability deferral() {
        boolean not = cursor.accept("NOT", "DEFERRABLE");
        if (!not && !cursor.accept("DEFERRABLE")) {
            return null;
        }
        boolean deferred = cursor.accept("INITIALLY", "DEFERRED");
        cursor.accept("INITIALLY", "IMMEDIATE");
        if (not) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
    }
}
