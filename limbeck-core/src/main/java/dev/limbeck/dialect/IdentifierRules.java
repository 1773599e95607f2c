// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a database spells names: its quotes, its folding of unquoted names, its reserved words, its limit.
 *
 * @see Identifier for the neutral spelling that this class translates from and to
 */
public final class IdentifierRules {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** What the database does to the letters of an unquoted name. */
    public enum Folding {
        LOWER,
        UPPER,
        /** Kept as written (MariaDB, MySQL, SQLite). */
        PRESERVE
    }

    private final Folding folding;
    private final String open;
    private final String close;
    private final int maxLength;
    private final Set<String> reserved;
    private final Pattern plain;

    /**
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     */
    public IdentifierRules(Folding folding, char quote, int maxLength, Set<String> reserved) {
        this(folding, quote, quote, maxLength, reserved, PLAIN);
    }

    /**
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     * @param plain what needs no quotes unless it is reserved, lower case
     */
    public IdentifierRules(Folding folding, char quote, int maxLength, Set<String> reserved, Pattern plain) {
        this(folding, quote, quote, maxLength, reserved, plain);
    }

    /**
     * With quotes that differ: {@code [name]}. The closing one is doubled inside.
     *
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     */
    public IdentifierRules(Folding folding, char open, char close, int maxLength, Set<String> reserved) {
        this(folding, open, close, maxLength, reserved, PLAIN);
    }

    private IdentifierRules(
            Folding folding, char open, char close, int maxLength, Set<String> reserved, Pattern plain) {
        this.folding = folding;
        this.open = String.valueOf(open);
        this.close = String.valueOf(close);
        this.maxLength = maxLength;
        this.reserved = Set.copyOf(reserved);
        this.plain = plain;
    }

    public Folding folding() {
        return folding;
    }

    /** The longest name the database keeps, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /** The name for a statement, quoted where needed. */
    public String render(Identifier name) {
        return needsQuotes(name) ? quoted(name.text()) : name.text();
    }

    public String render(QualifiedName name) {
        Identifier schema = name.schema();
        return schema == null ? render(name.name()) : render(schema) + "." + render(name.name());
    }

    /** The text in quotes, whether needed or not. */
    public String quoted(String text) {
        return open + text.replace(close, close + close) + close;
    }

    /** The neutral spelling of a name that the catalogue shows. */
    public Identifier fromCatalogue(String text) {
        if (folding != Folding.UPPER) {
            return Identifier.of(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            // USERS was or could have been written unquoted; users was not
            return text.equals(upper(lower)) ? Identifier.of(lower) : exactIfLower(text, lower);
        }
        return Identifier.of(text);
    }

    private static Identifier exactIfLower(String text, String lower) {
        return text.equals(lower) ? Identifier.exact(text) : Identifier.of(text);
    }

    /** The neutral spelling of a name that somebody wrote without quotes. */
    public Identifier fromUnquoted(String text) {
        return switch (folding) {
            case LOWER -> Identifier.of(text.toLowerCase(Locale.ROOT));
            case UPPER -> fromCatalogue(upper(text));
            case PRESERVE -> Identifier.of(text);
        };
    }

    /** The neutral spelling of a name that somebody wrote in quotes; {@code text} without them. */
    public Identifier fromQuoted(String text) {
        return fromCatalogue(text);
    }

    /** The name as the catalogue shows it. */
    public String toCatalogue(Identifier name) {
        return folding == Folding.UPPER && !needsQuotes(name) ? upper(name.text()) : name.text();
    }

    private boolean needsQuotes(Identifier name) {
        return name.exact() && folding == Folding.UPPER || !isPlain(name.text());
    }

    private boolean isPlain(String text) {
        return plain.matcher(text).matches() && !reserved.contains(text);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
