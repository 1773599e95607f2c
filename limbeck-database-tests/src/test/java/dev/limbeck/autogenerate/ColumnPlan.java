// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.Kind;
import org.jspecify.annotations.Nullable;

/**
 * @param size length or precision, 1 to 200
 * @param minimum what a check demands, null = no check
 * @param computedFrom number of an integer column, null = a plain one
 * @param enumeration number of an {@link EnumPlan}
 * @param variety how it is unlike the usual where the database knows more: collation, storage, form of the check; 0 = as usual
 */
record ColumnPlan(
        int number,
        String name,
        Kind kind,
        int size,
        boolean nullable,
        @Nullable Integer value,
        @Nullable String comment,
        @Nullable Integer minimum,
        @Nullable Integer computedFrom,
        int enumeration,
        int variety) {
    ColumnPlan(
            int number,
            String name,
            Kind kind,
            int size,
            boolean nullable,
            @Nullable Integer value,
            @Nullable String comment,
            @Nullable Integer minimum,
            @Nullable Integer computedFrom,
            int enumeration) {
        this(number, name, kind, size, nullable, value, comment, minimum, computedFrom, enumeration, 0);
    }

    ColumnPlan with(String newName, Kind newKind, int newSize, boolean newNullable) {
        return new ColumnPlan(
                number,
                newName,
                newKind,
                newSize,
                newNullable,
                value,
                comment,
                minimum,
                computedFrom,
                enumeration,
                variety);
    }

    ColumnPlan with(@Nullable Integer newValue, @Nullable String newComment, @Nullable Integer newMinimum) {
        return new ColumnPlan(
                number,
                name,
                kind,
                size,
                nullable,
                newValue,
                newComment,
                newMinimum,
                computedFrom,
                enumeration,
                variety);
    }

    ColumnPlan computed(@Nullable Integer from) {
        return new ColumnPlan(number, name, kind, size, nullable, value, comment, minimum, from, enumeration, variety);
    }

    ColumnPlan ofEnumeration(int newEnumeration) {
        return new ColumnPlan(
                number, name, kind, size, nullable, value, comment, minimum, computedFrom, newEnumeration, variety);
    }

    ColumnPlan varied(int newVariety) {
        return new ColumnPlan(
                number, name, kind, size, nullable, value, comment, minimum, computedFrom, enumeration, newVariety);
    }
}
