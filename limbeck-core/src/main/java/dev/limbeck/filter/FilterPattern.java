// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of names: {@code audit_*}, {@code app.users}, {@code column:users.legacy_*}, {@code index:app.users.ix_*}. Without
 * a kind it means tables and views. Parts that are not there mean any: {@code users} is that table in every schema, {@code
 * column:legacy_*} a column of any table. What stands in double quotes may hold dots.
 */
final class FilterPattern {
    private static final Pattern PART = Pattern.compile("\"[^\"]+\"|[^.\"\\s]+");

    private final String text;
    private final Set<ObjectKind> kinds;
    private final List<Glob> parts;

    private FilterPattern(String text, Set<ObjectKind> kinds, List<Glob> parts) {
        this.text = text;
        this.kinds = kinds;
        this.parts = List.copyOf(parts);
    }

    /** Throws {@code invalid-config}. */
    static FilterPattern of(String text) {
        int colon = text.indexOf(':');
        boolean kinded = colon >= 0 && !text.substring(0, colon).contains("\"");
        Set<ObjectKind> kinds =
                kinded ? Set.of(kind(text, text.substring(0, colon))) : Set.of(ObjectKind.TABLE, ObjectKind.VIEW);
        List<Glob> parts = new ArrayList<>();
        for (String part : split(text, kinded ? text.substring(colon + 1) : text)) {
            parts.add(Glob.of(part.startsWith("\"") ? part.substring(1, part.length() - 1) : part));
        }
        boolean ofParts = kinds.stream().anyMatch(ObjectKind::isPart);
        if (parts.size() > (ofParts ? 3 : 2)) {
            throw invalid(
                    text,
                    ofParts ? "it has more than a schema, a table and a name" : "it has more than a schema and a name",
                    ofParts || kinded
                            ? "write fewer dots; a name that holds one stands in double quotes"
                            : "say what it is, if it is in a table: \"column:" + text + "\", \"index:" + text
                                    + "\", \"constraint:" + text + "\"");
        }
        return new FilterPattern(text, kinds, parts);
    }

    private static ObjectKind kind(String text, String word) {
        return ObjectKind.of(word)
                .orElseThrow(() -> invalid(
                        text,
                        "there is no kind '" + word + "'",
                        "the kinds are: " + String.join(", ", ObjectKind.words())));
    }

    private static List<String> split(String text, String names) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at <= names.length()) {
            var part = PART.matcher(names).region(at, names.length());
            if (!part.lookingAt() || (part.end() < names.length() && names.charAt(part.end()) != '.')) {
                throw invalid(
                        text,
                        "a name is missing or holds a blank",
                        "write it like \"audit_*\", \"app.users\" or \"column:users.legacy_*\"");
            }
            parts.add(part.group());
            at = part.end() + 1;
        }
        return parts;
    }

    private static LimbeckException invalid(String text, String what, String help) {
        return new LimbeckException(
                ErrorId.INVALID_CONFIG,
                "'" + text + "' is no pattern of names: " + what,
                List.of("in [filter] of limbeck.toml"),
                help);
    }

    /** Whether things of this kind are meant. */
    boolean speaksOf(ObjectKind kind) {
        return kinds.contains(kind);
    }

    /**
     * Whether it means this name.
     *
     * @param schema null = not known
     * @param part null for what is no part of a table
     */
    boolean matches(@Nullable Identifier schema, Identifier name, @Nullable Identifier part) {
        List<@Nullable Identifier> path = new ArrayList<>();
        path.add(schema);
        path.add(name);
        if (part != null) {
            path.add(part);
        }
        int skipped = path.size() - parts.size();
        for (int i = 0; i < parts.size(); i++) {
            Identifier at = path.get(skipped + i);
            if (at == null || !parts.get(i).matches(at.text())) {
                return false;
            }
        }
        return true;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
