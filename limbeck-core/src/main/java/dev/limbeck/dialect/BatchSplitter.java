// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a script at the lines that hold nothing but {@code GO}, in whatever case, as SQL Server's tools do; {@code GO 3} repeats
 * the batch before it. A semicolon ends nothing: a batch may hold several statements, and shares its variables among them. A
 * {@code GO} within a string, a quoted name or a comment is none.
 *
 * <p>Throws {@code invalid-script} with the line for a string, quoted name or comment without an end. Safe for use by several
 * threads.
 */
public final class BatchSplitter implements StatementSplitter {
    private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*(?<times>\\d{1,6})?[ \\t]*;?[ \\t]*(?:--.*)?");

    private final Set<SplitFeature> features;

    public BatchSplitter(Collection<SplitFeature> features) {
        this.features = Set.copyOf(features);
    }

    @Override
    public List<Part> split(String script, int firstLine) {
        ScriptLexer lexer = new ScriptLexer(script, firstLine, features);
        List<Part> parts = new ArrayList<>();
        int start = -1;
        int startLine = 0;
        int end = 0;
        while (lexer.next(ScriptLexer.NEVER)) {
            switch (lexer.kind()) {
                case BLANK, COMMENT -> {}
                default -> {
                    int times = timesOf(script, lexer);
                    if (times < 0) {
                        startLine = start < 0 ? lexer.line() : startLine;
                        start = start < 0 ? lexer.start() : start;
                        end = lexer.end();
                    } else {
                        add(parts, script, start, end, startLine, times);
                        start = -1;
                        lexer.restOfLine();
                    }
                }
            }
        }
        add(parts, script, start, end, startLine, 1);
        return parts;
    }

    @Override
    public List<SqlToken> tokens(String statement) {
        return TokenReading.of(statement, features);
    }

    private static void add(List<Part> parts, String script, int start, int end, int line, int times) {
        for (int i = 0; start >= 0 && i < times; i++) {
            parts.add(new Part(script.substring(start, end), line));
        }
    }

    /** How often the batch that ends here runs, -1 if none ends. */
    private static int timesOf(String script, ScriptLexer lexer) {
        boolean go = lexer.kind() == ScriptLexer.Kind.WORD && lexer.text().equalsIgnoreCase("go");
        if (!go || !startsLine(script, lexer.start())) {
            return -1;
        }
        Matcher rest = REST_OF_LINE.matcher(script.substring(lexer.end(), endOfLine(script, lexer.end())));
        if (!rest.matches()) {
            return -1;
        }
        String times = rest.group("times");
        return times == null ? 1 : Integer.parseInt(times);
    }

    private static boolean startsLine(String script, int at) {
        int before = at - 1;
        while (before >= 0 && script.charAt(before) != '\n' && script.charAt(before) != '\r') {
            if (!Character.isWhitespace(script.charAt(before))) {
                return false;
            }
            before--;
        }
        return true;
    }

    private static int endOfLine(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != '\n' && script.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
