// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.LiveSchema;
import dev.limbeck.autogenerate.PresentSchema;
import dev.limbeck.autogenerate.ReplayedSchema;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.UnfinishedRuns;
import dev.limbeck.runtime.VersionRows;
import java.util.List;

/**
 * A starting point, as long as it is used.
 *
 * @param session tells the dialect; to the user's database, or to a place on the side
 * @param rows the version rows that it stands for
 */
record OpenedStart(DatabaseSession session, ScratchOfSettings scratch, List<String> rows, PresentSchema present)
        implements AutoCloseable {
    OpenedStart {
        rows = List.copyOf(rows);
    }

    static OpenedStart open(StartingPoint point, Settings settings, Project project) {
        return point == StartingPoint.DATABASE ? database(settings) : replay(settings, project, project.headRows());
    }

    private static OpenedStart database(Settings settings) {
        DatabaseSession session = settings.database().get().open();
        try {
            UnfinishedRuns.refuseFailed(session, settings.tables());
            return new OpenedStart(
                    session,
                    ScratchOfSettings.beside(settings, settings.database().get()),
                    VersionRows.read(session, settings.tables()),
                    new LiveSchema(session.connection(), settings.tables().tables()));
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /** @param rows the revisions that are replayed, with all before them */
    static OpenedStart replay(Settings settings, Project project, List<String> rows) {
        ScratchOfSettings scratch = ScratchOfSettings.alone(settings);
        DatabaseSession session = scratch.session();
        Dialect dialect = session.dialect();
        return new OpenedStart(
                session, scratch, rows, new ReplayedSchema(dialect, scratch, () -> project.history(rows, dialect)));
    }

    Dialect dialect() {
        return session.dialect();
    }

    @Override
    public void close() {
        session.close();
    }
}
