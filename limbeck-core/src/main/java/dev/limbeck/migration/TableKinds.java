// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import java.util.List;

/** Words between {@code CREATE} and {@code TABLE}; made by {@link Definitions#kind}. */
public record TableKinds(List<String> words) implements TableElement {
    public TableKinds {
        words = List.copyOf(words);
    }
}
