// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.revision.Direction;
import dev.limbeck.script.MigrationScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of one run of one revision, before it runs.
 *
 * @param revision the id; of a stamp: the rows afterwards, joined by commas, as many as there is room for
 * @param digest of the script, null for a stamp
 * @param source the script's text; null for a stamp and a compiled class, and where it would only be in the way
 */
record JournalEntry(
        String revision,
        Direction direction,
        @Nullable ScriptDigest digest,
        @Nullable String source) {
    private static final String MORE = ",...";

    /** @param algorithm such as {@code sha256-lf}: what exactly was digested */
    record ScriptDigest(String algorithm, String value) {
        static final String ALGORITHM = "sha256-lf";
    }

    /** The entry of a script's run. */
    static JournalEntry of(Direction direction, MigrationScript script) {
        String source = script.source();
        return new JournalEntry(
                script.id(),
                direction,
                new ScriptDigest(ScriptDigest.ALGORITHM, script.sha256()),
                source.isEmpty() ? null : source);
    }

    /** The same for a script that people read before they run it. */
    JournalEntry withoutSource() {
        return new JournalEntry(revision, direction, digest, null);
    }

    /** The entry of a stamp. */
    static JournalEntry stamp(List<String> rows) {
        String joined = rows.isEmpty() ? "base" : String.join(",", rows);
        return new JournalEntry(shortened(joined), Direction.STAMP, null, null);
    }

    private static String shortened(String rows) {
        return rows.length() <= Journal.LONGEST_REVISION
                ? rows
                : rows.substring(0, Math.max(0, rows.lastIndexOf(',', Journal.LONGEST_REVISION - MORE.length())))
                        + MORE;
    }
}
