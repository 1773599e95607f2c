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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the tables, many in one round trip and one transaction, so that 10,000 do not take longer than what is measured. */
final class ScaleTables {
    private static final int AT_ONCE = 250;
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+) ON \\S+ \\((.*)\\)");

    private ScaleTables() {}

    /** Brings the database from one model to the other. */
    static void make(ScaleRun.Access access, SchemaModel before, SchemaModel after) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = access.connectForMany();
                Statement statement = connection.createStatement()) {
            List<String> all = statements(access.dialect(connection), before, after);
            if (access.isMysqlFamily()) {
                prepareMysqlFamily(access, statement);
                all = withIndexesInside(all);
            }
            connection.setAutoCommit(false);
            for (int at = 0; at < all.size(); at += AT_ONCE) {
                statement.execute(String.join(";\n", all.subList(at, Math.min(all.size(), at + AT_ONCE))));
                connection.commit();
            }
        }
        System.err.printf("made %d tables in %s%n", after.tables().size(), Scale.text(System.nanoTime() - start));
    }

    /** What looks at no rows is made where the table stands, else the table is copied; the test's server is a small one. */
    private static void prepareMysqlFamily(ScaleRun.Access access, Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        statement.execute("set global innodb_buffer_pool_size = 512 * 1024 * 1024");
        // what is not kept open is opened for each query of the catalogue
        statement.execute("set global table_open_cache = 20000");
        statement.execute("set global table_definition_cache = 20000");
        if (access.jdbcUrl().startsWith("jdbc:mariadb:")) {
            statement.execute("set check_constraint_checks = 0");
            statement.execute("set global innodb_log_file_size = 512 * 1024 * 1024");
        }
    }

    private static List<String> statements(Dialect dialect, SchemaModel before, SchemaModel after) {
        List<Operation> operations = new SchemaDiffer(new ExactComparison())
                .diff(before, DesiredSchema.of(after), Ownership.ofEverything(), List.of())
                .operations();
        return operations.stream()
                .flatMap(operation -> dialect.ddl().render(operation, () -> before).stream())
                .map(SqlStatement::text)
                .toList();
    }

    /** An index of its own takes MariaDB as long as its table. */
    private static List<String> withIndexesInside(List<String> statements) {
        List<String> merged = new ArrayList<>();
        for (String statement : statements) {
            Matcher index = INDEX.matcher(statement);
            if (index.matches()) {
                String table = merged.remove(merged.size() - 1);
                String key = ",\n    INDEX " + index.group(1) + " (" + index.group(2) + ")";
                merged.add(table.substring(0, table.lastIndexOf("\n)")) + key + "\n)");
            } else {
                merged.add(statement);
            }
        }
        return merged;
    }
}
