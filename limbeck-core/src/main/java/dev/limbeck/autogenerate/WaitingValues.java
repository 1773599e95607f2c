// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values that come to an enumeration type and are used in the same revision, as a default, in a check or by rows, although the
 * database lets them be used only after the commit: then the type is made anew. The scratch place cannot show it, because types
 * that were made in a transaction are free in it.
 */
final class WaitingValues {
    private final Dialect dialect;
    private final List<String> notes = new ArrayList<>();

    WaitingValues(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param start the schema before the operations */
    List<Operation> in(List<Operation> operations, SchemaModel start) {
        if (!dialect.enumValuesWaitForCommit()) {
            return operations;
        }
        List<Operation> result = new ArrayList<>(operations);
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof AlterEnumType alter && alter.before() != null) {
                int at = i;
                usedIn(operations, i + 1, added(alter.type(), alter.before()), start)
                        .ifPresent(value -> {
                            result.set(at, new AlterEnumType(alter.type(), alter.before(), true));
                            notes.add(note(alter.type(), value));
                        });
            }
        }
        return result;
    }

    /** What is done beyond what was asked for. */
    List<String> notes() {
        return notes;
    }

    private static List<String> added(EnumType after, EnumType before) {
        return after.adds(before)
                ? after.values().stream()
                        .filter(value -> !before.values().contains(value))
                        .toList()
                : List.of();
    }

    private Optional<String> usedIn(List<Operation> operations, int from, List<String> values, SchemaModel start) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        SchemaModel state = start;
        try {
            for (int i = 0; i < operations.size(); i++) {
                String sql = i < from ? "" : sql(operations.get(i), state);
                Optional<String> used = values.stream()
                        .filter(value -> sql.contains(literal(value)))
                        .findFirst();
                if (used.isPresent()) {
                    return used;
                }
                state = SchemaEffect.apply(state, operations.get(i));
            }
        } catch (LimbeckException unfit) {
            return Optional.empty(); // the proof tells why it does not run
        }
        return Optional.empty();
    }

    private String sql(Operation operation, SchemaModel state) {
        return dialect.ddl().render(operation, () -> state).stream()
                .map(SqlStatement::text)
                .collect(Collectors.joining("\n"));
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String note(EnumType type, String value) {
        return "type '" + type.name() + "' is made anew, because '" + value
                + "' is used in the same revision; that rewrites the tables that have it. To spare them, add the value in a"
                + " revision of its own first";
    }
}
