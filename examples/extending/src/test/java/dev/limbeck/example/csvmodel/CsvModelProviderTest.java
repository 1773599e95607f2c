// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.csvmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ForwardingProvider;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Types;
import dev.limbeck.model.ModelSettings;
import dev.limbeck.model.ModelSourceProvider;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvModelProviderTest {
    @TempDir
    Path directory;

    private SchemaModel read(String... lines) throws IOException {
        Path file = Files.write(directory.resolve("tables.csv"), List.of(lines));
        ModelSourceProvider provider = ServiceLoader.load(ModelSourceProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.id().equals("csv"))
                .findFirst()
                .orElseThrow();
        return provider.source(new ModelSettings(directory, List.of(file), List.of(), Map.of()))
                .read(context())
                .schema();
    }

    private static ModelContext context() {
        DialectProvider postgresql = ForwardingProvider.of("postgresql");
        Dialect dialect = postgresql.dialect(postgresql.defaultServer());
        return new ModelContext(dialect, new NoConnections(), null, Set.of());
    }

    /** A model of lines needs no engine. */
    private static final class NoConnections implements ScratchConnections {
        @Override
        public Connection server() {
            throw new IllegalStateException("nobody asks for it");
        }

        @Override
        public Connection inMemory(UnaryOperator<String> jdbcUrl) {
            throw new IllegalStateException("nobody asks for it");
        }
    }

    @Test
    void makesATableOfItsLines() throws IOException {
        Table users = read("users;id;bigint", "users;name;varchar(40)")
                .table(QualifiedName.of("users"))
                .orElseThrow();

        assertThat(users.columns()).hasSize(2);
        assertThat(users.column(Identifier.of("name")).orElseThrow().type()).isEqualTo(Types.varchar(40));
    }

    @Test
    void saysWhichFileIsMissing() {
        ModelSettings settings =
                new ModelSettings(directory, List.of(directory.resolve("none.csv")), List.of(), Map.of());
        assertThatThrownBy(() -> new CsvModelProvider().source(settings).read(context()))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("none.csv");
    }
}
