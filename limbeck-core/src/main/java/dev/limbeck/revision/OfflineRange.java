// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionSelector.Named;
import dev.limbeck.revision.RevisionSelector.Range;
import dev.limbeck.revision.RevisionSelector.Relative;
import dev.limbeck.revision.RevisionSelector.Several;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a script without a database begins and ends. */
record OfflineRange(
        @Nullable RevisionSelector from, @Nullable RevisionSelector end) {

    /** For a script: what {@code current} means is not known without a database; throws {@code offline-mode}. */
    static OfflineRange withoutDatabase(RevisionSelector selector) {
        if (selector.fold(new AsksTheDatabase())) {
            throw new LimbeckException(
                    ErrorId.OFFLINE_MODE,
                    "'" + selector + "' depends on where a database is, and without one that is not known",
                    "write the revision in place of 'current'; see it with: limbeck current");
        }
        return of(selector);
    }

    static OfflineRange of(RevisionSelector selector) {
        return selector.fold(new RevisionSelector.Cases<OfflineRange>() {
            @Override
            public OfflineRange named(Named named) {
                return new OfflineRange(null, named);
            }

            @Override
            public OfflineRange relative(Relative relative) {
                return new OfflineRange(null, relative);
            }

            @Override
            public OfflineRange range(Range range) {
                return new OfflineRange(range.from(), range.to());
            }

            @Override
            public OfflineRange several(Several several) {
                return new OfflineRange(null, several);
            }
        });
    }

    boolean hasStart() {
        return from != null;
    }

    /** The rows that the database is said to have. */
    List<String> rows(RevisionResolver resolver) {
        return from == null
                ? List.of()
                : resolver.resolve(from, List.of()).stream().map(Revision::id).toList();
    }

    RevisionSelector to(RevisionSelector otherwise) {
        return end == null ? otherwise : end;
    }
}
