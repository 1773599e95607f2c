// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What servers of MySQL and MariaDB have in common. */
interface MySqlFamilyRecipe extends Recipe {
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

    /** The command of a program with its own folders and no configuration, and what this one wants besides. */
    static List<String> command(Path program, Path base, Path data, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--user=" + Privileges.userName(),
                "--basedir=" + base,
                "--datadir=" + data));
        command.addAll(more);
        return command;
    }

    /** The same of a server. */
    static List<String> server(Path program, Path base, Path data, int port, List<String> more) {
        List<String> options = new ArrayList<>(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolveSibling("socket"),
                "--pid-file=" + data.resolveSibling("pid"),
                "--tmpdir=" + data.resolveSibling("tmp"),
                "--init-file=" + base.resolve("account.sql"),
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-log-at-trx-commit=0"));
        options.addAll(more);
        return command(program, base, data, options);
    }

    @Override
    default boolean refusesRoot() {
        return false;
    }

    @Override
    default String stopSignal() {
        return "KILL";
    }

    @Override
    default String user() {
        return "limbeck";
    }

    @Override
    default String password() {
        return "limbeck";
    }
}
