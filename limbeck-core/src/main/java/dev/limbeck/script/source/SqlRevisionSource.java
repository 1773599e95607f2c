// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import java.util.ArrayList;
import java.util.List;

/** The text of an SQL revision. The same revision gives the same text. */
public final class SqlRevisionSource {
    private static final int NOTE_WIDTH = 111;

    private final SqlTerminator terminator;

    /** @param splitter of the dialect whose statements are written: what it reads back is what was given */
    public SqlRevisionSource(StatementSplitter splitter) {
        this.terminator = new SqlTerminator(splitter);
    }

    /**
     * The source of a revision with its statements, both sections in order; either may be empty.
     *
     * @param created ISO 8601 in UTC; empty = the header does not say it
     * @param notes sentences that stand as comments above the first statement
     * @throws LimbeckException {@code unsupported-operation} for a statement that cannot stand in a script of this dialect
     */
    public String of(
            Revision revision,
            String created,
            List<SqlStatement> upgrade,
            List<SqlStatement> downgrade,
            List<String> notes) {
        StringBuilder text = header(revision, created);
        List<String> comments = new ArrayList<>();
        notes.forEach(note -> comments.addAll(comment(note)));
        section(text, SqlDirective.UPGRADE, comments, upgrade);
        text.append('\n');
        section(text, SqlDirective.DOWNGRADE, List.of(), downgrade);
        return text.toString();
    }

    /** The source of a revision that somebody will fill in by hand. */
    public static String blank(Revision revision, String created) {
        return header(revision, created)
                + "-- limbeck upgrade\n-- ALTER TABLE users ADD COLUMN address varchar(500);\n"
                + "\n-- limbeck downgrade\n-- ALTER TABLE users DROP COLUMN address;\n";
    }

    private static StringBuilder header(Revision revision, String created) {
        StringBuilder text = new StringBuilder();
        line(text, "revision", revision.id());
        line(text, "down", String.join(", ", revision.down()));
        line(text, "message", revision.message().replaceAll("\\R", " ").strip());
        line(text, "created", created);
        line(text, "labels", String.join(", ", revision.labels()));
        line(text, "depends-on", String.join(", ", revision.dependsOn()));
        return text;
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("-- limbeck ").append(name).append(' ').append(value).append('\n');
        }
    }

    private void section(StringBuilder text, String name, List<String> comments, List<SqlStatement> statements) {
        text.append("-- limbeck ").append(name).append('\n');
        comments.forEach(comment -> text.append(comment).append('\n'));
        boolean first = true;
        for (SqlStatement statement : statements) {
            text.append(first ? "" : "\n")
                    .append(terminator.terminated(statement.text()))
                    .append('\n');
            first = false;
        }
    }

    /** Every line begins so that it cannot be read as one for Limbeck. */
    private static List<String> comment(String note) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : note.strip().split("\\R")) {
            for (String line : JavaText.wrap(paragraph.strip(), NOTE_WIDTH)) {
                lines.add((lines.isEmpty() ? "-- note: " : "--       ") + line);
            }
        }
        return lines;
    }
}
