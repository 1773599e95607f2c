// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.compliance.OfflineRendering;
import dev.limbeck.testkit.compliance.Sample;
import dev.limbeck.testkit.compliance.Samples;
import dev.limbeck.types.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every sample on every dialect of Limbeck's own: the statements, or the error in their place. */
final class SampleMatrix {
    private SampleMatrix() {}

    /** By id, as the newest version that the provider assumes without a connection. */
    static Map<String, Dialect> dialects() {
        Map<String, Dialect> found = new LinkedHashMap<>();
        Dialects.all().forEach(dialect -> found.put(dialect.id(), dialect));
        return found;
    }

    /** Samples by operation, both in the order of the manual. */
    static Map<String, List<Sample>> samples() {
        Map<String, List<Sample>> byOperation = new LinkedHashMap<>();
        Samples.all()
                .forEach(sample -> byOperation
                        .computeIfAbsent(sample.operation(), operation -> new ArrayList<>())
                        .add(sample));
        return byOperation;
    }

    /** What the dialect makes of the sample, by id of the dialect. */
    static Map<String, Answer> answers(Sample sample) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        dialects().forEach((id, dialect) -> answers.put(id, answer(sample, dialect)));
        return answers;
    }

    private static Answer answer(Sample sample, Dialect dialect) {
        try {
            List<String> statements = OfflineRendering.of(sample, dialect);
            return new Answer(statements.isEmpty() ? "-- nothing" : String.join("\n", terminated(statements)), false);
        } catch (LimbeckException refusal) {
            return new Answer(refusal.report().strip(), true);
        }
    }

    private static List<String> terminated(List<String> statements) {
        return statements.stream().map(statement -> statement + ";").toList();
    }

    /** @param refused whether the text is an error */
    record Answer(String text, boolean refused) {}
}
