// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.reflect.Reflector;
import java.util.List;
import java.util.Optional;

/** All that Limbeck knows of one kind and version of database. Immutable, holds no connection. */
public interface Dialect {
    /** Stable short name: {@code postgresql}, {@code mariadb}, {@code mysql}, {@code sqlite}, {@code h2}. */
    String id();

    /** The server that this dialect was made for; the provider's default where no connection told. */
    ServerInfo server();

    IdentifierRules identifiers();

    TypeSystem types();

    DdlRenderer ddl();

    SchemaComparison comparison();

    Reflector reflector();

    StatementSplitter splitter();

    Transactions transactions();

    Locking locking();

    Scratch scratch();

    /** Whether a text that is longer than its column is refused. */
    default boolean enforcesLengths() {
        return true;
    }

    /** Whether a value that is added to an enumeration type can be used only after the commit. */
    default boolean enumValuesWaitForCommit() {
        return false;
    }

    /** The statement after which no written row waits for a check at the commit, where such rows keep tables from being altered. */
    default Optional<String> checkingDeferred() {
        return Optional.empty();
    }

    /** What must hold of a session before anything is read or done in it. */
    default List<Requirement> sessionRequirements() {
        return List.of();
    }

    /** Which names the database gives where nobody chose one. */
    default EngineNames engineNames() {
        return EngineNames.none();
    }

    /** How Limbeck makes its own tables and guards its scripts. */
    default BookkeepingWords bookkeeping() {
        return BookkeepingWords.standard();
    }

    /** How statements are written into a script for the database's own command line. */
    default ScriptStyle script() {
        return ScriptStyle.standard();
    }
}
