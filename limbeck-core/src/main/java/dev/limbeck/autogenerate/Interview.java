// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.Optional;

/** Somebody who can be asked what the schemas alone do not tell. */
@FunctionalInterface
public interface Interview {
    /** The answer to one question on one line, perhaps blank; empty if nobody is there, or no longer. */
    Optional<String> ask(String question);

    /** Nobody is there. */
    static Interview withNobody() {
        return question -> Optional.empty();
    }
}
