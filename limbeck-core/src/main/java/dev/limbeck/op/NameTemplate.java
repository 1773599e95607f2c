// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pattern of a name, with Alembic's tokens: {@code fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s}. */
record NameTemplate(String text) {
    private static final Pattern TOKEN = Pattern.compile("%\\(([^)]*)\\)s|%%");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(?:(\\d+)|0(_?)N)_(name|key|label)");
    private static final String OWN_NAME = "constraint_name";

    /**
     * What the tokens stand for.
     *
     * @param columns by name; of an expression the columns that it speaks of
     * @param referredTable null unless it is a foreign key
     * @param ownName the name that somebody wrote, null = none
     */
    record Values(
            Identifier table,
            List<String> columns,
            @Nullable Identifier referredTable,
            List<String> referredColumns,
            @Nullable Identifier ownName) {}

    NameTemplate {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String name = token.group(1);
            if (name != null && !isKnown(name)) {
                throw invalid(
                        text,
                        "there is no token '%(" + name + ")s'",
                        "write %(table_name)s, %(column_0_name)s,"
                                + " %(column_0_N_name)s, %(column_0_label)s, %(referred_table_name)s,"
                                + " %(referred_column_0_name)s or %(constraint_name)s");
            }
        }
    }

    private static boolean isKnown(String token) {
        return token.equals("table_name")
                || token.equals("referred_table_name")
                || token.equals(OWN_NAME)
                || COLUMN.matcher(token).matches();
    }

    /** Names with it need a name of their own. */
    boolean usesOwnName() {
        return text.contains("%(" + OWN_NAME + ")s");
    }

    /** Whether it can be filled only for a constraint whose columns are known. */
    boolean needsColumns() {
        return TOKEN.matcher(text)
                .results()
                .map(token -> token.group(1))
                .anyMatch(token -> token != null && !token.equals("table_name") && !token.equals(OWN_NAME));
    }

    String fill(Values values) {
        return TOKEN.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(1) == null ? "%" : value(match.group(1), values)));
    }

    private String value(String token, Values values) {
        Identifier referred = values.referredTable();
        return switch (token) {
            case "table_name" -> values.table().text();
            case OWN_NAME -> String.valueOf(values.ownName());
            case "referred_table_name" -> {
                if (referred == null) {
                    throw noForeignKey(token);
                }
                yield referred.text();
            }
            default -> columns(token, values);
        };
    }

    private String columns(String token, Values values) {
        Matcher column = COLUMN.matcher(token);
        if (!column.matches()) {
            throw new IllegalStateException("checked when the template was made: " + token);
        }
        boolean there = column.group(1) != null;
        Identifier referred = values.referredTable();
        if (there && referred == null) {
            throw noForeignKey(token);
        }
        Identifier table = there && referred != null ? referred : values.table();
        List<String> all = (there ? values.referredColumns() : values.columns())
                .stream()
                        .map(name -> column.group(4).equals("label") ? table.text() + "_" + name : name)
                        .toList();
        if (column.group(2) == null) {
            return all.stream().collect(Collectors.joining(column.group(3)));
        }
        int number = Integer.parseInt(column.group(2));
        if (number >= all.size()) {
            throw invalid(
                    text,
                    "'%(" + token + ")s' asks for column " + (number + 1) + " of " + all.size(),
                    "write %(column_0_N_name)s, which stands for all columns");
        }
        return all.get(number);
    }

    private LimbeckException noForeignKey(String token) {
        return invalid(
                text, "'%(" + token + ")s' has a meaning for foreign keys alone", "use the token in the template 'fk'");
    }

    private static LimbeckException invalid(String template, String what, String help) {
        return new LimbeckException(
                ErrorId.INVALID_CONFIG, "the naming template '" + template + "' cannot be filled: " + what, help);
    }
}
