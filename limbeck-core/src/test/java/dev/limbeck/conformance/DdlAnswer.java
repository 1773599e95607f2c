// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.List;
import java.util.Set;

/**
 * What a case gives: statements, or an error.
 *
 * @param kind {@code ok}, the kind of the recorded error, the id of ours, or {@code crash}
 * @param text the statements, one per line with white space folded and without terminator; or the error's message
 * @param unordered the lines inside of the statements may stand in any order
 */
record DdlAnswer(String kind, String text, boolean unordered, String lines) {
    static final String OK = "ok";
    /** Nobody can write the case in Java: there is no constant or method for it. */
    static final String NOT_JAVA = "not-java";

    /** Our errors that say of an operation what Alembic's exceptions of that kind say: this cannot be done so. */
    private static final Set<String> CANNOT = Set.of(
            "unsupported-operation", "missing-definition", "schema-mismatch", "invalid-identifier", "offline-mode");

    private static final Set<String> REFUSALS =
            Set.of("cannot_compile", "not_implemented", "identifier_too_long", "invalid", "command_error");

    static DdlAnswer statements(List<String> statements) {
        return statements(statements, false);
    }

    private static DdlAnswer statements(List<String> statements, boolean unordered) {
        String text =
                String.join("\n", statements.stream().map(DdlAnswer::folded).toList());
        return new DdlAnswer(OK, text, unordered, String.join("\n", statements));
    }

    static DdlAnswer failure(String kind, String message) {
        return new DdlAnswer(kind, message, false, "");
    }

    static DdlAnswer recorded(Json json) {
        if (json.has("error")) {
            Json error = json.child("error").orElseThrow();
            return failure(error.text("kind"), "error " + error.text("kind") + ": " + error.textOrNull("message"));
        }
        if (json.has("script")) {
            return DdlScript.recorded(json.text("script"));
        }
        return statements(json.texts("statements"), json.flag("unordered"));
    }

    static String folded(String statement) {
        String text = statement.strip().replaceAll("\\s+", " ").replace(" ,", ",");
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Whether this recorded answer is also ours. Any answer but a crash is right where Alembic crashed. */
    boolean isAnsweredBy(DdlAnswer ours) {
        if (kind.equals("crash")) {
            return ours.kind.equals(OK) || CANNOT.contains(ours.kind);
        }
        if (kind.equals(OK)) {
            return ours.kind.equals(OK)
                    && (text.equals(ours.text) || unordered && sorted(lines).equals(sorted(ours.lines)));
        }
        return REFUSALS.contains(kind) && (CANNOT.contains(ours.kind) || ours.kind.equals(NOT_JAVA));
    }

    private static List<String> sorted(String lines) {
        return lines.lines()
                .map(line -> folded(line).replaceAll(",$", "").strip())
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }
}
