// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a database's statements spell columns: two that are spelled alike become the same. Used by one thread. */
final class Wording {
    private final DdlRenderer ddl;
    private final Map<Kind, String> words = new HashMap<>();

    private record Kind(SqlType type, @Nullable Identity identity) {}

    Wording(DdlRenderer ddl) {
        this.ddl = ddl;
    }

    /** Whether the columns are equal but for types that are written in the same words. */
    boolean isSame(Column one, Column other) {
        return one.equals(other)
                || (one.withType(other.type()).equals(other) && words(one).equals(words(other)));
    }

    /** A table with this column alone, for on some databases a numbered column has a type of its own. */
    private String words(Column column) {
        return words.computeIfAbsent(new Kind(column.type(), column.identity()), kind -> {
            Column alone = Column.of("c", kind.type()).withNullable(false).withIdentity(kind.identity());
            Constraint.PrimaryKey key = new Constraint.PrimaryKey(null, List.of(alone.name()));
            Table table = new Table(QualifiedName.of("t"), List.of(alone), key, List.of(), List.of(), null);
            try {
                return ddl.render(new Operation.CreateTable(table), SchemaModel::empty).stream()
                        .map(SqlStatement::text)
                        .toList()
                        .toString();
            } catch (LimbeckException unsupported) {
                return kind.toString();
            }
        });
    }
}
