// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.revision.Revision;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The names that follow from the id and the message of a revision. */
public final class RevisionNames {
    private static final int LONGEST_SLUG = 40;
    private static final int ID_BYTES = 6;

    private RevisionNames() {}

    /**
     * A new id: 12 hexadecimal digits.
     *
     * @param random a {@link java.security.SecureRandom}, so that two people never get the same
     */
    public static String newId(RandomGenerator random) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The class, {@code R27c6a30d7c24_add_address_to_users}: always a Java identifier. */
    public static String className(Revision revision) {
        return joined("R" + mapped(revision.id(), ""), slug(revision.message()));
    }

    /** {@code R27c6a30d7c24_add_address_to_users.java}. */
    public static String javaFile(Revision revision) {
        return className(revision) + ".java";
    }

    /** {@code 27c6a30d7c24_add_address_to_users.sql}. */
    public static String sqlFile(Revision revision) {
        return joined(mapped(revision.id(), ".-"), slug(revision.message())) + ".sql";
    }

    /**
     * The message as part of a name: letters, combining marks and digits of every language in lower case, everything else as
     * one {@code _}; at most 40 characters, cut between words where there is a place for it. May be empty.
     */
    public static String slug(String message) {
        String text = Normalizer.normalize(message, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPart(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
                slug.append('_');
            }
        });
        return trimmed(cut(trimmed(slug.toString())));
    }

    private static String joined(String id, String slug) {
        return slug.isEmpty() ? id : id + "_" + slug;
    }

    private static String mapped(String id, String allowed) {
        StringBuilder mapped = new StringBuilder();
        id.codePoints().forEach(c -> mapped.appendCodePoint(isPart(c) || allowed.indexOf(c) >= 0 ? c : '_'));
        return mapped.toString();
    }

    /** The invisible characters that Java would ignore in a name are no part of ours. */
    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String cut(String slug) {
        if (slug.codePointCount(0, slug.length()) <= LONGEST_SLUG) {
            return slug;
        }
        int end = slug.offsetByCodePoints(0, LONGEST_SLUG);
        if (slug.charAt(end) == '_') {
            return slug.substring(0, end);
        }
        int word = slug.lastIndexOf('_', end);
        if (word > 0) {
            return slug.substring(0, word);
        }
        // one long word: never between a letter and its marks
        while (end > 0 && isMark(slug.codePointAt(end))) {
            end = slug.offsetByCodePoints(end, -1);
        }
        return slug.substring(0, end);
    }

    private static String trimmed(String slug) {
        return slug.endsWith("_") ? slug.substring(0, slug.length() - 1) : slug;
    }
}
