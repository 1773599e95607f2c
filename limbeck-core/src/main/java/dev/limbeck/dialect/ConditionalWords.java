// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts {@code IF EXISTS} and {@code IF NOT EXISTS} into statements that {@link AnsiDdl} and its dialects have written. */
final class ConditionalWords {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[(?:[^\\]]|\\]\\])*\\]|[^\\s.\"`\\[]+)";

    /** The words behind which the condition stands. */
    private static final Pattern HEAD = Pattern.compile(
            "^(?:ALTER (?:TABLE|TYPE) " + NAME + "(?:\\." + NAME + ")* )?"
                    + "(?:CREATE (?:[A-Z]+ )+TABLE"
                    + "|(?:CREATE|DROP) (?:UNIQUE )?(?:TABLE|INDEX|SEQUENCE|SCHEMA|TYPE|EXTENSION)(?: CONCURRENTLY)?"
                    + "|ADD COLUMN|ADD VALUE|(?:DROP|MODIFY|CHANGE|RENAME|ALTER) COLUMN|DROP (?:CONSTRAINT|FOREIGN KEY|INDEX))");

    private ConditionalWords() {}

    /** Whether the database's words say it all; the indexes of a table are made by statements of their own. */
    static boolean suffice(Operation operation, Set<Class<? extends Operation>> known) {
        boolean indexes = operation instanceof CreateTable create
                && !create.table().indexes().isEmpty();
        return known.contains(operation.getClass()) && (!indexes || known.contains(CreateIndex.class));
    }

    private static boolean suits(String head, Existence existence) {
        boolean makes = head.startsWith("CREATE ") || head.contains("ADD COLUMN") || head.contains("ADD VALUE");
        return makes == (existence == Existence.IF_NOT_EXISTS);
    }

    /** The statement with the condition; one that makes and drops nothing, such as a comment, stays. */
    static String in(String statement, Existence existence) {
        Matcher head = HEAD.matcher(statement);
        return head.find() && suits(head.group(), existence)
                ? statement.substring(0, head.end()) + " " + existence.sql() + statement.substring(head.end())
                : statement;
    }
}
