// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlText;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identity columns say nothing of null (they imply not null); index keys may name an operator class and a collation. */
final class PostgresqlClauses extends AnsiClauses {
    private static final Pattern NAME = Pattern.compile("^(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")"
            + "(?:\\.(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\"))?");
    private static final Pattern AFTER_KEY = Pattern.compile(
            "(?: +COLLATE +\\S+)?(?: +[\\w.\"]+)?(?: +(?:ASC|DESC))?(?: +NULLS +(?:FIRST|LAST))?",
            Pattern.CASE_INSENSITIVE);

    private static final String TABLESPACE = "tablespace";

    private final ServerInfo server;

    PostgresqlClauses(IdentifierRules identifiers, TypeSystem types, ServerInfo server) {
        super(identifiers, types);
        this.server = server;
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        return super.column(column.identity() == null ? column : column.withNullable(true), table);
    }

    @Override
    public String generated(GeneratedExpression generated) {
        if (!generated.stored() && !server.atLeast(18, 0)) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot compute a column when it is read before version 18 (this is " + server.major()
                            + ")",
                    "make the generated column stored");
        }
        return super.generated(generated);
    }

    @Override
    protected String unique(Constraint.Unique unique) {
        if (unique.nullsNotDistinct() && !server.atLeast(15, 0)) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot treat nulls as equal in a unique constraint before version 15 (this is "
                            + server.major() + ")",
                    "use a unique index on an expression: CREATE UNIQUE INDEX … ON … (coalesce(…, …))");
        }
        return super.unique(unique);
    }

    /** A check is looked at with each row. */
    @Override
    protected String check(Constraint.Check check) {
        if (check.deferrability() != Constraint.Deferrability.NOT_DEFERRABLE) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot defer a check to the end of the transaction; no version can",
                    "leave deferrable() out, or keep the condition by a constraint trigger");
        }
        return super.check(check);
    }

    /** The word came with version 15. */
    @Override
    protected Set<Word> refusedWords() {
        return server.atLeast(15, 0) ? Set.of() : Set.of(Word.NULLS_DISTINCT);
    }

    @Override
    protected String validity(boolean validated) {
        return validated ? "" : " NOT VALID";
    }

    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        if (key.matching() == Constraint.Matching.PARTIAL) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot match a foreign key partially; no version can",
                    "use matching(FULL), or leave matching out");
        }
        return super.foreignKey(key);
    }

    @Override
    protected String exclude(Constraint.Exclude exclude) {
        return "EXCLUDE"
                + (exclude.using() == null ? "" : " USING " + exclude.using())
                + " ("
                + exclude.elements().stream()
                        .map(element -> indexPart(element.part()) + " WITH " + element.operator())
                        .collect(Collectors.joining(", "))
                + ")"
                + (exclude.where() == null ? "" : " WHERE (" + exclude.where() + ")")
                + deferrability(exclude.deferrability(), exclude.said());
    }

    @Override
    protected String keyStorage(KeyIndex index) {
        if (index.method() != null && !index.method().equals("btree")) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot keep a key by the method '" + index.method() + "'; its keys are B-trees",
                    "leave the method out, or use an exclude constraint");
        }
        String tablespace = tablespace(index.options());
        return (index.include().isEmpty() ? "" : " INCLUDE (" + names(index.include()) + ")")
                + storage(index.options())
                + (tablespace.isEmpty() ? "" : " USING INDEX" + tablespace);
    }

    /** {@code WITH (fillfactor = 70)}, with a blank before it, or empty. */
    static String storage(Map<String, String> options) {
        String parameters = options.entrySet().stream()
                .filter(option -> !option.getKey().equalsIgnoreCase(TABLESPACE))
                .map(option -> option.getKey() + " = " + option.getValue())
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? "" : " WITH (" + parameters + ")";
    }

    /** {@code TABLESPACE fast}, with a blank before it, or empty. */
    static String tablespace(Map<String, String> options) {
        return options.entrySet().stream()
                .filter(option -> option.getKey().equalsIgnoreCase(TABLESPACE))
                .map(option -> " TABLESPACE " + option.getValue())
                .collect(Collectors.joining());
    }

    @Override
    protected String emptied(Constraint.ForeignKey key) {
        if (key.emptied().isEmpty()) {
            return "";
        }
        if (!server.atLeast(15, 0)) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    "postgresql cannot empty some columns of a foreign key before version 15 (this is " + server.major()
                            + ")",
                    "name no columns: onDelete(" + key.onDelete() + "), or use a trigger");
        }
        return " (" + names(key.emptied()) + ")";
    }

    @Override
    protected String operatorClass(String operatorClass) {
        return operatorClass;
    }

    @Override
    protected Literal.Visitor<String> literals() {
        return new PostgresqlLiterals(this::text);
    }

    /**
     * A name, a function call or something in parentheses stands as it is, with what may follow it in an index: a collation,
     * an operator class. Everything else needs parentheses.
     */
    @Override
    protected String indexExpression(String sql) {
        int end = endOfKey(sql);
        return end > 0 && AFTER_KEY.matcher(sql.substring(end)).matches() ? sql : "(" + sql + ")";
    }

    private static int endOfKey(String sql) {
        if (sql.startsWith("(")) {
            return Math.min(SqlText.closing(sql, 0) + 1, sql.length());
        }
        var name = NAME.matcher(sql);
        if (!name.find()) {
            return -1;
        }
        int end = name.end();
        boolean call = end < sql.length() && sql.charAt(end) == '(';
        return call ? Math.min(SqlText.closing(sql, end) + 1, sql.length()) : end;
    }
}
