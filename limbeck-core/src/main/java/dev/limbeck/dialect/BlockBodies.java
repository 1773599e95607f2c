// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Follows one statement and knows whether a semicolon stands inside the body of a trigger, procedure, function or event.
 *
 * <p>{@code IF} opens a block only when its {@code THEN} arrives, a loop with {@code WHILE} or {@code FOR} only at its {@code
 * DO}: MySQL has functions of the same names, and headers say {@code IF NOT EXISTS} and {@code FOR EACH ROW}.
 */
final class BlockBodies {
    private enum Statement {
        NOT_BEGUN,
        /** {@code CREATE} or {@code ALTER} has been read, but not yet of what. */
        UNDECIDED,
        ROUTINE,
        /** {@code BEGIN}, which is a transaction unless {@code NOT ATOMIC} follows (MariaDB). */
        TRANSACTION,
        OTHER
    }

    private static final Set<String> ROUTINES = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT");
    private static final Set<String> MODIFIERS =
            Set.of("OR", "REPLACE", "TEMP", "TEMPORARY", "AGGREGATE", "CONSTRAINT", "DEFINER");
    private static final Set<String> AFTER_END = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");
    private static final Set<String> BEFORE_COLUMN = Set.of("OF", ",");
    private static final Set<String> BEFORE_STATEMENT =
            Set.of(";", ":", "THEN", "ELSE", "BEGIN", "ATOMIC", "DO", "LOOP", "REPEAT");

    private final Deque<String> open = new ArrayDeque<>();
    private Statement statement = Statement.NOT_BEGUN;
    private boolean definer;
    private int parentheses;
    /** The last word or symbol. */
    private String previous = "";

    /** How many blocks were open when an {@code IF} was read whose {@code THEN} is to come, -1 = none. */
    private int pendingIf = -1;

    private boolean pendingLoop;

    void quoted() {
        begun();
        previous = "'";
    }

    void symbol(char c) {
        begun();
        if (c == '(') {
            parentheses++;
        } else if (c == ')') {
            parentheses--;
        }
        previous = String.valueOf(c);
    }

    private void begun() {
        if (statement == Statement.NOT_BEGUN) {
            statement = Statement.OTHER;
        }
    }

    /** @param call a parenthesis follows at once */
    void word(String word, boolean call) {
        switch (statement) {
            case NOT_BEGUN -> first(word);
            case UNDECIDED -> undecided(word);
            case TRANSACTION -> transaction(word);
            case ROUTINE -> body(word, call);
            case OTHER -> {}
        }
        previous = word;
    }

    private void first(String word) {
        if (word.equals("CREATE") || word.equals("ALTER")) {
            statement = Statement.UNDECIDED;
        } else {
            statement = word.equals("BEGIN") ? Statement.TRANSACTION : Statement.OTHER;
        }
    }

    private void undecided(String word) {
        definer |= word.equals("DEFINER");
        if (ROUTINES.contains(word)) {
            statement = Statement.ROUTINE;
        } else if (!MODIFIERS.contains(word) && (!definer || word.equals("VIEW"))) {
            statement = Statement.OTHER;
        }
    }

    private void transaction(String word) {
        if (word.equals("ATOMIC") && previous.equals("NOT")) {
            statement = Statement.ROUTINE;
            open.push("BEGIN");
        } else if (!word.equals("NOT")) {
            statement = Statement.OTHER;
        }
    }

    private void body(String word, boolean call) {
        if (previous.equals(".") || (previous.equals("END") && AFTER_END.contains(word))) {
            return;
        }
        switch (word) {
            case "BEGIN" -> openOutsideParentheses("BEGIN");
            case "CASE" -> open.push("CASE");
            case "END" -> open.poll();
            case "IF" -> pendingIf = startsIf() ? open.size() : pendingIf;
            case "THEN" -> then();
            case "WHEN" -> pendingIf = pendingIf == open.size() ? -1 : pendingIf;
            case "WHILE", "FOR" -> pendingLoop = startsStatement();
            case "EACH" -> pendingLoop = false;
            case "DO" -> loop(pendingLoop);
            case "LOOP" -> loop(pendingLoop || startsStatement());
            case "REPEAT" -> loop(!call && startsStatement());
            default -> {}
        }
    }

    private void openOutsideParentheses(String block) {
        if (parentheses == 0) {
            open.push(block);
        }
    }

    /** A body may be one statement without a block around it; before it stands anything but the columns of an {@code OF}. */
    private boolean startsStatement() {
        return BEFORE_STATEMENT.contains(previous) || (open.isEmpty() && !BEFORE_COLUMN.contains(previous));
    }

    /** In a {@code CASE} a function of this name may stand anywhere, a statement only at the start of a branch. */
    private boolean startsIf() {
        if (ROUTINES.contains(previous) || parentheses > 0) {
            return false;
        }
        return !"CASE".equals(open.peek()) || BEFORE_STATEMENT.contains(previous);
    }

    private void then() {
        if (pendingIf == open.size()) {
            openOutsideParentheses("IF");
            pendingIf = -1;
        }
    }

    private void loop(boolean opens) {
        if (opens) {
            open.push("LOOP");
            pendingLoop = false;
        }
    }

    /** Asked at each semicolon; it ends the inner statement. */
    boolean semicolonIsInside() {
        pendingIf = -1;
        pendingLoop = false;
        previous = ";";
        return !open.isEmpty();
    }
}
