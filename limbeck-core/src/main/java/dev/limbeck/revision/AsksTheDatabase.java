// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import org.jspecify.annotations.Nullable;

/** Whether {@code current} stands in a selector. */
final class AsksTheDatabase implements RevisionSelector.Cases<Boolean> {
    private static final String CURRENT = "current";

    @Override
    public Boolean named(RevisionSelector.Named named) {
        return named.name().equals(CURRENT);
    }

    @Override
    public Boolean relative(RevisionSelector.Relative relative) {
        return CURRENT.equals(relative.name());
    }

    @Override
    public Boolean range(RevisionSelector.Range range) {
        return asks(range.from()) || asks(range.to());
    }

    @Override
    public Boolean several(RevisionSelector.Several several) {
        return several.members().stream().anyMatch(this::asks);
    }

    private boolean asks(@Nullable RevisionSelector selector) {
        return selector != null && selector.fold(this);
    }
}
