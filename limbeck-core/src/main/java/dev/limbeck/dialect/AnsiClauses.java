// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts that statements are made of, as the standard writes them. A dialect overrides what it writes otherwise. Each
 * method gives text without surrounding blanks.
 */
public class AnsiClauses {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    public AnsiClauses(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    public final String name(Identifier identifier) {
        return identifiers.render(identifier);
    }

    public final String name(QualifiedName qualified) {
        return identifiers.render(qualified);
    }

    final IdentifierRules identifiers() {
        return identifiers;
    }

    public final TypeSystem types() {
        return types;
    }

    /** {@code a, b}. */
    public final String names(Collection<Identifier> columns) {
        return columns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A string literal in quotes. */
    public String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    public final String literal(Literal literal) {
        return literal.accept(literals());
    }

    /** How values are written. */
    protected Literal.Visitor<String> literals() {
        return new AnsiLiterals(this::text);
    }

    public String defaultValue(ColumnDefault value) {
        return value.match(text -> text(text.value()), ColumnDefault.Expression::sql);
    }

    /**
     * A column inside {@code CREATE TABLE} or after {@code ADD COLUMN}.
     *
     * @param table the table that it belongs to, with its primary key; null when a column is added
     */
    public String column(Column column, @Nullable Table table) {
        List<String> parts = new ArrayList<>();
        parts.add(name(column.name()));
        parts.add(types.render(column.type()));
        if (column.collation() != null) {
            parts.add(collation(column.collation()));
        }
        if (column.generated() != null) {
            parts.add(generated(column.generated()));
        }
        if (column.identity() != null) {
            parts.add(identity(column.identity()));
        }
        if (column.defaultValue() != null) {
            parts.add("DEFAULT " + defaultValue(column.defaultValue()));
        }
        if (!column.nullable()) {
            parts.add("NOT NULL");
        }
        return String.join(" ", parts);
    }

    public String collation(String collation) {
        return "COLLATE " + identifiers.quoted(collation);
    }

    public String identity(Identity identity) {
        List<String> options = new ArrayList<>();
        if (identity.increment() != null) {
            options.add("INCREMENT BY " + identity.increment());
        }
        if (identity.start() != null) {
            options.add("START WITH " + identity.start());
        }
        if (identity.minimum() != null) {
            options.add("MINVALUE " + identity.minimum());
        }
        if (identity.maximum() != null) {
            options.add("MAXVALUE " + identity.maximum());
        }
        if (identity.cache() != null) {
            options.add("CACHE " + identity.cache());
        }
        if (identity.cycle()) {
            options.add("CYCLE");
        }
        String words = "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
        return options.isEmpty() ? words : words + " (" + String.join(" ", options) + ")";
    }

    public String generated(GeneratedExpression generated) {
        return "GENERATED ALWAYS AS (" + generated.sql() + ")"
                + switch (generated.storage()) {
                    case STORED -> " STORED";
                    case VIRTUAL -> " VIRTUAL";
                    case UNSAID -> "";
                };
    }

    /** A constraint inside {@code CREATE TABLE} or after {@code ADD}, its name included. */
    public String constraint(Constraint constraint) {
        Identifier name = constraint.name();
        String body = constraint.match(this::primaryKey, this::unique, this::foreignKey, this::check, this::exclude);
        return name == null ? body : "CONSTRAINT " + name(name) + " " + body;
    }

    /** A constraint as a part of the definition of its one column, its name included. */
    public String columnConstraint(Constraint constraint) {
        Identifier name = constraint.name();
        String body = constraint.match(
                key -> "PRIMARY KEY",
                unique -> unique(unique).replace(" (" + names(unique.columns()) + ")", ""),
                key -> foreignKey(key).replace("FOREIGN KEY(" + names(key.columns()) + ") ", ""),
                this::check,
                this::exclude);
        return name == null ? body : "CONSTRAINT " + name(name) + " " + body;
    }

    protected String primaryKey(Constraint.PrimaryKey key) {
        return "PRIMARY KEY (" + names(key.columns()) + ")";
    }

    protected String unique(Constraint.Unique unique) {
        return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "(" + names(unique.columns())
                + ")" + deferrability(unique.deferrability());
    }

    protected String check(Constraint.Check check) {
        return "CHECK (" + check.sql() + ")" + validity(check.validated());
    }

    /** With a blank before it, or empty; only PostgreSQL leaves rows unseen. */
    protected String validity(boolean validated) {
        return "";
    }

    /** Only PostgreSQL has it. */
    protected String exclude(Constraint.Exclude exclude) {
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "this database has no exclude constraints; PostgreSQL has them",
                "keep rows apart by a unique constraint or by a trigger: op.execute(\"CREATE TRIGGER …\")");
    }

    protected String foreignKey(Constraint.ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY(" + names(key.columns()) + ") REFERENCES "
                + name(key.referencedTable()) + " (" + names(key.referencedColumns()) + ")");
        if (key.matching() != Constraint.Matching.SIMPLE) {
            sql.append(" MATCH ").append(key.matching());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            sql.append(" ON DELETE ").append(action(key.onDelete()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            sql.append(" ON UPDATE ").append(action(key.onUpdate()));
        }
        return sql.append(deferrability(key.deferrability()))
                .append(validity(key.validated()))
                .toString();
    }

    private static String action(ReferentialAction action) {
        return action.sql().toUpperCase(Locale.ROOT);
    }

    /** With a blank before it, or empty. */
    protected String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** What stands in the parentheses of {@code CREATE INDEX}. */
    public String indexParts(Index index) {
        return index.parts().stream().map(this::indexPart).collect(Collectors.joining(", "));
    }

    protected String indexPart(Index.Part part) {
        Identifier column = part.column();
        String key = column != null ? name(column) : indexExpression(String.valueOf(part.expression()));
        String words = key
                + (part.collation() == null ? "" : " " + collation(part.collation()))
                + (part.operatorClass() == null ? "" : " " + operatorClass(part.operatorClass()));
        String direction = part.descending() ? words + " DESC" : words;
        Index.Nulls nulls = part.nulls();
        return nulls == null ? direction : direction + " NULLS " + nulls;
    }

    /** Only PostgreSQL has them. */
    protected String operatorClass(String operatorClass) {
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "this database has no operator classes such as '" + operatorClass + "'; PostgreSQL has them",
                "leave out operatorClass(…), or call op.onDialect(\"postgresql\", o -> o.createIndex(…))");
    }

    /** An expression as an index key; a plain function call needs no parentheses of its own on every database. */
    protected String indexExpression(String sql) {
        return "(" + sql + ")";
    }
}
