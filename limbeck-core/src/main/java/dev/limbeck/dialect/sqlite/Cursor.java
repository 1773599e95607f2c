// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the tokens of one statement. */
final class Cursor {
    private final String sql;
    private final List<Token> tokens;
    private int at;

    Cursor(String sql) {
        this.sql = sql;
        this.tokens = Token.of(sql);
    }

    String sql() {
        return sql;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The next token; null at the end. */
    @Nullable
    Token peek() {
        return peek(0);
    }

    @Nullable
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    /** Whether these keywords or symbols come next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            Token token = peek(i);
            if (token == null || !token.is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean accept(String... words) {
        boolean seen = sees(words);
        at += seen ? words.length : 0;
        return seen;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw notUnderstood("'" + word + "'");
        }
    }

    Token next() {
        Token token = peek();
        if (token == null) {
            throw notUnderstood("more");
        }
        at++;
        return token;
    }

    Identifier name() {
        Token token = next();
        if (!token.canBeName() || token.text().isEmpty()) {
            throw notUnderstood("a name");
        }
        return Identifier.of(token.text());
    }

    /** Where the next token begins; the end of the text if there is none. */
    int from() {
        Token token = peek();
        return token == null ? sql.length() : token.from();
    }

    /** Where the token before ends. */
    int to() {
        return at == 0 ? 0 : tokens.get(at - 1).to();
    }

    /** Passes {@code ( … )}; gives what stands inside, without blanks and comments at its edges. */
    String parenthesised() {
        expect("(");
        int from = from();
        int to = from;
        int depth = 1;
        while (true) {
            Token token = next();
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth == 0) {
                return sql.substring(from, Math.max(from, to));
            }
            to = token.to();
        }
    }

    private LimbeckException notUnderstood(String wanted) {
        return new LimbeckException(
                ErrorId.INTERNAL,
                "cannot read the definition of a table or index as sqlite keeps it",
                List.of("at offset " + from() + ", where " + wanted + " is expected, of: " + sql),
                "report this with the statement above; until then leave the table out with its name in the exclusions");
    }
}
