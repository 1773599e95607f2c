// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Copies with one part changed come from the {@code with…} methods.
 *
 * @param defaultValue null = no default
 * @param identity null = not numbered by the database
 * @param generated null = not computed by the database
 * @param collation as the dialect names it, null = the table's
 * @param comment null = none; never empty
 * @param attributes what the vocabulary has no word for, as the dialect writes it ({@code INVISIBLE}, {@code SRID 4326}); kept
 *     through every change, never compared with a model that cannot know it
 */
public record Column(
        Identifier name,
        SqlType type,
        boolean nullable,
        @Nullable ColumnDefault defaultValue,
        @Nullable Identity identity,
        @Nullable GeneratedExpression generated,
        @Nullable String collation,
        @Nullable String comment,
        List<String> attributes) {
    public Column {
        attributes = List.copyOf(attributes);
    }

    /** A column without attributes of one database. */
    public Column(
            Identifier name,
            SqlType type,
            boolean nullable,
            @Nullable ColumnDefault defaultValue,
            @Nullable Identity identity,
            @Nullable GeneratedExpression generated,
            @Nullable String collation,
            @Nullable String comment) {
        this(name, type, nullable, defaultValue, identity, generated, collation, comment, List.of());
    }

    /** A nullable column with nothing but a name and a type. */
    public static Column of(String name, SqlType type) {
        return of(Identifier.of(name), type);
    }

    public static Column of(Identifier name, SqlType type) {
        return new Column(name, type, true, null, null, null, null, null);
    }

    public Column withName(Identifier newName) {
        return new Column(newName, type, nullable, defaultValue, identity, generated, collation, comment, attributes);
    }

    public Column withType(SqlType newType) {
        return new Column(name, newType, nullable, defaultValue, identity, generated, collation, comment, attributes);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(name, type, newNullable, defaultValue, identity, generated, collation, comment, attributes);
    }

    public Column withDefault(@Nullable ColumnDefault newDefault) {
        return new Column(name, type, nullable, newDefault, identity, generated, collation, comment, attributes);
    }

    public Column withIdentity(@Nullable Identity newIdentity) {
        return new Column(name, type, nullable, defaultValue, newIdentity, generated, collation, comment, attributes);
    }

    public Column withGenerated(@Nullable GeneratedExpression newGenerated) {
        return new Column(name, type, nullable, defaultValue, identity, newGenerated, collation, comment, attributes);
    }

    public Column withCollation(@Nullable String newCollation) {
        return new Column(name, type, nullable, defaultValue, identity, generated, newCollation, comment, attributes);
    }

    public Column withComment(@Nullable String newComment) {
        return new Column(name, type, nullable, defaultValue, identity, generated, collation, newComment, attributes);
    }

    public Column withAttributes(List<String> newAttributes) {
        return new Column(name, type, nullable, defaultValue, identity, generated, collation, comment, newAttributes);
    }
}
