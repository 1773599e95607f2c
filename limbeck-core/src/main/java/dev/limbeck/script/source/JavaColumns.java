// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.ColumnChange;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Said.Word;
import dev.limbeck.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns and what changes of them. */
final class JavaColumns {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final JavaImports imports;
    private final JavaTypes types;

    JavaColumns(JavaImports imports) {
        this.imports = imports;
        this.types = new JavaTypes(imports);
    }

    /** {@code column("email", varchar(255)).notNull()}. */
    Code definition(Column column) {
        List<Call> calls = new ArrayList<>();
        if (!column.nullable()) {
            calls.add(call("notNull"));
        }
        present(column.identity(), identity -> addIdentity(calls, identity));
        present(column.defaultValue(), value -> calls.add(defaultValue(value)));
        present(column.generated(), expression -> calls.add(generated(expression)));
        present(column.collation(), collation -> calls.add(call("collation", JavaValues.string(collation))));
        present(column.comment(), comment -> calls.add(call("comment", JavaValues.string(comment))));
        column.attributes().forEach(attribute -> calls.add(call("attribute", JavaValues.string(attribute))));
        return Chain.of(
                Code.call(imports.definition("column"), JavaValues.name(column.name()), types.of(column.type())),
                calls);
    }

    private static <T> void present(@Nullable T value, Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }

    /** {@code to -> to.type(varchar(500)).noDefault()}. */
    Code change(ColumnPatch patch) {
        List<Call> calls = new ArrayList<>();
        set(patch.name(), name -> calls.add(call("rename", JavaValues.name(name))));
        set(patch.type(), type -> calls.add(type(type, patch)));
        set(patch.nullable(), nullable -> calls.add(call(nullable ? "nullable" : "notNull")));
        set(patch.identity(), identity -> addIdentity(calls, identity));
        set(patch.defaultValue(), value -> calls.add(defaultValue(value)));
        set(patch.generated(), expression -> calls.add(generated(expression)));
        set(patch.collation(), collation -> calls.add(call("collation", JavaValues.string(collation))));
        set(patch.comment(), comment -> calls.add(call("comment", JavaValues.string(comment))));
        addCleared(patch, calls);
        String using = patch.using();
        if (using != null && !patch.type().changes()) {
            return usingAlone(using, calls);
        }
        return Chain.lambda("to", calls);
    }

    private static void addCleared(ColumnPatch patch, List<Call> calls) {
        clear(patch.identity(), "noIdentity", calls);
        clear(patch.defaultValue(), "noDefault", calls);
        clear(patch.generated(), "notGenerated", calls);
        clear(patch.collation(), "noCollation", calls);
        clear(patch.comment(), "noComment", calls);
    }

    private static <T> void set(Patch<T> patch, Consumer<T> action) {
        patch.match(() -> false, value -> run(action, value), () -> false);
    }

    private static <T> boolean run(Consumer<T> action, T value) {
        action.accept(value);
        return true;
    }

    private static void clear(Patch<?> patch, String method, List<Call> calls) {
        if (patch.match(() -> false, value -> false, () -> true)) {
            calls.add(call(method));
        }
    }

    /** An expression without a new type has no word of its own. */
    private Code usingAlone(String using, List<Call> calls) {
        Chain patched = new Chain(Code.text("to.patch()"), List.of(call("withUsing", JavaValues.string(using))), false);
        Code change = Code.call("new " + imports.use(ColumnChange.class), patched);
        return new Chain(Code.text("to -> " + change.flat()), calls, false);
    }

    private Call type(SqlType type, ColumnPatch patch) {
        String using = patch.using();
        return using == null ? call("type", types.of(type)) : call("type", types.of(type), JavaValues.string(using));
    }

    private static void addIdentity(List<Call> calls, Identity identity) {
        calls.add(call(identity.always() ? "identityAlways" : "identity"));
        if (identity.start() != null || identity.increment() != null) {
            calls.add(call("numbering", JavaValues.boxed(identity.start()), JavaValues.boxed(identity.increment())));
        }
        if (identity.minimum() != null || identity.maximum() != null) {
            calls.add(call(
                    "numberingLimits", JavaValues.boxed(identity.minimum()), JavaValues.boxed(identity.maximum())));
        }
        if (identity.cache() != null) {
            calls.add(call("numberingCache", JavaValues.number(identity.cache())));
        }
        addIf(identity.said().has(Word.NO_MINIMUM), "numberingWithoutMinimum", calls);
        addIf(identity.said().has(Word.NO_MAXIMUM), "numberingWithoutMaximum", calls);
        addIf(identity.cycle(), "numberingCycle", calls);
        addIf(!identity.cycle() && identity.said().has(Word.NO_CYCLE), "numberingWithoutCycle", calls);
        addIf(identity.onNull(), "numberingNulls", calls);
        addIf(identity.ordered(), "numberingOrder", calls);
        addIf(!identity.ordered() && identity.said().has(Word.NO_ORDER), "numberingWithoutOrder", calls);
    }

    private static void addIf(boolean said, String method, List<Call> calls) {
        if (said) {
            calls.add(call(method));
        }
    }

    private static Call defaultValue(ColumnDefault value) {
        return value.match(
                text -> call("defaultValue", JavaValues.string(text.value())),
                expression -> WHOLE_NUMBER.matcher(expression.sql()).matches()
                        ? call("defaultValue", JavaValues.number(Long.parseLong(expression.sql())))
                        : call("defaultSql", JavaValues.string(expression.sql())));
    }

    private static Call generated(GeneratedExpression expression) {
        return call(
                switch (expression.storage()) {
                    case STORED -> "generatedStored";
                    case VIRTUAL -> "generatedVirtual";
                    case UNSAID -> "generated";
                },
                JavaValues.string(expression.sql()));
    }

    private static Call call(String name, Code... arguments) {
        return new Call(name, List.of(arguments), false);
    }
}
