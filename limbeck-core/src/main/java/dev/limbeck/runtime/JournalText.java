// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Text of users that the journal must take whatever it is: a statement longer than the column (64 KiB on MariaDB and MySQL), or
 * with letters that the table's character set does not have. A run never fails because of what is written of it.
 */
final class JournalText {
    /** In characters; six bytes for each of them fit. */
    private static final int LONGEST = 10_000;

    private static final String CUT = " ...";

    private JournalText() {}

    /** Executes the update with the text as this parameter; with escapes where the letters as they are were refused. */
    static void write(PreparedStatement update, int parameter, @Nullable String text) throws SQLException {
        String whole = text == null ? null : shortened(text);
        try {
            update.setString(parameter, whole);
            update.executeUpdate();
        } catch (SQLException refused) {
            String plain = whole == null ? null : ascii(whole);
            if (plain == null || plain.equals(whole)) {
                throw refused;
            }
            update.setString(parameter, plain);
            update.executeUpdate();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }

    /** Letters beyond ASCII as {@code &#92;u0434}. */
    static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return plain.toString();
    }
}
