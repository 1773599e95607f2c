// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a schema is made of, as its records say it, so that a new component is a hole in the test until a row speaks of it. */
final class SchemaAttributes {
    /** What is left out, and how the manual says it. */
    static final Map<String, String> NOT_COMPARED = Map.of(
            "SchemaModel.views", "views",
            "SchemaModel.definitions", "triggers",
            "Table.options", "the storage options of a table",
            "ForeignKey.validated", "whether a foreign key or a check was validated",
            "Check.validated", "whether a foreign key or a check was validated",
            "DecimalType.word", "`decimal` or `numeric`",
            "Table.kinds", "`UNLOGGED`",
            "Column.attributes", "what one database adds to a column (`INVISIBLE`, `SRID 4326`)",
            "Raw.dialect", "other words that the engine takes for one");

    /** Words that mean nothing are equal to any others. */
    private static final String SAID = "said";

    private SchemaAttributes() {}

    static Set<String> compared() {
        Set<String> attributes = Stream.of(
                        Stream.of(
                                SchemaModel.class,
                                Table.class,
                                Column.class,
                                Identity.class,
                                GeneratedExpression.class,
                                Constraint.Exclude.Element.class,
                                Index.class,
                                Index.Part.class,
                                Sequence.class,
                                EnumType.class),
                        Stream.of(ColumnDefault.class.getPermittedSubclasses()),
                        Stream.of(Constraint.class.getPermittedSubclasses()),
                        Stream.of(SqlType.class.getPermittedSubclasses()))
                .flatMap(records -> records)
                .flatMap(SchemaAttributes::componentsOf)
                .collect(Collectors.toCollection(TreeSet::new));
        attributes.removeAll(NOT_COMPARED.keySet());
        return attributes;
    }

    private static Stream<String> componentsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(component -> !component.equals(SAID))
                .map(component -> type.getSimpleName() + "." + component);
    }

    static String manual() {
        try {
            return Files.readString(Path.of("..", "docs", "autogenerate.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
