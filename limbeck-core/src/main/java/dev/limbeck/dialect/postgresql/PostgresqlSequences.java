// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.NumberRange;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes sequences of catalogue rows. */
final class PostgresqlSequences {
    private PostgresqlSequences() {}

    /**
     * A row of {@link PostgresqlQueries#SEQUENCES}.
     *
     * @param owner the column that it numbers; null = it stands by itself
     */
    record Row(
            QualifiedName name,
            String type,
            long start,
            long increment,
            long minimum,
            long maximum,
            long cache,
            boolean cycle,
            PostgresqlColumns.@Nullable Place owner) {}

    static Row row(ResultSet row, BiFunction<String, String, QualifiedName> names) throws SQLException {
        boolean owned = row.getString("owner") != null;
        return new Row(
                names.apply(row.getString("nspname"), row.getString("relname")),
                row.getString("seqtype"),
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"),
                owned ? new PostgresqlColumns.Place(row.getLong("owner"), row.getInt("owner_column")) : null);
    }

    /** Values that a sequence without options of its own has read as none. */
    static Sequence sequence(Row row, TypeSystem types) {
        boolean up = row.increment() > 0;
        NumberRange range = NumberRange.of(types.parse(row.type()));
        return new Sequence(
                row.name(),
                row.start(),
                row.increment(),
                unless(row.minimum(), up ? 1 : range.lowest()),
                unless(row.maximum(), up ? range.highest() : -1),
                unless(row.cache(), 1),
                row.cycle());
    }

    private static @Nullable Long unless(long value, long usual) {
        return value == usual ? null : value;
    }
}
