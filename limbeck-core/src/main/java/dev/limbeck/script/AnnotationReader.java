// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.JavaLexer.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands in the parentheses of {@code @Revision}. */
final class AnnotationReader {
    private static final List<String> TEXTS = List.of("id", "message", "created");
    private static final List<String> LISTS = List.of("down", "labels", "dependsOn");

    private final JavaLexer lexer;
    private final String file;
    private final int line;
    private final Map<String, List<String>> values = new HashMap<>();

    /** @param line of the annotation */
    AnnotationReader(JavaLexer lexer, String file, int line) {
        this.lexer = lexer;
        this.file = file;
        this.line = line;
    }

    /** The lexer stands behind the annotation's name; afterwards behind its closing parenthesis. */
    ScriptHeader read() {
        if (lexer.isSymbol('(')) {
            lexer.next();
            while (!lexer.isSymbol(')')) {
                attribute();
                if (lexer.isSymbol(',')) {
                    lexer.next();
                }
            }
            lexer.next();
        }
        if (!values.containsKey("id")) {
            throw ScriptFaults.invalid(
                    file, line, "'@Revision' has no id", "write one: @Revision(id = \"27c6a30d7c24\")");
        }
        return new ScriptHeader(
                text("id"),
                values.getOrDefault("down", List.of()),
                values.getOrDefault("dependsOn", List.of()),
                values.getOrDefault("labels", List.of()),
                text("message"),
                text("created"));
    }

    private String text(String name) {
        return String.join("", values.getOrDefault(name, List.of()));
    }

    private void attribute() {
        String name = lexer.text();
        boolean list = LISTS.contains(name);
        if (lexer.token() != Token.WORD || !(list || TEXTS.contains(name))) {
            throw fault(
                    "'@Revision' has no attribute '" + name + "'",
                    "use: id, down, message, created, labels, dependsOn");
        }
        lexer.next();
        expect('=', name);
        List<String> value = list && lexer.isSymbol('{') ? array(name) : List.of(literal(name));
        if (!lexer.isSymbol(',') && !lexer.isSymbol(')')) {
            throw notLiteral(name);
        }
        if (values.put(name, value) != null) {
            throw fault("'@Revision' has the attribute '" + name + "' twice", "delete one of the two");
        }
    }

    private List<String> array(String name) {
        List<String> elements = new ArrayList<>();
        lexer.next();
        while (!lexer.isSymbol('}')) {
            elements.add(literal(name));
            if (lexer.isSymbol(',')) {
                lexer.next();
            } else if (!lexer.isSymbol('}')) {
                throw notLiteral(name);
            }
        }
        lexer.next();
        return elements;
    }

    private String literal(String name) {
        if (lexer.token() != Token.STRING) {
            throw notLiteral(name);
        }
        StringBuilder value = new StringBuilder(lexer.text());
        lexer.next();
        // formatters break a long string in two
        while (lexer.isSymbol('+')) {
            if (lexer.next() != Token.STRING) {
                throw notLiteral(name);
            }
            value.append(lexer.text());
            lexer.next();
        }
        return value.toString();
    }

    private void expect(char symbol, String name) {
        if (!lexer.isSymbol(symbol)) {
            throw notLiteral(name);
        }
        lexer.next();
    }

    private LimbeckException notLiteral(String name) {
        String example = LISTS.contains(name) ? name + " = {\"27c6a30d7c24\"}" : name + " = \"…\"";
        return fault(
                "'" + name + "' of '@Revision' is not written out as a string",
                "headers are read without compiling, so write the text itself instead of a constant: " + example);
    }

    private LimbeckException fault(String what, String help) {
        return ScriptFaults.invalid(file, lexer.line(), what, help);
    }
}
