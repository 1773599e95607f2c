// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.SqlToken;
import dev.limbeck.schema.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs the statements of schema files in a scratch place, one by one, and lets none out of it. Used once. */
final class SchemaFileLoading {
    /** More things of a kind are counted. */
    private static final int NAMED = 5;

    private final Scratch scratch;
    private final ScratchPlace place;
    private final HomeSchema home;
    private final ScratchBounds bounds;

    private final Set<String> made = new HashSet<>();
    private final Map<String, List<String>> alone = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private boolean madeUnseen;
    private boolean entered;

    SchemaFileLoading(Scratch scratch, ScratchPlace place, HomeSchema home, ScratchBounds bounds) {
        this.scratch = scratch;
        this.place = place;
        this.home = home;
        this.bounds = bounds;
    }

    void load(SchemaStatement written) {
        SchemaStatement statement = withoutConcurrency(home.takenOff(written));
        switch (SchemaStatementKind.of(statement)) {
            case RUN -> runIfMeant(statement);
            case TRY -> attempt(statement);
            case PASS -> leaveAlone(statement);
            case SCHEMA -> schema(statement);
            case DATABASE -> database(statement);
            case PATH -> path(statement);
            case ROWS ->
                throw statement.refused(
                        "a schema file says what there is, not which rows",
                        "put the statement into a revision of its own: limbeck revision -m \"first rows\"");
            case ENDS ->
                throw statement.refused(
                        "the statement would leave the place in which the file is read", "take it out of the file");
            case UNKNOWN ->
                throw statement.refused(
                        "nobody knows what the statement would do to the schema, so it was not run",
                        "take it out of the file, or put it into a revision: limbeck revision -m \"…\"");
        }
    }

    /** What the user should know of what was not compared. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(failed);
        if (!alone.isEmpty()) {
            List<String> kinds = new ArrayList<>();
            alone.forEach((kind, names) -> kinds.add(
                    names.size() > NAMED
                            ? names.size() + " of the kind " + kind
                            : kind + " '" + String.join("', '", names) + "'"));
            notes.add("left alone, for it is not compared: " + String.join(", ", kinds));
        }
        return notes;
    }

    private void runIfMeant(SchemaStatement statement) {
        String first = statement.word(0);
        boolean ofTheSession = first.equals("SET");
        switch (first) {
            case "CREATE" -> {
                if (statement.word(1).equals("DOMAIN")) {
                    count(statement, "DOMAIN");
                }
            }
            case "DO" -> {
                if (!inTransaction()) {
                    throw statement.refused(
                            "nobody knows what the statement would do to the schema, so it was not run",
                            "write the statements themselves");
                }
                madeUnseen = true;
            }
            case "ALTER" -> {
                if (isOfSomethingElse(statement)) {
                    if (statement.word(3).equals("EXISTS")) {
                        return;
                    }
                    throw statement.refused(
                            "'" + statement.nameBehind(statement.word(1))
                                    + "' is changed, but no statement before makes it",
                            "write its CREATE before it");
                }
            }
            case "DROP" -> {
                if (isOfSomethingElse(statement)) {
                    return;
                }
            }
            default -> {}
        }
        if (!ofTheSession) {
            bounds.requireWithin(statement);
        }
        try {
            place.execute(statement.text());
        } catch (SQLException failure) {
            throw statement.refused(
                    "the database does not accept a statement of the schema file",
                    List.of(String.valueOf(failure.getMessage())),
                    "correct it, then run the command again",
                    failure);
        }
        made.addAll(statement.namesMade());
        bounds.requireNothingReached(statement);
    }

    /** Makes the thing in the place only if it is there already: a dump may begin by dropping what it will make. */
    private boolean isOfSomethingElse(SchemaStatement statement) {
        return !madeUnseen && !made.contains(statement.nameBehind(statement.word(1)));
    }

