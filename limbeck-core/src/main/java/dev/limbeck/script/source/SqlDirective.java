// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of SQL that speaks to Limbeck: {@code -- limbeck down 1975ea83b712}. */
public record SqlDirective(String name, String value) {
    public static final String UPGRADE = "upgrade";
    public static final String DOWNGRADE = "downgrade";
    public static final List<String> HEADER = List.of("revision", "down", "message", "created", "labels", "depends-on");

    // one blank at most: what is indented further is a comment that goes on
    private static final Pattern LINE = Pattern.compile("\\s*--[ \\t]?limbeck[ \\t]+(\\S+)[ \\t]*(.*?)\\s*");

    public static Optional<SqlDirective> of(String line) {
        if (!line.contains("limbeck")) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new SqlDirective(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public boolean opensSection() {
        return (name.equals(UPGRADE) || name.equals(DOWNGRADE)) && value.isEmpty();
    }

    /** Several ids or labels, with commas or blanks between them. */
    public List<String> values() {
        return Arrays.stream(value.split("[,\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
