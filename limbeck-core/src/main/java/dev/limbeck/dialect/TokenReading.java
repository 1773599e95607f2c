// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tokens of a statement; looks into the comments that MariaDB and MySQL run. */
final class TokenReading {
    private static final Pattern RUN_BY_SERVER =
            Pattern.compile("/\\*M?!(?<version>\\d{0,6})(?<text>.*)\\*/", Pattern.DOTALL);

    /** A comment for a version that there never was: {@code /*M!999999\- enable the sandbox mode} is for the client. */
    private static final int NO_VERSION = 900_000;

    private final Set<SplitFeature> features;
    private final List<SqlToken> tokens = new ArrayList<>();

    private TokenReading(Set<SplitFeature> features) {
        this.features = features;
    }

    static List<SqlToken> of(String statement, Set<SplitFeature> features) {
        TokenReading reading = new TokenReading(features);
        reading.read(statement, 0);
        return reading.tokens;
    }

    private void read(String text, int offset) {
        ScriptLexer lexer = new ScriptLexer(text, 1, features);
        while (lexer.next(ScriptLexer.NEVER)) {
            int at = offset + lexer.start();
            switch (lexer.kind()) {
                case BLANK, COMMENT -> {}
                case WORD -> tokens.add(new SqlToken(SqlToken.Kind.WORD, lexer.text(), at));
                case QUOTED -> quoted(lexer.text(), at);
                case SYMBOL, TERMINATOR, SLASH_LINE -> tokens.add(new SqlToken(SqlToken.Kind.SYMBOL, lexer.text(), at));
            }
        }
    }

    private void quoted(String text, int at) {
        Matcher comment = RUN_BY_SERVER.matcher(text);
        if (!comment.matches()) {
            tokens.add(new SqlToken(SqlToken.Kind.QUOTED, text, at));
            return;
        }
        String version = comment.group("version");
        if (version.isEmpty() || Integer.parseInt(version) < NO_VERSION) {
            read(comment.group("text"), at + comment.start("text"));
        }
    }
}
