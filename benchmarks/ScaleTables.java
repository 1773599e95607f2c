// SPDX-License-Identifier: Apache-2.0

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the tables, many in one round trip and one transaction, so that 10,000 do not take longer than what is measured. */
final class ScaleTables {
    private static final int AT_ONCE = 250;

    private ScaleTables() {}

    static void create(ScaleRun.Access access, SchemaModel model) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = access.connectForMany();
                Statement statement = connection.createStatement()) {
            prepare(access, statement);
            connection.setAutoCommit(false);
            List<String> some = new ArrayList<>();
            for (String sql : statements(access.dialect(connection), model)) {
                some.add(sql);
                if (some.size() == AT_ONCE) {
                    run(connection, statement, some);
                }
            }
            run(connection, statement, some);
        }
        System.err.printf("created %d tables in %s%n", model.tables().size(), Scale.text(System.nanoTime() - start));
    }

    /** A foreign key that looks at no rows is made where the table stands, else its table is copied. */
    private static void prepare(ScaleRun.Access access, Statement statement) throws SQLException {
        if (access.isMysqlFamily()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute("set unique_checks = 0");
        }
    }

    private static List<String> statements(Dialect dialect, SchemaModel model) {
        List<Operation> operations = new SchemaDiffer(new ExactComparison())
                .diff(SchemaModel.empty(), DesiredSchema.of(model), Ownership.ofEverything(), List.of())
                .operations();
        return operations.stream()
                .flatMap(operation -> dialect.ddl().render(operation, SchemaModel::empty).stream())
                .map(SqlStatement::text)
                .toList();
    }

    private static void run(Connection connection, Statement statement, List<String> some) throws SQLException {
        if (!some.isEmpty()) {
            statement.execute(String.join(";\n", some));
            connection.commit();
            some.clear();
        }
    }
}
