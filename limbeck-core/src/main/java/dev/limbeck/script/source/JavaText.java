// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Strings and comments as Java source. */
final class JavaText {
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

    private JavaText() {}

    /** The literal whose value is the text. Letters of every language stay as they are; what nobody sees is escaped. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            escape(text, at, literal);
        }
        return literal.append('"').toString();
    }

    /** Whether a text block is right for it: several lines, and nothing at their edges that a text block takes away. */
    static boolean suitsBlock(String text) {
        return text.indexOf('\n') >= 0
                && !text.isBlank()
                && Arrays.stream(text.split("\n", -1)).noneMatch(JavaText::hasStrangeEdge);
    }

    private static boolean hasStrangeEdge(String line) {
        return !line.isEmpty() && (isStrange(line.charAt(0)) || isStrange(line.charAt(line.length() - 1)));
    }

    private static boolean isStrange(char c) {
        return Character.isWhitespace(c) && c != ' ' && c != '\t';
    }

    /**
     * A text block whose value is the text.
     *
     * @param text one that {@linkplain #suitsBlock suits}
     * @param indent of the lines in it
     */
    static String block(String text, int indent) {
        String[] lines = text.split("\n", -1);
        boolean endsWithLine = lines[lines.length - 1].isEmpty();
        // the compiler takes away what all lines have in front, unless one of them says that its blank is meant
        boolean shifted = !endsWithLine
                && Arrays.stream(lines).filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(" "));
        StringBuilder block = new StringBuilder("\"\"\"");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean last = i == lines.length - 1;
            block.append('\n').append(line.isEmpty() && !last ? "" : " ".repeat(indent));
            if (shifted && !line.isBlank()) {
                block.append("\\s");
                line = line.substring(1);
                shifted = false;
            }
            block.append(blockLine(line, last));
        }
        return block.append("\"\"\"").toString();
    }

    private static String blockLine(String line, boolean last) {
        int end = line.endsWith(" ") ? line.length() - 1 : line.length();
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < end; at++) {
            boolean wouldClose = isInThree(line, at) || (last && at == line.length() - 1);
            if (line.charAt(at) == '"' && !wouldClose) {
                escaped.append('"');
            } else {
                escape(line, at, escaped);
            }
        }
        return escaped.append(end < line.length() ? "\\s" : "").toString();
    }

    private static boolean isInThree(String line, int at) {
        int start = at;
        while (start > 0 && line.charAt(start - 1) == '"') {
            start--;
        }
        return line.startsWith("\"\"\"", start);
    }

    private static void escape(String text, int at, StringBuilder source) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> source.append("\\\"");
            case '\\' -> source.append("\\\\");
            case '\n' -> source.append("\\n");
            case '\r' -> source.append("\\r");
            case '\t' -> source.append("\\t");
            case '\b' -> source.append("\\b");
            case '\f' -> source.append("\\f");
            default -> {
                if (isVisible(text, at)) {
                    source.append(c);
                } else {
                    source.append(String.format("\\u%04x", (int) c));
                }
            }
        }
    }

    /** Neither a control character, nor one that turns the direction of what follows, nor half of a surrogate pair. */
    private static boolean isVisible(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean lineLike = c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\uFEFF';
        return !Character.isISOControl(c) && !turns && !lineLike && c < '\uFFFE';
    }

    /** The text as line comments, broken between words. */
    static List<String> comment(String text, int indent) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            wrap(harmless(paragraph.strip()), Code.WIDTH - indent - 3).forEach(line -> lines.add("// " + line));
        }
        return lines;
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && Code.width(line.toString()) + 1 + Code.width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** In Java a backslash and {@code u} are an escape even in a comment; an even number of backslashes is none. */
    private static String harmless(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(visible::appendCodePoint);
        return UNICODE_ESCAPE.matcher(visible).replaceAll("$1\\\\\\\\u");
    }
}
