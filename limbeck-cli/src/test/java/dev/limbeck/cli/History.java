// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes the scripts of a history with little typing: each makes a table named by its id. */
final class History {
    private final CommandLineRun shell;
    private final String folder;

    History(CommandLineRun shell) {
        this(shell, "migrations");
    }

    History(CommandLineRun shell, String folder) {
        this.shell = shell;
        this.folder = folder;
    }

    /** In a project whose settings say that revisions are written in SQL. */
    static History inSql(CommandLineRun shell) {
        shell.file("limbeck.toml", "format = \"sql\"");
        return new History(shell);
    }

    /** @param more further header lines: {@code labels billing} */
    History add(String id, String down, String... more) {
        return sql(id, down, "CREATE TABLE t_" + id + " (id INTEGER NOT NULL);", "DROP TABLE t_" + id + ";", more);
    }

    History sql(String id, String down, String upgrade, String downgrade, String... more) {
        List<String> lines = new ArrayList<>(List.of("-- limbeck revision " + id));
        if (!down.isEmpty()) {
            lines.add("-- limbeck down " + down);
        }
        lines.add("-- limbeck message step " + id);
        for (String line : more) {
            lines.add("-- limbeck " + line);
        }
        lines.addAll(List.of("-- limbeck upgrade", upgrade, "-- limbeck downgrade", downgrade));
        shell.file(folder + "/" + id + ".sql", lines.toArray(String[]::new));
        return this;
    }

    /**
     * A trunk {@code aaaa1}, {@code aaaa2}; from there {@code bbbb1}, {@code bbbb2} (label billing) and {@code cccc1}, which
     * depends on {@code bbbb1}.
     */
    static History forked(CommandLineRun shell) {
        return inSql(shell)
                .add("aaaa1", "")
                .add("aaaa2", "aaaa1")
                .add("bbbb1", "aaaa2", "labels billing")
                .add("bbbb2", "bbbb1")
                .add("cccc1", "aaaa2", "depends-on bbbb1");
    }
}
