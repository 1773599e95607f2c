// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.DialectContext;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs migrations on a connection in auto-commit mode, and remembers what it ran. */
final class LiveMigration extends DialectContext {
    private final Dialect dialect;
    private final Connection connection;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    LiveMigration(Dialect dialect, Connection connection) {
        super(dialect);
        this.dialect = dialect;
        this.connection = connection;
    }

    List<Operation> operations() {
        return operations;
    }

    List<String> statements() {
        return statements;
    }

    LiveMigration run(Consumer<Op> work) {
        work.accept(new Op(this));
        return this;
    }

    SchemaModel read() {
        try {
            return dialect.reflector().reflect(connection, new ReflectionScope(Set.of(), Set.of()));
        } catch (SQLException failure) {
            throw new AssertionError("the schema cannot be read back", failure);
        }
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
        for (SqlStatement statement : dialect.ddl().render(operation, this::read)) {
            statements.add(statement.text());
            execute(statement.text());
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError("the database refuses: " + sql + "\n" + failure.getMessage(), failure);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }
}
