// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what leads from one column to another, attribute by attribute. */
final class ColumnComparison {
    private final SchemaComparison comparison;

    ColumnComparison(SchemaComparison comparison) {
        this.comparison = comparison;
    }

    /** {@code unknown} takes a sentence for each attribute that could not be told. */
    ColumnPatch patch(Column actual, Column desired, Consumer<String> unknown) {
        ColumnPatch patch = ColumnPatch.nothing();
        if (differs("type", comparison.types(actual.type(), desired.type()), unknown)) {
            patch = patch.withType(Patch.to(desired.type()));
        }
        if (actual.nullable() != desired.nullable()) {
            patch = patch.withNullable(Patch.to(desired.nullable()));
        }
        boolean sameDefault = NumericDefault.same(desired.type(), actual.defaultValue(), desired.defaultValue());
        if (!sameDefault
                && differs("default", comparison.defaults(actual.defaultValue(), desired.defaultValue()), unknown)) {
            patch = patch.withDefault(
                    desired.defaultValue() == null ? Patch.clear() : Patch.to(desired.defaultValue()));
        }
        if (differs(actual.identity(), desired.identity())) {
            patch = patch.withIdentity(desired.identity() == null ? Patch.clear() : Patch.to(desired.identity()));
        }
        if (differs("generated expression", generated(actual.generated(), desired.generated()), unknown)) {
            patch = patch.withGenerated(desired.generated() == null ? Patch.clear() : Patch.to(desired.generated()));
        }
        return patch.withCollation(Patch.between(actual.collation(), desired.collation()))
                .withComment(Patch.between(actual.comment(), desired.comment()));
    }

    private boolean differs(@Nullable Identity actual, @Nullable Identity desired) {
        return actual == null || desired == null
                ? !Objects.equals(actual, desired)
                : !comparison.sameIdentity(actual, desired);
    }

    private Comparison generated(@Nullable GeneratedExpression actual, @Nullable GeneratedExpression desired) {
        if (actual == null || desired == null) {
            return Objects.equals(actual, desired) ? Comparison.SAME : new Comparison.Different("one is not generated");
        }
        if (actual.stored() != desired.stored()) {
            return new Comparison.Different("stored or not");
        }
        return comparison.expressions(actual.sql(), desired.sql());
    }

    private static boolean differs(String what, Comparison answer, Consumer<String> unknown) {
        if (answer instanceof Comparison.Unknown reason) {
            unknown.accept(what + " may differ, which cannot be told here: " + reason.reason());
        }
        return answer instanceof Comparison.Different;
    }
}
