// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;

/** Constraints and indexes. */
final class JavaConstraints {
    private final JavaImports imports;

    JavaConstraints(JavaImports imports) {
        this.imports = imports;
    }

    Code definition(Constraint constraint) {
        return constraint.match(this::primaryKey, this::unique, this::foreignKey, this::check);
    }

    private Code primaryKey(Constraint.PrimaryKey key) {
        List<Call> calls = key.name() == null ? List.of() : List.of(call("named", JavaValues.name(key.name())));
        return Chain.of(Code.call(imports.definition("primaryKey"), JavaValues.names(key.columns())), calls);
    }

    private Code unique(Constraint.Unique unique) {
        List<Call> calls = unique.nullsNotDistinct() ? List.of(call("nullsNotDistinct")) : List.of();
        return Chain.of(
                Code.call(imports.definition("unique"), JavaValues.names(unique.name(), unique.columns())), calls);
    }

    private Code foreignKey(ForeignKey key) {
        List<Code> there = new ArrayList<>();
        there.add(JavaValues.name(key.referencedTable()));
        there.addAll(JavaValues.names(key.referencedColumns()));
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("references", there, false));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            calls.add(call("onDelete", Code.text(imports.constant(key.onDelete()))));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            calls.add(call("onUpdate", Code.text(imports.constant(key.onUpdate()))));
        }
        if (key.deferrability() != Deferrability.NOT_DEFERRABLE) {
            calls.add(call(key.deferrability() == Deferrability.DEFERRABLE ? "deferrable" : "initiallyDeferred"));
        }
        return Chain.of(
                Code.call(imports.definition("foreignKey"), JavaValues.names(key.name(), key.columns())), calls);
    }

    private Code check(Constraint.Check check) {
        return Code.call(imports.definition("check"), JavaValues.name(check.name()), JavaValues.string(check.sql()));
    }

    /** Whether the short form of {@code createIndex} says everything. */
    static boolean isPlain(Index index) {
        return index.name() != null
                && index.where() == null
                && index.method() == null
                && index.include().isEmpty()
                && index.parts().stream().allMatch(JavaConstraints::isPlain);
    }

    private static boolean isPlain(Index.Part part) {
        return part.column() != null && !part.descending() && part.nulls() == null;
    }

    /** {@code index("ix_users_mail", "a").descending("b").where("active")}. */
    Code definition(Index index) {
        List<Identifier> first = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            Identifier column = part.column();
            if (column != null && calls.isEmpty() && isPlain(part)) {
                first.add(column);
            } else {
                calls.add(part(part));
            }
        }
        if (index.unique()) {
            calls.add(call("unique"));
        }
        if (index.where() != null) {
            calls.add(call("where", JavaValues.string(index.where())));
        }
        if (index.method() != null) {
            calls.add(call("using", JavaValues.string(index.method())));
        }
        if (!index.include().isEmpty()) {
            calls.add(new Call("include", JavaValues.names(index.include()), false));
        }
        return Chain.of(Code.call(imports.definition("index"), JavaValues.names(index.name(), first)), calls);
    }

    private Call part(Index.Part part) {
        List<Code> arguments = new ArrayList<>();
        String expression = part.expression();
        arguments.add(expression == null ? JavaValues.name(part.column()) : JavaValues.string(expression));
        Index.Nulls nulls = part.nulls();
        if (nulls != null) {
            arguments.add(Code.text(imports.constant(nulls)));
        }
        String word = expression == null ? "column" : "expression";
        String descending = expression == null ? "descending" : "descendingExpression";
        return new Call(part.descending() ? descending : word, arguments, false);
    }

    private static Call call(String name, Code... arguments) {
        return new Call(name, List.of(arguments), false);
    }
}
