// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerClassesTest {
    @TempDir
    Path lib;

    @Test
    void loadsWhatCommandsNeedOfTheDriversAndNothingElse() throws Exception {
        copy("org.postgresql.Driver", "postgresql-1.jar");
        copy("org.mariadb.jdbc.Driver", "mariadb-java-client-1.jar");
        copy("org.h2.Driver", "h2-1.jar");

        assertThat(ServerClasses.load(lib))
                .contains(
                        "org.postgresql.Driver",
                        "org.postgresql.core.v3.QueryExecutorImpl",
                        "org.postgresql.jdbc.PgResultSet",
                        "org.mariadb.jdbc.client.impl.StandardClient")
                .noneMatch(name -> name.startsWith("org.h2.")
                        || name.contains(".gss.")
                        || name.contains(".replication.")
                        || name.contains(".pool."));
    }

    @Test
    void aDirectoryWithoutDriversHasNone() throws IOException {
        Files.writeString(lib.resolve("notes.txt"), "");

        assertThat(ServerClasses.load(lib)).isEmpty();
    }

    private void copy(String driver, String jar) throws IOException, ReflectiveOperationException, URISyntaxException {
        Class<?> type = Class.forName(driver).asSubclass(Driver.class);
        Files.copy(
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()), lib.resolve(jar));
    }
}
