// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of tables in one line each, for people: {@code foreign key (user_id) -> users (id) on delete cascade}. */
final class SchemaWords {
    private final TypeSystem types;

    SchemaWords(TypeSystem types) {
        this.types = types;
    }

    /** Columns, then keys and checks, then indexes, each with its name if it has one. */
    List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column.name() + " " + column(column)));
        table.allConstraints()
                .forEach(constraint ->
                        lines.add((constraint.name() == null ? "" : constraint.name() + " ") + constraint(constraint)));
        table.indexes().forEach(index -> lines.add((index.name() == null ? "" : index.name() + " ") + index(index)));
        return lines;
    }

    String type(SqlType type) {
        return types.render(type);
    }

    /** Without its name. */
    String column(Column column) {
        return type(column.type())
                + (column.nullable() ? "" : " not null")
                + (column.identity() == null ? "" : " identity")
                + (column.generated() == null ? "" : " generated")
                + (column.defaultValue() == null ? "" : " default " + defaultValue(column.defaultValue()));
    }

    static String defaultValue(ColumnDefault value) {
        return value.match(text -> "'" + text.value() + "'", ColumnDefault.Expression::sql);
    }

    /** Without its name. */
    String constraint(Constraint constraint) {
        return constraint.match(
                key -> "primary key" + columns(key.columns()),
                unique ->
                        "unique" + columns(unique.columns()) + (unique.nullsNotDistinct() ? " nulls not distinct" : ""),
                key -> "foreign key" + columns(key.columns()) + " -> " + key.referencedTable()
                        + columns(key.referencedColumns())
                        + action("delete", key.onDelete())
                        + action("update", key.onUpdate()),
                check -> "check (" + check.sql() + ")",
                exclude -> "exclude ("
                        + exclude.elements().stream()
                                .map(element -> part(element.part()) + " with " + element.operator())
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    /** Without its name. */
    String index(Index index) {
        return (index.unique() ? "unique index" : "index")
                + (index.method() == null ? "" : " using " + index.method())
                + index.parts().stream().map(SchemaWords::part).collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " include" + columns(index.include()))
                + (index.where() == null ? "" : " where " + index.where());
    }

    /** In order: {@code ('sad', 'happy')}. */
    static String values(EnumType type) {
        return type.values().stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String part(Index.Part part) {
        return (part.column() == null ? part.expression() : part.column().toString())
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == null ? "" : part.nulls() == Index.Nulls.FIRST ? " nulls first" : " nulls last");
    }

    private static String columns(List<Identifier> columns) {
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : " on " + event + " " + action.sql();
    }
}
