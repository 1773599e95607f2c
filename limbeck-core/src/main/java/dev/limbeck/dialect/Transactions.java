// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one revision is wrapped, as text for both the connection (in autocommit mode) and the script.
 *
 * @param ddl DDL can be rolled back; otherwise each statement commits and {@code begin}/{@code commit} wrap only the rows of
 *     the version table and the journal
 * @param before statements once before the first transaction, outside of it ({@code pragma foreign_keys=off})
 * @param begin opens a transaction; empty where each statement does unless the connection commits it (Oracle)
 * @param verify finds rows that are wrong, asked before the commit, null = none; there may be no more of a kind than there were
 *     before the run
 * @param after statements once after the last transaction, also after a failure
 */
public record Transactions(
        boolean ddl,
        List<String> before,
        String begin,
        @Nullable RowCheck verify,
        String commit,
        String rollback,
        List<String> after) {
    public Transactions {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Nothing around it: {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}. */
    public static Transactions plain(boolean ddl) {
        return new Transactions(ddl, List.of(), "BEGIN", null, "COMMIT", "ROLLBACK", List.of());
    }
}
