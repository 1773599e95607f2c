// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;

/**
 * Starts one database and keeps it until the input ends or the process does: {@code java … ServerMain postgresql-18}.
 * Prints one line, the URL of a fresh, empty database.
 */
public final class ServerMain {
    private ServerMain() {}

    /**
     * The program.
     *
     * @param arguments one label, or a kind for its newest version
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ServerMain " + String.join("|", TestDatabases.labels()));
            System.exit(2);
        }
        try (TestDatabase database = TestDatabases.of(arguments[0])) {
            System.out.println(database.url());
            System.out.flush();
            while (System.in.read() >= 0) {
                // whatever is typed, the database stays
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
