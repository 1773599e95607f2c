// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Optional;

/** The branch part of a single selector, empty if it has none. */
final class BranchOf implements RevisionSelector.Cases<Optional<String>> {
    @Override
    public Optional<String> named(RevisionSelector.Named named) {
        return Optional.ofNullable(named.branch());
    }

    @Override
    public Optional<String> relative(RevisionSelector.Relative relative) {
        return Optional.ofNullable(relative.branch());
    }

    @Override
    public Optional<String> range(RevisionSelector.Range range) {
        return Optional.empty();
    }

    @Override
    public Optional<String> several(RevisionSelector.Several several) {
        return Optional.empty();
    }
}
