// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.NumberRange;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Definition;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of catalogue rows. A {@code serial} column (an integer whose default draws from a sequence that the column
 * owns) reads as an identity "by default": both mean that the database numbers the rows, Hibernate's {@code IDENTITY} is at
 * home on either, and a database that was made with {@code serial} shall not look different from its entities. A {@link
 * SerialColumn} remembers the difference for the statements that must know it.
 */
final class PostgresqlColumns {
    private final BiFunction<String, String, QualifiedName> names;
    private final CatalogueNumbers numbers;
    private final TypeSystem types;
    private final Map<String, SqlType> parsed = new HashMap<>();

    PostgresqlColumns(BiFunction<String, String, QualifiedName> names, CatalogueNumbers numbers, TypeSystem types) {
        this.names = names;
        this.numbers = numbers;
        this.types = types;
    }

    /** Where a column is: the number of its table and its own. */
    record Place(long table, int column) {}

    /** A row of {@link PostgresqlQueries#COLUMNS}; {@code enumeration} is its schema, its name, and whether the column is an array. */
    record Row(
            Place place,
            Identifier name,
            String type,
            @Nullable List<String> enumeration,
            boolean notNull,
            String identity,
            String generated,
            @Nullable String expression,
            @Nullable String collation) {}

    /** Reads the row, and remembers the name of the column. */
    Row row(ResultSet row) throws SQLException {
        Place place = new Place(row.getLong("attrelid"), row.getInt("attnum"));
        Identifier name = Identifier.of(row.getString("attname"));
        numbers.column(place.table(), place.column(), name, row.getLong("attcollation"));
        Array enumeration = row.getArray("enumeration");
        return new Row(
                place,
                name,
                row.getString("type"),
                enumeration == null ? null : List.of((String[]) enumeration.getArray()),
                row.getBoolean("attnotnull"),
                row.getString("attidentity"),
                row.getString("attgenerated"),
                row.getString("expression"),
                row.getString("collation"));
    }

    /**
     * Puts the columns into their tables; gives the sequences of serial columns.
     *
     * @param sequences that number a column
     * @param comments of columns that have one
     */
    List<Definition> read(
            List<Row> rows,
            Map<Place, PostgresqlSequences.Row> sequences,
            Map<Place, String> comments,
            TableAssembly tables) {
        List<Definition> serials = new ArrayList<>();
        for (Row row : rows) {
            QualifiedName table = numbers.table(row.place().table());
            PostgresqlSequences.Row sequence = sequences.get(row.place());
            Column column = column(row, sequence, comments.get(row.place()));
            tables.column(table, column);
            if (sequence != null && row.identity().isEmpty()) {
                serials.add(SerialColumn.definition(sequence.name(), table, column.name()));
            }
        }
        return serials;
    }

    private Column column(Row row, PostgresqlSequences.@Nullable Row sequence, @Nullable String comment) {
        SqlType type = type(row);
        boolean generated = !row.generated().isEmpty();
        GeneratedExpression expression = generated
                ? new GeneratedExpression(
                        PostgresqlExpressions.read(String.valueOf(row.expression())),
                        row.generated().equals("s"))
                : null;
        return new Column(
                row.name(),
                type,
                !row.notNull(),
                generated || sequence != null ? null : PostgresqlDefaults.read(row.expression(), row.type()),
                sequence == null ? null : identity(row, sequence, type),
                expression,
                row.collation(),
                comment);
    }

    private SqlType type(Row row) {
        if (row.enumeration() == null) {
            return parsed.computeIfAbsent(row.type(), types::parse);
        }
        List<String> words = row.enumeration();
        SqlType type = new NamedEnumType(names.apply(words.get(0), words.get(1)));
        return Boolean.parseBoolean(words.get(2)) ? new ArrayType(type) : type;
    }

    private static Identity identity(Row row, PostgresqlSequences.Row sequence, SqlType type) {
        return NumberRange.of(type)
                .identity(
                        new NumberRange.Shown(
                                row.identity().equals("a"),
                                sequence.start(),
                                sequence.increment(),
                                sequence.minimum(),
                                sequence.maximum(),
                                sequence.cycle()),
                        sequence.cache() == 1 ? null : Long.valueOf(sequence.cache()));
    }
}
