// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDialectProviderTest {
    private final SqliteDialectProvider provider = new SqliteDialectProvider();

    @ParameterizedTest
    @CsvSource({
        "sqlite:///app.db, jdbc:sqlite:/srv/shop/app.db",
        "sqlite:///../app.db?cache=shared, jdbc:sqlite:/srv/app.db?cache=shared",
        "sqlite:////var/app.db, jdbc:sqlite:/var/app.db",
        "sqlite://, jdbc:sqlite::memory:",
        "jdbc:sqlite:, jdbc:sqlite:",
        "jdbc:sqlite:file:app.db, jdbc:sqlite:file:app.db",
    })
    void findsARelativeFileFromADirectory(String url, String jdbcUrl) {
        assertThat(provider.seenFrom(
                        Path.of("/srv/shop"), provider.parseUrl(url).orElseThrow()))
                .isEqualTo(new DatabaseUrl(jdbcUrl, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:app.db, jdbc:sqlite:app.db",
        "JDBC:SQLITE:app.db?busy_timeout=5, jdbc:sqlite:app.db?busy_timeout=5",
        "jdbc:sqlite::memory:, jdbc:sqlite::memory:",
        "sqlite:///app.db, jdbc:sqlite:app.db",
        "sqlite:////var/app.db, jdbc:sqlite:/var/app.db",
        "sqlite+pysqlite:///app.db?cache=shared, jdbc:sqlite:app.db?cache=shared",
        "sqlite:///C:/app.db, jdbc:sqlite:C:/app.db",
        "sqlite://, jdbc:sqlite::memory:",
        "sqlite:///:memory:, jdbc:sqlite::memory:",
        "sqlite:./app.db, jdbc:sqlite:./app.db",
    })
    void understandsItsUrls(String url, String jdbcUrl) {
        assertThat(provider.parseUrl(url)).contains(new DatabaseUrl(jdbcUrl, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/d", "postgresql://h/d", "sqlite://host/app.db", "sqlite3.db", ""})
    void leavesOtherUrlsToOthers(String url) {
        assertThat(provider.parseUrl(url)).isEmpty();
    }

    @Test
    void isFoundAsAService() {
        Optional<DialectProvider> found = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.id().equals("sqlite"))
                .findFirst();
        assertThat(found).isPresent();
        assertThat(found.orElseThrow().speaks(new ServerInfo("SQLite", 3, 54))).isTrue();
    }

    @Test
    void comparesByWhatWouldBeWritten() {
        Dialect dialect = provider.dialect(provider.defaultServer());
        SchemaComparison comparison = dialect.comparison();
        assertThat(comparison.types(new SqlType.UuidType(), new SqlType.CharType(32, false)))
                .isEqualTo(Comparison.SAME);
        assertThat(comparison.defaults(null, new ColumnDefault.Text("x"))).isInstanceOf(Comparison.Different.class);
        assertThat(comparison.expressions("A>0", "a > 0 -- x")).isEqualTo(Comparison.SAME);
        assertThat(comparison.expressions("a > 0", "0 < a")).isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void quotesWhatTheEngineWouldNotTakeForAName() {
        Dialect dialect = provider.dialect(provider.defaultServer());
        assertThat(dialect.identifiers().render(QualifiedName.of("order"))).isEqualTo("\"order\"");
        assertThat(dialect.identifiers().render(QualifiedName.of("main", "Users")))
                .isEqualTo("main.\"Users\"");
    }
}
