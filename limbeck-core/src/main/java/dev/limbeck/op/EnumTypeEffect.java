// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static dev.limbeck.op.SchemaEdits.mismatch;
import static dev.limbeck.op.SchemaEdits.present;
import static dev.limbeck.op.SchemaEdits.put;
import static dev.limbeck.op.SchemaEdits.without;

import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What operations on enumeration types make of a schema. */
final class EnumTypeEffect {
    private EnumTypeEffect() {}

    /** The type with other values. */
    static SchemaModel change(SchemaModel before, QualifiedName name, UnaryOperator<EnumType> change) {
        EnumType type = present(before.enumTypes(), name, "type");
        return before.withEnumTypes(put(before.enumTypes(), name, change.apply(type)));
    }

    /** Defaults that are the value are it under its new name. */
    static SchemaModel renameValue(SchemaModel before, RenameEnumValue operation) {
        SchemaModel changed = change(before, operation.type(), type -> {
            if (!type.values().contains(operation.value())) {
                throw EnumPlace.noValue(type, operation.value());
            }
            if (type.values().contains(operation.newValue())) {
                throw mismatch("type '" + type.name() + "' has a value '" + operation.newValue() + "' already");
            }
            return new EnumType(
                    type.name(),
                    type.values().stream()
                            .map(v -> v.equals(operation.value()) ? operation.newValue() : v)
                            .toList());
        });
        for (Table table : before.tables().values()) {
            List<Column> columns = table.columns().stream()
                    .map(column -> column.type().equals(new NamedEnumType(operation.type()))
                            ? column.withDefault(renamed(column.defaultValue(), operation))
                            : column)
                    .toList();
            if (!columns.equals(table.columns())) {
                changed = changed.withTable(table.withColumns(columns));
            }
        }
        return changed;
    }

    private static @Nullable ColumnDefault renamed(@Nullable ColumnDefault value, RenameEnumValue operation) {
        if (value == null) {
            return null;
        }
        return value.match(
                text -> text.value().equals(operation.value()) ? new ColumnDefault.Text(operation.newValue()) : text,
                expression -> expression.sql().equals(literal(operation.value()))
                        ? new ColumnDefault.Expression(literal(operation.newValue()))
                        : expression);
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The columns of the type are of it under its new name. */
    static SchemaModel rename(SchemaModel before, RenameEnumType operation) {
        EnumType type = present(before.enumTypes(), operation.type(), "type");
        QualifiedName renamed = operation.type().sibling(operation.newName());
        SchemaModel changed = before.withEnumTypes(
                put(without(before.enumTypes(), operation.type()), renamed, new EnumType(renamed, type.values())));
        for (Table table : before.tables().values()) {
            List<Column> columns = table.columns().stream()
                    .map(column -> column.withType(retyped(column.type(), operation.type(), renamed)))
                    .toList();
            if (!columns.equals(table.columns())) {
                changed = changed.withTable(table.withColumns(columns));
            }
        }
        return changed;
    }

    private static SqlType retyped(SqlType type, QualifiedName old, QualifiedName renamed) {
        if (type instanceof NamedEnumType named && named.name().equals(old)) {
            return new NamedEnumType(renamed);
        }
        return type instanceof ArrayType array ? new ArrayType(retyped(array.element(), old, renamed)) : type;
    }
}
