// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Scratch;
import dev.limbeck.schema.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far statements may reach that somebody else wrote. In memory there is nothing else to reach; in a transaction the engine
 * says what was touched, and all of it is undone; elsewhere no statement is run that names another database.
 */
final class ScratchBounds {
    /** Functions of PostgreSQL whose effect outlives the transaction. */
    private static final Set<String> NOT_TAKEN_BACK = Set.of("SETVAL", "DBLINK", "DBLINK_EXEC");

    private final Scratch scratch;
    private final ScratchPlace place;
    private final HomeSchema home;
    private final Set<Identifier> schemas;

    /** Databases of the server that a name could lead to, lower case; where nothing takes back what was done there. */
    private final Set<String> elsewhere = new TreeSet<>();

    /** @param schemas those that are built in the place beside the default one */
    ScratchBounds(Scratch scratch, ScratchPlace place, HomeSchema home, Set<Identifier> schemas) throws SQLException {
        this.scratch = scratch;
        this.place = place;
        this.home = home;
        this.schemas = schemas;
        if (scratch instanceof Scratch.TemporaryDatabase server) {
            place.names(server.list(), "%").forEach(name -> elsewhere.add(name.toLowerCase(Locale.ROOT)));
        }
    }

    void requireWithin(SchemaStatement statement) {
        if (leavesBy(statement)) {
            throw statement.refused(
                    "the statement speaks of another database or schema than the one that is compared, or does what stays",
                    "take the qualifier off, or take the statement out of the file");
        }
    }

    boolean leavesBy(SchemaStatement statement) {
        if (scratch instanceof Scratch.SchemaInTransaction && doesWhatStays(statement)) {
            return true;
        }
        for (int i = 0; i < statement.tokens().size(); i++) {
            if (!HomeSchema.isQualifier(statement, i)) {
                continue;
            }
            boolean threeParts = statement.isSymbol(i + 3, '.') && scratch instanceof Scratch.None;
            boolean another = elsewhere.contains(statement.folded(i));
            boolean unknown = scratch instanceof Scratch.None
                    && !schemas.contains(home.nameOf(statement.tokens().get(i)));
            if (threeParts || another || unknown) {
                return true;
            }
        }
        return scratch instanceof Scratch.None
                && statement.hasWord(Set.of("USE", "EXEC", "EXECUTE", "INSERT", "MERGE", "TRUNCATE", "BACKUP"));
    }

    /** A block's words are in a text; what it does in a routine is not done when that is made. */
    private static boolean doesWhatStays(SchemaStatement statement) {
        String block = statement.word(0).equals("DO") ? statement.text().toUpperCase(Locale.ROOT) : "";
        return statement.hasWord(NOT_TAKEN_BACK) || NOT_TAKEN_BACK.stream().anyMatch(block::contains);
    }

    /** The engine knows better than any reading of texts what a statement has touched. */
    void requireNothingReached(SchemaStatement statement) {
        if (!(scratch instanceof Scratch.SchemaInTransaction transaction)) {
            return;
        }
        try {
            List<String> reached = place.names(transaction.reached());
            if (!reached.isEmpty()) {
                throw statement.refused(
                        "the statement reaches '" + reached.get(0) + "' of the database, which the file does not make",
                        "write its CREATE before it, or take the statement out");
            }
        } catch (SQLException lost) {
            throw statement.refused(
                    "it could not be seen what the statement has touched",
                    List.of(String.valueOf(lost.getMessage())),
                    "run the command again",
                    lost);
        }
    }
}
