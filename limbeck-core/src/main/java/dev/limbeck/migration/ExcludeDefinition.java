// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Said.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * An exclude constraint as a script writes it:
 * {@code exclude("ex_booking").using("gist").column("room", "=").expression("tsrange(begins, ends)", "&&")}.
 */
public record ExcludeDefinition(Constraint.Exclude constraint) implements ConstraintDefinition {
    /** The access method: {@code gist}. */
    public ExcludeDefinition using(String method) {
        return new ExcludeDefinition(constraint.withUsing(method));
    }

    /** One more column, and the operator that two rows are compared by. */
    public ExcludeDefinition column(String column, String operator) {
        return plus(new Exclude.Element(Index.Part.of(Names.single(column)), operator));
    }

    /** One more expression, and the operator that two rows are compared by. */
    public ExcludeDefinition expression(String sql, String operator) {
        return plus(new Exclude.Element(Index.Part.expression(sql), operator));
    }

    /** The operator class of the last column or expression: {@code gist_int4_ops}. */
    public ExcludeDefinition operatorClass(String operatorClass) {
        List<Exclude.Element> elements = new ArrayList<>(constraint.elements());
        if (elements.isEmpty()) {
            throw new IllegalStateException("name the column or expression first: exclude(…).column(\"…\", \"=\")");
        }
        int last = elements.size() - 1;
        Exclude.Element element = elements.get(last);
        elements.set(last, new Exclude.Element(element.part().withOperatorClass(operatorClass), element.operator()));
        return new ExcludeDefinition(constraint.withElements(elements));
    }

    /** Only the rows for which this holds. */
    public ExcludeDefinition where(String sql) {
        return new ExcludeDefinition(constraint.withWhere(sql));
    }

    /** It may be looked at when the transaction ends, if the session says so. */
    public ExcludeDefinition deferrable() {
        return new ExcludeDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
    }

    /** It is looked at when the transaction ends. */
    public ExcludeDefinition initiallyDeferred() {
        return new ExcludeDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
    }

    /** Says so; it is not anyway. */
    public ExcludeDefinition notDeferrable() {
        return new ExcludeDefinition(
                constraint.withDeferrability(Deferrability.NOT_DEFERRABLE).saying(Word.NOT_DEFERRABLE));
    }

    /** Says so; it is unless {@link #initiallyDeferred} says otherwise. */
    public ExcludeDefinition initiallyImmediate() {
        return new ExcludeDefinition(constraint.saying(Word.INITIALLY_IMMEDIATE));
    }

    private ExcludeDefinition plus(Exclude.Element element) {
        List<Exclude.Element> elements = new ArrayList<>(constraint.elements());
        elements.add(element);
        return new ExcludeDefinition(constraint.withElements(elements));
    }
}
