// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.schema.Identifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much two names are alike: 0 not at all, 1 the same but for case and word separators. */
final class NameLikeness {
    /** One name is the other with words added: {@code phone}, {@code phone_number}. */
    private static final double CONTAINED = 0.8;

    private NameLikeness() {}

    static double of(Identifier one, Identifier other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        double byWords = 2.0 * shared.size() / (words.size() + others.size());
        boolean contained = !shared.isEmpty() && (shared.equals(words) || shared.equals(others));
        return Math.max(
                Math.max(byWords, contained ? CONTAINED : 0),
                byLetters(String.join("", words(one)), String.join("", words(other))));
    }

    /** {@code phoneNumber}, {@code phone_number} and {@code PHONE-NUMBER} are of the same two words. */
    private static Set<String> words(Identifier name) {
        String[] parts = name.text()
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{M}\\p{N}]+", -1);
        Set<String> words = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return words.isEmpty() ? Set.of(name.text()) : words;
    }

    /** The share of letters that need not be touched to make one of the other. */
    private static double byLetters(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return 1 - (double) row[other.length()] / Math.max(1, Math.max(one.length(), other.length()));
    }
}
