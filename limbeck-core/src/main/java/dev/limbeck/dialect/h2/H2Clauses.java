// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Identity columns say nothing of null (they imply not null); H2 keeps the values of every generated column, without a word for it. */
final class H2Clauses extends AnsiClauses {
    private final IdentifierRules identifiers;
    private final ServerInfo server;

    H2Clauses(IdentifierRules identifiers, TypeSystem types, ServerInfo server) {
        super(identifiers, types);
        this.identifiers = identifiers;
        this.server = server;
    }

    static LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, H2Dialect.ID + " cannot " + what, help);
    }

    /** Without the option 2.4 gives one that goes down a cache which it then refuses itself. */
    @Override
    public String identity(Identity identity) {
        boolean unsaid = identity.cache() == null && !H2Numbering.isUp(identity);
        return super.identity(unsaid ? identity.withCache(H2Cache.of(identity)) : identity);
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        return super.column(column.identity() == null ? column : column.withNullable(true), table);
    }

    @Override
    public String generated(GeneratedExpression generated) {
        return "GENERATED ALWAYS AS (" + generated.sql() + ")";
    }

    @Override
    protected Literal.Visitor<String> literals() {
        return new H2Literals(this::text);
    }

    /** A name as the catalogue shows it. */
    String catalogueName(Identifier name) {
        return identifiers.toCatalogue(name);
    }

    @Override
    public String collation(String collation) {
        throw unsupported(
                "give a column the collation '" + collation + "'",
                "set one for the whole database with SET COLLATION, or leave it out: column(…) without collation(…)");
    }

    /** The parser knows none of them. */
    @Override
    protected Set<Word> refusedWords() {
        return Set.of(Word.MATCH_SIMPLE, Word.NOT_DEFERRABLE, Word.INITIALLY_IMMEDIATE);
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

    @Override
    protected String unique(Constraint.Unique unique) {
        if (unique.nullsNotDistinct() && !server.atLeast(2, 2)) {
            throw unsupported(
                    "treat nulls as equal in a unique constraint before version 2.2",
                    "make the columns not null, or use H2 2.2 or newer");
        }
        return super.unique(unique);
    }

    @Override
    protected String foreignKey(Constraint.ForeignKey key) {
        if (key.matching() != Constraint.Matching.SIMPLE) {
            throw unsupported(
                    "match a foreign key other than simply", "leave matching(…) out, or make its columns not null");
        }
        return super.foreignKey(key);
    }

    @Override
    protected String indexExpression(String sql) {
        throw unsupported(
                "index the expression '" + sql + "'",
                "add a generated column with this expression and index that column");
    }
}
