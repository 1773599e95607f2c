// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.DialectProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlDialectProviderTest {
    private final DialectProvider provider = new PostgresqlDialectProvider();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(DialectProvider.class))
                .hasAtLeastOneElementOfType(PostgresqlDialectProvider.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    postgresql://u:p@h:5433/db,               jdbc:postgresql://h:5433/db,                 u,   p
                    postgres://u:p%40ss%2Fw+x@h/db,           jdbc:postgresql://h/db,                      u,   p@ss/w+x
                    postgresql+psycopg2://u@h/db,             jdbc:postgresql://h/db,                      u,   -
                    postgresql://h/db?sslmode=require,        jdbc:postgresql://h/db?sslmode=require,      -,   -
                    postgresql:///db,                         jdbc:postgresql://localhost/db,              -,   -
                    postgresql://u:p@h,                       jdbc:postgresql://h/,                        u,   p
                    postgresql://u:a@b@h/db,                  jdbc:postgresql://h/db,                      u,   a@b
                    postgresql://u:p@h/db?application_name=x&channel_binding=require, jdbc:postgresql://h/db?ApplicationName=x&channelBinding=require, u, p
                    jdbc:postgresql://u:p@h:1/db?a=b,         jdbc:postgresql://h:1/db?a=b,                u,   p
                    jdbc:postgresql://h/db?user=u&password=p, jdbc:postgresql://h/db?user=u&password=p,    -,   -
                    jdbc:postgresql:db,                       jdbc:postgresql:db,                          -,   -
                    'postgresql://h1:1,h2:2/db',              'jdbc:postgresql://h1:1,h2:2/db',            -,   -
                    """)
    void understandsUrls(String url, String jdbcUrl, String user, String password) {
        assertThat(provider.parseUrl(url)).contains(new DatabaseUrl(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://h/db", "mysql://h/db", "sqlite:///x", "postgres", "h2:mem:postgresql"})
    void leavesOtherUrlsToOthers(String url) {
        assertThat(provider.parseUrl(url)).isEmpty();
    }
}
