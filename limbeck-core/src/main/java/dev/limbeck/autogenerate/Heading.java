// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.List;

/**
 * What a revision is called.
 *
 * @param message one line in any language, may be empty
 * @param labels the branch labels that it declares
 */
public record Heading(String message, List<String> labels) {
    public Heading {
        labels = List.copyOf(labels);
    }

    public static Heading empty() {
        return new Heading("", List.of());
    }
}
