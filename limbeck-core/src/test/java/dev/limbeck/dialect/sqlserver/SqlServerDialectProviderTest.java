// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.ServerInfo;
import org.junit.jupiter.api.Test;

class SqlServerDialectProviderTest {
    private final SqlServerDialectProvider provider = new SqlServerDialectProvider();

    @Test
    void takesUserAndPasswordOutOfAJdbcUrl() {
        DatabaseUrl url = parse("jdbc:sqlserver://db:1433;databaseName=app;user=sa;password={p;w}}d};encrypt=false");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:sqlserver://db:1433;databaseName=app;encrypt=false");
        assertThat(url.user()).isEqualTo("sa");
        assertThat(url.password()).isEqualTo("p;w}d");
    }

    @Test
    void keepsANamedInstanceAndValuesInBraces() {
        assertThat(parse("jdbc:sqlserver://db\\sql2019;databaseName={my;app}").jdbcUrl())
                .isEqualTo("jdbc:sqlserver://db\\sql2019;databaseName={my;app}");
    }

    @Test
    void understandsTheShortForm() {
        DatabaseUrl url = parse("mssql://sa:p%40ss%3A@db:1433/app?encrypt=false&applicationName=x");
        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:sqlserver://db:1433;databaseName=app;encrypt=false;applicationName=x");
        assertThat(url.user()).isEqualTo("sa");
        assertThat(url.password()).isEqualTo("p@ss:");
    }

    @Test
    void translatesTheOdbcOptionsThatSqlalchemyTakes() {
        DatabaseUrl url = parse("mssql+pyodbc://sa:pw@db/app?driver=ODBC+Driver+18+for+SQL+Server"
                + "&TrustServerCertificate=yes&Encrypt=no");
        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:sqlserver://db;databaseName=app;trustServerCertificate=true;encrypt=false");
    }

    @Test
    void readsAnOdbcConnectionString() {
        DatabaseUrl url = parse("mssql+pyodbc:///?odbc_connect=DRIVER%3D%7BODBC+Driver+18%7D%3BSERVER%3Dtcp%3Adb%2C1433"
                + "%3BDATABASE%3Dapp%3BUID%3Dsa%3BPWD%3Ds%2Bcret%3BEncrypt%3Dyes");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:sqlserver://db:1433;databaseName=app;encrypt=true");
        assertThat(url.user()).isEqualTo("sa");
        assertThat(url.password()).isEqualTo("s+cret");
    }

    @Test
    void understandsPrismasForm() {
        DatabaseUrl url = parse("sqlserver://db:1433;database=app;user=sa;password=p@/?w;encrypt=true");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:sqlserver://db:1433;database=app;encrypt=true");
        assertThat(url.password()).isEqualTo("p@/?w");
    }

    @Test
    void showsNoPassword() {
        assertThat(parse("mssql://sa:secret@db/app").toString()).doesNotContain("secret");
        assertThat(parse("jdbc:sqlserver://db;user=sa;password={sec;ret}").masked())
                .doesNotContain("ret");
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(provider.parseUrl("jdbc:postgresql://db/app")).isEmpty();
        assertThat(provider.parseUrl("mysql://db/app")).isEmpty();
    }

    @Test
    void speaksToWhatTheDriverCallsIt() {
        assertThat(provider.speaks(new ServerInfo("Microsoft SQL Server", 12, 0)))
                .isTrue();
        assertThat(provider.speaks(new ServerInfo("MySQL", 8, 0))).isFalse();
    }

    private DatabaseUrl parse(String url) {
        return provider.parseUrl(url).orElseThrow();
    }
}
