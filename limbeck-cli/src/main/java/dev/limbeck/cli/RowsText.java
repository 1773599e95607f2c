// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.List;

/** Version rows as a sentence. */
final class RowsText {
    private RowsText() {}

    static String of(List<String> rows) {
        return rows.isEmpty() ? "the database is at base" : "the database is at " + String.join(", ", rows);
    }
}
