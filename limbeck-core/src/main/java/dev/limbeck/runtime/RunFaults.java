// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.MigrationScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The errors of a run. */
final class RunFaults {
    /** H2 adds the statement, which is told anyway, and its own code. */
    private static final Pattern REPEATED = Pattern.compile("; SQL statement:\\R.*\\[\\d+-\\d+]$", Pattern.DOTALL);

    private RunFaults() {}

    /** A statement of Limbeck's own failed; {@code what} completes "cannot". */
    static LimbeckException database(String what, SQLException failure) {
        return new LimbeckException(
                ErrorId.SQL_FAILED,
                "cannot " + what + ": " + firstLine(failure),
                List.of(codes(failure)),
                "check that the database runs and that the user may read and write Limbeck's tables",
                failure);
    }

    static LimbeckException statement(
            ErrorId id, StatementFailure failure, String where, List<String> facts, String help) {
        List<String> all = new ArrayList<>(facts);
        all.add("statement: " + failure.statement().text().strip());
        all.add(codes(failure.failure()));
        String rest = rest(failure.failure());
        if (!rest.isEmpty()) {
            all.add("the database says: " + rest);
        }
        return new LimbeckException(
                id, where + " failed: " + firstLine(failure.failure()), all, help, failure.failure());
    }

    /** The script itself threw something. */
    static LimbeckException script(RuntimeException raised, MigrationScript script, List<String> facts, String help) {
        Throwable failure = raised instanceof ScriptCall.Thrown thrown ? thrown.error() : raised;
        List<String> all = new ArrayList<>();
        frame(failure, script).ifPresent(frame -> all.add("at " + frame.getFileName() + ":" + frame.getLineNumber()));
        all.addAll(facts);
        return new LimbeckException(
                ErrorId.SCRIPT_FAILED,
                "the script of revision '" + script.id() + "' threw " + failure,
                all,
                help,
                failure);
    }

    /** The script's path, with the line that was at work when it failed, where that is known. */
    static String place(RuntimeException failure, MigrationScript script) {
        return script.path()
                + frame(failure, script).map(f -> ":" + f.getLineNumber()).orElse("");
    }

    /** The innermost frame of the script's own code: the one in its file. */
    private static Optional<StackTraceElement> frame(Throwable failure, MigrationScript script) {
        String path = script.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (StackTraceElement element : failure.getStackTrace()) {
            if (name.equals(element.getFileName()) && element.getLineNumber() > 0) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** An error of the operation or the runtime, with the place in the script added. */
    static LimbeckException withFacts(LimbeckException failure, List<String> facts, String help) {
        List<String> all = new ArrayList<>(facts);
        all.addAll(failure.facts());
        return new LimbeckException(failure.id(), String.valueOf(failure.getMessage()), all, help, failure);
    }

    static LimbeckException unfinished(List<String> facts, String revision, SqlStatement resume) {
        List<String> all = new ArrayList<>(facts);
        all.add("next statement: " + resume.text());
        return new LimbeckException(
                ErrorId.UNFINISHED_REVISION,
                "an earlier run of revision '" + revision + "' did not end, and this database cannot roll it back",
                all,
                "finish the revision by hand, or undo what it did; then say where the database is:"
                        + " limbeck stamp <revision>");
    }

    /** The rows are not those that were planned for; {@code when} completes "somebody changed the version table". */
    static LimbeckException rowsMoved(String when, List<String> expected, List<String> found) {
        return new LimbeckException(
                ErrorId.VERSION_TABLE_MISMATCH,
                "somebody changed the version table " + when,
                List.of("expected: " + rows(expected), "found: " + rows(found)),
                "see what the table says now: limbeck current");
    }

    private static String rows(List<String> rows) {
        return rows.isEmpty() ? "no row" : String.join(", ", rows);
    }

    private static String codes(SQLException failure) {
        return "SQLSTATE " + (failure.getSQLState() == null ? "unknown" : failure.getSQLState()) + ", vendor code "
                + failure.getErrorCode();
    }

    private static String firstLine(SQLException failure) {
        return text(failure).lines().findFirst().orElse("no message").strip();
    }

    private static String rest(SQLException failure) {
        List<String> lines = text(failure)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        return lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size()));
    }

    private static String text(SQLException failure) {
        return REPEATED.matcher(String.valueOf(failure.getMessage()).strip()).replaceFirst("");
    }
}
