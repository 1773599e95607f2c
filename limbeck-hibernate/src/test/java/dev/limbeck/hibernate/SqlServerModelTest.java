// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities become statements for SQL Server, without one. */
class SqlServerModelTest {
    private final Dialect dialect = ServiceLoader.load(DialectProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.id().equals("sqlserver"))
            .map(provider -> provider.dialect(provider.defaultServer()))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @EnumSource
    void writesTables(HibernateLine line) {
        // Hibernate 7 takes as many digits of a second as the server has
        int digits = line == HibernateLine.V6 ? 6 : 7;
        assertThat(statements(line, "basic"))
                .containsExactly(
                        """
                        CREATE TABLE [Author] (
                            id BIGINT NOT NULL IDENTITY,
                            [fullName] VARCHAR(80) NOT NULL,
                            email VARCHAR(255) NULL,
                            royalty NUMERIC(12, 2) NULL,
                            born DATE NULL,
                            seen DATETIMEOFFSET(%d) NULL,
                            active BIT NOT NULL,
                            PRIMARY KEY (id)
                        )""".formatted(digits),
                        "CREATE UNIQUE INDEX [uq_Author_email] ON [Author] (email) WHERE email is not null",
                        """
                        CREATE TABLE [Book] (
                            id BIGINT NOT NULL,
                            title VARCHAR(255) NOT NULL,
                            author_id BIGINT NOT NULL,
                            PRIMARY KEY (id),
                            CONSTRAINT [fk_Book_author_id_Author] FOREIGN KEY(author_id) REFERENCES [Author] (id)
                        )""",
                        "CREATE SEQUENCE [Book_SEQ] START WITH 1 INCREMENT BY 50");
    }

    /** Raw words would pass the renderer whatever they are, so each type must be one that the dialect knows. */
    @ParameterizedTest
    @EnumSource
    void understandsEveryWordOfHibernate(HibernateLine line) {
        for (String fixture : List.of(
                "inheritance",
                "embedded",
                "collections",
                "enums",
                "generators",
                "secondary",
                "validation",
                "types",
                "arrays",
                "audited",
                "misc")) {
            assertThat(statements(line, fixture)).as(fixture).isNotEmpty();
            assertThat(rawTypes(line, fixture)).as(fixture).isEmpty();
        }
    }

    private List<String> rawTypes(HibernateLine line, String fixture) {
        return line.read(fixture, dialect, Map.of()).schema().tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type() instanceof SqlType.Raw)
                .map(column -> column.name() + " " + dialect.types().render(column.type()))
                .toList();
    }

    private List<String> statements(HibernateLine line, String fixture) {
        SchemaModel schema = line.read(fixture, dialect, Map.of()).schema();
        Stream<Operation> operations = Stream.concat(
                schema.tables().values().stream().map(NamingConvention::named).map(CreateTable::new),
                schema.sequences().values().stream().map(CreateSequence::new));
        return operations
                .flatMap(operation -> dialect.ddl().render(operation, SchemaModel::empty).stream())
                .map(SqlStatement::text)
                .toList();
    }
}
