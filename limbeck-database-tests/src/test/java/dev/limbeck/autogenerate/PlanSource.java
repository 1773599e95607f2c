// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a change as the test that holds it, to be put into {@link FoundChangesDatabaseTest} under a name that says what it is. */
final class PlanSource {
    private PlanSource() {}

    static String test(String label, PlannedChange change) {
        return """
                    @EachDatabase("%s")
                    void nameWhatChanges(TestDatabase database) {
                        holds(
                                database,
                                %s,
                                %s);
                    }
                """.formatted(label, code(change.before()), code(change.after()));
    }

    private static String code(@Nullable Object value) {
        if (value instanceof Record plan) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : plan.getClass().getRecordComponents()) {
                parts.add(code(valueOf(plan, component)));
            }
            return "new " + plan.getClass().getSimpleName() + "(" + String.join(", ", parts) + ")";
        }
        if (value instanceof List<?> list) {
            return "List.of("
                    + String.join(", ", list.stream().map(PlanSource::code).toList()) + ")";
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        return value instanceof String text
                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : String.valueOf(value);
    }

    private static @Nullable Object valueOf(Record plan, RecordComponent component) {
        try {
            return component.getAccessor().invoke(plan);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
