// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.DesiredSchema;
import dev.limbeck.diff.ExactComparison;
import dev.limbeck.diff.Ownership;
import dev.limbeck.diff.SchemaDiffer;
import dev.limbeck.runtime.Databases;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A process in the middle of scratch work: it builds a table on the side, says so, and waits to be killed. */
final class ScratchHolder {
    static final String READY = "built";

    private ScratchHolder() {}

    public static void main(String[] urlUserPassword) throws Exception {
        ScratchConnections connections = new ScratchConnections() {
            @Override
            public Connection server() throws SQLException {
                return DriverManager.getConnection(urlUserPassword[0], urlUserPassword[1], urlUserPassword[2]);
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) {
                throw new IllegalStateException("nothing is left of what is in memory");
            }
        };
        try (Connection connection = connections.server()) {
            ScratchPlaces places = new ScratchPlaces(
                    Databases.of(ScratchHolder.class.getClassLoader()).dialectOf(connection), connections);
            ScratchPlace place = places.open(Set.of());
            place.run(new SchemaDiffer(new ExactComparison())
                    .diff(
                            SchemaModel.empty(),
                            DesiredSchema.of(SampleTables.schema(SampleTables.t())),
                            Ownership.ofEverything(),
                            List.of())
                    .operations());
            System.out.println(READY);
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
