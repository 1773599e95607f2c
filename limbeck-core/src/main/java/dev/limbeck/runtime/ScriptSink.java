// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.ScriptStyle;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;

/** Writes each statement into a script; lines end in LF. */
final class ScriptSink implements StatementSink {
    private final ScriptStyle style;
    private final StringBuilder script = new StringBuilder();

    ScriptSink(ScriptStyle style) {
        this.style = style;
        if (!style.opening().isEmpty()) {
            script.append(style.opening()).append("\n\n");
        }
    }

    /** Everything so far. */
    String text() {
        return script.toString();
    }

    /** A statement of no words is for what the command line does by itself. */
    @Override
    public void accept(SqlStatement statement) {
        if (statement.text().isEmpty()) {
            return;
        }
        script.append(style.terminate().apply(statement.text())).append("\n\n");
    }

    @Override
    public void acceptForOneRow(SqlStatement statement) {
        accept(statement);
    }

    @Override
    public void remark(String text) {
        text.lines().forEach(line -> script.append("-- ").append(line).append('\n'));
        script.append('\n');
    }

    @Override
    public Connection connection() {
        throw new LimbeckException(
                ErrorId.OFFLINE_MODE,
                "the migration asks for a connection, and --sql opens none",
                "write it with op.execute(…), or run it without --sql");
    }
}
