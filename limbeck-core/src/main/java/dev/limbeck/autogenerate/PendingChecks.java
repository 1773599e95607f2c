// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows that a revision writes wait for the checks of deferred constraints, and a table with rows that wait cannot be altered: so
 * they are checked at once. The scratch place cannot show it, for its tables have no rows.
 */
final class PendingChecks {
    private final Dialect dialect;

    PendingChecks(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param start the schema before the operations */
    List<Operation> in(List<Operation> operations, SchemaModel start) {
        Optional<String> checking = dialect.checkingDeferred();
        if (checking.isEmpty() || operations.stream().noneMatch(Execute.class::isInstance) || !anyWaits(start)) {
            return operations;
        }
        List<Operation> result = new ArrayList<>();
        boolean written = false;
        for (Operation operation : operations) {
            boolean writes = operation instanceof Execute;
            if (written && !writes) {
                result.add(new Execute(checking.get()));
            }
            written = writes;
            result.add(operation);
        }
        return result;
    }

    private static boolean anyWaits(SchemaModel schema) {
        return schema.tables().values().stream()
                .flatMap(table -> Stream.concat(
                        Stream.ofNullable(table.primaryKey()),
                        table.constraints().stream().map(Constraint.class::cast)))
                .anyMatch(constraint -> constraint.match(
                                Constraint.PrimaryKey::deferrability,
                                Constraint.Unique::deferrability,
                                Constraint.ForeignKey::deferrability,
                                Constraint.Check::deferrability,
                                Constraint.Exclude::deferrability)
                        == Deferrability.INITIALLY_DEFERRED);
    }
}
