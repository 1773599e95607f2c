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
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        parts.addAll(column.attributes());
        return String.join(" ", parts);
    }

    public String collation(String collation) {
        return "COLLATE " + identifiers.quoted(collation);
    }

    public String identity(Identity identity) {
        requireKnown(identity);
        return IdentityWords.of(identity, keepsOrder());
    }

    /** Whether the database knows a word for numbers that come in no order; only Oracle does. */
    protected boolean keepsOrder() {
        return false;
    }

    /** Refuses what only Oracle knows of an identity. */
    protected void requireKnown(Identity identity) {
        if (identity.onNull() || identity.ordered()) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    identity.onNull()
                            ? "this database cannot number the rows that say null for their number; Oracle can"
                            : "this database cannot promise the order of the numbers of rows; Oracle can",
                    "leave out " + (identity.onNull() ? "numberingNulls()" : "numberingOrder()"));
        }
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
                key -> primaryKey(key).replace(" (" + names(key.columns()) + ")", ""),
                unique -> unique(unique).replace(" (" + names(unique.columns()) + ")", ""),
                key -> foreignKey(key).replace("FOREIGN KEY(" + names(key.columns()) + ") ", ""),
                this::check,
                this::exclude);
        return name == null ? body : "CONSTRAINT " + name(name) + " " + body;
    }

    protected String primaryKey(Constraint.PrimaryKey key) {
        return "PRIMARY KEY " + keyMethod(key.index()) + "(" + names(key.columns()) + ")" + keyStorage(key.index())
                + deferrability(key.deferrability(), key.said());
    }

    protected String unique(Constraint.Unique unique) {
        return "UNIQUE " + nulls(unique) + keyMethod(unique.index()) + "("
                + names(unique.columns()) + ")" + keyStorage(unique.index())
                + deferrability(unique.deferrability(), unique.said());
    }

    private String nulls(Constraint.Unique unique) {
        if (unique.nullsNotDistinct()) {
            return "NULLS NOT DISTINCT ";
        }
        return says(unique.said(), Word.NULLS_DISTINCT) ? "NULLS DISTINCT " : "";
    }

    /** What stands before the columns of a key, with a blank behind it, or empty. */
    protected String keyMethod(KeyIndex index) {
        return "";
    }

    /** What stands behind the columns of a key, with a blank before it, or empty; each database has words of its own. */
    protected String keyStorage(KeyIndex index) {
        if (index.isUsual()) {
            return "";
        }
        String what = index.method() != null
                ? "the method '" + index.method() + "'"
                : index.include().isEmpty() ? "the options " + index.options().keySet() : "more columns";
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "this database cannot give " + what + " to the index of a key",
                "leave it out, or write it for the databases that have it: op.onDialect(\"postgresql\", o -> …)");
    }

    protected String check(Constraint.Check check) {
        return "CHECK (" + check.sql() + ")" + deferrability(check.deferrability(), check.said())
                + validity(check.validated());
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
        if (key.matching() != Constraint.Matching.SIMPLE || says(key.said(), Word.MATCH_SIMPLE)) {
            sql.append(" MATCH ").append(key.matching());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION || says(key.said(), Word.NO_ACTION_ON_DELETE)) {
            sql.append(" ON DELETE ").append(action(key.onDelete())).append(emptied(key));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION || says(key.said(), Word.NO_ACTION_ON_UPDATE)) {
            sql.append(" ON UPDATE ").append(action(key.onUpdate()));
        }
        return sql.append(deferrability(key.deferrability(), key.said()))
                .append(validity(key.validated()))
                .toString();
    }

    /** The columns behind {@code SET NULL}, with a blank before them, or empty; only PostgreSQL takes some of them. */
    protected String emptied(Constraint.ForeignKey key) {
        if (key.emptied().isEmpty()) {
            return "";
        }
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "this database empties all columns of a foreign key, not " + key.emptied()
                        + " alone; PostgreSQL 15 can",
                "name no columns: onDelete(" + key.onDelete() + "), or use a trigger");
    }

    private static String action(ReferentialAction action) {
        return action.sql().toUpperCase(Locale.ROOT);
    }

    protected final String deferrability(Deferrability deferrability, Said said) {
        boolean immediately = says(said, Word.INITIALLY_IMMEDIATE) && deferrability != Deferrability.INITIALLY_DEFERRED;
        boolean never = says(said, Word.NOT_DEFERRABLE) && deferrability == Deferrability.NOT_DEFERRABLE;
        return deferrability(deferrability)
                + (never ? " NOT DEFERRABLE" : "")
                + (immediately ? " INITIALLY IMMEDIATE" : "");
    }

    private boolean says(Said said, Word word) {
        return said.has(word) && !refusedWords().contains(word);
    }

    /** The words for what holds without them that the database refuses; they are left out, which means the same. */
    protected Set<Word> refusedWords() {
        return Set.of();
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
        String direction = words + (part.descending() ? " DESC" : part.said().has(Word.ASCENDING) ? " ASC" : "");
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
