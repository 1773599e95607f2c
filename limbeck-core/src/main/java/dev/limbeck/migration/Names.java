// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names as they stand in a script. {@code app.users} is a table in a schema; a part that holds a dot, or that must keep its
 * lower case on a database which folds to upper case, stands in double quotes: {@code "\"my.table\""}. A double quote inside
 * of them is doubled.
 */
public final class Names {
    /** Marks a whole name; a private use character, which no name has. */
    private static final char WHOLE = '\uE000';

    private Names() {}

    /** {@code table} or {@code schema.table}. */
    public static QualifiedName qualified(String text) {
        List<Identifier> parts = parts(text);
        if (parts.size() > 2) {
            throw new IllegalArgumentException("'" + text + "' has more than a schema and a name");
        }
        return parts.size() == 1
                ? new QualifiedName(null, parts.get(0))
                : new QualifiedName(parts.get(0), parts.get(1));
    }

    /** One name without a schema; dots are part of it. */
    public static Identifier single(String text) {
        if (text.length() > 1 && text.charAt(0) == WHOLE) {
            return single(text.substring(1)).asWhole();
        }
        return isQuoted(text) ? unquote(text) : Identifier.of(text);
    }

    /** What {@link Definitions#f} makes of a name. */
    static String whole(String text) {
        return WHOLE + text;
    }

    static @Nullable Identifier optional(@Nullable String text) {
        return text == null ? null : single(text);
    }

    public static List<Identifier> list(String... texts) {
        return Arrays.stream(texts).map(Names::single).toList();
    }

    /** The text that {@link #single} turns into this name. */
    public static String text(Identifier name) {
        return name.exact() || isQuoted(name.text()) ? quoted(name) : name.text();
    }

    public static List<String> texts(Collection<Identifier> names) {
        return names.stream().map(Names::text).toList();
    }

    /** The text that {@link #qualified} turns into this name. */
    public static String text(QualifiedName name) {
        List<Identifier> parts = new ArrayList<>();
        if (name.schema() != null) {
            parts.add(name.schema());
        }
        parts.add(name.name());
        return parts.stream()
                .map(part -> part.text().contains(".") || part.text().contains("\"") ? quoted(part) : text(part))
                .collect(Collectors.joining("."));
    }

    private static String quoted(Identifier name) {
        return "\"" + name.text().replace("\"", "\"\"") + "\"";
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    private static Identifier unquote(String text) {
        String inner = text.substring(1, text.length() - 1).replace("\"\"", "\"");
        return inner.matches("[a-z_][a-z0-9_]*") ? Identifier.exact(inner) : Identifier.of(inner);
    }

    private static List<Identifier> parts(String text) {
        List<Identifier> parts = new ArrayList<>();
        int start = 0;
        boolean inQuotes = false;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && text.charAt(at) == '"') {
                inQuotes = !inQuotes;
            } else if (at == text.length() || (text.charAt(at) == '.' && !inQuotes)) {
                parts.add(single(text.substring(start, at)));
                start = at + 1;
            }
        }
        return parts;
    }
}
