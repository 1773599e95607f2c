// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.LoadedMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schema that revisions make from nothing, in a scratch place where they run for real. No database of the user is read. */
public final class ReplayedSchema implements PresentSchema {
    private final Dialect dialect;
    private final ScratchPlaces places;
    private final Supplier<List<LoadedMigration>> history;

    /** @param history the migrations in the order in which they are applied, new ones at each call */
    public ReplayedSchema(Dialect dialect, ScratchConnections scratch, Supplier<List<LoadedMigration>> history) {
        this.dialect = dialect;
        this.places = new ScratchPlaces(dialect, scratch);
        this.history = history;
    }

    /** @throws LimbeckException {@code replay-failed}, {@code script-failed}, {@code scratch-failed} */
    @Override
    public <T> T read(Function<Connection, T> reading) {
        try (ReplayPlace place = places.openForScripts()) {
            place.replay(history.get());
            return reading.apply(place.connection());
        } catch (SQLException refused) {
            throw new LimbeckException(
                    ErrorId.SCRATCH_FAILED,
                    "there is no place on the side in which the revisions could be replayed",
                    List.of(
                            "database: " + dialect.id(),
                            String.valueOf(refused.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    "set scratch-url in limbeck.toml to a database that may be written",
                    refused);
        }
    }

    @Override
    public Set<QualifiedName> bookkeeping() {
        return Set.of();
    }

    @Override
    public @Nullable Connection rows() {
        return null;
    }

    /** All of it was made by revisions, also what only running them could tell. */
    @Override
    public Ownership owned(Ownership revisions, SchemaModel actual) {
        return new Ownership(actual, revisions.dropUnmanaged());
    }
}