    /** A part that may fail must not spoil the transaction that the others are in. */
    private void attempt(SchemaStatement statement) {
        String kind = SchemaStatementKind.created(statement);
        boolean routine = Set.of("FUNCTION", "AGGREGATE").contains(kind);
        if (scratch instanceof Scratch.None || (routine && !inTransaction()) || bounds.leavesBy(statement)) {
            count(statement, kind);
            return;
        }
        try {
            if (inTransaction()) {
                place.execute("SAVEPOINT limbeck_attempt");
            }
            try {
                place.execute(statement.text());
                made.add(statement.nameBehind(kind));
            } catch (SQLException refused) {
                if (inTransaction()) {
                    place.execute("ROLLBACK TO SAVEPOINT limbeck_attempt");
                }
                failed.add("passed over, for the database refuses it: " + kind.toLowerCase(Locale.ROOT) + " '"
                        + statement.nameBehind(kind) + "' (" + statement.file().getFileName() + ":" + statement.line()
                        + ": " + firstLine(refused) + ")");
                return;
            }
        } catch (SQLException lost) {
            throw statement.refused(
                    "the database does not accept a statement of the schema file",
                    List.of(String.valueOf(lost.getMessage())),
                    "correct it, then run the command again",
                    lost);
        }
        if (!kind.equals("EXTENSION")) {
            count(statement, kind);
        }
        bounds.requireNothingReached(statement);
    }

    private void leaveAlone(SchemaStatement statement) {
        if (statement.word(0).equals("CREATE")) {
            count(statement, SchemaStatementKind.created(statement));
        }
    }

    private void count(SchemaStatement statement, String kind) {
        alone.computeIfAbsent(kind.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(statement.nameBehind(kind));
    }

    private void schema(SchemaStatement statement) {
        if (scratch instanceof Scratch.TemporaryDatabase) {
            database(statement);
        } else if (statement.tokens().stream()
                .skip(1)
                .anyMatch(token -> token.word().equals("CREATE"))) {
            throw statement.refused(
                    "a schema that is made together with its tables cannot be read",
                    "write a statement for each table");
        }
    }

    /** The first database that a dump names is the one that it describes. */
    private void database(SchemaStatement statement) {
        String first = statement.word(0);
        int name = first.equals("USE") ? 1 : statement.after(2, Set.of("IF", "NOT", "EXISTS"));
        if (!statement.isName(name)) {
            throw statement.refused("it is not known which database is meant", "take the statement out of the file");
        }
        Identifier database = home.nameOf(statement.tokens().get(name));
        if (entered && !home.isHome(database)) {
            throw statement.refused(
                    "the file speaks of a second database, '" + database + "'",
                    "write a file for each database; a project of Limbeck has one");
        }
        entered = true;
        home.alsoCalled(database);
    }

    private void path(SchemaStatement statement) {
        int at = 1;
        while (at < statement.tokens().size()
                && !Set.of("TO", "SCHEMA", "CURRENT_SCHEMA").contains(statement.word(at))
                && !statement.isSymbol(at, '=')) {
            at++;
        }
        at = statement.isSymbol(at + 1, '=') ? at + 2 : at + 1;
        if (at >= statement.tokens().size()) {
            return;
        }
        SqlToken token = statement.tokens().get(at);
        String name = token.unquoted();
        boolean here = name.isEmpty()
                || name.equals("$user")
                || Set.of("DEFAULT", "PG_CATALOG").contains(token.word())
                || home.isHome(home.nameOf(token));
        if (!here) {
            throw statement.refused(
                    "names without a schema would belong to '" + name + "' from here on",
                    "take the statement out, and write the schema before each name: " + name + ".users");
        }
    }

    private boolean inTransaction() {
        return scratch instanceof Scratch.SchemaInTransaction;
    }

    /** An index that nobody waits for can be made within a transaction. */
    private static SchemaStatement withoutConcurrency(SchemaStatement statement) {
        for (int i = 0; i < Math.min(5, statement.tokens().size()); i++) {
            SqlToken token = statement.tokens().get(i);
            if (token.word().equals("CONCURRENTLY")) {
                String text = statement.text().substring(0, token.start())
                        + " ".repeat(token.text().length())
                        + statement.text().substring(token.end());
                List<SqlToken> left = new ArrayList<>(statement.tokens());
                left.remove(i);
                return new SchemaStatement(statement.file(), statement.line(), text, left);
            }
        }
        return statement;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
