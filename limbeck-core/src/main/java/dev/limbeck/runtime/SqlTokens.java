// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, names and marks of one SQL statement, read one after the other. String literals and comments are passed over. */
final class SqlTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|'[^']*+(?:''[^']*+)*+'"
                    + "|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|\\S",
            Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private final IdentifierRules rules;
    private int at;

    SqlTokens(String sql, IdentifierRules rules) {
        this.rules = rules;
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The next token in lower case without taking it; empty at the end. */
    String peek() {
        return atEnd() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }

    void skip() {
        at++;
    }

    /** Takes these words if they come next, all of them. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Takes any of these words as long as they come. */
    void takeAll(Set<String> words) {
        while (!atEnd() && words.contains(peek())) {
            at++;
        }
    }

    Identifier name() {
        String token = atEnd() ? "?" : tokens.get(at++);
        boolean quoted = token.length() > 2 && "\"`[".indexOf(token.charAt(0)) >= 0;
        return quoted ? rules.fromQuoted(token.substring(1, token.length() - 1)) : rules.fromUnquoted(token);
    }

    QualifiedName qualifiedName() {
        Identifier first = name();
        return take(".") ? new QualifiedName(first, name()) : new QualifiedName(null, first);
    }

    /** Goes to the next comma of this level, or before the parenthesis that closes it, or to the end. */
    void skipElement() {
        int depth = 0;
        while (!atEnd()) {
            String token = tokens.get(at);
            if (depth == 0 && (token.equals(",") || token.equals(")"))) {
                return;
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            at++;
        }
    }
}
