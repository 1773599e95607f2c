// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.SequenceRename;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the sequences of the default schema that hints speak of. */
final class SequenceResolution {
    private final Lookup lookup;
    private final SchemaModel actual;
    private final SchemaModel desired;

    SequenceResolution(Lookup lookup, SchemaModel actual, SchemaModel desired) {
        this.lookup = lookup;
        this.actual = actual;
        this.desired = desired;
    }

    Renames of(Intentions intentions, Renames tables) {
        List<NamedRename> hints = Stream.concat(intentions.renames().stream(), intentions.settledRenames().stream())
                .toList();
        Renames renames = tables;
        for (NamedRename hint : hints) {
            Optional<SequenceRename> found = of(hint);
            renames = found.isPresent() ? renames.with(found.get()) : renames;
        }
        return renames;
    }

    /** Empty if the hint speaks of something else, or does not fit. */
    Optional<SequenceRename> of(NamedRename hint) {
        if (hint.path().size() > 1 || lookup.table(actual, hint.path()).isPresent()) {
            return Optional.empty();
        }
        return lookup.name(unqualified(actual), hint.path().get(0))
                .flatMap(old -> lookup.name(unqualified(desired), hint.newName())
                        .filter(name -> !actual.sequences().containsKey(new QualifiedName(null, name)))
                        .map(name -> new SequenceRename(new QualifiedName(null, old), name)));
    }

    private static List<Identifier> unqualified(SchemaModel schema) {
        return schema.sequences().keySet().stream()
                .filter(name -> name.schema() == null)
                .map(QualifiedName::name)
                .toList();
    }
}
