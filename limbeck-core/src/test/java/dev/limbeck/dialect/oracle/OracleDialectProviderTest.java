// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Databases;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleDialectProviderTest {
    private final DialectProvider provider = new OracleDialectProvider();

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(DialectProvider.class)).hasAtLeastOneElementOfType(OracleDialectProvider.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    jdbc:oracle:thin:@//h:1521/shop               | jdbc:oracle:thin:@//h:1521/shop         | -     | -
                    jdbc:oracle:thin:@h:1521:XE                   | jdbc:oracle:thin:@h:1521:XE             | -     | -
                    jdbc:oracle:thin:scott/tiger@//h:1521/shop    | jdbc:oracle:thin:@//h:1521/shop         | scott | tiger
                    jdbc:oracle:thin:scott/"t@g/r"@h:1521:XE      | jdbc:oracle:thin:@h:1521:XE             | scott | t@g/r
                    jdbc:oracle:thin:scott/t@ger@h/shop           | jdbc:oracle:thin:@h/shop                | scott | t@ger
                    jdbc:oracle:thin:"Scott"/tiger@h/shop         | jdbc:oracle:thin:@h/shop                | "Scott" | tiger
                    jdbc:oracle:thin:/@shop_high?TNS_ADMIN=/w     | jdbc:oracle:thin:@shop_high?TNS_ADMIN=/w | -    | -
                    jdbc:oracle:oci:@shop                         | jdbc:oracle:oci:@shop                   | -     | -
                    jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)))  | jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h))) | - | -
                    oracle://scott:tiger@h:1522/shop              | jdbc:oracle:thin:@//h:1522/shop         | scott | tiger
                    oracle://scott:t%40g%2Fr+x@h/shop             | jdbc:oracle:thin:@//h:1521/shop         | scott | t@g/r+x
                    oracle://scott@h/shop                         | jdbc:oracle:thin:@//h:1521/shop         | scott | -
                    oracle:///shop                                | jdbc:oracle:thin:@//localhost:1521/shop | -     | -
                    oracle+oracledb://u:p@h:1521/?service_name=shop  | jdbc:oracle:thin:@//h:1521/shop      | u     | p
                    oracle+cx_oracle://u:p@h/?service_name=s&encoding=UTF-8 | jdbc:oracle:thin:@//h:1521/s  | u     | p
                    oracle+cx_oracle://u:p@h:1521/?sid=XE         | jdbc:oracle:thin:@h:1521:XE             | u     | p
                    oracle+oracledb://u:p@shop_high               | jdbc:oracle:thin:@shop_high             | u     | p
                    oracle://u:p@h/s?oracle.net.CONNECT_TIMEOUT=9 | jdbc:oracle:thin:@//h:1521/s?oracle.net.CONNECT_TIMEOUT=9 | u | p
                    """)
    void understandsUrls(String url, String jdbcUrl, String user, String password) {
        assertThat(provider.parseUrl(url)).contains(new DatabaseUrl(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://h/db", "oraclexe://h/db", "sqlite:///oracle", "postgresql://h/oracle"})
    void leavesOtherUrlsToOthers(String url) {
        assertThat(provider.parseUrl(url)).isEmpty();
    }

    @Test
    void keepsAPasswordInThePlaceOfAPortToItself() {
        assertThatThrownBy(() -> provider.parseUrl("oracle://scott:tiger/shop"))
                .isInstanceOfSatisfying(LimbeckException.class, error -> {
                    assertThat(error.id()).isEqualTo(ErrorId.INVALID_URL);
                    assertThat(error.report()).doesNotContain("tiger");
                });
    }

    @Test
    void namesTheJarOfAMissingDriver() {
        assertThatThrownBy(() -> Databases.of(getClass().getClassLoader())
                        .at("jdbc:oracle:thin:scott/tiger@//h:1521/shop", null, null, 0)
                        .connections())
                .isInstanceOfSatisfying(LimbeckException.class, error -> {
                    assertThat(error.id()).isEqualTo(ErrorId.DRIVER_MISSING);
                    assertThat(error.report())
                            .contains("com.oracle.database.jdbc:ojdbc11")
                            .doesNotContain("tiger");
                });
    }

    @Test
    void speaksToOracleOnly() {
        assertThat(provider.speaks(new ServerInfo("Oracle", 19, 0))).isTrue();
        assertThat(provider.speaks(new ServerInfo("H2", 2, 4))).isFalse();
    }
}
