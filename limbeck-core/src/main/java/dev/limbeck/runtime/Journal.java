// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of what ran when: one row for each run of a revision, in the transaction of the run where there is one. Where
 * there is none the row is written first, and kept up to date before each statement.
 */
final class Journal {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String CLOSED = "closed";

    static final int LONGEST_REVISION = 255;

    private static final List<String> COLUMNS = List.of(
            "entry",
            "revision",
            "direction",
            "state",
            "statements",
            "script_digest",
            "digest_algorithm",
            "run_by",
            "started_at",
            "finished_at",
            "duration_ms",
            "tool_version");

    /** Of the scripts' own text; journals of the first version have no such column. */
    private static final Column SOURCE = Column.of("script_source", new TextType(SqlType.LobSize.LONG, false));

    private final QualifiedName name;
    private final Dialect dialect;

    Journal(QualifiedName name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    QualifiedName table() {
        return name;
    }

    SqlStatement create() {
        List<Column> columns = List.of(
                required("entry", new IntegerType(32, false)),
                required("revision", text(LONGEST_REVISION)),
                required("direction", text(10)),
                required("state", text(10)),
                required("statements", new IntegerType(32, false)),
                Column.of("statement", new TextType(SqlType.LobSize.REGULAR, false)),
                Column.of("script_digest", text(64)),
                Column.of("digest_algorithm", text(20)),
                Column.of("run_by", text(255)),
                Column.of("started_at", new TimestampType(3, false)),
                Column.of("finished_at", new TimestampType(3, false)),
                Column.of("duration_ms", new IntegerType(64, false)),
                Column.of("tool_version", text(50)),
                SOURCE);
        PrimaryKey key = new PrimaryKey(Identifier.of(name.name().text() + "_pkc"), List.of(Identifier.of("entry")));
        return BookkeepingTables.create(dialect, new Table(name, columns, key, List.of(), List.of(), null));
    }

    /** Whether the table, which must exist, has a place for the scripts' text. */
    boolean keepsSources(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + rendered() + " WHERE 1 = 0")) {
            ResultSetMetaData data = none.getMetaData();
            for (int column = 1; column <= data.getColumnCount(); column++) {
                if (data.getColumnName(column).equalsIgnoreCase(SOURCE.name().text())) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failure) {
            throw RunFaults.database("read the journal '" + name + "'", failure);
        }
    }

    /** Gives the table a place for the scripts' text. */
    SqlStatement keepSources() {
        return dialect.ddl()
                .render(new AddColumn(name, SOURCE), SchemaModel::empty)
                .get(0);
    }

    private static SqlType text(int length) {
        return new VarcharType(length, false);
    }

    private static Column required(String column, SqlType type) {
        return Column.of(column, type).withNullable(false);
    }

    /**
     * The row of a run.
     *
     * @param statements how many are done
     */
    SqlStatement insert(JournalEntry entry, String state, int statements, RunTimes times, @Nullable String runBy) {
        List<Literal> row = new ArrayList<>(List.of(
                // the derived table is for MySQL, which reads no table that it writes
                new Literal.Raw("(SELECT next_entry FROM (SELECT COALESCE(MAX(entry), 0) + 1 AS next_entry FROM "
                        + rendered() + ") last_entry)"),
                new Literal.Text(entry.revision()),
                new Literal.Text(entry.direction().name().toLowerCase(Locale.ROOT)),
                new Literal.Text(state),
                number(statements),
                optional(entry.digest() == null ? null : entry.digest().value()),
                optional(entry.digest() == null ? null : entry.digest().algorithm()),
                optional(runBy),
                times.started(),
                times.finished(),
                times.milliseconds(),
                new Literal.Text(ToolVersion.text())));
        List<Identifier> columns =
                new ArrayList<>(COLUMNS.stream().map(Identifier::of).toList());
        if (entry.source() != null) {
            columns.add(SOURCE.name());
            row.add(new Literal.Text(ScriptArchive.pack(entry.source())));
        }
        InsertRows insert = new InsertRows(name, columns, List.of(row));
        return dialect.ddl().render(insert, SchemaModel::empty).get(0);
    }

    private static Literal number(long value) {
        return new Literal.Number(BigDecimal.valueOf(value));
    }

    private static Literal optional(@Nullable String value) {
        return value == null ? new Literal.Null() : new Literal.Text(value);
    }

    /** The end of the revision's run that is under way. */
    SqlStatement finish(String revision, int statements, String finishedAt, long milliseconds) {
        return new SqlStatement("UPDATE " + rendered() + " SET state = '" + DONE + "', statements = " + statements
                + ", statement = NULL, finished_at = " + finishedAt
                + (milliseconds < 0 ? "" : ", duration_ms = " + milliseconds) + " WHERE state = '" + RUNNING
                + "' AND revision = " + VersionTable.text(revision));
    }

    /** Closes what a crash or a failure left open, once somebody has said where the database is. */
    SqlStatement close() {
        return new SqlStatement("UPDATE " + rendered() + " SET state = '" + CLOSED + "' WHERE " + open());
    }

    /** The rows of runs that did not end well and left something behind. */
    private static String open() {
        return "state = '" + RUNNING + "' OR state = '" + FAILED + "'";
    }

    /** Parameters: statements done (integer), the statement that comes next (text), the revision. */
    String progressSql() {
        return "UPDATE " + rendered() + " SET statements = ?, statement = ?" + runOf();
    }

    /** Parameters: state, statements done, the statement that failed, the revision. */
    String failureSql() {
        return "UPDATE " + rendered() + " SET state = ?, statements = ?, statement = ?" + runOf();
    }

    private static String runOf() {
        return " WHERE state = '" + RUNNING + "' AND revision = ?";
    }

    String openSql() {
        return "SELECT revision, direction, state, statements, statement, run_by, started_at FROM " + rendered()
                + " WHERE " + open() + " ORDER BY entry";
    }

    /** The ids whose source is kept, sorted. */
    String archivedSql() {
        return "SELECT DISTINCT revision FROM " + rendered() + " WHERE script_source IS NOT NULL ORDER BY revision";
    }

    /** The sources of a revision, the latest first. Parameter: the id. */
    String sourceSql() {
        return "SELECT script_source FROM " + rendered()
                + " WHERE script_source IS NOT NULL AND revision = ? ORDER BY entry DESC";
    }

    /** The digests of scripts that ran upwards, the latest run last. */
    String digestsSql() {
        return "SELECT revision, script_digest FROM " + rendered() + " WHERE direction = 'up' AND state = '" + DONE
                + "' AND digest_algorithm = '" + JournalEntry.ScriptDigest.ALGORITHM + "' ORDER BY entry";
    }

    private String rendered() {
        return dialect.identifiers().render(name);
    }
}
