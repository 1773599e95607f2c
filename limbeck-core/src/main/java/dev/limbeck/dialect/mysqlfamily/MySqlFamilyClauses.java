// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of MySQL and MariaDB.
 *
 * <p>A key on the first characters of a column is an index part whose expression is
 * {@code name(10)}.
 */
public abstract class MySqlFamilyClauses extends AnsiClauses {
    private static final Pattern COLLATION = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z0-9_$]+|`(?:[^`]|``)+`)\\(\\d+\\)");

    private static final Pattern OF_TYPE =
            Pattern.compile("(?:COMPRESSED|REF_SYSTEM_ID|CHARACTER SET|CHARSET)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> METHODS = Set.of("btree", "hash", "rtree");

    private final String dialect;
    private final DefaultWords defaults = new DefaultWords(this);

    /** @param dialect the id, for messages */
    protected MySqlFamilyClauses(String dialect, IdentifierRules identifiers, MySqlFamilyTypes types) {
        super(identifiers, types);
        this.dialect = dialect;
    }

    protected final LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, dialect + " cannot " + what, help);
    }

    final DefaultWords defaults() {
        return defaults;
    }

    @Override
    protected Literal.Visitor<String> literals() {
        boolean uuidsAreBytes = types().render(new SqlType.UuidType()).startsWith("BINARY");
        return new MySqlLiterals(this::text, uuidsAreBytes);
    }

    @Override
    public String text(String value) {
        return MySqlText.literal(value);
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        List<String> parts = beginning(column);
        if (!column.nullable() && mayBeNotNull(column)) {
            parts.add("NOT NULL");
        } else if (column.nullable() && isTimestamp(column.type())) {
            // without it MariaDB before 10.10 makes the first one NOT NULL
            parts.add("NULL");
        }
        addComment(column, parts);
        addValue(column, parts);
        parts.addAll(elsewhere(column));
        return String.join(" ", parts);
    }

    /** All of a column but its name, as {@code MODIFY} wants it: what is left out here is lost. */
    final String definition(Column column) {
        List<String> parts = beginning(column);
        parts.remove(0);
        if (column.nullable() ? column.generated() == null : mayBeNotNull(column)) {
            parts.add(column.nullable() ? "NULL" : "NOT NULL");
        }
        addValue(column, parts);
        addComment(column, parts);
        parts.addAll(elsewhere(column));
        return String.join(" ", parts);
    }

    private List<String> beginning(Column column) {
        List<String> parts = new ArrayList<>();
        parts.add(name(column.name()));
        parts.add(types().render(column.type()));
        parts.addAll(ofType(column));
        if (column.collation() != null) {
            parts.add(collation(column.collation()));
        }
        if (column.generated() != null) {
            parts.add(generated(column.generated()));
        }
        return parts;
    }

    /** MariaDB's {@code COMPRESSED} and {@code REF_SYSTEM_ID} belong to the type; everything else may stand anywhere. */
    private static List<String> ofType(Column column) {
        return column.attributes().stream()
                .filter(MySqlFamilyClauses::belongsToType)
                .toList();
    }

    private static List<String> elsewhere(Column column) {
        return column.attributes().stream()
                .filter(attribute -> !belongsToType(attribute))
                .toList();
    }

    private static boolean belongsToType(String attribute) {
        return OF_TYPE.matcher(attribute).lookingAt();
    }

    private void addComment(Column column, List<String> parts) {
        if (column.comment() != null) {
            parts.add("COMMENT " + text(column.comment()));
        }
    }

    private void addValue(Column column, List<String> parts) {
        if (column.identity() != null) {
            parts.add(identity(column.identity()));
        } else if (column.defaultValue() != null) {
            parts.add(defaults.clause(column.type(), column.defaultValue()));
        }
    }

    /** Whether the database takes {@code NOT NULL} in this column's definition. */
    protected boolean mayBeNotNull(Column column) {
        return true;
    }

    private static boolean isTimestamp(SqlType type) {
        return type instanceof SqlType.TimestampType timestamp && timestamp.zone();
    }

    @Override
    public String collation(String collation) {
        return COLLATION.matcher(collation).matches() ? "COLLATE " + collation : super.collation(collation);
    }

    @Override
    public String identity(Identity identity) {
        requireKnown(identity);
        Long increment = identity.increment();
        if (increment != null && increment != 1) {
            throw unsupported(
                    "number the rows of one table in steps of " + increment,
                    "leave the increment out; the step is a setting of the server, auto_increment_increment");
        }
        if (identity.minimum() != null || identity.maximum() != null || identity.cycle()) {
            throw unsupported(
                    "limit the numbers of the rows of a table",
                    "leave the limits out; the type of the column is the limit");
        }
        return "AUTO_INCREMENT";
    }

    /** Whether the default of such a column may be a string as it is; otherwise it must be an expression. */
    protected boolean takesStringDefault(SqlType type) {
        return true;
    }

    @Override
    protected String unique(Constraint.Unique unique) {
        if (unique.nullsNotDistinct()) {
            throw unsupported(
                    "hold nulls equal in a unique constraint; PostgreSQL 15 and newer can",
                    "make the columns not null, or leave nullsNotDistinct out");
        }
        return super.unique(unique);
    }

    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw unsupported(
                    "set a foreign key's columns to their default; its tables ignore or refuse it",
                    "use set null or cascade, or a trigger");
        }
        if (key.matching() != Constraint.Matching.SIMPLE) {
            throw unsupported(
                    "match a foreign key " + key.matching().name().toLowerCase(Locale.ROOT)
                            + "; it takes half a key whatever the word",
                    "leave matching(…) out, or make its columns not null");
        }
        return super.foreignKey(key);
    }

    /** Nothing is ever deferred, and there is no word for that; of any word of matching MySQL's manual says that the actions are ignored. */
    @Override
    protected Set<Word> refusedWords() {
        return Set.of(Word.MATCH_SIMPLE, Word.NOT_DEFERRABLE, Word.INITIALLY_IMMEDIATE, Word.NULLS_DISTINCT);
    }

    /** {@code USING BTREE}. */
    @Override
    protected String keyStorage(KeyIndex index) {
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry the columns " + index.include() + " along in a key; PostgreSQL 11 and newer can",
                    "leave include(…) out, or make an index whose last keys they are");
        }
        if (!index.options().isEmpty()) {
            throw unsupported(
                    "give the index of a key the options " + index.options().keySet(), "leave option(…) out");
        }
        return accessMethod(index.method());
    }

    /** {@code USING BTREE}, with a blank before it, or empty. */
    final String accessMethod(@Nullable String method) {
        if (method == null) {
            return "";
        }
        if (!METHODS.contains(method.toLowerCase(Locale.ROOT))) {
            throw unsupported(
                    "keep an index by the method '" + method + "'",
                    "leave the method out, or write one of btree and hash; of an index also fulltext and spatial");
        }
        return " USING " + method;
    }

    @Override
    protected String deferrability(Constraint.Deferrability deferrability) {
        if (deferrability != Constraint.Deferrability.NOT_DEFERRABLE) {
            throw unsupported(
                    "defer a constraint to the end of the transaction; PostgreSQL, SQLite and Oracle can",
                    "leave deferrable out for this database");
        }
        return "";
    }

    @Override
    protected String indexPart(Index.Part part) {
        Nulls nulls = part.nulls();
        if (nulls != null && nulls != (part.descending() ? Nulls.LAST : Nulls.FIRST)) {
            throw unsupported(
                    "put nulls " + nulls.name().toLowerCase(Locale.ROOT)
                            + " in an index; nulls are its smallest values",
                    "leave the order of nulls out");
        }
        return super.indexPart(part.withoutNulls());
    }

    @Override
    protected final String indexExpression(String sql) {
        return isPrefix(sql) ? sql : functionalPart(sql);
    }

    /** An expression as an index key, in parentheses of its own. */
    protected String functionalPart(String sql) {
        return "(" + sql + ")";
    }

    /** Whether the expression is the beginning of a column: {@code name(10)}. */
    static boolean isPrefix(String sql) {
        return PREFIX.matcher(sql).matches();
    }
}
