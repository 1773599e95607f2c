// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.function.UnaryOperator;

/**
 * What a script says otherwise than a connection.
 *
 * @param utcNow expression for the present time in UTC, as a timestamp without zone
 * @param terminate a statement, without terminator, as the command line wants it
 * @param runWith the command that runs a script and stops at the first error: {@code psql -v ON_ERROR_STOP=1 -f FILE}
 * @param opening the line that makes the command line stop at the first error, where nothing else does; or empty
 */
public record ScriptStyle(String utcNow, UnaryOperator<String> terminate, String runWith, String opening) {
    public static ScriptStyle standard() {
        return new ScriptStyle("CURRENT_TIMESTAMP", ScriptStyle::semicolon, "", "");
    }

    public ScriptStyle withUtcNow(String expression) {
        return new ScriptStyle(expression, terminate, runWith, opening);
    }

    public ScriptStyle withTerminate(UnaryOperator<String> newTerminate) {
        return new ScriptStyle(utcNow, newTerminate, runWith, opening);
    }

    public ScriptStyle withRunWith(String command) {
        return new ScriptStyle(utcNow, terminate, command, opening);
    }

    public ScriptStyle withOpening(String line) {
        return new ScriptStyle(utcNow, terminate, runWith, line);
    }

    /** The statement and a semicolon, on a line of its own where the last line may end in a comment. */
    public static String semicolon(String statement) {
        String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
        return lastLine.contains("--") || lastLine.contains("#") ? statement + "\n;" : statement + ";";
    }
}
