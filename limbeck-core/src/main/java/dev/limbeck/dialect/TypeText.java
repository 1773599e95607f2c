// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a type, taken apart: {@code timestamp(6) with time zone} has the words {@code timestamp with time zone} and the
 * argument {@code 6}.
 *
 * @param words lower case, single blanks, without arguments and array marks; names in quotes keep case and quotes
 * @param arguments of the first parentheses, trimmed; a string literal without its quotes
 * @param dimensions one for each {@code []} or {@code array} at the end, in their order: the number in its brackets, or 0
 */
public record TypeText(String words, List<String> arguments, List<Integer> dimensions) {
    private static final String ARRAY = " array";

    public TypeText {
        arguments = List.copyOf(arguments);
        dimensions = List.copyOf(dimensions);
    }

    public boolean isArray() {
        return !dimensions.isEmpty();
    }

    /** The type of the elements: the same without array marks. */
    TypeText element() {
        return new TypeText(words, arguments, List.of());
    }

    /** The argument as a number, null if there is none or it is no number. */
    public @Nullable Integer number(int position) {
        if (position >= arguments.size() || !arguments.get(position).matches("-?\\d{1,9}")) {
            return null;
        }
        return Integer.valueOf(arguments.get(position));
    }

    public static TypeText of(String sql) {
        StringBuilder words = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        List<Integer> dimensions = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '(') {
                int end = closing(sql, at);
                if (arguments.isEmpty()) {
                    arguments.addAll(split(sql.substring(at + 1, end)));
                }
                at = end + 1;
                words.append(' ');
            } else if (c == '[') {
                int end = sql.indexOf(']', at);
                int stop = end < 0 ? sql.length() : end;
                takeArray(words);
                dimensions.addAll(Collections.nCopies(takeArrays(words), 0));
                dimensions.add(length(sql.substring(at + 1, stop)));
                at = Math.min(stop + 1, sql.length());
            } else if (c == '"' || c == '`') {
                int end = sql.indexOf(c, at + 1);
                int stop = end < 0 ? sql.length() : end + 1;
                words.append(sql, at, stop);
                at = stop;
            } else {
                words.append(Character.toLowerCase(c));
                at++;
            }
        }
        dimensions.addAll(Collections.nCopies(takeArrays(words), 0));
        return new TypeText(words.toString().strip().replaceAll("\\s+", " "), arguments, dimensions);
    }

    private static Integer length(String brackets) {
        String number = brackets.strip();
        return number.matches("\\d{1,9}") ? Integer.valueOf(number) : Integer.valueOf(0);
    }

    /** Takes the word from the end if it is there. */
    private static boolean takeArray(StringBuilder words) {
        int end = words.toString().stripTrailing().length();
        words.setLength(end);
        boolean there = end > ARRAY.length()
                && words.substring(end - ARRAY.length() + 1).equals(ARRAY.strip())
                && Character.isWhitespace(words.charAt(end - ARRAY.length()));
        if (there) {
            words.setLength(end - ARRAY.length());
        }
        return there;
    }

    private static int takeArrays(StringBuilder words) {
        int taken = 0;
        while (takeArray(words)) {
            taken++;
        }
        return taken;
    }

    private static int closing(String sql, int open) {
        int depth = 0;
        for (int at = open; at < sql.length(); at++) {
            char c = sql.charAt(at);
            if (c == '\'') {
                at = endOfString(sql, at);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return sql.length();
    }

    private static int endOfString(String sql, int open) {
        int at = open + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == '\'') {
                if (at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
                    at++;
                } else {
                    return at;
                }
            }
            at++;
        }
        return sql.length() - 1;
    }

    private static List<String> split(String inside) {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= inside.length(); at++) {
            if (at < inside.length() && inside.charAt(at) == '\'') {
                at = endOfString(inside, at);
            } else if (at == inside.length() || inside.charAt(at) == ',') {
                String argument = inside.substring(start, at).strip();
                if (!argument.isEmpty()) {
                    arguments.add(unquoted(argument));
                }
                start = at + 1;
            }
        }
        return arguments;
    }

    private static String unquoted(String argument) {
        boolean literal = argument.length() >= 2 && argument.startsWith("'") && argument.endsWith("'");
        return literal ? argument.substring(1, argument.length() - 1).replace("''", "'") : argument;
    }
}
