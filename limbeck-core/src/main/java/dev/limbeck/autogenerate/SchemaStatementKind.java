// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is done with a statement of a schema file. Only statements that are known are run: a file may come from anywhere, and
 * not every database takes back what was done.
 */
enum SchemaStatementKind {
    /** Makes the schema; the database must accept it. */
    RUN,
    /** Something that the schema may need or that may stand in its way, but that is not compared: it may fail. */
    TRY,
    /** Says nothing of what is compared, and nothing needs it. */
    PASS,
    /** Makes a schema, which is there before the first statement. */
    SCHEMA,
    /** Enters, makes or leaves a whole database. */
    DATABASE,
    /** Says where names without a schema belong. */
    PATH,
    /** Writes, moves or removes rows. */
    ROWS,
    /** Ends what the whole loading is in. */
    ENDS,
    /** Anything else. */
    UNKNOWN;

    private static final Map<String, SchemaStatementKind> CREATE = Stream.of(
                    all(RUN, "TABLE INDEX SEQUENCE TYPE DOMAIN"),
                    all(TRY, "VIEW EXTENSION COLLATION OPERATOR CAST TEXT CONVERSION"),
                    all(TRY, "FUNCTION AGGREGATE"),
                    all(PASS, "TRIGGER PROCEDURE EVENT RULE POLICY STATISTICS PUBLICATION SUBSCRIPTION ROLE USER"),
                    all(PASS, "GROUP SERVER FOREIGN VIRTUAL ALIAS PACKAGE SYNONYM TEMP TEMPORARY ACCESS TRANSFORM"),
                    all(PASS, "LANGUAGE CONSTANT LINKED TABLESPACE LOGIN"),
                    all(SCHEMA, "SCHEMA"),
                    all(DATABASE, "DATABASE"))
            .flatMap(part -> part.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, SchemaStatementKind> FIRST = Stream.of(
                    all(RUN, "DO"),
                    all(PASS, "GRANT REVOKE LOCK UNLOCK PRAGMA ANALYZE SECURITY DENY PRINT"),
                    all(PASS, "BEGIN START COMMIT END RESET"),
                    all(DATABASE, "USE"),
                    all(ROWS, "INSERT UPDATE DELETE MERGE REPLACE COPY TRUNCATE LOAD WITH VALUES"),
                    all(ENDS, "ROLLBACK SAVEPOINT RELEASE ABORT SHUTDOWN"))
            .flatMap(part -> part.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> ALTERED = Set.of("TABLE", "SEQUENCE", "TYPE", "DOMAIN", "INDEX");
    private static final Set<String> DROPPED =
            Set.of("TABLE", "VIEW", "INDEX", "SEQUENCE", "TYPE", "DOMAIN", "MATERIALIZED");
    private static final Set<String> COMMENTED =
            Set.of("TABLE", "COLUMN", "INDEX", "CONSTRAINT", "SEQUENCE", "TYPE", "DOMAIN");

    /** What is said of a table and is not compared. */
    private static final Set<String> OF_NO_MATTER = Set.of("OWNER", "ENABLE", "DISABLE", "FORCE", "CLUSTER", "REPLICA");

    /** What a session of MariaDB or MySQL is told so that a dump can be loaded. */
    private static final Set<String> MODES = Set.of(
            "FOREIGN_KEY_CHECKS",
            "UNIQUE_CHECKS",
            "SQL_MODE",
            "@@SQL_MODE",
            "TIME_ZONE",
            "@@TIME_ZONE",
            "CHECK_FUNCTION_BODIES");

    private static final Set<String> OF_THE_SERVER =
            Set.of("GLOBAL", "@@GLOBAL", "PERSIST", "@@PERSIST", "PERSIST_ONLY");

    private static Map<String, SchemaStatementKind> all(SchemaStatementKind kind, String words) {
        return Stream.of(words.split(" ", -1)).collect(Collectors.toMap(word -> word, word -> kind));
    }

    static SchemaStatementKind of(SchemaStatement statement) {
        String first = statement.word(0);
        return switch (first) {
            case "CREATE" -> created(statement, created(statement));
            case "ALTER" -> altered(statement);
            case "DROP" -> DROPPED.contains(statement.word(1)) ? RUN : PASS;
            case "COMMENT" -> COMMENTED.contains(statement.word(2)) ? RUN : PASS;
            case "SET" -> set(statement);
            case "SELECT" ->
                statement.hasWord(Set.of("SET_CONFIG")) && !statement.hasWord(Set.of("SETVAL")) ? PASS : ROWS;
            default -> FIRST.getOrDefault(first, UNKNOWN);
        };
    }

    /** The kind of thing that a CREATE makes: the first word that is one; {@code ""} if there is none. */
    static String created(SchemaStatement statement) {
        return statement.tokens().stream()
                .map(token -> token.word())
                .filter(CREATE::containsKey)
                .findFirst()
                .orElse("");
    }

    private static SchemaStatementKind created(SchemaStatement statement, String thing) {
        // SQLite shows tables of its own, which it makes itself and which nobody else may make
        boolean ofTheEngine =
                thing.equals("TABLE") && statement.nameBehind(thing).startsWith("sqlite_");
        return ofTheEngine ? PASS : CREATE.getOrDefault(thing, UNKNOWN);
    }

    private static SchemaStatementKind altered(SchemaStatement statement) {
        if (!ALTERED.contains(statement.word(1))) {
            return PASS;
        }
        int action = statement.placeBehind(statement.word(1)) + 1;
        while (statement.isSymbol(action, '.')) {
            action += 2;
        }
        return OF_NO_MATTER.contains(statement.word(action)) ? PASS : RUN;
    }

    private static SchemaStatementKind set(SchemaStatement statement) {
        if (statement.hasWord(OF_THE_SERVER)) {
            return PASS;
        }
        if (statement.hasWord(Set.of("SEARCH_PATH", "SCHEMA", "CURRENT_SCHEMA"))) {
            return PATH;
        }
        return statement.hasWord(MODES) ? RUN : PASS;
    }
}
