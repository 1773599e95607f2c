// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.error.LimbeckException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Begins and ends transactions with the dialect's own words, on a connection in autocommit mode. */
final class Transaction {
    private static final System.Logger LOG = System.getLogger(Transaction.class.getName());

    private final DatabaseSession session;
    private final Transactions words;
    private final JdbcSink sink;
    private final Patience patience;

    Transaction(DatabaseSession session, Patience patience) {
        this.session = session;
        this.words = session.dialect().transactions();
        this.sink = new JdbcSink(session.connection());
        this.patience = patience;
    }

    /** Where the transaction is the lock, begins as soon as nobody else writes; throws {@code lock-timeout}. */
    void begin() {
        Patience.Waiting wait = patience.begin();
        while (true) {
            try {
                if (words.begin().isEmpty()) {
                    commitEachStatement(false);
                } else {
                    sink.accept(new SqlStatement(words.begin()));
                }
                return;
            } catch (StatementFailure failure) {
                if (!isForAnotherWriter(failure.failure())) {
                    throw RunFaults.database("begin a transaction", failure.failure());
                }
                String holder = "another process that writes to "
                        + session.source().description() + " (" + failure.getMessage() + ")";
                if (!wait.goOn(() -> holder)) {
                    throw MigrationLock.timeout(patience, holder);
                }
            }
        }
    }

    private boolean isForAnotherWriter(SQLException failure) {
        Locking locking = session.dialect().locking();
        return locking.match(
                function -> false,
                () -> false,
                transaction -> transaction.isBusy().test(failure.getErrorCode()));
    }

    void commit() {
        sink.accept(new SqlStatement(words.commit()));
        if (words.begin().isEmpty()) {
            commitEachStatement(true);
        }
    }

    private void commitEachStatement(boolean each) {
        try {
            session.connection().setAutoCommit(each);
        } catch (SQLException failure) {
            throw RunFaults.database((each ? "end" : "begin") + " a transaction", failure);
        }
    }

    /** Rolls back after {@code failure}, which stays the one to tell. */
    void rollback(@Nullable Throwable failure) {
        try {
            sink.accept(new SqlStatement(words.rollback()));
            if (words.begin().isEmpty()) {
                commitEachStatement(true);
            }
        } catch (StatementFailure | LimbeckException alreadyEnded) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to roll back", alreadyEnded);
            if (failure != null) {
                failure.addSuppressed(alreadyEnded);
            }
        }
    }

    /** Does something of Limbeck's own in a transaction. */
    void around(Runnable work) {
        begin();
        try {
            work.run();
            commit();
        } catch (RuntimeException failure) {
            rollback(failure);
            if (failure instanceof StatementFailure statement) {
                throw RunFaults.database("write Limbeck's own tables", statement.failure());
            }
            throw failure;
        }
    }
}
