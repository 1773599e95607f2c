// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code ALTER COLUMN}. {@code MODIFY} and {@code CHANGE} take a whole definition, and what it leaves out is lost; so all of
 * the column is written. A new name alone and a new default alone have statements that need not know the rest.
 */
final class ColumnAlteration {
    private static final Pattern NOW =
            Pattern.compile("\\bCURRENT_TIMESTAMP\\b(?:\\(\\d?\\))?", Pattern.CASE_INSENSITIVE);

    private final MySqlFamilyDdl ddl;
    private final MySqlFamilyClauses clauses;
    private final AlterColumn alter;
    private final ColumnPatch patch;
    private final Catalog catalog;

    ColumnAlteration(MySqlFamilyDdl ddl, MySqlFamilyClauses clauses, AlterColumn alter, Catalog catalog) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.alter = alter;
        this.patch = alter.patch();
        this.catalog = catalog;
    }

    List<String> statements() {
        if (patch.isEmpty()) {
            return List.of();
        }
        if (patch.using() != null) {
            throw ddl.cannot(
                    "convert the values of '" + alter.column() + "' by an expression while it changes the type",
                    "add a column of the new type, fill it by an update, drop the old one and rename the new one");
        }
        if (patch.onlyRenames() && alter.before() == null) {
            return List.of(ddl.alter(alter.table(), "RENAME COLUMN " + name(alter.column()) + " TO " + newName()));
        }
        if (patch.withDefault(Patch.keep()).isEmpty()) {
            Optional<String> alone = defaultAlone();
            if (alone.isPresent()) {
                return List.of(ddl.alter(alter.table(), "ALTER COLUMN " + name(alter.column()) + " " + alone.get()));
            }
        }
        return redefine();
    }

    private String name(Identifier identifier) {
        return clauses.name(identifier);
    }

    private String newName() {
        return name(patch.name().match(alter::column, to -> to, alter::column));
    }

    /** The action for the default alone; empty where only a whole definition will do. */
    private Optional<String> defaultAlone() {
        Optional<Column> known = Optional.ofNullable(alter.before())
                .or(() -> catalog.known(alter.table()).flatMap(table -> table.column(alter.column())));
        boolean wantsDefinition =
                known.map(ColumnAlteration::defaultNeedsDefinition).orElse(false)
                        || patch.defaultValue().match(() -> false, DefaultWords::updateItself, () -> false);
        if (wantsDefinition && !dropsFromNotNull(known)) {
            return Optional.empty();
        }
        SqlType type = known.map(Column::type).orElse(null);
        return Optional.of(patch.defaultValue()
                .match(
                        () -> "",
                        value -> "SET DEFAULT " + clauses.defaults().value(type, value),
                        // without a default at all an insert would have to name even a nullable column
                        () -> known.isPresent() && known.get().nullable() ? "SET DEFAULT NULL" : "DROP DEFAULT"));
    }

    /** {@code SET DEFAULT} refuses the current time, and null for the large types; it leaves {@code ON UPDATE} alone. */
    private static boolean defaultNeedsDefinition(Column column) {
        return column.type() instanceof SqlType.TimestampType
                || column.type() instanceof SqlType.TextType
                || column.type() instanceof SqlType.BlobType
                || column.type() instanceof SqlType.JsonType;
    }

    private boolean dropsFromNotNull(Optional<Column> known) {
        return patch.defaultValue().match(() -> false, to -> false, () -> true)
                && known.filter(column -> !column.nullable() && !DefaultWords.updateItself(column.defaultValue()))
                        .isPresent();
    }

    private List<String> redefine() {
        Column before = ddl.definitionBefore(alter, catalog);
        Column after = inTime(patch.applyTo(before));
        if (patch.generated().changes() && mustBeMadeAnew(before.generated(), after.generated())) {
            return List.of(ddl.alter(alter.table(), dropAndAdd(before, after)));
        }
        boolean renames = patch.name().changes();
        boolean dated = after.type() instanceof SqlType.TimestampType
                && patch.defaultValue().match(() -> true, to -> true, () -> false);
        String verb = renames || dated ? "CHANGE " + name(before.name()) + " " : "MODIFY ";
        String modify = verb + name(after.name()) + " " + clauses.definition(after)
                + ddl.stopgapFor(alter.table(), before, after, catalog);
        return ddl.actions(alter, before, modify, catalog).stream()
                .map(action -> ddl.alter(alter.table(), action))
                .toList();
    }

    /** A kept default that is the current time takes the precision of the new type; the server refuses another one. */
    private Column inTime(Column after) {
        ColumnDefault kept = after.defaultValue();
        if (kept == null
                || patch.defaultValue().changes()
                || !(after.type() instanceof SqlType.TimestampType type)
                || !patch.type().changes()) {
            return after;
        }
        Integer precision = type.precision();
        String now = "CURRENT_TIMESTAMP" + (precision == null || precision == 0 ? "" : "(" + precision + ")");
        return after.withDefault(kept.match(
                text -> text,
                expression -> new ColumnDefault.Expression(
                        NOW.matcher(expression.sql()).replaceAll(now))));
    }

    /** Whether the new expression needs a new column; throws where values would be lost. */
    private boolean mustBeMadeAnew(@Nullable GeneratedExpression before, @Nullable GeneratedExpression after) {
        if (before == null) {
            throw ddl.cannot(
                    "compute the existing column '" + alter.column() + "' without losing its values",
                    "add a generated column of another name, drop '" + alter.column() + "' and rename the new one");
        }
        if (after == null) {
            if (!before.stored()) {
                throw ddl.cannot(
                        "keep the values of '" + alter.column() + "', which are computed when read",
                        "add a plain column, fill it by an update, drop '" + alter.column()
                                + "' and rename the new one");
            }
            return false;
        }
        return before.stored() != after.stored();
    }

    /** In one statement; nothing is lost, for the values are computed. */
    private String dropAndAdd(Column before, Column after) {
        Table table = catalog.known(alter.table())
                .orElseThrow(() -> ddl.cannot(
                        "change whether '" + alter.column() + "' is stored without knowing its keys",
                        "drop the column and add it again"));
        if (isKey(table, before.name())) {
            throw ddl.cannot(
                    "change whether '" + alter.column() + "' is stored while a key or index stands on it",
                    "drop the key first and make it again afterwards");
        }
        int position = table.columns().indexOf(table.column(before.name()).orElseThrow());
        String place = position == 0
                ? " FIRST"
                : " AFTER " + name(table.columns().get(position - 1).name());
        return "DROP COLUMN " + name(before.name()) + ", ADD COLUMN " + clauses.column(after, null) + place;
    }

    private static boolean isKey(Table table, Identifier column) {
        boolean constrained = table.allConstraints().stream()
                .anyMatch(constraint -> constraint.columns().contains(column));
        return constrained
                || table.indexes().stream()
                        .flatMap(index -> index.parts().stream())
                        .anyMatch(part -> part.column() == null || column.equals(part.column()));
    }
}
