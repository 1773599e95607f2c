// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Direction;
import dev.limbeck.schema.Identifier;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.MigrationScript;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/**
 * Runs upgrades where nothing is kept: without a lock, a version table, a journal or transactions. Used by one thread.
 */
public final class ScratchRun {
    private final Dialect dialect;
    private final DdlRenderer ddl;
    private final Connection connection;
    private final ForeignNames foreign;
    private final RunCatalog catalog;
    private final JdbcSink sink;

    /**
     * @param ddl the statements of the dialect as they run in this place
     * @param connection to the place; scripts may have it
     * @param others names of databases that a statement could reach and must not: they are the user's
     */
    public ScratchRun(Dialect dialect, DdlRenderer ddl, Connection connection, Set<Identifier> others) {
        this.dialect = dialect;
        this.ddl = ddl;
        this.connection = connection;
        this.catalog = new ReflectedCatalog(dialect, connection, Set.of());
        this.foreign = new ForeignNames(others, dialect.identifiers(), catalog);
        this.sink = new JdbcSink(connection);
    }

    /**
     * Runs the upgrade of one revision.
     *
     * @throws LimbeckException {@code replay-failed}, {@code script-failed} and what operations throw, with the script
     */
    public void upgrade(LoadedMigration migration) {
        MigrationScript script = migration.script();
        StepTrail trail = new StepTrail();
        try {
            ScriptCall.run(Direction.UP, migration, new Context(trail));
            Autocommit.turnOn(connection);
        } catch (StatementFailure failure) {
            throw RunFaults.statement(
                    ErrorId.REPLAY_FAILED,
                    failure,
                    "revision '" + script.id() + "'",
                    facts(RunFaults.place(failure, script), trail),
                    "let the revisions build the schema from nothing, as for a new database; or compare with the one that is"
                            + " there: --from database");
        } catch (LimbeckException failure) {
            throw RunFaults.withFacts(failure, facts(RunFaults.place(failure, script), trail), failure.help());
        } catch (RuntimeException failure) {
            throw RunFaults.script(
                    failure,
                    script,
                    facts(script.path(), trail),
                    "correct " + script.path() + " and run the command again; --debug shows the whole stack");
        }
    }

    private static List<String> facts(String place, StepTrail trail) {
        return List.of("script: " + place, "upgrade of an empty database on the side, " + trail.place());
    }

    private final class Context extends DialectContext {
        private final StepTrail trail;
        private boolean inTransaction = dialect.transactions().ddl();

        Context(StepTrail trail) {
            super(dialect);
            this.trail = trail;
        }

        @Override
        public void accept(Operation operation) {
            trail.begin(operation);
            catalog.before(operation);
            foreign.refuseIn(operation);
            List<SqlStatement> statements = ddl.render(operation, catalog);
            if (operation instanceof Operation.InsertRows) {
                sink.acceptAll(statements);
            } else {
                statements.forEach(sink::accept);
            }
            catalog.after(operation);
        }

        @Override
        public Connection connection() {
            catalog.forget();
            return GuardedConnection.around(connection, () -> inTransaction);
        }

        @Override
        public void autocommit(Runnable work) {
            boolean before = inTransaction;
            inTransaction = false;
            work.run();
            inTransaction = before;
        }
    }
}
