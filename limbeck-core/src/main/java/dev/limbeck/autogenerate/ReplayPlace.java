// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.runtime.ScratchRun;
import dev.limbeck.schema.Identifier;
import dev.limbeck.script.LoadedMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A scratch place in which revisions run. */
final class ReplayPlace implements AutoCloseable {
    private final Dialect dialect;
    private final ScratchPlace place;
    private final DdlRenderer ddl;
    private final Set<Identifier> others;
    private final ComingBack comingBack;

    /** Makes the place's own schema the default one again. */
    @FunctionalInterface
    private interface ComingBack {
        void run() throws SQLException;
    }

    private ReplayPlace(
            Dialect dialect, ScratchPlace place, DdlRenderer ddl, Set<Identifier> others, ComingBack comingBack) {
        this.dialect = dialect;
        this.place = place;
        this.ddl = ddl;
        this.others = Set.copyOf(others);
        this.comingBack = comingBack;
    }

    /** A place from which no database of the user is within reach. */
    static ReplayPlace apart(Dialect dialect, ScratchPlace place) throws SQLException {
        Connection connection = place.connection();
        String schema = connection.getSchema();
        return new ReplayPlace(dialect, place, dialect.ddl(), Set.of(), () -> {
            if (schema != null && !schema.equals(connection.getSchema())) {
                connection.setSchema(schema);
            }
        });
    }

    /**
     * A database beside others.
     *
     * @param others those of the user
     * @param comeBack the statement that goes into the place
     */
    static ReplayPlace beside(Set<Identifier> others, Dialect dialect, ScratchPlace place, String comeBack) {
        return new ReplayPlace(dialect, place, dialect.ddl(), others, () -> place.execute(comeBack));
    }

    static ReplayPlace hosted(Dialect dialect, ScratchPlace place, Scratch.Hosting hosting) {
        return new ReplayPlace(dialect, place, hosting.ddl(), Set.of(), () -> place.execute(hosting.comeBack()));
    }

    /** Runs the upgrades in order, each as if in a session of its own. */
    void replay(List<LoadedMigration> history) throws SQLException {
        ScratchRun run = new ScratchRun(dialect, ddl, place.connection(), others);
        for (LoadedMigration migration : history) {
            run.upgrade(migration);
            comingBack.run();
        }
    }

    /** In which everything that the revisions made can be read. */
    Connection connection() {
        return place.connection();
    }

    @Override
    public void close() {
        place.close();
    }
}
