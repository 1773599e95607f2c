// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said;
import dev.limbeck.schema.Said.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes. */
final class JavaConstraints {
    private final JavaImports imports;

    JavaConstraints(JavaImports imports) {
        this.imports = imports;
    }

    Code definition(Constraint constraint) {
        return constraint.match(this::primaryKey, this::unique, this::foreignKey, this::check, this::exclude);
    }

    private Code primaryKey(Constraint.PrimaryKey key) {
        List<Call> calls = new ArrayList<>();
        if (key.name() != null) {
            calls.add(call("named", imports.name(key.name())));
        }
        addDeferrability(calls, key.deferrability(), key.said());
        addKeyIndex(calls, key.index());
        return Chain.of(Code.call(imports.definition("primaryKey"), JavaValues.names(key.columns())), calls);
    }

    private Code unique(Constraint.Unique unique) {
        List<Call> calls = new ArrayList<>();
        if (unique.nullsNotDistinct()) {
            calls.add(call("nullsNotDistinct"));
        } else if (unique.said().has(Word.NULLS_DISTINCT)) {
            calls.add(call("nullsDistinct"));
        }
        addDeferrability(calls, unique.deferrability(), unique.said());
        addKeyIndex(calls, unique.index());
        return Chain.of(Code.call(imports.definition("unique"), imports.names(unique.name(), unique.columns())), calls);
    }

