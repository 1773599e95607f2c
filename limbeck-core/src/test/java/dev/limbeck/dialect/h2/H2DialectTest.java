// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.TypeSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2DialectTest {
    private final H2DialectProvider provider = new H2DialectProvider();
    private final Dialect dialect = provider.dialect(provider.defaultServer());

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    h2:mem:x,                            jdbc:h2:mem:x,                            sa, ''
                    h2:./x,                              jdbc:h2:./x,                              sa, ''
                    h2:file:./x;MODE=PostgreSQL,         jdbc:h2:file:./x;MODE=PostgreSQL,         sa, ''
                    jdbc:h2:tcp://h/x;USER=u;PASSWORD=p, jdbc:h2:tcp://h/x;USER=u;PASSWORD=p,      -,  -
                    """)
    void understandsUrls(String url, String jdbcUrl, String user, String password) {
        assertThat(provider.parseUrl(url)).contains(new DatabaseUrl(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @CsvSource({
        "h2:./x;MODE=PostgreSQL, jdbc:h2:file:/srv/shop/x;MODE=PostgreSQL",
        "jdbc:h2:file:../x, jdbc:h2:file:/srv/x",
        "h2:~/x, jdbc:h2:~/x",
        "h2:/var/x, jdbc:h2:/var/x",
        "h2:mem:x, jdbc:h2:mem:x",
        "h2:tcp://host/./x, jdbc:h2:tcp://host/./x",
    })
    void findsARelativeFileFromADirectory(String url, String jdbcUrl) {
        assertThat(provider.seenFrom(
                                Path.of("/srv/shop"), provider.parseUrl(url).orElseThrow())
                        .jdbcUrl())
                .isEqualTo(jdbcUrl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:h2", "h2", "postgresql://h/h2:x"})
    void leavesOtherUrlsToOthers(String url) {
        assertThat(provider.parseUrl(url)).isEmpty();
    }

    @Test
    void theScratchPlaceSpeaksAsTheUsersDatabaseDoes() {
        String url = dialect.scratch()
                .match(
                        memory -> memory.jdbcUrl()
                                .apply("jdbc:h2:./x;MODE=PostgreSQL;AUTO_SERVER=TRUE;DATABASE_TO_LOWER=TRUE"),
                        schema -> "",
                        temporary -> "",
                        () -> "");
        assertThat(url).matches("jdbc:h2:mem:limbeck_[0-9a-f-]+;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    /** The words of the catalogue and of Hibernate. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TINYINT                        | TINYINT
                    CHARACTER VARYING(255)         | VARCHAR(255)
                    character varying              | VARCHAR
                    CHARACTER(3)                   | CHAR(3)
                    CHARACTER LARGE OBJECT         | CLOB
                    BINARY LARGE OBJECT            | BLOB
                    BINARY VARYING(100)            | VARBINARY(100)
                    NUMERIC(38, 2)                 | NUMERIC(38, 2)
                    float(53)                      | DOUBLE PRECISION
                    TIMESTAMP(6) WITH TIME ZONE    | TIMESTAMP(6) WITH TIME ZONE
                    TIME(6)                        | TIME(6)
                    ENUM('A', 'it''s, ok')         | ENUM('A', 'it''s, ok')
                    enum ('A','B')                 | ENUM('A', 'B')
                    INTEGER ARRAY                  | INTEGER ARRAY
                    varchar(255) array             | VARCHAR(255) ARRAY
                    VARCHAR(9) ARRAY[5]            | VARCHAR(9) ARRAY[5]
                    json                           | JSON
                    uuid                           | UUID
                    interval second(9)             | INTERVAL SECOND(9)
                    GEOMETRY                       | GEOMETRY
                    """)
    void understandsAndRendersTheSameType(String written, String rendered) {
        TypeSystem types = dialect.types();
        assertThat(types.render(types.parse(written))).isEqualTo(rendered);
        assertThat(types.render(types.parse(rendered))).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    "S" IN('a', U&'caf\\00e9');                  s IN('a', 'café')
                    ("N" > CAST(0 AS NUMERIC(1)));               n > 0
                    "lower" <> 'CAST(0 AS BIGINT)';              "lower" <> 'CAST(0 AS BIGINT)'
                    NEXT VALUE FOR "PUBLIC"."S1";                NEXT VALUE FOR s1
                    NEXT VALUE FOR "APP"."S1";                   NEXT VALUE FOR app.s1
                    "a""b" = "ORDER";                            "a""b" = "ORDER"
                    """)
    void readsExpressionsAsPeopleWriteThem(String catalogue, String written) {
        assertThat(new H2Expressions(dialect.identifiers(), dialect.identifiers(), "PUBLIC").read(catalogue))
                .isEqualTo(written);
    }
}
