// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Locking;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** Keeps other runs on the same database away while it is held. Used by one thread. */
interface MigrationLock extends AutoCloseable {
    /** Lets others in; never fails for a lock that is gone already. */
    @Override
    void close();

    /**
     * Waits for the lock by polling, at most as long as said.
     *
     * @throws LimbeckException {@code lock-timeout}, with the holder
     */
    static MigrationLock acquire(DatabaseSession session, Bookkeeping tables, Patience patience) {
        Locking locking = session.dialect().locking();
        return locking.match(
                function -> SessionLock.acquire(session, function, name(session, tables), patience),
                () -> LeaseLock.acquire(session, tables, patience),
                // the transaction of each step is the lock
                transaction -> () -> {});
    }

    /** One name for each set of tables, short enough for MySQL's 64 characters and apart for each of its databases. */
    private static String name(DatabaseSession session, Bookkeeping tables) {
        try {
            String place = session.connection().getCatalog() + "/" + tables.version();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return "limbeck-" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (SQLException failure) {
            throw RunFaults.database("ask for the database's name", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The error after waiting in vain; {@code holder} says who is in the way. */
    static LimbeckException timeout(Patience patience, String holder) {
        long seconds = patience.time().toSeconds();
        return new LimbeckException(
                ErrorId.LOCK_TIMEOUT,
                "another run holds the database, waited " + seconds + " seconds",
                List.of("held by: " + holder),
                "wait for it to end, or wait longer: --lock-timeout " + Math.max(120, seconds * 2));
    }
}