    private Code foreignKey(ForeignKey key) {
        List<Code> there = new ArrayList<>();
        there.add(JavaValues.name(key.referencedTable()));
        there.addAll(JavaValues.names(key.referencedColumns()));
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("references", there, false));
        if (key.onDelete() != ReferentialAction.NO_ACTION || key.said().has(Word.NO_ACTION_ON_DELETE)) {
            List<Code> action = new ArrayList<>(List.of(Code.text(imports.constant(key.onDelete()))));
            action.addAll(JavaValues.names(key.emptied()));
            calls.add(new Call("onDelete", action, false));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION || key.said().has(Word.NO_ACTION_ON_UPDATE)) {
            calls.add(call("onUpdate", Code.text(imports.constant(key.onUpdate()))));
        }
        if (key.matching() != Constraint.Matching.SIMPLE || key.said().has(Word.MATCH_SIMPLE)) {
            calls.add(call("matching", Code.text(imports.constant(key.matching()))));
        }
        addDeferrability(calls, key.deferrability(), key.said());
        addValidity(calls, key.validated());
        return Chain.of(Code.call(imports.definition("foreignKey"), imports.names(key.name(), key.columns())), calls);
    }

    private static void addDeferrability(List<Call> calls, Deferrability deferrability, Said said) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            calls.add(call(deferrability == Deferrability.DEFERRABLE ? "deferrable" : "initiallyDeferred"));
        } else if (said.has(Word.NOT_DEFERRABLE)) {
            calls.add(call("notDeferrable"));
        }
        if (said.has(Word.INITIALLY_IMMEDIATE)) {
            calls.add(call("initiallyImmediate"));
        }
    }

    private static void addKeyIndex(List<Call> calls, KeyIndex index) {
        addIndex(calls, index.method(), index.include(), index.options());
    }

    private static void addIndex(
            List<Call> calls, @Nullable String method, List<Identifier> include, Map<String, String> options) {
        if (method != null) {
            calls.add(call("using", JavaValues.string(method)));
        }
        if (!include.isEmpty()) {
            calls.add(new Call("include", JavaValues.names(include), false));
        }
        options.forEach((name, value) -> calls.add(call("option", JavaValues.string(name), JavaValues.string(value))));
    }

    private static void addValidity(List<Call> calls, boolean validated) {
        if (!validated) {
            calls.add(call("notValid"));
        }
    }

    private Code check(Constraint.Check check) {
        List<Call> calls = new ArrayList<>();
        addDeferrability(calls, check.deferrability(), check.said());
        addValidity(calls, check.validated());
        return Chain.of(
                Code.call(imports.definition("check"), imports.name(check.name()), JavaValues.string(check.sql())),
                calls);
    }

    private Code exclude(Constraint.Exclude exclude) {
        List<Call> calls = new ArrayList<>();
        if (exclude.using() != null) {
            calls.add(call("using", JavaValues.string(exclude.using())));
        }
        for (Constraint.Exclude.Element element : exclude.elements()) {
            String expression = element.part().expression();
            Code operator = JavaValues.string(element.operator());
            calls.add(
                    expression == null
                            ? call("column", JavaValues.name(element.part().column()), operator)
                            : call("expression", JavaValues.string(expression), operator));
            String operatorClass = element.part().operatorClass();
            if (operatorClass != null) {
                calls.add(call("operatorClass", JavaValues.string(operatorClass)));
            }
        }
        if (exclude.where() != null) {
            calls.add(call("where", JavaValues.string(exclude.where())));
        }
        addDeferrability(calls, exclude.deferrability(), exclude.said());
        return Chain.of(Code.call(imports.definition("exclude"), imports.name(exclude.name())), calls);
    }

    /** Whether the short form of {@code createIndex} says everything. */
    static boolean isPlain(Index index) {
        return index.name() != null
                && index.where() == null
                && index.method() == null
                && index.include().isEmpty()
                && !index.nullsNotDistinct()
                && !index.said().has(Word.NULLS_DISTINCT)
                && index.options().isEmpty()
                && index.parts().stream().allMatch(JavaConstraints::isPlain);
    }

    private static boolean isPlain(Index.Part part) {
        return part.column() != null
                && !part.descending()
                && part.nulls() == null
                && part.collation() == null
                && part.operatorClass() == null
                && !part.said().has(Word.ASCENDING);
    }

    /** {@code index("ix_users_mail", "a").descending("b").where("active")}. */
    Code definition(Index index, boolean concurrently) {
        List<Identifier> first = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            Identifier column = part.column();
            if (column != null && calls.isEmpty() && isPlain(part)) {
                first.add(column);
            } else {
                calls.add(part(part));
                addWords(calls, part);
            }
        }
        if (index.nullsNotDistinct()) {
            calls.add(call("nullsNotDistinct"));
        } else if (index.unique()) {
            calls.add(call("unique"));
        }
        if (!index.nullsNotDistinct() && index.said().has(Word.NULLS_DISTINCT)) {
            calls.add(call("nullsDistinct"));
        }
        if (index.where() != null) {
            calls.add(call("where", JavaValues.string(index.where())));
        }
        addIndex(calls, index.method(), index.include(), index.options());
        if (concurrently) {
            calls.add(call("concurrently"));
        }
        return Chain.of(Code.call(imports.definition("index"), imports.names(index.name(), first)), calls);
    }

    private static void addWords(List<Call> calls, Index.Part part) {
        if (part.collation() != null) {
            calls.add(call("collation", JavaValues.string(part.collation())));
        }
        if (part.operatorClass() != null) {
            calls.add(call("operatorClass", JavaValues.string(part.operatorClass())));
        }
    }

    private Call part(Index.Part part) {
        List<Code> arguments = new ArrayList<>();
        String expression = part.expression();
        arguments.add(expression == null ? JavaValues.name(part.column()) : JavaValues.string(expression));
        Index.Nulls nulls = part.nulls();
        if (nulls != null) {
            arguments.add(Code.text(imports.constant(nulls)));
        }
        boolean ascending = part.said().has(Word.ASCENDING);
        String word = part.descending() ? "descending" : ascending ? "ascending" : "";
        String method = expression == null
                ? word.isEmpty() ? "column" : word
                : word.isEmpty() ? "expression" : word + "Expression";
        return new Call(method, arguments, false);
    }

    private static Call call(String name, Code... arguments) {
        return new Call(name, List.of(arguments), false);
    }
}
