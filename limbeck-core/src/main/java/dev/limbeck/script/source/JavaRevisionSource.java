// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a Java revision. The same revision gives the same text, laid out as palantir-java-format does it. */
public final class JavaRevisionSource {
    private static final String METHOD = "    ";
    private static final int STATEMENT = 8;
    /** In characters. Java's limit is 64 KiB of byte code for a method, which is at most as long as its source. */
    private static final int LONGEST_METHOD = 50_000;

    private JavaRevisionSource() {}

    /** The source of a revision with its operations; without any both methods are empty. */
    public static String of(NewRevision revision) {
        JavaImports imports = new JavaImports();
        List<String> upgrade = new ArrayList<>();
        revision.notes().forEach(note -> upgrade.addAll(JavaText.comment(note, STATEMENT)));
        upgrade.addAll(statements(revision.upgrade(), imports));
        List<String> downgrade = statements(revision.downgrade(), imports);
        return source(revision.revision(), revision.created(), imports, upgrade, downgrade);
    }

    /** The source of a revision that somebody will fill in by hand. */
    public static String blank(Revision revision, String created) {
        JavaImports imports = new JavaImports();
        imports.definition("*");
        imports.type("*");
        return source(
                revision,
                created,
                imports,
                List.of("// op.addColumn(\"users\", column(\"address\", varchar(500)));"),
                List.of("// op.dropColumn(\"users\", \"address\");"));
    }

    private static List<String> statements(List<Operation> operations, JavaImports imports) {
        JavaOperations writer = new JavaOperations(imports);
        return operations.stream()
                .flatMap(operation -> operation.accept(writer).stream())
                .map(code -> code.at(STATEMENT, STATEMENT, 1) + ";")
                .toList();
    }

    private static String source(
            Revision revision, String created, JavaImports imports, List<String> upgrade, List<String> downgrade) {
        imports.use(Migration.class);
        imports.use(Op.class);
        imports.use(dev.limbeck.migration.Revision.class);
        StringBuilder text = new StringBuilder(imports.text());
        text.append(header(revision, created).at(0, 0, 0)).append('\n');
        text.append("final class ").append(RevisionNames.className(revision)).append(" implements Migration {\n");
        section(text, "upgrade", upgrade);
        text.append('\n');
        section(text, "downgrade", downgrade);
        return text.append("}\n").toString();
    }

    private static Code header(Revision revision, String created) {
        List<Code> attributes = new ArrayList<>();
        attributes.add(Code.text("id = " + JavaText.literal(revision.id())));
        addList(attributes, "down", revision.down());
        addText(attributes, "message", revision.message());
        addText(attributes, "created", created);
        addList(attributes, "labels", revision.labels());
        addList(attributes, "dependsOn", revision.dependsOn());
        return Code.call("@Revision", attributes);
    }

    private static void addText(List<Code> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.add(Code.text(name + " = " + JavaText.literal(value)));
        }
    }

    private static void addList(List<Code> attributes, String name, List<String> values) {
        List<String> literals = values.stream().map(JavaText::literal).toList();
        if (values.size() == 1) {
            attributes.add(Code.text(name + " = " + literals.get(0)));
        } else if (!values.isEmpty()) {
            attributes.add(Code.text(name + " = {" + String.join(", ", literals) + "}"));
        }
    }

    private static void section(StringBuilder text, String name, List<String> lines) {
        List<List<String>> parts = parts(lines);
        text.append(METHOD).append("@Override\n");
        if (parts.size() == 1) {
            method(text, "public void " + name, lines);
            return;
        }
        List<String> calls = IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> name + part + "(op);")
                .toList();
        method(text, "public void " + name, calls);
        for (int i = 0; i < parts.size(); i++) {
            text.append('\n');
            method(text, "private static void " + name + (i + 1), parts.get(i));
        }
    }

    private static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int length = 0;
        for (String line : lines) {
            if (length > 0 && length + line.length() > LONGEST_METHOD) {
                parts.add(part);
                part = new ArrayList<>();
                length = 0;
            }
            part.add(line);
            length += line.length();
        }
        parts.add(part);
        return parts;
    }

    private static void method(StringBuilder text, String signature, List<String> lines) {
        text.append(METHOD).append(signature).append("(Op op) {");
        lines.forEach(line -> text.append(Code.newLine(STATEMENT)).append(line));
        text.append(lines.isEmpty() ? "}\n" : "\n" + METHOD + "}\n");
    }
}
