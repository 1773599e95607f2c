// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.StatementSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlDialectProviderTest {
    private final MysqlDialectProvider provider = new MysqlDialectProvider();

    @Test
    void leavesAJdbcUrlAsItIs() {
        String url = "jdbc:mysql://host:3306/shop?sslMode=DISABLED&user=u";
        assertThat(provider.parseUrl(url)).contains(new DatabaseUrl(url, null, null));
        String several = "jdbc:mysql:replication://a,b/shop";
        assertThat(provider.parseUrl(several)).contains(new DatabaseUrl(several, null, null));
    }

    @Test
    void endsStatementsOfAScriptByASignThatIsNotInThem() {
        Dialect dialect = provider.dialect(provider.defaultServer());
        for (String statement : List.of("SELECT 1", "SELECT 'a;b'", "SELECT 'costs $$; or $$$'")) {
            String script = dialect.script().terminate().apply(statement) + "\nSELECT 2;";

            assertThat(dialect.splitter().split(script, 1))
                    .extracting(StatementSplitter.Part::text)
                    .containsExactly(statement, "SELECT 2");
        }
    }

    @Test
    void understandsTheShortForm() {
        assertThat(provider.parseUrl("mysql://ann:p%40ss+w%2Frd@host:3307/shop?useSSL=false"))
                .contains(new DatabaseUrl("jdbc:mysql://host:3307/shop?useSSL=false", "ann", "p@ss+w/rd"));
        assertThat(provider.parseUrl("mysql://ann@/shop"))
                .contains(new DatabaseUrl("jdbc:mysql://localhost/shop", "ann", null));
        assertThat(provider.parseUrl("mysql://host")).contains(new DatabaseUrl("jdbc:mysql://host/", null, null));
    }

    @Test
    void takesTheAccountOutOfAJdbcUrl() {
        assertThat(provider.parseUrl("jdbc:mysql://ann:a@b@host/shop"))
                .contains(new DatabaseUrl("jdbc:mysql://host/shop", "ann", "a@b"));
    }

    @Test
    void dropsTheDriverOfSqlAlchemy() {
        assertThat(provider.parseUrl("mysql+pymysql://ann:pw@host/shop?charset=utf8mb4"))
                .contains(new DatabaseUrl("jdbc:mysql://host/shop?charset=utf8mb4", "ann", "pw"));
    }

    @Test
    void leavesOtherUrlsToOthers() {
        assertThat(provider.parseUrl("mariadb://host/shop")).isEmpty();
        assertThat(provider.parseUrl("jdbc:mariadb://host/shop")).isEmpty();
        assertThat(provider.parseUrl("postgresql://host/mysql://x")).isEmpty();
    }

    @Test
    void knowsItsServers() {
        assertThat(provider.speaks(new ServerInfo("MySQL", 8, 4))).isTrue();
        assertThat(provider.speaks(new ServerInfo("MySQL", 11, 4))).isFalse();
        assertThat(provider.speaks(new ServerInfo("MariaDB", 11, 4))).isFalse();
    }
}
