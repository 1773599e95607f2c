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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private final TypeSystem types;

    PostgresqlColumns(BiFunction<String, String, QualifiedName> names, TypeSystem types) {
        this.names = names;
        this.types = types;
    }

    /** A row of {@link PostgresqlQueries#COLUMNS}. */
    record Row(
            String schema,
            String table,
            String name,
            String type,
            @Nullable String enumSchema,
            String enumName,
            boolean array,
            boolean notNull,
            String identity,
            String generated,
            @Nullable String expression,
            @Nullable Numbers numbers,
            @Nullable String sequenceSchema,
            @Nullable String sequence,
            @Nullable String collation,
            @Nullable String comment) {}

    /** Of the sequence that a column draws from. */
    record Numbers(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {
        static @Nullable Numbers of(ResultSet row) throws SQLException {
            return row.getObject("seqstart") == null
                    ? null
                    : new Numbers(
                            row.getLong("seqstart"),
                            row.getLong("seqincrement"),
                            row.getLong("seqmin"),
                            row.getLong("seqmax"),
                            row.getLong("seqcache"),
                            row.getBoolean("seqcycle"));
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("nspname"),
                row.getString("relname"),
                row.getString("attname"),
                row.getString("type"),
                row.getString("enum_schema"),
                row.getString("enum_name"),
                row.getBoolean("is_array"),
                row.getBoolean("attnotnull"),
                row.getString("attidentity"),
                row.getString("attgenerated"),
                row.getString("expression"),
                Numbers.of(row),
                row.getString("seqschema"),
                row.getString("seqname"),
                row.getString("collation"),
                row.getString("comment"));
    }

    /** Puts the columns into their tables; gives the sequences of serial columns. */
    List<Definition> read(List<Row> rows, TableAssembly tables) {
        List<Definition> serials = new ArrayList<>();
        for (Row row : rows) {
            QualifiedName table = names.apply(row.schema(), row.table());
            Column column = column(row);
            tables.column(table, column);
            if (isSerial(row) && row.sequenceSchema() != null && row.sequence() != null) {
                serials.add(SerialColumn.definition(
                        names.apply(row.sequenceSchema(), row.sequence()), table, column.name()));
            }
        }
        return serials;
    }

    private Column column(Row row) {
        SqlType type = type(row);
        Identity identity = identity(row, type);
        boolean generated = !row.generated().isEmpty();
        Column column = Column.of(Identifier.of(row.name()), type)
                .withNullable(!row.notNull())
                .withIdentity(identity)
                .withCollation(row.collation())
                .withComment(row.comment());
        if (generated) {
            String sql = PostgresqlExpressions.read(String.valueOf(row.expression()));
            return column.withGenerated(
                    new GeneratedExpression(sql, row.generated().equals("s")));
        }
        return identity != null ? column : column.withDefault(PostgresqlDefaults.read(row.expression(), row.type()));
    }

    private SqlType type(Row row) {
        if (row.enumSchema() == null) {
            return types.parse(row.type());
        }
        SqlType type = new NamedEnumType(names.apply(row.enumSchema(), row.enumName()));
        return row.array() ? new ArrayType(type) : type;
    }

    private static boolean isSerial(Row row) {
        String expression = row.expression();
        return row.identity().isEmpty()
                && row.numbers() != null
                && expression != null
                && expression.startsWith("nextval(")
                && expression.endsWith("::regclass)");
    }

    private static @Nullable Identity identity(Row row, SqlType type) {
        Numbers numbers = row.numbers();
        if (numbers == null || (row.identity().isEmpty() && !isSerial(row))) {
            return null;
        }
        return NumberRange.of(type)
                .identity(
                        new NumberRange.Shown(
                                row.identity().equals("a"),
                                numbers.start(),
                                numbers.increment(),
                                numbers.minimum(),
                                numbers.maximum(),
                                numbers.cycle()),
                        numbers.cache() == 1 ? null : Long.valueOf(numbers.cache()));
    }
}
