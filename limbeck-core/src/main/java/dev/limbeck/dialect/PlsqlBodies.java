// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Follows one statement and knows whether it is a block or a routine of PL/SQL, and which semicolon ends it.
 *
 * <p>A routine opens at its {@code IS} or {@code AS}, and its own {@code BEGIN} opens nothing more, since one {@code END} closes
 * both; the same holds for {@code DECLARE} and for packages. Java sources and queries that define functions end at a line with
 * {@code /} only.
 */
final class PlsqlBodies {
    private enum Statement {
        NOT_BEGUN,
        /** {@code CREATE} has been read, but not yet of what. */
        UNDECIDED,
        /** {@code WITH} has been read: a query, unless it defines a function. */
        QUERY,
        PLSQL,
        /** Only a line with a slash ends it. */
        UNTIL_SLASH,
        OTHER
    }

    private enum Block {
        /** Declarations, whose {@code BEGIN} is to come. */
        DECLARING,
        RUNNING
    }

    private static final Set<String> MODIFIERS = Set.of(
            "OR", "REPLACE", "EDITIONABLE", "NONEDITIONABLE", "IF", "NOT", "EXISTS", "AND", "RESOLVE", "COMPILE");
    private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");
    private static final Set<String> UNITS = Set.of("FUNCTION", "PROCEDURE", "PACKAGE", "TRIGGER", "TYPE");
    private static final Set<String> AFTER_END = Set.of("IF", "CASE", "LOOP");

    private final Deque<Block> open = new ArrayDeque<>();
    private Statement statement = Statement.NOT_BEGUN;
    private int parentheses;
    /** The last word or symbol. */
    private String previous = "";

    /** A header has begun whose {@code IS} or {@code AS} opens a body. */
    private boolean header;
    /** What the statement creates. */
    private String unit = "";

    boolean isPlsql() {
        return statement == Statement.PLSQL || statement == Statement.UNTIL_SLASH;
    }

    /** Asked at each semicolon of a statement of PL/SQL. */
    boolean semicolonEnds() {
        previous = ";";
        header = false;
        return statement == Statement.PLSQL && open.isEmpty();
    }

    void symbol(char c) {
        if (statement == Statement.NOT_BEGUN) {
            // a label before a block
            statement = c == '<' || c == '>' ? Statement.NOT_BEGUN : Statement.OTHER;
        }
        if (c == '(') {
            parentheses++;
        } else if (c == ')') {
            parentheses--;
        }
        previous = String.valueOf(c);
    }

    void word(String word) {
        boolean label = statement == Statement.NOT_BEGUN && previous.equals("<");
        switch (statement) {
            case NOT_BEGUN -> {
                if (!label) {
                    first(word);
                }
            }
            case UNDECIDED -> undecided(word);
            case QUERY -> statement = ROUTINES.contains(word) ? Statement.UNTIL_SLASH : Statement.OTHER;
            case PLSQL -> body(word);
            case UNTIL_SLASH, OTHER -> {}
        }
        previous = word;
    }

    private void first(String word) {
        switch (word) {
            case "CREATE" -> statement = Statement.UNDECIDED;
            case "WITH" -> statement = Statement.QUERY;
            case "DECLARE" -> {
                statement = Statement.PLSQL;
                open.push(Block.DECLARING);
            }
            case "BEGIN" -> {
                statement = Statement.PLSQL;
                open.push(Block.RUNNING);
            }
            default -> statement = Statement.OTHER;
        }
    }

    private void undecided(String word) {
        if (UNITS.contains(word)) {
            statement = Statement.PLSQL;
            unit = word;
            header = !word.equals("TRIGGER") && !word.equals("TYPE");
        } else if (word.equals("JAVA")) {
            statement = Statement.UNTIL_SLASH;
        } else if (!MODIFIERS.contains(word)) {
            statement = Statement.OTHER;
        }
    }

    private void body(String word) {
        if (previous.equals(".") || (previous.equals("END") && AFTER_END.contains(word))) {
            return;
        }
        switch (word) {
            case "BODY" -> header |= previous.equals("TYPE") && open.isEmpty();
            case "FUNCTION", "PROCEDURE" -> header |= parentheses == 0 && !isTypeSpecification();
            case "IS", "AS" -> openBody();
            case "LANGUAGE", "EXTERNAL" -> closeExternal();
            case "TRIGGER" -> openCompoundTrigger();
            case "DECLARE" -> open.push(Block.DECLARING);
            case "BEGIN" -> begin();
            case "IF", "LOOP", "CASE" -> open.push(Block.RUNNING);
            case "END" -> open.poll();
            default -> {}
        }
    }

    /** {@code CREATE TYPE … AS OBJECT (MEMBER FUNCTION …)} has no bodies. */
    private boolean isTypeSpecification() {
        return unit.equals("TYPE") && open.isEmpty();
    }

    private void openBody() {
        if (header && parentheses == 0) {
            header = false;
            // the body of a type has no statements of its own
            open.push(unit.equals("TYPE") && open.isEmpty() ? Block.RUNNING : Block.DECLARING);
        }
    }

    /** {@code AS LANGUAGE JAVA NAME '…'}: the body is elsewhere. */
    private void closeExternal() {
        if (previous.equals("IS") || previous.equals("AS")) {
            open.poll();
        }
    }

    /** Its sections have blocks of their own. */
    private void openCompoundTrigger() {
        if (previous.equals("COMPOUND")) {
            open.push(Block.RUNNING);
        }
    }

    private void begin() {
        if (open.peek() == Block.DECLARING) {
            open.pop();
        }
        open.push(Block.RUNNING);
    }
}
