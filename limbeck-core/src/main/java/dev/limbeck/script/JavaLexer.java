// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

/**
 * Reads Java source token by token, as far as a header goes: words, strings and text blocks with their values, and single
 * symbols. Comments and blanks are passed over. Numbers come as words.
 */
final class JavaLexer {
    enum Token {
        WORD,
        STRING,
        CHARACTER,
        SYMBOL,
        END
    }

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private int at;
    private int line = 1;
    private Token token = Token.END;
    private int tokenStart;
    private int tokenLine = 1;
    private String text = "";
    private String unfinished = "";

    JavaLexer(String source) {
        this(UnicodeEscapes.translate(source), 0);
    }

    private JavaLexer(String source, int start) {
        this.source = source;
        this.at = start;
    }

    /** Reads the text as it stands, so that positions mean what is in the file; unicode escapes stay as they are. */
    static JavaLexer untranslated(String source, int start) {
        return new JavaLexer(source, start);
    }

    /** Where the token begins in the text. */
    int start() {
        return tokenStart;
    }

    /** Where the token ends in the text. */
    int end() {
        return at;
    }

    Token token() {
        return token;
    }

    /** The word or symbol as it stands, the value of a string. */
    String text() {
        return text;
    }

    /** Where the token begins, 1-based. */
    int line() {
        return tokenLine;
    }

    /** What the source ends inside of: {@code a comment}, {@code a string}; empty when it ends well. */
    String unfinished() {
        return unfinished;
    }

    boolean isSymbol(char symbol) {
        return token == Token.SYMBOL && text.charAt(0) == symbol;
    }

    boolean isWord(String word) {
        return token == Token.WORD && text.equals(word);
    }

    /** Moves on and gives the new token; {@link Token#END} from the end on. */
    Token next() {
        skipBlanksAndComments();
        tokenLine = line;
        tokenStart = at;
        token = at >= source.length() || !unfinished.isEmpty() ? noMore() : read(source.charAt(at));
        return token;
    }

    private Token noMore() {
        text = "";
        return Token.END;
    }

    private Token read(char c) {
        if (source.startsWith(TEXT_BLOCK, at)) {
            return textBlock();
        }
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (Character.isJavaIdentifierPart(source.codePointAt(at))) {
            return word();
        }
        text = String.valueOf(c);
        at++;
        return Token.SYMBOL;
    }

    private Token word() {
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        text = source.substring(start, at);
        return Token.WORD;
    }

    private Token quoted(char quote) {
        int start = ++at;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= source.length() || source.charAt(at) != quote) {
            return unfinished("a string");
        }
        text = value(source.substring(start, at));
        at++;
        return quote == '"' ? Token.STRING : Token.CHARACTER;
    }

    private Token textBlock() {
        int start = source.indexOf('\n', at);
        int end = start < 0 ? -1 : start + 1;
        while (end >= 0 && end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < 0 || end >= source.length()) {
            return unfinished("a text block");
        }
        text = value(source.substring(start + 1, end).stripIndent());
        end += TEXT_BLOCK.length();
        countLines(end);
        return Token.STRING;
    }

    private static String value(String raw) {
        try {
            return raw.translateEscapes();
        } catch (IllegalArgumentException e) {
            // the compiler says what is wrong with it
            return raw;
        }
    }

    private Token unfinished(String what) {
        unfinished = what;
        return noMore();
    }

    private void skipBlanksAndComments() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                countLines(at + 1);
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                if (end < 0) {
                    unfinished = "a comment";
                    return;
                }
                countLines(end + 2);
            } else {
                return;
            }
        }
    }

    private void countLines(int end) {
        while (at < end) {
            if (source.charAt(at++) == '\n') {
                line++;
            }
        }
    }
}
