// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.op.Operation;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A database in memory, with operations applied as a run applies them: each in a transaction, foreign keys checked. */
final class SqliteDatabase implements AutoCloseable {
    static final Dialect DIALECT = new SqliteDialectProvider().dialect(new SqliteDialectProvider().defaultServer());

    private final Connection connection;

    SqliteDatabase(String... statements) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        run("PRAGMA foreign_keys=ON");
        run(statements);
    }

    Connection connection() {
        return connection;
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Each row as its values joined with bars. */
    List<String> rows(String sql) throws SQLException {
        return CatalogQuery.rows(connection, sql, List.of(), row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            return String.join("|", values);
        });
    }

    SchemaModel reflect() throws SQLException {
        return DIALECT.reflector().reflect(connection, ReflectionScope.defaultSchema());
    }

    Table table(String name) throws SQLException {
        return reflect().table(QualifiedName.of(name)).orElseThrow();
    }

    /** The statement that the catalogue keeps, blanks folded. */
    String sqlOf(String name) throws SQLException {
        return rows("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                .get(0)
                .replaceAll("\\s+", " ");
    }

    List<String> render(Operation operation) throws SQLException {
        SchemaModel current = reflect();
        return DIALECT.ddl().render(operation, () -> current).stream()
                .map(SqlStatement::text)
                .toList();
    }

    void apply(Operation... operations) throws SQLException {
        Transactions transactions = DIALECT.transactions();
        run(transactions.before().toArray(new String[0]));
        try {
            run(transactions.begin());
            for (Operation operation : operations) {
                run(render(operation).toArray(new String[0]));
            }
            List<String> violations =
                    rows(Objects.requireNonNull(transactions.verify()).all());
            if (!violations.isEmpty()) {
                throw new SQLException("foreign keys violated: " + violations);
            }
            run(transactions.commit());
        } catch (SQLException | RuntimeException e) {
            run(transactions.rollback());
            throw e;
        } finally {
            run(transactions.after().toArray(new String[0]));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
