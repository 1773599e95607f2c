// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.script.source.SqlDirective;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of an SQL script.
 *
 * @param downgrade null = the script has no such section: there is no way back
 */
record SqlSections(Section upgrade, @Nullable Section downgrade) {
    /** @param firstLine where {@code text} begins in the file, 1-based */
    record Section(String text, int firstLine) {}

    static SqlSections read(String text, String file) {
        Reader reader = new Reader(file);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            reader.line(lines[i], i + 1);
        }
        reader.close();
        if (reader.upgrade == null) {
            throw ScriptFaults.invalid(
                    file, "it has no section for upgrade", "write the line before the statements: -- limbeck upgrade");
        }
        return new SqlSections(reader.upgrade, reader.downgrade);
    }

    private static final class Reader {
        private final String file;
        private final StringBuilder text = new StringBuilder();
        private String open = "";
        private int firstLine;
        private @Nullable Section upgrade;
        private @Nullable Section downgrade;

        Reader(String file) {
            this.file = file;
        }

        void line(String content, int line) {
            Optional<SqlDirective> directive = SqlDirective.of(content);
            if (directive.isPresent() && directive.get().opensSection()) {
                close();
                open(directive.get().name(), line);
            } else if (directive.isPresent() && !open.isEmpty()) {
                // a misspelt section would run the statements of the other one
                throw ScriptFaults.invalid(
                        file,
                        line,
                        "'" + content.strip() + "' means nothing inside a section",
                        "write '-- limbeck upgrade' or '-- limbeck downgrade', or another word than limbeck");
            } else if (!open.isEmpty()) {
                text.append(content).append('\n');
            }
        }

        private void open(String name, int line) {
            if ((name.equals(SqlDirective.UPGRADE) ? upgrade : downgrade) != null) {
                throw ScriptFaults.invalid(
                        file, line, "it has two sections for " + name, "put the statements of both into one section");
            }
            open = name;
            firstLine = line + 1;
            text.setLength(0);
        }

        void close() {
            if (open.equals(SqlDirective.UPGRADE)) {
                upgrade = new Section(text.toString(), firstLine);
            } else if (open.equals(SqlDirective.DOWNGRADE)) {
                downgrade = new Section(text.toString(), firstLine);
            }
        }
    }
}
