// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts files that describe a schema into statements; the lines that speak to psql are taken out. */
final class SchemaStatements {
    /** What psql is told and what means nothing for the schema; {@code pg_dump} writes some of them. */
    private static final Set<String> HARMLESS = Set.of(
            "restrict",
            "unrestrict",
            "connect",
            "c",
            "echo",
            "qecho",
            "set",
            "unset",
            "pset",
            "timing",
            "encoding",
            "x");

    private final StatementSplitter splitter;

    SchemaStatements(StatementSplitter splitter) {
        this.splitter = splitter;
    }

    List<SchemaStatement> read(Path file) {
        List<SchemaStatement> statements = new ArrayList<>();
        try {
            add(statements, file, splitter.split(TextFile.read(file), 1));
        } catch (LimbeckException unreadable) {
            if (unreadable.id() != ErrorId.INVALID_SCRIPT) {
                throw unreadable;
            }
            throw new LimbeckException(
                    ErrorId.INVALID_SCHEMA_FILE,
                    String.valueOf(unreadable.getMessage()),
                    List.of("in " + file),
                    unreadable.help(),
                    unreadable);
        }
        return statements;
    }

    private void add(List<SchemaStatement> statements, Path file, List<Part> parts) {
        for (Part part : parts) {
            if (part.text().startsWith("\\")) {
                int end = part.text().indexOf('\n');
                require(file, part, end < 0 ? part.text() : part.text().substring(0, end));
                // what follows the line is a statement, perhaps with comments before it
                add(
                        statements,
                        file,
                        end < 0 ? List.of() : splitter.split(part.text().substring(end), part.line()));
            } else {
                statements.add(new SchemaStatement(file, part.line(), part.text(), splitter.tokens(part.text())));
            }
        }
    }

    private static void require(Path file, Part part, String line) {
        String command = line.substring(1).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!HARMLESS.contains(command)) {
            throw new SchemaStatement(file, part.line(), line.strip(), List.of())
                    .refused(
                            "'\\" + command + "' is for psql, which does not read this file",
                            command.startsWith("i")
                                    ? "name the files in limbeck.toml: file = [\"a.sql\", \"b.sql\"]"
                                    : "take the line out");
        }
    }
}
