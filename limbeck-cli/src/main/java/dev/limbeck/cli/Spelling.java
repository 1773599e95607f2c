// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.Collection;

/** Guesses what was meant. */
final class Spelling {
    private Spelling() {}

    /** The word that needs the fewest changes, if they are few; else empty. */
    static String nearest(String wanted, Collection<String> words) {
        String best = "";
        int fewest = Math.max(2, wanted.length() / 3) + 1;
        for (String word : words) {
            int changes = distance(wanted, word);
            if (changes < fewest) {
                fewest = changes;
                best = word;
            }
        }
        return best;
    }

    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] line = new int[to.length() + 1];
            line[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(replaced, Math.min(above[column], line[column - 1]) + 1);
            }
            above = line;
        }
        return above[to.length()];
    }
}
