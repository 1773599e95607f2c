// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One connection to one database, with the dialect that speaks to it. */
public final class Trial implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;

    public Trial(TestDatabase database) throws SQLException {
        this(database.connect());
    }

    public Trial(Connection connection) throws SQLException {
        this.connection = connection;
        DatabaseMetaData data = connection.getMetaData();
        ServerInfo server = new ServerInfo(
                data.getDatabaseProductName(), data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
        this.dialect = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.speaks(server))
                .findFirst()
                .orElseThrow()
                .dialect(server);
    }

    public Dialect dialect() {
        return dialect;
    }

    public Connection connection() {
        return connection;
    }

    public void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
                }
            }
        }
    }

    /** Renders and runs, one after the other, each with the catalogue as it is then. */
    public void apply(Operation... operations) throws SQLException {
        for (Operation operation : operations) {
            execute(sql(operation).toArray(String[]::new));
        }
    }

    public List<String> sql(Operation operation) {
        return dialect.ddl().render(operation, new Live()).stream()
                .map(SqlStatement::text)
                .toList();
    }

    private final class Live implements Catalog {
        @Override
        public SchemaModel current() {
            try {
                return reflect();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<String> source(QualifiedName table) {
            try {
                return dialect.reflector().source(connection, table);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public SchemaModel reflect(String... otherSchemas) throws SQLException {
        Set<Identifier> schemas =
                Set.of(otherSchemas).stream().map(Identifier::of).collect(Collectors.toSet());
        return dialect.reflector().reflect(connection, new ReflectionScope(schemas, Set.of()));
    }

    public Table table(String name) throws SQLException {
        return reflect().table(QualifiedName.of(name)).orElseThrow();
    }

    /** A column as it is now. */
    public Column column(String table, String name) throws SQLException {
        return table(table).column(Identifier.of(name)).orElseThrow();
    }

    /** What makes the column as it is now another one. */
    public Operation change(String table, String name, UnaryOperator<Column> change) throws SQLException {
        Column before = column(table, name);
        return new AlterColumn(
                QualifiedName.of(table), before.name(), ColumnPatch.between(before, change.apply(before)), before);
    }

    /** Builds the whole model; foreign keys come last, so that tables may refer to each other in a circle. */
    public void create(SchemaModel model) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        model.sequences().values().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        model.enumTypes().values().forEach(type -> operations.add(new CreateEnumType(type)));
        List<Operation> keys = new ArrayList<>();
        for (Table table : model.tables().values()) {
            List<Constraint> others = new ArrayList<>(table.constraints());
            others.removeAll(table.foreignKeys());
            operations.add(new CreateTable(table.withConstraints(others)));
            table.foreignKeys().forEach(key -> keys.add(new AddConstraint(table.name(), key)));
        }
        operations.addAll(keys);
        apply(operations.toArray(Operation[]::new));
    }

    /** The rows of a query, values joined with a bar. */
    public List<String> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
