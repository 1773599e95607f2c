// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.op.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code IF EXISTS} and {@code IF NOT EXISTS} as blocks, for scripts that may not ask the database first. */
final class OracleConditions {
    static final int NAME_IS_USED = 955;

    private static final int NO_SUCH_TABLE = 942;

    /**
     * The errors that say that there is nothing to do. A column or constraint of a table that does not exist does not exist
     * either.
     */
    private static final Map<Class<? extends Operation>, List<Integer>> ERRORS = Map.ofEntries(
            Map.entry(Operation.CreateTable.class, List.of(NAME_IS_USED)),
            Map.entry(Operation.DropTable.class, List.of(NO_SUCH_TABLE)),
            Map.entry(Operation.RenameTable.class, List.of(NO_SUCH_TABLE)),
            Map.entry(Operation.AddColumn.class, List.of(1430)),
            Map.entry(Operation.DropColumn.class, List.of(904, NO_SUCH_TABLE, 2443)),
            Map.entry(Operation.AddConstraint.class, List.of(2264)),
            Map.entry(Operation.DropConstraint.class, List.of(2443, NO_SUCH_TABLE)),
            Map.entry(Operation.CreateIndex.class, List.of(NAME_IS_USED)),
            Map.entry(Operation.DropIndex.class, List.of(1418)),
            Map.entry(Operation.CreateSequence.class, List.of(NAME_IS_USED)),
            Map.entry(Operation.DropSequence.class, List.of(2289)));

    private OracleConditions() {}

    /** ORA numbers; empty for an operation whose errors may have other reasons too. */
    static List<Integer> errors(Operation operation) {
        return ERRORS.getOrDefault(operation.getClass(), List.of());
    }

    /** The statement in a block that goes on after these errors; a comment is written whatever was there. */
    static String guarded(String statement, List<Integer> errors) {
        if (statement.startsWith("COMMENT ON ")) {
            return statement;
        }
        String codes = errors.stream().map(code -> "-" + code).collect(Collectors.joining(", "));
        return """
                BEGIN
                    EXECUTE IMMEDIATE %s;
                EXCEPTION
                    WHEN OTHERS THEN
                        IF SQLCODE NOT IN (%s) THEN
                            RAISE;
                        END IF;
                END;""".formatted("'" + statement.replace("'", "''") + "'", codes);
    }
}
