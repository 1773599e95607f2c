// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.JavaLexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Java file up to the name of its first type, without compiling it. */
final class JavaHeaderReader {
    private static final String ANNOTATION = "dev.limbeck.migration.Revision";
    private static final Set<String> TYPE_WORDS = Set.of("class", "record", "enum", "interface");
    private static final List<String> KNOWN_IMPORTS = List.of("java.", "javax.", "dev.limbeck.");

    private final JavaLexer lexer;
    private final String file;
    private String packageName = "";
    private boolean usesClassPath;
    /** Another {@code Revision} is imported, so that only the long name of ours means ours. */
    private boolean simpleNameTaken;

    private @Nullable ScriptHeader header;

    private JavaHeaderReader(String source, String file) {
        this.lexer = new JavaLexer(source);
        this.file = file;
    }

    /** Reads the beginning of a file; empty when it ends before all is known. */
    static Optional<ScriptHead> readPart(String source, String file) {
        JavaHeaderReader reader = new JavaHeaderReader(source, file);
        try {
            Optional<ScriptHead> head = reader.read();
            // a name at the very end may go on
            return reader.lexer.token() == Token.END ? Optional.empty() : head;
        } catch (LimbeckException e) {
            // perhaps only because it was cut; the whole file says the same again if not
            return Optional.empty();
        }
    }

    /**
     * @param file its name, for error texts
     * @throws LimbeckException {@code invalid-script} with file and line
     */
    static ScriptHead read(String source, String file) {
        JavaHeaderReader reader = new JavaHeaderReader(source, file);
        Optional<ScriptHead> head = reader.read();
        if (head.isPresent()) {
            return head.get();
        }
        String open = reader.lexer.unfinished();
        if (!open.isEmpty()) {
            throw reader.fault("the file ends inside " + open, "close what is opened there");
        }
        if (reader.header != null) {
            throw reader.fault(
                    "'@Revision' stands before no class", "write below it: final class R1 implements Migration {");
        }
        return ScriptHead.NONE;
    }

    private Optional<ScriptHead> read() {
        lexer.next();
        while (lexer.token() != Token.END) {
            if (lexer.isWord("package")) {
                lexer.next();
                packageName = name();
            } else if (lexer.isWord("import")) {
                importing();
            } else if (lexer.isSymbol('@')) {
                annotation();
            } else if (lexer.token() == Token.WORD && TYPE_WORDS.contains(lexer.text())) {
                return type();
            } else {
                lexer.next();
            }
        }
        return Optional.empty();
    }

    private Optional<ScriptHead> type() {
        if (lexer.next() != Token.WORD) {
            return Optional.empty();
        }
        String name = packageName.isEmpty() ? lexer.text() : packageName + "." + lexer.text();
        lexer.next();
        return Optional.of(new ScriptHead(header, name, usesClassPath));
    }

    private void importing() {
        lexer.next();
        if (lexer.isWord("static")) {
            lexer.next();
        }
        String name = name();
        usesClassPath |= KNOWN_IMPORTS.stream().noneMatch(name::startsWith);
        simpleNameTaken |= name.endsWith(".Revision") && !name.equals(ANNOTATION);
    }

    /** A dotted name whose first word is the present token. */
    private String name() {
        StringBuilder name = new StringBuilder(lexer.text());
        lexer.next();
        while (lexer.isSymbol('.')) {
            lexer.next();
            name.append('.').append(lexer.text());
            lexer.next();
        }
        return name.toString();
    }

    private void annotation() {
        int line = lexer.line();
        if (lexer.next() != Token.WORD || lexer.isWord("interface")) {
            return;
        }
        String name = name();
        if (name.equals(ANNOTATION) || (name.equals("Revision") && !simpleNameTaken)) {
            header = new AnnotationReader(lexer, file, line).read();
        } else if (lexer.isSymbol('(')) {
            skipParentheses();
        }
    }

    private void skipParentheses() {
        int depth = 0;
        do {
            if (lexer.isSymbol('(')) {
                depth++;
            } else if (lexer.isSymbol(')')) {
                depth--;
            }
        } while (lexer.next() != Token.END && depth > 0);
    }

    private LimbeckException fault(String what, String help) {
        return ScriptFaults.invalid(file, lexer.line(), what, help);
    }
}
