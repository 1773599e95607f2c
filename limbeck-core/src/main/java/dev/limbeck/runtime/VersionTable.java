// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.revision.RowChange;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The heads that the database is at, one row each, in the shape that Alembic uses. */
final class VersionTable {
    private static final int LENGTH = 255;
    private static final Identifier VERSION = Identifier.of("version_num");

    private final QualifiedName name;
    private final Dialect dialect;

    VersionTable(QualifiedName name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    SqlStatement create() {
        Column version = Column.of(VERSION, new VarcharType(LENGTH, false)).withNullable(false);
        PrimaryKey key = new PrimaryKey(Identifier.of(name.name().text() + "_pkc"), List.of(VERSION));
        return BookkeepingTables.create(dialect, new Table(name, List.of(version), key, List.of(), List.of(), null));
    }

    /** The rows, sorted; none where there is no table. */
    List<String> read(Connection connection) {
        return BookkeepingTables.exists(connection, dialect, name) ? rows(connection) : List.of();
    }

    /** The rows of the table, which must exist, sorted. */
    List<String> rows(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select())) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            Collections.sort(rows);
            return rows;
        } catch (SQLException failure) {
            throw RunFaults.database("read the version table '" + name + "'", failure);
        }
    }

    private String select() {
        return "SELECT version_num FROM " + dialect.identifiers().render(name);
    }

    /** Refuses an id that the column, made by another tool, is too short for. */
    void requireRoomFor(Connection connection, List<String> ids) {
        if (!dialect.enforcesLengths()) {
            return;
        }
        int room = room(connection);
        for (String id : ids) {
            if (room > 0 && id.length() > room) {
                throw tooLong(id, room);
            }
        }
    }

    private LimbeckException tooLong(String id, int room) {
        Column present = Column.of(VERSION, new VarcharType(room, false)).withNullable(false);
        AlterColumn widen = new AlterColumn(
                name, VERSION, ColumnPatch.nothing().withType(Patch.to(new VarcharType(LENGTH, false))), present);
        List<SqlStatement> statements = dialect.ddl().render(widen, SchemaModel::empty);
        return new LimbeckException(
                ErrorId.VERSION_TABLE_MISMATCH,
                "the id '" + id + "' has " + id.length() + " characters, and '" + name + "' has room for " + room,
                List.of("the table was made by another tool"),
                "widen the column: " + statements.get(0).text() + ";");
    }

    private int room(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(select() + " WHERE 1 = 0")) {
            return none.getMetaData().getPrecision(1);
        } catch (SQLException failure) {
            throw RunFaults.database("read the version table '" + name + "'", failure);
        }
    }

    /** Puts one change of the plan into the sink; each but the emptying of the table must hit one row. */
    void apply(RowChange change, StatementSink sink) {
        change.fold(new RowChange.Cases<Void>() {
            @Override
            public Void insert(String id) {
                sink.acceptForOneRow(statement("INSERT INTO %s (version_num) VALUES (" + text(id) + ")"));
                return null;
            }

            @Override
            public Void delete(String id) {
                sink.acceptForOneRow(statement("DELETE FROM %s WHERE version_num = " + text(id)));
                return null;
            }

            @Override
            public Void update(String from, String to) {
                sink.acceptForOneRow(
                        statement("UPDATE %s SET version_num = " + text(to) + " WHERE version_num = " + text(from)));
                return null;
            }

            @Override
            public Void deleteAll() {
                sink.accept(statement("DELETE FROM %s"));
                return null;
            }
        });
    }

    private SqlStatement statement(String pattern) {
        return new SqlStatement(pattern.replace("%s", dialect.identifiers().render(name)));
    }

    /** Ids hold no backslash, so doubling the quote is right on every database. */
    static String text(String id) {
        return "'" + id.replace("'", "''") + "'";
    }

    /** What the guards need; may be empty. */
    SqlStatement makeGuard() {
        return new SqlStatement(dialect.bookkeeping().makeGuard());
    }

    /** Fails unless the rows are exactly these, or when there is no guard. */
    SqlStatement guard(List<String> rows) {
        String table = dialect.identifiers().render(name);
        String count = "(SELECT COUNT(*) FROM " + table + ")";
        String condition = rows.isEmpty()
                ? count + " = 0"
                : count + " = " + rows.size() + " AND (SELECT COUNT(*) FROM " + table + " WHERE version_num IN ("
                        + String.join(
                                ", ", rows.stream().map(VersionTable::text).toList()) + ")) = " + rows.size();
        return new SqlStatement(dialect.bookkeeping().guard().apply(condition));
    }

    /** What takes away what the guards needed; may be empty. */
    SqlStatement dropGuard() {
        return new SqlStatement(dialect.bookkeeping().dropGuard());
    }
}
