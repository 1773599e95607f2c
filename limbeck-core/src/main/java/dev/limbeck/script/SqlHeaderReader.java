// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.source.SqlDirective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code -- limbeck} lines before the first section of an SQL script. */
final class SqlHeaderReader {
    private final String file;
    private final Map<String, SqlDirective> directives = new HashMap<>();
    private boolean inBlockComment;

    private SqlHeaderReader(String file) {
        this.file = file;
    }

    /** Reads the beginning of a file; empty when it ends before all is known. */
    static Optional<ScriptHead> readPart(String text, String file) {
        int lastLine = text.lastIndexOf('\n');
        return lastLine < 0 ? Optional.empty() : new SqlHeaderReader(file).read(text.substring(0, lastLine));
    }

    /**
     * Without any {@code -- limbeck} line the file is no revision.
     *
     * @throws LimbeckException {@code invalid-script} with file and line
     */
    static ScriptHead read(String text, String file) {
        SqlHeaderReader reader = new SqlHeaderReader(file);
        Optional<ScriptHead> head = reader.read(text);
        if (head.isPresent() || reader.directives.isEmpty()) {
            return head.orElse(ScriptHead.NONE);
        }
        int last = (int) text.lines().count();
        throw ScriptFaults.invalid(
                file, last, "it has no section", "write the line before the statements: -- limbeck upgrade");
    }

    private Optional<ScriptHead> read(String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            Optional<SqlDirective> directive = SqlDirective.of(content);
            if (directive.isPresent() && directive.get().opensSection()) {
                return Optional.of(head(line));
            }
            if (directive.isPresent()) {
                add(directive.get(), line);
            } else if (isStatement(content)) {
                return Optional.of(foreign(line));
            }
        }
        return Optional.empty();
    }

    private void add(SqlDirective directive, int line) {
        if (!SqlDirective.HEADER.contains(directive.name())) {
            throw ScriptFaults.invalid(
                    file,
                    line,
                    "'-- limbeck " + directive.name() + "' means nothing here",
                    "use: -- limbeck revision, down, message, created, labels, depends-on, upgrade or downgrade");
        }
        if (directives.put(directive.name(), directive) != null) {
            throw ScriptFaults.invalid(
                    file,
                    line,
                    "'-- limbeck " + directive.name() + "' stands there twice",
                    "delete one of the two lines");
        }
    }

    /** A licence or a word of explanation may stand above, as line or block comments. */
    private boolean isStatement(String content) {
        String text = content.strip();
        while (inBlockComment || text.startsWith("/*")) {
            int end = text.indexOf("*/", inBlockComment ? 0 : 2);
            inBlockComment = end < 0;
            if (inBlockComment) {
                return false;
            }
            text = text.substring(end + 2).strip();
        }
        return !text.isEmpty() && !text.startsWith("--");
    }

    private ScriptHead foreign(int line) {
        if (directives.isEmpty()) {
            return ScriptHead.NONE;
        }
        throw ScriptFaults.invalid(
                file, line, "a statement stands outside of a section", "write a line before it: -- limbeck upgrade");
    }

    private ScriptHead head(int line) {
        if (text("revision").isEmpty()) {
            throw ScriptFaults.invalid(
                    file, line, "it has no revision", "write the line at the top: -- limbeck revision 27c6a30d7c24");
        }
        ScriptHeader header = new ScriptHeader(
                text("revision"), list("down"), list("depends-on"), list("labels"), text("message"), text("created"));
        return new ScriptHead(header, "", false);
    }

    private String text(String name) {
        SqlDirective directive = directives.get(name);
        return directive == null ? "" : directive.value();
    }

    private List<String> list(String name) {
        SqlDirective directive = directives.get(name);
        return directive == null ? List.of() : directive.values();
    }
}
