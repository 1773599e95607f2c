// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite in files: each database is one file in a directory of its own, so that other processes can open it too. */
final class SqliteEngine implements Engine {
    @Override
    public String label() {
        return "sqlite";
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.SQLITE;
    }

    @Override
    public TestDatabase create() {
        try {
            Path directory = Files.createTempDirectory("limbeck-sqlite-");
            // a test that forgets to close leaves it to the end of the process
            Thread sweep = new Thread(() -> Directories.delete(directory));
            Runtime.getRuntime().addShutdownHook(sweep);
            Path file = directory.resolve("test.db");
            return new TestDatabase(
                    label(),
                    kind(),
                    new TestDatabase.Access("jdbc:sqlite:" + file, "sqlite:///" + file, "", ""),
                    () -> {
                        Directories.delete(directory);
                        forget(sweep);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Thread sweep) {
        try {
            Runtime.getRuntime().removeShutdownHook(sweep);
        } catch (IllegalStateException shuttingDown) {
            // then the hook runs anyway and finds nothing to delete
        }
    }
}
