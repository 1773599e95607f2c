// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** How a run keeps other runs on the same database away. Waiting is always by polling, bounded by a setting. */
public sealed interface Locking {
    /**
     * A lock of the session, asked for without waiting.
     *
     * @param acquire query with one row and one column, true or 1 when the lock was got; {@code ?} is bound to the lock's name
     * @param release query or statement; {@code ?} is bound to the lock's name
     * @param holder query with one row that describes who holds it (text), or none; {@code ?} is bound to the lock's name
     */
    record SessionFunction(String acquire, String release, String holder) implements Locking {}

    /** A row in a table of ours with an owner and a time; for databases without session locks. */
    record LeaseRow() implements Locking {}

    /**
     * The transaction that writes is the lock: {@link Transactions#begin} fails while another one writes (SQLite).
     *
     * @param isBusy whether the vendor code of a failure says that another one writes; after any other there is nothing to
     *     wait for
     */
    record WriteTransaction(IntPredicate isBusy) implements Locking {}

    default <R> R match(
            Function<SessionFunction, R> sessionFunction,
            Supplier<R> leaseRow,
            Function<WriteTransaction, R> writeTransaction) {
        if (this instanceof SessionFunction function) {
            return sessionFunction.apply(function);
        }
        return this instanceof WriteTransaction transaction ? writeTransaction.apply(transaction) : leaseRow.get();
    }
}
