// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.JavaLexer.Token;
import dev.limbeck.script.source.SqlDirective;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a script another parent by changing that one value in its header; every other byte stays as it is. What was written is
 * what the next command reads: the new text is read back before the file is touched.
 */
public final class ParentEdit {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MigrationScript script;
    private final String parent;

    private ParentEdit(MigrationScript script, String parent) {
        this.script = script;
        this.parent = parent;
    }

    /**
     * Rewrites the file of the script.
     *
     * @param parent the whole id of the new and only parent
     * @throws LimbeckException {@code invalid-script} if it has no file or a header that only a person can change,
     *     {@code file-failed}
     */
    public static void write(MigrationScript script, String parent) {
        ParentEdit edit = new ParentEdit(script, parent);
        Path file = script.file().orElseThrow(() -> edit.byHand("it is a compiled class"));
        try {
            byte[] before = Files.readAllBytes(file);
            String text = new String(before, StandardCharsets.UTF_8);
            if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), before)) {
                throw edit.byHand("it is not in UTF-8");
            }
            replace(file.toRealPath(), edit.edited(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "the script '" + file + "' cannot be written",
                    List.of(String.valueOf(failure)),
                    "look at the rights of that file: ls -l " + file,
                    failure);
        }
    }

    /** The new content appears at once, with the rights of the old. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String edited(String text) {
        String after = script.format() == ScriptFormat.SQL ? sql(text) : java(text);
        if (after == null || !isRight(text, after)) {
            throw byHand("its header is written in a way that is left to people");
        }
        return after;
    }

    private boolean isRight(String before, String after) {
        ScriptHeader old = header(before);
        ScriptHeader now = header(after);
        return old != null
                && now != null
                && now.equals(new ScriptHeader(
                        old.id(), List.of(parent), old.dependsOn(), old.labels(), old.message(), old.created()));
    }

    private @Nullable ScriptHeader header(String text) {
        String normalised = SourceText.normalise(text);
        return script.format() == ScriptFormat.SQL
                ? SqlHeaderReader.read(normalised, script.path()).header()
                : JavaHeaderReader.read(normalised, script.path()).header();
    }

    private LimbeckException byHand(String why) {
        return new LimbeckException(
                ErrorId.INVALID_SCRIPT,
                "the parent in '" + script.path() + "' cannot be changed: " + why,
                "write it there yourself: "
                        + (script.format() == ScriptFormat.SQL
                                ? "-- limbeck down " + parent
                                : "down = \"" + parent + "\""));
    }

    // ---- SQL

    private @Nullable String sql(String text) {
        int at = 0;
        int afterRevision = -1;
        String lineEnd = "\n";
        while (at < text.length()) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
            String line = text.substring(at, end);
            Optional<SqlDirective> directive = SqlDirective.of(line.replace(BYTE_ORDER_MARK, ""));
            if (directive.isPresent()) {
                SqlDirective found = directive.get();
                if (found.opensSection()) {
                    break;
                }
                if (found.name().equals("down")) {
                    int value = at + line.lastIndexOf(found.value());
                    return text.substring(0, value)
                            + parent
                            + text.substring(value + found.value().length());
                }
                if (found.name().equals("revision")) {
                    afterRevision = end;
                    lineEnd = line.endsWith("\r\n") ? "\r\n" : "\n";
                }
            }
            at = end;
        }
        return afterRevision < 0
                ? null
                : text.substring(0, afterRevision)
                        + "-- limbeck down " + parent + lineEnd
                        + text.substring(afterRevision);
    }

    // ---- Java

    private @Nullable String java(String text) {
        JavaLexer lexer = JavaLexer.untranslated(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        lexer.next();
        while (lexer.token() != Token.END) {
            if (lexer.isSymbol('@') && isRevision(lexer) && lexer.isSymbol('(')) {
                return attributes(lexer, text);
            }
            lexer.next();
        }
        return null;
    }

    /** The lexer stands at the at sign; afterwards behind the annotation's name. */
    private static boolean isRevision(JavaLexer lexer) {
        String last = "";
        lexer.next();
        while (lexer.token() == Token.WORD || lexer.isSymbol('.')) {
            last = lexer.text();
            lexer.next();
        }
        return last.equals("Revision");
    }

    private @Nullable String attributes(JavaLexer lexer, String text) {
        int afterId = -1;
        lexer.next();
        while (lexer.token() == Token.WORD) {
            String name = lexer.text();
            lexer.next();
            if (!lexer.isSymbol('=')) {
                return null;
            }
            lexer.next();
            int start = lexer.start();
            int end = valueEnd(lexer);
            if (name.equals("down")) {
                return text.substring(0, start) + quoted() + text.substring(end);
            }
            if (name.equals("id")) {
                afterId = end;
            }
            if (lexer.isSymbol(',')) {
                lexer.next();
            }
        }
        return afterId < 0 ? null : text.substring(0, afterId) + ", down = " + quoted() + text.substring(afterId);
    }

    /** Where the value ends; the lexer stands at what follows: a comma or the closing parenthesis. */
    private static int valueEnd(JavaLexer lexer) {
        int depth = 0;
        int end = lexer.start();
        while (lexer.token() != Token.END) {
            if (depth == 0 && (lexer.isSymbol(',') || lexer.isSymbol(')'))) {
                return end;
            }
            depth += lexer.isSymbol('{') ? 1 : lexer.isSymbol('}') ? -1 : 0;
            end = lexer.end();
            lexer.next();
        }
        return end;
    }

    /** What an id holds needs no escapes, or the text is not read back as it was meant. */
    private String quoted() {
        return "\"" + parent + "\"";
    }
}
