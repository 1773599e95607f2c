// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Renames;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that get a type which holds less. What the database would refuse is looked for in the rows, because a revision that
 * fails in the middle is half applied where DDL cannot be rolled back; what it rounds in silence is told.
 */
final class Misfits {
    private final Dialect dialect;
    private final RowCount rows;
    private final Renames renames;

    /** @param rows of the database before any rename */
    Misfits(Dialect dialect, RowCount rows, Renames renames) {
        this.dialect = dialect;
        this.rows = rows;
        this.renames = renames;
    }

    private record Shrinking(AlterColumn alter, Room before, Room after) {
        String column() {
            return "'" + alter.table() + "." + alter.column() + "' ";
        }
    }

    /** What the types do not hold any more, whatever the rows hold. */
    List<String> notes(List<Operation> operations) {
        List<String> notes = new ArrayList<>();
        for (Shrinking shrinking : shrinkings(operations)) {
            shrinking
                    .before()
                    .lossIn(shrinking.after())
                    .ifPresent(loss -> notes.add("column " + shrinking.column() + loss));
        }
        return notes;
    }

    /** Throws {@code rows-at-risk} where a row does not fit. */
    void permit(List<Operation> operations) {
        List<String> facts = new ArrayList<>();
        List<String> updates = new ArrayList<>();
        for (Shrinking shrinking : shrinkings(operations)) {
            shrinking
                    .before()
                    .condition(shrinking.after())
                    .ifPresent(fits -> look(shrinking.alter(), fits, facts, updates));
        }
        if (!facts.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.ROWS_AT_RISK,
                    facts.size() == 1
                            ? "a column gets a type that does not hold all of its values"
                            : facts.size() + " columns get types that do not hold all of their values",
                    facts,
                    "change the values first: limbeck revision -m \"…\", and in it "
                            + String.join("\n                         and ", updates));
        }
    }

    private void look(AlterColumn alter, String fits, List<String> facts, List<String> updates) {
        QualifiedName table = renames.tableBefore(alter.table());
        Identifier column = renames.columnBefore(alter.table(), alter.column());
        String name = dialect.identifiers().render(column);
        String condition = fits.formatted(name);
        Rows refused = rows.breaking(table, condition);
        if (refused.isKnown() && refused.any()) {
            facts.add("'" + table + "." + column + "': " + refused + " where not " + condition);
            updates.add("op.execute(\"UPDATE " + dialect.identifiers().render(table) + " SET " + name
                    + " = … WHERE NOT (" + condition + ")\")");
        }
    }

    private List<Shrinking> shrinkings(List<Operation> operations) {
        List<Shrinking> found = new ArrayList<>();
        if (!dialect.enforcesLengths()) {
            return found;
        }
        int digits = dialect.types().secondDigits();
        for (Operation operation : operations) {
            if (operation instanceof AlterColumn alter
                    && alter.patch().type() instanceof Patch.To<SqlType> type
                    && alter.before() != null
                    && alter.before().generated() == null) {
                Room before = Room.of(alter.before().type(), digits);
                Room after = Room.of(type.value(), digits);
                if (before.lossIn(after).isPresent()) {
                    found.add(new Shrinking(alter, before, after));
                }
            }
        }
        return found;
    }
}
