// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.hibernate.bridge.ColumnDefinition.NamedCheck;
import dev.limbeck.hibernate.bridge.ColumnDefinition.Reference;
import dev.limbeck.hibernate.bridge.SqlTokens.Token;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one {@code columnDefinition} from left to right; for one use. */
final class ColumnDefinitionParser {
    /** Words that begin another part of the definition. */
    private static final Set<String> CLAUSES = Set.of(
            "default",
            "not",
            "null",
            "unique",
            "primary",
            "check",
            "references",
            "generated",
            "as",
            "collate",
            "comment",
            "constraint",
            "identity",
            "auto_increment",
            "autoincrement",
            "on");

    private final String sql;
    private final boolean storing;
    private final List<Token> tokens;
    private int at;

    private final StringBuilder type = new StringBuilder();
    private @Nullable String defaultSql;
    private boolean notNull;
    private boolean unique;
    private final List<NamedCheck> checks = new ArrayList<>();
    private @Nullable Reference reference;
    private @Nullable GeneratedExpression generated;
    private @Nullable Identity identity;
    private @Nullable String collation;
    private @Nullable String comment;
    private @Nullable String constraintName;

    ColumnDefinitionParser(String sql, boolean storing) {
        this.sql = sql;
        this.storing = storing;
        this.tokens = SqlTokens.of(sql);
    }

    ColumnDefinition parse() {
        while (at < tokens.size()) {
            if (at == 0) {
                typeText();
            } else {
                clause();
            }
        }
        return new ColumnDefinition(
                type.toString(),
                defaultSql,
                notNull,
                unique,
                checks,
                reference,
                generated,
                identity,
                collation,
                comment);
    }

    /** Takes all that stands before the next clause. */
    private void typeText() {
        int start = tokens.get(at).start();
        do {
            at++;
        } while (at < tokens.size() && !atClause());
        if (type.length() > 0) {
            type.append(' ');
        }
        type.append(sql, start, tokens.get(at - 1).end());
    }

    private boolean atClause() {
        return CLAUSES.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    private void clause() {
        switch (tokens.get(at).text().toLowerCase(Locale.ROOT)) {
            case "default" -> defaultValue();
            case "not" -> {
                at++;
                notNull |= accept("null");
            }
            case "null" -> at++;
            case "unique" -> {
                at++;
                accept("key");
                unique = true;
            }
            case "primary" -> {
                at++;
                accept("key");
                notNull = true;
            }
            case "constraint" -> {
                at++;
                constraintName = next();
            }
            case "check" -> {
                at++;
                checks.add(new NamedCheck(takeConstraintName(), SqlTokens.withoutParentheses(next())));
            }
            case "references" -> references();
            case "generated", "as" -> generatedOrIdentity();
            case "identity", "auto_increment", "autoincrement" -> {
                at++;
                identity = identity(false);
            }
            case "collate" -> {
                at++;
                collation = withoutQuotes(next());
            }
            case "comment" -> {
                at++;
                comment = SqlTokens.unquoted(next());
            }
            case "on" -> onUpdate();
            default -> typeText();
        }
    }

    /** The value is at least one piece, even if that is the word {@code null}, and goes on to the next clause. */
    private void defaultValue() {
        at++;
        if (at < tokens.size()) {
            int start = tokens.get(at).start();
            do {
                at++;
            } while (at < tokens.size() && !atClause());
            defaultSql = sql.substring(start, tokens.get(at - 1).end());
        }
    }

    /** MySQL's {@code on update current_timestamp} belongs to the default. */
    private void onUpdate() {
        int start = tokens.get(at).start();
        do {
            at++;
        } while (at < tokens.size() && (tokens.get(at).is("update") || !atClause()));
        String clause = sql.substring(start, tokens.get(at - 1).end());
        if (defaultSql == null) {
            type.append(' ').append(clause);
        } else {
            defaultSql = defaultSql + " " + clause;
        }
    }

    private void references() {
        at++;
        int start = tokens.get(at).start();
        do {
            at++;
        } while (at < tokens.size() && isPartOfName());
        String table = sql.substring(start, tokens.get(at - 1).end());
        List<String> columns =
                at < tokens.size() && tokens.get(at).isGroup() ? SqlTokens.list(nextInside()) : List.of();
        int actions = at < tokens.size() ? tokens.get(at).start() : sql.length();
        while (at < tokens.size() && isPartOfActions()) {
            at++;
        }
        String text = at < tokens.size() ? sql.substring(actions, tokens.get(at).start()) : sql.substring(actions);
        reference = new Reference(takeConstraintName(), table, columns, KeyActions.parse(text));
    }

    private boolean isPartOfName() {
        return tokens.get(at).is(".") || tokens.get(at - 1).is(".");
    }

    private boolean isPartOfActions() {
        Token token = tokens.get(at);
        boolean negated =
                token.is("not") && at + 1 < tokens.size() && tokens.get(at + 1).is("deferrable");
        boolean setNull = token.is("null") || token.is("default");
        return token.is("on") || negated || setNull && tokens.get(at - 1).is("set") || !atClause();
    }

    private void generatedOrIdentity() {
        boolean always = true;
        if (accept("generated")) {
            always = accept("always");
            if (!always) {
                accept("by");
                accept("default");
            }
            accept("on");
            accept("null");
        }
        accept("as");
        if (accept("identity")) {
            identity = identity(always);
            return;
        }
        String expression = SqlTokens.withoutParentheses(next());
        boolean stored = accept("stored") || accept("persistent") || accept("persisted");
        boolean virtual = accept("virtual");
        generated = new GeneratedExpression(expression, stored || storing && !virtual);
    }

    /** With the options in parentheses, if there are any: {@code (start with 10 increment by 5)}. */
    private Identity identity(boolean always) {
        if (at >= tokens.size() || !tokens.get(at).isGroup()) {
            return new Identity(always, null, null);
        }
        String options = nextInside();
        return new Identity(
                always, SequenceOptions.number(options, "start with"), SequenceOptions.number(options, "increment by"));
    }

    private boolean accept(String word) {
        boolean matches = at < tokens.size() && tokens.get(at).is(word);
        at += matches ? 1 : 0;
        return matches;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at++).text() : "";
    }

    private String nextInside() {
        return tokens.get(at++).inside();
    }

    private @Nullable String takeConstraintName() {
        String name = constraintName;
        constraintName = null;
        return name;
    }

    private static String withoutQuotes(String name) {
        boolean quoted = name.length() > 2 && "\"'`".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
