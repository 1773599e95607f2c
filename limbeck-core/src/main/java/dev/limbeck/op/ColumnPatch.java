// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changed attributes of a column. Name, type and nullability are never {@link Patch.Clear}.
 *
 * @param using expression that turns the old values into the new type, raw, null = the database's own cast
 */
public record ColumnPatch(
        Patch<Identifier> name,
        Patch<SqlType> type,
        Patch<Boolean> nullable,
        Patch<ColumnDefault> defaultValue,
        Patch<Identity> identity,
        Patch<GeneratedExpression> generated,
        Patch<String> collation,
        Patch<String> comment,
        @Nullable String using) {
    private static final ColumnPatch NOTHING = new ColumnPatch(
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            null);

    public static ColumnPatch nothing() {
        return NOTHING;
    }

    /** What leads from one column to the other, a new name included. */
    public static ColumnPatch between(Column before, Column after) {
        return new ColumnPatch(
                Patch.between(before.name(), after.name()),
                Patch.between(before.type(), after.type()),
                Patch.between(before.nullable(), after.nullable()),
                Patch.between(before.defaultValue(), after.defaultValue()),
                Patch.between(before.identity(), after.identity()),
                Patch.between(before.generated(), after.generated()),
                Patch.between(before.collation(), after.collation()),
                Patch.between(before.comment(), after.comment()),
                null);
    }

    /** The column after the patch. */
    public Column applyTo(Column column) {
        return new Column(
                Objects.requireNonNull(name.applyTo(column.name())),
                Objects.requireNonNull(type.applyTo(column.type())),
                Boolean.TRUE.equals(nullable.applyTo(column.nullable())),
                defaultValue.applyTo(column.defaultValue()),
                identity.applyTo(column.identity()),
                generated.applyTo(column.generated()),
                collation.applyTo(column.collation()),
                comment.applyTo(column.comment()),
                column.attributes());
    }

    public boolean isEmpty() {
        return this.equals(NOTHING);
    }

    /** Nothing but a new name. */
    public boolean onlyRenames() {
        return name.changes() && withName(Patch.keep()).isEmpty();
    }

    public ColumnPatch withName(Patch<Identifier> change) {
        return new ColumnPatch(change, type, nullable, defaultValue, identity, generated, collation, comment, using);
    }

    public ColumnPatch withType(Patch<SqlType> change) {
        return new ColumnPatch(name, change, nullable, defaultValue, identity, generated, collation, comment, using);
    }

    public ColumnPatch withNullable(Patch<Boolean> change) {
        return new ColumnPatch(name, type, change, defaultValue, identity, generated, collation, comment, using);
    }

    public ColumnPatch withDefault(Patch<ColumnDefault> change) {
        return new ColumnPatch(name, type, nullable, change, identity, generated, collation, comment, using);
    }

    public ColumnPatch withIdentity(Patch<Identity> change) {
        return new ColumnPatch(name, type, nullable, defaultValue, change, generated, collation, comment, using);
    }

    public ColumnPatch withGenerated(Patch<GeneratedExpression> change) {
        return new ColumnPatch(name, type, nullable, defaultValue, identity, change, collation, comment, using);
    }

    public ColumnPatch withCollation(Patch<String> change) {
        return new ColumnPatch(name, type, nullable, defaultValue, identity, generated, change, comment, using);
    }

    public ColumnPatch withComment(Patch<String> change) {
        return new ColumnPatch(name, type, nullable, defaultValue, identity, generated, collation, change, using);
    }

    public ColumnPatch withUsing(@Nullable String expression) {
        return new ColumnPatch(name, type, nullable, defaultValue, identity, generated, collation, comment, expression);
    }
}
