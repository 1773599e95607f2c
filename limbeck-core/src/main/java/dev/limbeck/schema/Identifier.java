// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one thing in a database, in the neutral spelling that is the same for every dialect.
 *
 * <p>A name whose letters are all lower case means "as this database folds an unquoted name": {@code users} is the
 * catalogue's {@code users} on PostgreSQL and {@code USERS} on H2. Any other spelling is taken exactly and quoted. The rare
 * name that is lower case in the catalogue of a database which folds to upper case is {@link #exact exact}.
 *
 * @param text the name, never quoted, never empty
 * @param exact the catalogue holds this very spelling although it is lower case; only on databases that fold to upper case
 * @param whole no naming convention makes anything more of it; means nothing to a comparison
 */
public record Identifier(String text, boolean exact, boolean whole) implements Comparable<Identifier> {
    /** Names that no database takes without quotes. */
    private static final Set<String> KEYWORDS = Set.of("null", "not", "and", "or", "in", "is", "case", "when", "else");

    public Identifier {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an identifier is never empty");
        }
    }

    public static Identifier of(String text) {
        return new Identifier(text, false, false);
    }

    /** A lower-case name that must be quoted on a database that folds to upper case. */
    public static Identifier exact(String text) {
        return new Identifier(text, true, false);
    }

    /** The same name, of which no naming convention makes anything more. */
    public Identifier asWhole() {
        return new Identifier(text, exact, true);
    }

    /** Whether the name stands in SQL text as a word of its own, in whatever case; a word inside a string literal counts too. */
    public boolean isMentionedIn(String sql) {
        // a column null stands in quotes; without them it is the word of the language
        String before = KEYWORDS.contains(text.toLowerCase(Locale.ROOT)) ? "[\"`\\[]" : "(?<![\\w$])";
        return Pattern.compile(
                        before + Pattern.quote(text) + "(?![\\w$])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(sql)
                .find();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identifier name && text.equals(name.text) && exact == name.exact;
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Boolean.hashCode(exact);
    }

    @Override
    public int compareTo(Identifier other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : Boolean.compare(exact, other.exact);
    }

    @Override
    public String toString() {
        return text;
    }
}
