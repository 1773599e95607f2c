// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the options of a sequence out of SQL text. */
final class SequenceOptions {
    private SequenceOptions() {}

    /** The number after these words, which are in lower case; null if they do not occur. */
    static @Nullable Long number(String sql, String words) {
        Matcher matcher = Pattern.compile("\\b" + words.replace(" ", "\\s+") + "\\s+(-?\\d{1,18})\\b")
                .matcher(sql.toLowerCase(Locale.ROOT));
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }

    /** Whether the word, in lower case, occurs. */
    static boolean has(String sql, String word) {
        return Pattern.compile("\\b" + word + "\\b")
                .matcher(sql.toLowerCase(Locale.ROOT))
                .find();
    }
}
