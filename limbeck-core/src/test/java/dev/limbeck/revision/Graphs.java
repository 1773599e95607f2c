// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Graphs as text. One line is one revision: {@code id <- parent, parent; needs id, label; label name}. The message is
 * {@code about <id>}, the source {@code <id>.sql}.
 */
final class Graphs {
    private Graphs() {}

    static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(revisions(lines));
    }

    static List<Revision> revisions(String... lines) {
        return Arrays.stream(lines).map(Graphs::revision).toList();
    }

    static Revision revision(String line) {
        List<String> down = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        String[] parts = line.split(";");
        String[] head = parts[0].split("<-");
        String id = head[0].strip();
        if (head.length > 1) {
            down.addAll(words(head[1]));
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] words = part.strip().split(" ", 2);
            (words[0].equals("needs") ? needs : labels).addAll(words(words[1]));
        }
        return new Revision(id, down, needs, labels, "about " + id, id + ".sql");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    static RevisionSelector select(String text) {
        return RevisionSelector.parse(text);
    }

    static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    /** The steps as text: {@code b: a -> b}, the rows before and after. */
    static List<String> rows(RevisionPlan plan) {
        List<String> lines = new ArrayList<>();
        for (int count = 0; count < plan.steps().size(); count++) {
            String names = String.join(" ", ids(plan.steps().get(count).revisions()));
            lines.add(names + ": " + text(plan.rowsAfter(count)) + " -> " + text(plan.rowsAfter(count + 1)));
        }
        return lines;
    }

    /** The changes of all steps as text, in order. */
    static List<String> changes(RevisionPlan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.changes().stream())
                .map(RowChange::toString)
                .toList();
    }

    private static String text(List<String> rows) {
        return rows.isEmpty() ? "-" : String.join(" ", rows.stream().sorted().toList());
    }

    /** Runs code that must fail with this id; answers the error. */
    static LimbeckException failing(ErrorId id, ThrowingCallable code) {
        LimbeckException error = Assertions.catchThrowableOfType(LimbeckException.class, code);
        Assertions.assertThat(error).as("an error").isNotNull();
        Assertions.assertThat(error.id()).as(error.report()).isEqualTo(id);
        Assertions.assertThat(error.help()).isNotBlank();
        return error;
    }

    /** A straight history of {@code size} revisions {@code r0}, {@code r1}, …, each made by the function. */
    static List<Revision> numbered(int size, Function<Integer, List<String>> parents) {
        List<Revision> result = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            result.add(new Revision("r" + number, parents.apply(number), List.of(), List.of(), "", ""));
        }
        return result;
    }
}
