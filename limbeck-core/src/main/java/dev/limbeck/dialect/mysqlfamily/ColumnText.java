// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column's part of {@code SHOW CREATE TABLE}, and what stands in it that the model has no word for: {@code INVISIBLE}, {@code
 * SRID 4326}, {@code COLUMN_FORMAT FIXED}, {@code COMPRESSED}, and whatever later versions bring. What is known is passed over, so
 * the rest need not be known.
 */
final class ColumnText {
    /** Comments that the server runs: {@code /*!80023 INVISIBLE *}{@code /}. */
    private static final Pattern RUN_COMMENT = Pattern.compile("/\\*M?!\\d*\\s?(.*?)\\s*\\*/", Pattern.DOTALL);

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\"|[^\\s'`\"()=,]+|[=,()]", Pattern.DOTALL);
    private static final Set<String> OF_NUMBERS = Set.of("unsigned", "signed", "zerofill", "precision", "varying");
    private static final Set<String> STORAGE = Set.of("virtual", "stored", "persistent");

    private final List<String> tokens;
    private final List<String> unknown = new ArrayList<>();
    private int at;

    private ColumnText(List<String> tokens) {
        this.tokens = tokens;
    }

    /** A type as the views show it, without MariaDB's {@code COMPRESSED}. */
    static String withoutRunComments(String type) {
        return RUN_COMMENT.matcher(type).replaceAll("").strip();
    }

    /** The words of a column that the model does not know, each as it stands; empty too where there is no such column. */
    static List<String> attributes(String createTable, String column) {
        return definition(createTable, column)
                .map(definition -> new ColumnText(definition).unknown())
                .orElse(List.of());
    }

    /** The tokens behind the column's name. */
    private static Optional<List<String>> definition(String createTable, String column) {
        List<String> all = tokens(RUN_COMMENT.matcher(createTable).replaceAll(Matcher.quoteReplacement(" ") + "$1 "));
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String token : all) {
            boolean ends = depth == 1 && token.equals(",") || depth == 1 && token.equals(")");
            if (ends) {
                if (isOf(part, column)) {
                    return Optional.of(part.subList(1, part.size()));
                }
                part.clear();
            } else if (depth > 0) {
                part.add(token);
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
        return Optional.empty();
    }

    private static boolean isOf(List<String> part, String column) {
        return !part.isEmpty()
                && part.get(0).startsWith("`")
                && part.get(0).equalsIgnoreCase("`" + column.replace("`", "``") + "`");
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private List<String> unknown() {
        at++;
        passGroup();
        while (at < tokens.size() && OF_NUMBERS.contains(word(0))) {
            at++;
            passGroup();
        }
        List<String> words = new ArrayList<>();
        while (at < tokens.size()) {
            int start = at;
            if (passKnown()) {
                end(words);
            } else {
                words.add(tokens.get(start));
                at = start + 1;
            }
        }
        end(words);
        return List.copyOf(unknown);
    }

    private void end(List<String> words) {
        if (!words.isEmpty()) {
            unknown.add(String.join(" ", words).replace("( ", "(").replace(" )", ")"));
            words.clear();
        }
    }

    private String word(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a clause that the model knows stood here; it is behind us then. */
    private boolean passKnown() {
        return switch (word(0)) {
            case "character" -> word(1).equals("set") && pass(3);
            case "charset", "collate", "comment" -> pass(2);
            case "not" -> word(1).equals("null") && pass(2);
            case "null", "auto_increment" -> pass(1);
            case "default" -> pass(1) && passValue();
            case "on" -> word(1).equals("update") && pass(2) && passValue();
            case "generated" -> pass(3) && passGroup() && passStorage();
            case "as", "check" -> pass(1) && passGroup() && passStorage();
            default -> false;
        };
    }

    private boolean pass(int count) {
        at += count;
        return true;
    }

    /** A literal, with the character set before it if there is one; a call; something in parentheses. */
    private boolean passValue() {
        boolean introduced = word(0).matches("_\\w+|[bxn]") && word(1).startsWith("'");
        if (!word(0).equals("(")) {
            at += introduced ? 2 : 1;
        }
        return passGroup();
    }

    private boolean passGroup() {
        if (!word(0).equals("(")) {
            return true;
        }
        int depth = 0;
        do {
            depth += word(0).equals("(") ? 1 : word(0).equals(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
        return true;
    }

    private boolean passStorage() {
        if (STORAGE.contains(word(0))) {
            at++;
        }
        return true;
    }
}
