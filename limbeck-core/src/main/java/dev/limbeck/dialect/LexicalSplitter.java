// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a script in one pass with a lexer, so that a semicolon in a string, a quoted name, a comment or a block body never
 * ends a statement. Line ends may be LF, CRLF or CR and stay as written. The last statement needs no terminator.
 *
 * <p>Throws {@code invalid-script} with the line for a string, quoted name or comment without an end. Safe for use by several
 * threads.
 */
public final class LexicalSplitter implements StatementSplitter {
    private static final String DELIMITER = "DELIMITER";

    private final Set<SplitFeature> features;

    public LexicalSplitter(Collection<SplitFeature> features) {
        this.features = Set.copyOf(features);
    }

    public LexicalSplitter(SplitFeature... features) {
        this(List.of(features));
    }

    @Override
    public List<Part> split(String script, int firstLine) {
        return new Run(script, firstLine).parts();
    }

    @Override
    public List<SqlToken> tokens(String statement) {
        return TokenReading.of(statement, features);
    }

    /** One script. The statement in the making reaches from {@code start} to {@code end}, without comments at its edges. */
    private final class Run {
        private final String script;
        private final ScriptLexer lexer;
        private final List<Part> parts = new ArrayList<>();
        private BlockBodies blocks = new BlockBodies();
        private PlsqlBodies plsql = new PlsqlBodies();
        private String terminator = ";";
        private int start = -1;
        private int startLine;
        private int end;

        Run(String script, int firstLine) {
            this.script = script;
            this.lexer = new ScriptLexer(script, firstLine, features);
        }

        List<Part> parts() {
            while (lexer.next(terminator)) {
                switch (lexer.kind()) {
                    case BLANK, COMMENT -> {}
                    case QUOTED -> {
                        blocks.quoted();
                        plsql.symbol('\'');
                        extend();
                    }
                    case WORD -> word(lexer.text());
                    case SYMBOL -> {
                        blocks.symbol(script.charAt(lexer.start()));
                        plsql.symbol(script.charAt(lexer.start()));
                        extend();
                    }
                    case TERMINATOR -> terminator();
                    case SLASH_LINE -> finish();
                }
            }
            finish();
            return parts;
        }

        private void word(String text) {
            if (start < 0 && features.contains(SplitFeature.DELIMITER_COMMAND) && text.equalsIgnoreCase(DELIMITER)) {
                String wanted = lexer.restOfLine().strip();
                // the mysql client takes the first word and ignores what follows it
                terminator = wanted.isEmpty() ? ";" : wanted.split("\\s", 2)[0];
                return;
            }
            String word = text.toUpperCase(Locale.ROOT);
            blocks.word(word, lexer.opensParenthesis());
            plsql.word(word);
            extend();
        }

        private void terminator() {
            if (features.contains(SplitFeature.PLSQL_BODIES) && start >= 0 && plsql.isPlsql()) {
                extend();
                if (plsql.semicolonEnds()) {
                    finish();
                }
                return;
            }
            boolean inside = terminator.equals(";")
                    && features.contains(SplitFeature.BLOCK_BODIES)
                    && blocks.semicolonIsInside();
            if (inside) {
                extend();
            } else {
                finish();
            }
        }

        private void extend() {
            if (start < 0) {
                start = lexer.start();
                startLine = lexer.line();
            }
            end = lexer.end();
        }

        private void finish() {
            if (start >= 0) {
                parts.add(new Part(script.substring(start, end), startLine));
            }
            start = -1;
            blocks = new BlockBodies();
            plsql = new PlsqlBodies();
        }
    }
}
