// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Collection;

/** The closest spelling among known names, for help lines. */
public final class Nearest {
    private Nearest() {}

    /** The name with the fewest edits, at most a third of its length; empty if none is that close. */
    public static String of(String wanted, Collection<String> known) {
        String best = "";
        int bestDistance = Math.max(1, wanted.length() / 3) + 1;
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < bestDistance) {
                int distance = distance(wanted, name);
                if (distance < bestDistance) {
                    best = name;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Insertions, deletions and replacements that lead from one text to the other. */
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= first.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replace = diagonal + (first.charAt(line - 1) == second.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replace, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
