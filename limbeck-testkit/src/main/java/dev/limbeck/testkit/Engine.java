// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.util.List;

/** One database in one version, which hands out fresh databases. */
interface Engine {
    String label();

    DatabaseKind kind();

    TestDatabase create();

    /** Whether one of the names is this engine's label or kind. */
    default boolean answersTo(List<String> names) {
        return names.contains(label()) || names.contains(kind().id());
    }
}
