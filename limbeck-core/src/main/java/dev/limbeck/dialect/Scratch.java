// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.Identifier;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where a schema can be built on the side, to see what the engine makes of it. */
public sealed interface Scratch {
    /**
     * A database of this process that vanishes with its last connection.
     *
     * @param jdbcUrl makes a URL, another for each call, from the user's own: settings that change the language go along
     */
    record InMemory(UnaryOperator<String> jdbcUrl) implements Scratch {}

    /**
     * A schema on the user's server, in a transaction that is always rolled back.
     *
     * @param enter statements that create the schema of this name and make it the default one
     * @param setAside statements that give a schema, if it exists, another name, so that one of its name can be built
     * @param reached query for the names of the user's own things that this transaction holds locks on beyond reading, to see
     *     whether a statement that somebody else wrote left the place
     * @param hosting how scripts of a user run there
     */
    record SchemaInTransaction(
            Function<String, List<String>> enter,
            Function<Identifier, List<String>> setAside,
            String reached,
            Hosting hosting)
            implements Scratch {}

    /**
     * A transaction on the user's server in which scripts of the user run, who may speak of any schema by its name, and may
     * try to end the transaction: that must fail, and nothing may be written after it.
     *
     * @param begin opens the transaction
     * @param enter statements after it: all that the user has is out of sight, and an empty default schema in its place,
     *     under the name of the old one, or, where that may not be, under the one given
     * @param comeBack makes that schema the default one again, whatever a script made it
     * @param ddl the dialect's statements as they can run within one transaction
     * @param leave ends the transaction without a trace
     */
    record Hosting(
            String begin, Function<String, List<String>> enter, String comeBack, DdlRenderer ddl, String leave) {}

    /**
     * A database on the user's server, created and dropped; needs the privilege.
     *
     * @param unbind statement for a session that is about to drop databases whose tables point at each other
     * @param list query that gives the names of databases which begin with {@code ?}, to clean up after a crash
     * @param owner tells a left-over from one in use
     */
    record TemporaryDatabase(
            Function<String, String> create,
            Function<String, String> use,
            Function<String, String> drop,
            String unbind,
            String list,
            Owner owner)
            implements Scratch {}

    /**
     * How the run that made a temporary database shows that it is alive: by a lock of its session, which the server takes from
     * it when the process is gone, however that happened.
     *
     * @param server query for a word that tells this server from others behind the same address; a lock is known on one alone
     * @param hold takes the lock of this name, before the database is made
     * @param release gives it back, after the database is dropped
     * @param gone query that gives 1 if nobody holds the lock {@code ?}
     */
    record Owner(String server, Function<String, String> hold, Function<String, String> release, String gone) {}

    /** None but an empty database that the user names, which is filled and emptied again. */
    record None() implements Scratch {}

    default <R> R match(
            Function<InMemory, R> inMemory,
            Function<SchemaInTransaction, R> schemaInTransaction,
            Function<TemporaryDatabase, R> temporaryDatabase,
            Supplier<R> none) {
        if (this instanceof InMemory place) {
            return inMemory.apply(place);
        }
        if (this instanceof SchemaInTransaction place) {
            return schemaInTransaction.apply(place);
        }
        return this instanceof TemporaryDatabase place ? temporaryDatabase.apply(place) : none.get();
    }
}
