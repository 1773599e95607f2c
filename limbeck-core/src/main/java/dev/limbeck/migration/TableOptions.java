// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import java.util.List;

/** Words behind the definition of a table; made by {@link Definitions#options}. */
public record TableOptions(List<String> words) implements TableElement {
    public TableOptions {
        words = List.copyOf(words);
    }
}
