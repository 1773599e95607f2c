// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for each sample on a live database: the statements run, what is read back is what was meant, the way back
 * leads back, rows survive, and the statements are those that are printed without a connection.
 */
public final class OperationLaws {
    private final Dialect dialect;
    private final Connection connection;
    private final Connection aside;

    /**
     * Both databases are empty, and empty again after each sample; the connections are in auto-commit mode.
     *
     * @param connection where the samples run
     * @param aside another database of the same kind, where what is meant is built from nothing
     */
    public OperationLaws(Dialect dialect, Connection connection, Connection aside) {
        this.dialect = dialect;
        this.connection = connection;
        this.aside = aside;
    }

    /** @return whether the database has the operation; where not, the dialect has said so without touching anything */
    public boolean hold(Sample sample) {
        LiveMigration setting = new LiveMigration(dialect, connection);
        dialect.transactions().before().forEach(setting::execute);
        try {
            return holdFrom(sample, setting);
        } finally {
            dialect.transactions().after().forEach(setting::execute);
        }
    }

    private boolean holdFrom(Sample sample, LiveMigration setting) {
        @Nullable List<String> offline;
        try {
            offline = OfflineRendering.of(sample, dialect);
        } catch (LimbeckException refusal) {
            if (refusal.id() == ErrorId.UNSUPPORTED_OPERATION) {
                return false;
            }
            if (refusal.id() != ErrorId.MISSING_DEFINITION) {
                throw refusal;
            }
            // only the database knows the name that it gave to something
            offline = null;
        }
        SchemaModel empty = setting.read();
        try {
            SchemaModel before = setting.run(sample.before()).read();
            Map<String, List<String>> rows = rows(before);
            LiveMigration change = new LiveMigration(dialect, connection).run(sample.change());
            SchemaModel after = change.read();
            List<Operation> meant = new ArrayList<>(setting.operations());
            meant.addAll(change.operations());
            same(after, builtAside(SchemaEffect.apply(SchemaModel.empty(), meant)), "what was meant");
            if (offline != null) {
                assertThat(change.statements())
                        .as("what is printed without a connection")
                        .isEqualTo(offline);
            }
            SchemaModel back =
                    new LiveMigration(dialect, connection).run(sample.back()).read();
            same(back, before, "what was there before");
            assertThat(rows(back)).as("rows after the way back").isEqualTo(rows);
            return true;
        } finally {
            clear(setting, empty);
        }
    }

    /** As the database itself reads it. */
    private SchemaModel builtAside(SchemaModel schema) {
        LiveMigration place = new LiveMigration(dialect, aside);
        SchemaModel empty = place.read();
        try {
            // a schema may be one of the whole server, and is not read back
            differences(empty, schema).stream()
                    .filter(operation -> !(operation instanceof Operation.CreateSchema))
                    .forEach(place::accept);
            return place.read();
        } finally {
            clear(place, empty);
        }
    }

    private void same(SchemaModel actual, SchemaModel wanted, String what) {
        assertThat(differences(actual, wanted)).as(what).isEmpty();
    }

    private List<Operation> differences(SchemaModel actual, SchemaModel wanted) {
        return new SchemaDiffer(dialect.comparison())
                .diff(actual, DesiredSchema.of(wanted), Ownership.ofEverything(), List.of())
                .operations();
    }

    private void clear(LiveMigration setting, SchemaModel empty) {
        differences(setting.read(), empty).forEach(setting::accept);
    }

    /** Of each table the names and numbers that no sample changes for good. */
    private Map<String, List<String>> rows(SchemaModel schema) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : schema.tables().values()) {
            String columns = table.columns().stream()
                    .filter(column -> List.of("id", "name", "user_id", "mood")
                            .contains(column.name().text()))
                    .map(column -> name(column.name()))
                    .collect(Collectors.joining(", "));
            rows.put(
                    table.name().toString(),
                    read("SELECT " + (columns.isEmpty() ? "1" : columns) + " FROM "
                            + dialect.identifiers().render(table.name())
                            + (columns.isEmpty() ? "" : " ORDER BY 1")));
        }
        return rows;
    }

    private String name(Identifier identifier) {
        return dialect.identifiers().render(identifier);
    }

    private List<String> read(String query) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError("the rows cannot be read: " + query, failure);
        }
    }
}
