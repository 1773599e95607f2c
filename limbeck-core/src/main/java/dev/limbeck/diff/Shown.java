// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a model the database shows already, word for word and without an expression, which an engine may spell in another
 * way. What an engine shows is what it makes of the same words again, so of these things nobody has to ask it.
 *
 * @param tables as the engine shows them, those of which every column, key, constraint and index is there; more may be there
 * @param questions the tables of which the same is true but for some expressions
 * @param sequences those that are equal
 * @param enumTypes those that are equal
 */
public record Shown(
        Map<QualifiedName, Table> tables,
        Map<QualifiedName, TableQuestion> questions,
        Set<QualifiedName> sequences,
        Set<QualifiedName> enumTypes) {
    public Shown {
        tables = Map.copyOf(tables);
        questions = Map.copyOf(questions);
        sequences = Set.copyOf(sequences);
        enumTypes = Set.copyOf(enumTypes);
    }

    /** What of the model, as it was written, {@code actual} shows; {@code ddl} tells which types are one to the engine. */
    public static Shown by(SchemaModel actual, DesiredSchema model, DdlRenderer ddl) {
        Wording wording = new Wording(ddl);
        Map<QualifiedName, Table> tables = new HashMap<>();
        Map<QualifiedName, TableQuestion> questions = new HashMap<>();
        SchemaModel source = model.source();
        for (Table wanted : source.tables().values()) {
            Table there = actual.tables().get(wanted.name());
            TableQuestion.of(wanted, there, model, wording)
                    .ifPresent(question -> question.answer()
                            .ifPresentOrElse(
                                    answer -> tables.put(wanted.name(), answer),
                                    () -> questions.put(wanted.name(), question)));
        }
        return new Shown(
                tables,
                questions,
                equal(source.sequences(), actual.sequences()),
                equal(source.enumTypes(), actual.enumTypes()));
    }

    private static <T> Set<QualifiedName> equal(Map<QualifiedName, T> wanted, Map<QualifiedName, T> actual) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(actual.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
