// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.AttributeChange.of;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.autogenerate.SampleTables.name;
import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.t;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.enumType;
import static dev.limbeck.migration.Types.integer;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of tables, sequences, enum types and schemas. */
final class ObjectChanges {
    private static final String[] SEQUENCES = {"h2", "postgresql", "mariadb"};
    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");

    private ObjectChanges() {}

    static List<AttributeChange> all() {
        return Stream.of(tables(), sequences(), enumTypes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<AttributeChange> tables() {
        Table more = table("more", Column.of("c", integer()));
        Table other = table("other_name", Column.of("c", integer()));
        return List.of(
                of("SchemaModel.tables", schema(t()), schema(t(), more), EVERYWHERE),
                of("Table.name", schema(more), schema(other), EVERYWHERE),
                of(
                        "Table.columns",
                        schema(table("t", Column.of("c", integer()))),
                        schema(table("t", Column.of("c", integer()), Column.of("d", integer()))),
                        EVERYWHERE),
                of(
                        "Table.comment",
                        schema(t()),
                        schema(t().withComment("it's about t")),
                        "h2",
                        "postgresql",
                        "mariadb",
                        "mysql"),
                of(
                        "Table.comment",
                        schema(t().withComment("one")),
                        schema(t().withComment("other")),
                        "h2",
                        "postgresql",
                        "mariadb",
                        "mysql"),
                of(
                                "SchemaModel.schemas",
                                schema(t()),
                                schema(t()).withSchemas(Set.of(name("apart"))),
                                "h2",
                                "postgresql",
                                "mariadb",
                                "mysql")
                        .oneWay());
    }

    private static SchemaModel numbers(@Nullable Sequence sequence) {
        return schema(t())
                .withSequences(SchemaModel.byName(sequence == null ? List.of() : List.of(sequence), Sequence::name));
    }

    private static AttributeChange sequence(String attribute, Sequence one, Sequence other) {
        return of("Sequence." + attribute, numbers(one), numbers(other), SEQUENCES);
    }

    private static Sequence limited(@Nullable Long minimum, @Nullable Long maximum) {
        return new Sequence(NUMBERS, minimum == null ? 1 : minimum, 1, minimum, maximum, null, false);
    }

    private static List<AttributeChange> sequences() {
        Sequence plain = Sequence.of(NUMBERS, 1, 1);
        return List.of(
                of("SchemaModel.sequences", numbers(null), numbers(plain), SEQUENCES),
                sequence("name", plain, plain.withName(QualifiedName.of("others"))),
                sequence("start", plain, Sequence.of(NUMBERS, 100, 1)),
                sequence("increment", plain, Sequence.of(NUMBERS, 1, 50)),
                sequence("increment", plain, Sequence.of(NUMBERS, -1, -1)),
                sequence("minimum", plain, limited(10L, null)),
                sequence("maximum", plain, limited(null, 1000L)),
                sequence("maximum", limited(1L, 100L), limited(200L, 300L)),
                sequence("cache", plain, new Sequence(NUMBERS, 1, 1, null, null, 7L, false)),
                sequence("cycle", plain, new Sequence(NUMBERS, 1, 1, null, null, null, true)));
    }

    private static SchemaModel moods(String... values) {
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of(values));
        return column(enumType("mood")).withEnumTypes(SchemaModel.byName(List.of(mood), EnumType::name));
    }

    private static AttributeChange values(SchemaModel one, SchemaModel other) {
        return of("EnumType.values", one, other, "postgresql");
    }

    private static List<AttributeChange> enumTypes() {
        EnumType spare = new EnumType(QualifiedName.of("spare"), List.of("x"));
        EnumType renamed = new EnumType(QualifiedName.of("renamed"), List.of("x"));
        SchemaModel one = schema(t()).withEnumTypes(SchemaModel.byName(List.of(spare), EnumType::name));
        SchemaModel other = schema(t()).withEnumTypes(SchemaModel.byName(List.of(renamed), EnumType::name));
        return List.of(
                of("SchemaModel.enumTypes", schema(t()), one, "postgresql"),
                of("EnumType.name", one, other, "postgresql"),
                values(moods("sad", "ok"), moods("sad", "ok", "happy")),
                values(moods("sad", "ok"), moods("glum", "sad", "so-so", "ok")),
                values(moods("sad", "ok"), moods("ok", "sad")),
                values(moods("sad", "ok"), moods("sad", "fine")));
    }
}
