// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.List;

/**
 * What somebody says was renamed between two schemas that are laid side by side.
 *
 * @param typed from the name in the first to the one in the second; one that does not fit is an error
 * @param settled from the settings; one that does not fit means nothing
 * @param from what messages call the first of the two: {@code 'head'}
 * @param to what they call the second
 */
public record RenameHints(List<NamedRename> typed, List<NamedRename> settled, String from, String to) {
    public RenameHints {
        typed = List.copyOf(typed);
        settled = List.copyOf(settled);
    }

    /** Nothing said. */
    public static RenameHints none() {
        return new RenameHints(List.of(), List.of(), "the first", "the second");
    }

    RenameHints backwards() {
        return new RenameHints(
                typed.stream().map(NamedRename::backwards).toList(),
                settled.stream().map(NamedRename::backwards).toList(),
                to,
                from);
    }

    Intentions intentions() {
        return Intentions.onlyReporting()
                .withRenames(typed.toArray(NamedRename[]::new))
                .withSettledRenames(settled);
    }
}
