// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {
    private final Databases databases = Databases.of(DatabasesTest.class.getClassLoader());

    /** Sees everything but the named driver's classes. */
    private static ClassLoader without(String prefix) {
        return new ClassLoader(DatabasesTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith(prefix)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
    }

    @Test
    void aMissingDriverIsSaidWithItsArtifact() {
        Database database =
                Databases.of(without("org.postgresql.")).at("postgresql://bob:s3cret@localhost/app", null, null, 0);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, database::open);

        assertThat(failure.report()).isEqualTo("""
                        error[driver-missing]: there is no JDBC driver for 'jdbc:postgresql://localhost/app'
                          looked for the class 'org.postgresql.Driver'
                          it is in the Maven artifact org.postgresql:postgresql
                          help: add the jar to limbeck.toml: classpath = ["lib/driver.jar"]""");
    }

    @Test
    void mariadbsDriverStandsInForMysqls() {
        ConnectionSource source = Databases.of(without("com.mysql."))
                .at("mysql://bob@127.0.0.1:1/app", null, null, 0)
                .connections();

        assertThat(source.description()).isEqualTo("jdbc:mariadb://127.0.0.1:1/app");
    }

    @Test
    void withoutADialectNoUrlIsKnown() {
        ClassLoader bare = new ClassLoader(null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return Collections.emptyEnumeration();
            }

            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return Class.forName(name, false, DialectProvider.class.getClassLoader());
            }
        };

        LimbeckException failure = catchThrowableOfType(
                LimbeckException.class, () -> Databases.of(bare).at("sqlite:///app.db", null, null, 0));

        assertThat(failure.id()).isEqualTo(ErrorId.INVALID_URL);
    }

    @Test
    void userAndPasswordOfTheSettingsWinOverTheUrls() {
        Database database = databases.at("postgresql://bob:old@localhost/app", "ada", "new", 0);

        assertThat(database.url().user()).isEqualTo("ada");
        assertThat(database.url().password()).isEqualTo("new");
        assertThat(database.url().toString()).doesNotContain("new");
    }

    @Test
    void aMissingDirectoryIsSaidWithTheCommandThatMakesIt(@TempDir Path folder) {
        Database database = databases.at(folder, "sqlite:///no/where/app.db", null, null, 0);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, database::open);

        assertThat(failure.id()).isEqualTo(ErrorId.DATABASE_UNREACHABLE);
        assertThat(failure.help()).isEqualTo("make the directory: mkdir -p '" + folder.resolve("no/where") + "'");
    }

    @Test
    void aPasswordIsNotTakenForAPort() {
        LimbeckException failure = catchThrowableOfType(
                LimbeckException.class, () -> databases.at("postgresql://bob:s3cret", null, null, 0));

        assertThat(failure.id()).isEqualTo(ErrorId.INVALID_URL);
        assertThat(failure.report()).doesNotContain("s3cret");
    }

    @Test
    void neitherTheErrorNorItsCauseRepeatsThePassword() {
        Database database = databases.at("h2:tcp://bob@127.0.0.1:s3cret/x;PASSWORD=s3cret", null, null, 0);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, database::open);

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure.report() + trace).doesNotContain("s3cret").contains("bob");
    }

    @Test
    void aServersUserMayStandBeforeItsName() {
        DatabaseUrl url =
                databases.at("h2:tcp://bob:s3%40cret@host/x", null, null, 0).url();

        assertThat(url).isEqualTo(new DatabaseUrl("jdbc:h2:tcp://host/x", "bob", "s3@cret"));
    }

    @Test
    void aVersionMayBeAssumedWhereNoServerIsAsked() {
        Database database = databases.at("oracle://u@host/service", null, null, 0);

        assertThat(database.assumedDialect().server()).isEqualTo(new ServerInfo("Oracle", 23, 0));
        assertThat(database.assuming("19.3").assumedDialect().server()).isEqualTo(new ServerInfo("Oracle", 19, 3));
        assertThat(database.assuming("8.0.31")
                        .elsewhere("jdbc:oracle:thin:@x")
                        .assumedDialect()
                        .server())
                .isEqualTo(new ServerInfo("Oracle", 8, 0, 31));
    }

    @Test
    void aVersionIsWrittenInNumbers() {
        Database database = databases.at("oracle://u@host/service", null, null, 0);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> database.assuming("19c"));

        assertThat(failure.id()).isEqualTo(ErrorId.INVALID_CONFIG);
        assertThat(failure.help()).contains("server-version = \"23.0\"");
    }
}
