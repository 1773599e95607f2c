// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code NULL} is always said, for what an unmentioned one means is a setting of the session. */
final class SqlServerClauses extends AnsiClauses {
    SqlServerClauses(IdentifierRules identifiers, TypeSystem types) {
        super(identifiers, types);
    }

    static LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, SqlServerDialect.ID + " cannot " + what, help);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Without the {@code N} the server turns letters that the database's code page lacks into question marks. */
    @Override
    public String text(String value) {
        return isAscii(value) ? super.text(value) : "N" + super.text(value);
    }

    @Override
    protected Literal.Visitor<String> literals() {
        return new SqlServerLiterals(this::text);
    }

    /** The default of a column of this type; a bit is 0 or 1, there are no words for it. */
    String defaultValue(ColumnDefault value, SqlType type) {
        String sql = defaultValue(value);
        if (!type.equals(new BooleanType())) {
            return sql;
        }
        return switch (sql.toLowerCase(Locale.ROOT)) {
            case "true" -> "1";
            case "false" -> "0";
            default -> sql;
        };
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        List<String> parts = new ArrayList<>();
        parts.add(name(column.name()));
        GeneratedExpression generated = column.generated();
        if (generated != null) {
            parts.add(generated(generated));
            if (generated.stored() && !column.nullable()) {
                parts.add("NOT NULL");
            }
            return String.join(" ", parts);
        }
        parts.add(typeOf(column));
        Identity identity = column.identity();
        parts.add(column.nullable() && identity == null ? "NULL" : "NOT NULL");
        if (identity != null) {
            parts.add(identity(identity));
        }
        ColumnDefault defaultValue = column.defaultValue();
        if (defaultValue != null) {
            parts.add("DEFAULT " + defaultValue(defaultValue, column.type()));
        }
        parts.addAll(column.attributes());
        return String.join(" ", parts);
    }

    /** The type with its collation. */
    String typeOf(Column column) {
        String collation = column.collation();
        return types().render(column.type()) + (collation == null ? "" : " " + collation(collation));
    }

    /** The name of a collation is a word of the language, which takes no quotes. */
    @Override
    public String collation(String collation) {
        if (!collation.matches("\\w+")) {
            throw unsupported(
                    "take '" + collation + "' for the name of a collation",
                    "write one of those that SELECT name FROM fn_helpcollations() lists");
        }
        return "COLLATE " + collation;
    }

    /** How many numbers are kept ready is a setting of the database. */
    @Override
    public String identity(Identity identity) {
        requireKnown(identity);
        if (identity.minimum() != null || identity.maximum() != null || identity.cycle()) {
            throw unsupported(
                    "limit the numbers of an identity column or begin them anew",
                    "take the numbers from a sequence with minimum, maximum and cycle: defaultSql(\"NEXT VALUE"
                            + " FOR …\")");
        }
        if (identity.start() == null && identity.increment() == null) {
            return "IDENTITY";
        }
        return "IDENTITY(" + Objects.requireNonNullElse(identity.start(), 1L) + ","
                + Objects.requireNonNullElse(identity.increment(), 1L) + ")";
    }

    @Override
    public String generated(GeneratedExpression generated) {
        return "AS (" + generated.sql() + ")" + (generated.stored() ? " PERSISTED" : "");
    }

    /** Nulls are equal to each other here in any case. */
    @Override
    protected String unique(Constraint.Unique unique) {
        return super.unique(unique.withNullsNotDistinct(false));
    }

    /** {@code CLUSTERED }, {@code NONCLUSTERED }. */
    @Override
    protected String keyMethod(KeyIndex index) {
        String method = index.method();
        if (method == null) {
            return "";
        }
        if (!method.equals(SqlServerIndexes.CLUSTERED) && !method.equals(SqlServerIndexes.NONCLUSTERED)) {
            throw unsupported(
                    "keep a key by the method '" + method + "'",
                    "leave the method out, or write one of clustered and nonclustered");
        }
        return method.toUpperCase(Locale.ROOT) + " ";
    }

    @Override
    protected String keyStorage(KeyIndex index) {
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry the columns " + index.include() + " along in a key",
                    "create a unique index instead: index(…).unique().include(…)");
        }
        return SqlServerIndexes.options(index.options());
    }

    /** There is no {@code RESTRICT}; as no key is looked at later, {@code NO ACTION} is the same. */
    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        if (key.matching() != Constraint.Matching.SIMPLE) {
            throw unsupported(
                    "match a foreign key that is null in part otherwise than simply",
                    "leave out matching(…), and make the columns not null or add a check for them");
        }
        return super.foreignKey(key.withActions(withoutRestrict(key.onDelete()), withoutRestrict(key.onUpdate())));
    }

    /** Nothing is ever deferred, and there is no word for that; nor for how a key matches. */
    @Override
    protected Set<Word> refusedWords() {
        return Set.of(Word.MATCH_SIMPLE, Word.NOT_DEFERRABLE, Word.INITIALLY_IMMEDIATE, Word.NULLS_DISTINCT);
    }

    private static ReferentialAction withoutRestrict(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    @Override
    protected String exclude(Constraint.Exclude exclude) {
        throw unsupported(
                "keep rows apart by an exclude constraint; PostgreSQL can",
                "keep them apart by a unique constraint or by a trigger: op.execute(\"CREATE TRIGGER …\")");
    }

    @Override
    protected String deferrability(Deferrability deferrability) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            throw unsupported(
                    "look at a constraint at the end of the transaction",
                    "leave out deferrable(), and insert parents before their children");
        }
        return "";
    }

    /** Null is the smallest value: first going up, last going down. */
    @Override
    protected String indexPart(Index.Part part) {
        Index.Nulls nulls = part.nulls();
        if (nulls != null && (nulls == Index.Nulls.LAST) != part.descending()) {
            throw unsupported(
                    "put nulls " + nulls.name().toLowerCase(Locale.ROOT) + " in an index that goes "
                            + (part.descending() ? "down" : "up"),
                    "leave out where nulls stand, or make two indexes with where(…)");
        }
        if (part.collation() != null) {
            throw unsupported(
                    "index by the collation '" + part.collation() + "'",
                    "give the column the collation, or index a generated column that has it");
        }
        return super.indexPart(part.withoutNulls());
    }

    @Override
    protected String indexExpression(String sql) {
        throw unsupported(
                "index the expression '" + sql + "'",
                "add a generated column with this expression and index that column: column(…).generated(\"" + sql
                        + "\")");
    }
}
