// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identity columns say nothing of null (they imply not null); computed columns are always virtual; deletes cascade, updates never. */
final class OracleClauses extends AnsiClauses {
    private static final Set<String> INDEX_OPTIONS = Set.of(
            "compress",
            "initrans",
            "invisible",
            "local",
            "logging",
            "nologging",
            "online",
            "parallel",
            "pctfree",
            "reverse",
            "tablespace");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final IdentifierRules identifiers;
    private final ServerInfo server;

    OracleClauses(IdentifierRules identifiers, TypeSystem types, ServerInfo server) {
        super(identifiers, types);
        this.identifiers = identifiers;
        this.server = server;
    }

    static LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, OracleDialect.ID + " cannot " + what, help);
    }

    @Override
    protected Literal.Visitor<String> literals() {
        return new OracleLiterals(this::text, server.atLeast(23, 0));
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        return super.column(column.identity() == null ? column : column.withNullable(true), table);
    }

    /** A cache holds at least two numbers; what there is not is said in one word. */
    @Override
    public String identity(Identity identity) {
        boolean none = identity.cache() != null && identity.cache() < 2;
        String words = super.identity(identity).replaceAll("\\bNO (?=(?:MINVALUE|MAXVALUE|CYCLE|ORDER)\\b)", "NO");
        return none ? words.replace("CACHE " + identity.cache(), "NOCACHE") : words;
    }

    @Override
    protected boolean keepsOrder() {
        return true;
    }

    /** It knows all of them. */
    @Override
    protected void requireKnown(Identity identity) {}

    /** {@code USING INDEX TABLESPACE fast}. */
    @Override
    protected String keyStorage(KeyIndex index) {
        if (index.method() != null || !index.include().isEmpty()) {
            throw unsupported(
                    index.method() != null
                            ? "keep a key by the method '" + index.method() + "'"
                            : "carry the columns " + index.include() + " along in a key",
                    "leave it out; Oracle keeps keys in B-trees of their columns");
        }
        requireKnown(index.options());
        return index.options().isEmpty() ? "" : " USING INDEX" + indexStorage(index.options());
    }

    /** A key that is referred to stays as it is, without a word for it. */
    @Override
    protected Set<Word> refusedWords() {
        return Set.of(Word.MATCH_SIMPLE, Word.NO_ACTION_ON_DELETE, Word.NO_ACTION_ON_UPDATE, Word.NULLS_DISTINCT);
    }

    @Override
    public String collation(String collation) {
        return "COLLATE " + (WORD.matcher(collation).matches() ? collation : identifiers.quoted(collation));
    }

    @Override
    public String generated(GeneratedExpression generated) {
        if (generated.stored()) {
            throw unsupported(
                    "store the values of a computed column",
                    "let it be computed when read: op.addColumn(…, column(…).generatedVirtual(\"" + generated.sql()
                            + "\")), and index the column where it must be fast");
        }
        String word = generated.storage() == GeneratedExpression.Storage.VIRTUAL ? " VIRTUAL" : "";
        return "GENERATED ALWAYS AS (" + generated.sql() + ")" + word;
    }

    @Override
    protected String unique(Constraint.Unique unique) {
        if (unique.nullsNotDistinct()) {
            throw unsupported(
                    "treat nulls as equal in a unique constraint",
                    "make the columns not null, or create a unique index on an expression such as COALESCE(a, 0)");
        }
        return super.unique(unique);
    }

    /** New rows are looked at, those that were there before are not. */
    @Override
    protected String validity(boolean validated) {
        return validated ? "" : " ENABLE NOVALIDATE";
    }

    @Override
    protected String exclude(Constraint.Exclude exclude) {
        throw unsupported(
                "keep rows apart by an exclude constraint; PostgreSQL can",
                "use a unique constraint where equality is enough, else a trigger: op.execute(\"CREATE TRIGGER …\")");
    }

    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            throw unsupported(
                    "do " + key.onUpdate().sql() + " when a referenced key is updated",
                    "leave out onUpdate(…): Oracle refuses to change a key that is referred to; a trigger can do the rest");
        }
        if (key.matching() != Constraint.Matching.SIMPLE) {
            throw unsupported(
                    "match a foreign key with nulls in other ways than MATCH SIMPLE",
                    "leave out match(…), and let a check constraint say that all columns are null or none");
        }
        return switch (key.onDelete()) {
            case NO_ACTION, CASCADE, SET_NULL -> super.foreignKey(key);
            case RESTRICT ->
                throw unsupported(
                        "say restrict when a referenced row is deleted",
                        "leave out onDelete(…): Oracle refuses to delete a row that is referred to");
            case SET_DEFAULT ->
                throw unsupported(
                        "set a column to its default when the referenced row is deleted",
                        "use onDelete(SET_NULL) or onDelete(CASCADE), or a trigger");
        };
    }

    @Override
    protected String indexPart(Index.Part part) {
        boolean usual = part.nulls() == null || (part.nulls() == Index.Nulls.FIRST) == part.descending();
        if (!usual) {
            throw unsupported(
                    "choose where nulls stand in an index",
                    "leave out nulls(…): they stand last, and first in a descending key");
        }
        if (part.collation() != null) {
            throw unsupported(
                    "give a key of an index the collation '" + part.collation() + "'",
                    "index the expression NLSSORT(…, 'NLS_SORT=" + part.collation() + "')");
        }
        return super.indexPart(part.withoutNulls());
    }

    @Override
    protected String operatorClass(String operatorClass) {
        throw unsupported(
                "use the operator class '" + operatorClass + "' in an index; PostgreSQL can",
                "leave out operatorClass(…), or call op.onDialect(\"postgresql\", o -> o.createIndex(…))");
    }

    @Override
    protected String indexExpression(String sql) {
        return sql;
    }

    void requireKnown(Index index) {
        if (index.nullsNotDistinct()) {
            throw unsupported(
                    "treat nulls as equal in a unique index",
                    "make the columns not null, or index an expression such as COALESCE(a, 0)");
        }
        requireKnown(index.options());
    }

    private static void requireKnown(Map<String, String> options) {
        for (String option : options.keySet()) {
            if (!INDEX_OPTIONS.contains(option.toLowerCase(Locale.ROOT))) {
                throw unsupported(
                        "give an index the option '" + option + "'",
                        "leave it out, or use one that Oracle has: " + String.join(", ", new TreeSet<>(INDEX_OPTIONS)));
            }
        }
    }

    /** {@code TABLESPACE fast}, {@code COMPRESS 1}. */
    static String indexStorage(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option ->
                        (" " + option.getKey().toUpperCase(Locale.ROOT) + " " + option.getValue()).stripTrailing())
                .collect(Collectors.joining());
    }

    /** {@code UNIQUE}, {@code BITMAP}, with a blank behind it, or empty. */
    String indexKind(Index index) {
        String method = index.method();
        if (method == null) {
            return index.unique() ? "UNIQUE " : "";
        }
        if (!method.equals("bitmap") || index.unique()) {
            throw unsupported(
                    "make " + (index.unique() ? "a unique" : "an") + " index by the method '" + method + "'",
                    "leave the method out, or use 'bitmap' for an index that is not unique");
        }
        return "BITMAP ";
    }
}
