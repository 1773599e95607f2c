// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.Index;
import java.util.ArrayList;
import java.util.List;

/**
 * An exclude constraint as a script writes it:
 * {@code exclude("ex_booking").using("gist").column("room", "=").expression("tsrange(begins, ends)", "&&")}.
 */
public record ExcludeDefinition(Constraint.Exclude constraint) implements ConstraintDefinition {
    /** The access method: {@code gist}. */
    public ExcludeDefinition using(String method) {
        return new ExcludeDefinition(new Exclude(
                constraint.name(), method, constraint.elements(), constraint.where(), constraint.deferrability()));
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
        return new ExcludeDefinition(new Exclude(
                constraint.name(), constraint.using(), constraint.elements(), sql, constraint.deferrability()));
    }

    /** It may be looked at when the transaction ends, if the session says so. */
    public ExcludeDefinition deferrable() {
        return with(Deferrability.DEFERRABLE);
    }

    /** It is looked at when the transaction ends. */
    public ExcludeDefinition initiallyDeferred() {
        return with(Deferrability.INITIALLY_DEFERRED);
    }

    private ExcludeDefinition with(Deferrability deferrability) {
        return new ExcludeDefinition(new Exclude(
                constraint.name(), constraint.using(), constraint.elements(), constraint.where(), deferrability));
    }

    private ExcludeDefinition plus(Exclude.Element element) {
        List<Exclude.Element> elements = new ArrayList<>(constraint.elements());
        elements.add(element);
        return new ExcludeDefinition(constraint.withElements(elements));
    }
}
