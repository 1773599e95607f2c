// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** Stands for counting characters; no name is kept so. */
    private static final Charset CHARACTERS = StandardCharsets.UTF_16BE;

    private final Folding folding;
    private final String open;
    private final String close;
    private final int maxLength;
    private final Set<String> reserved;
    private final Pattern plain;
    private final Charset measure;

    /**
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     */
    public IdentifierRules(Folding folding, char quote, int maxLength, Set<String> reserved) {
        this(folding, quote, quote, maxLength, reserved, PLAIN, CHARACTERS);
    }

    /**
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     * @param plain what needs no quotes unless it is reserved, lower case
     */
    public IdentifierRules(Folding folding, char quote, int maxLength, Set<String> reserved, Pattern plain) {
        this(folding, quote, quote, maxLength, reserved, plain, CHARACTERS);
    }

    /**
     * With quotes that differ: {@code [name]}. The closing one is doubled inside.
     *
     * @param maxLength in characters
     * @param reserved words that need quotes, lower case
     */
    public IdentifierRules(Folding folding, char open, char close, int maxLength, Set<String> reserved) {
        this(folding, open, close, maxLength, reserved, PLAIN, CHARACTERS);
    }

    private IdentifierRules(
            Folding folding,
            char open,
            char close,
            int maxLength,
            Set<String> reserved,
            Pattern plain,
            Charset measure) {
        this.folding = folding;
        this.open = String.valueOf(open);
        this.close = String.valueOf(close);
        this.measure = measure;
        this.maxLength = maxLength;
        this.reserved = Set.copyOf(reserved);
        this.plain = plain;
    }

    public Folding folding() {
        return folding;
    }

    /** The same rules, where the database counts the bytes of a name in UTF-8 and not its characters. */
    public IdentifierRules inBytes() {
        return new IdentifierRules(
                folding, open.charAt(0), close.charAt(0), maxLength, reserved, plain, StandardCharsets.UTF_8);
    }

    /** The longest name the database keeps, in characters or, of rules made {@link #inBytes}, in bytes. */
    public int maxLength() {
        return maxLength;
    }

    /** The length of a name as the database counts it. */
    public int length(Identifier name) {
        return measure.equals(CHARACTERS)
                ? name.text().codePointCount(0, name.text().length())
                : name.text().getBytes(measure).length;
    }

    /** Refuses a name that the database would cut short, or refuse itself. */
    public void requireFits(Identifier name) {
        int length = length(name);
        if (length > maxLength) {
            String unit = measure.equals(CHARACTERS) ? " characters" : " bytes";
            throw new LimbeckException(
                    ErrorId.IDENTIFIER_TOO_LONG,
                    "the name '" + name + "' is too long for the database",
                    List.of("its length: " + length + unit, "the limit: " + maxLength + unit),
                    "choose a shorter name");
        }
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
