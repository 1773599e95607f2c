// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnRename;
import dev.limbeck.diff.Renames.TableRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees to it that no table and no column goes with its rows unless somebody wants it. */
final class Losses {
    private final Allowance allowance;
    private final Dialogue dialogue;
    private final RowCount rows;
    private final Renames renames;
    private final RenameCandidates candidates;

    /** @param candidates after the renames that are known */
    Losses(Allowance allowance, Dialogue dialogue, RowCount rows, Renames renames, RenameCandidates candidates) {
        this.allowance = allowance;
        this.dialogue = dialogue;
        this.rows = rows;
        this.renames = renames;
        this.candidates = candidates;
    }

    /**
     * One thing that goes.
     *
     * @param table as the database calls it
     * @param column null = the table goes
     * @param likely what it may be called now, null = nothing is alike
     */
    private record Loss(
            QualifiedName table,
            @Nullable Identifier column,
            @Nullable Identifier likely) {
        String name() {
            return column == null ? table.toString() : table + "." + column;
        }

        String question(Rows count) {
            return column == null
                    ? "table " + table + " is not in the model any more and holds " + count + ": drop it?"
                    : name() + " is not in the model any more and its table holds " + count
                            + ": drop it with its values?";
        }
    }

    /** What a note says of each thing that goes and looks renamed, where nobody was asked. */
    List<String> suspicions(List<Operation> operations) {
        return losses(operations)
                .filter(loss -> loss.likely() != null)
                .map(loss -> "'" + loss.name() + "' may have been renamed to '" + loss.likely()
                        + "'; if so, say it and the values stay: --rename "
                        + Words.quoted(loss.name() + ":" + loss.likely()))
                .toList();
    }

    /**
     * Asks, or throws {@code rows-at-risk}.
     *
     * @param command what was typed
     */
    void permit(List<Operation> operations, String command) {
        List<Loss> refused = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (Loss loss : losses(operations).toList()) {
            Rows count = rows.of(loss.table());
            if (count.any() && !dialogue.confirm(loss.question(count)).orElse(false)) {
                refused.add(loss);
                facts.add("'" + loss.name() + "': " + count
                        + (loss.likely() == null ? "" : "; it may be '" + loss.likely() + "' now"));
            }
        }
        if (!refused.isEmpty()) {
            throw refusal(refused, facts, command);
        }
    }

    private static LimbeckException refusal(List<Loss> refused, List<String> facts, String command) {
        String drop = command;
        String rename = command;
        for (Loss loss : refused) {
            String allow = " --allow-drop " + Words.quoted(loss.name());
            drop += allow;
            rename += loss.likely() == null ? allow : " --rename " + Words.quoted(loss.name() + ":" + loss.likely());
        }
        boolean anyLikely = refused.stream().anyMatch(loss -> loss.likely() != null);
        return new LimbeckException(
                ErrorId.ROWS_AT_RISK,
                refused.size() == 1
                        ? "'" + refused.get(0).name() + "' is not in the model any more, and rows would go with it"
                        : "the model does not have " + refused.size() + " things any more, and rows would go with them",
                facts,
                (anyLikely ? "if renamed:  " + rename + "\nif unwanted: " : "if unwanted: ") + drop);
    }

    private Stream<Loss> losses(List<Operation> operations) {
        if (operations.stream().noneMatch(op -> op instanceof DropTable || op instanceof DropColumn)) {
            return Stream.empty();
        }
        List<TableRename> tables = candidates.tables();
        List<ColumnRename> columns = candidates.columns();
        Stream<Loss> ofTables = operations.stream()
                .filter(DropTable.class::isInstance)
                .map(DropTable.class::cast)
                .filter(drop -> !allowance.lets(drop.table()))
                .map(drop -> new Loss(
                        drop.table(),
                        null,
                        first(tables.stream()
                                .filter(rename -> rename.table().equals(drop.table()))
                                .map(TableRename::newName))));
        Stream<Loss> ofColumns = operations.stream()
                .filter(DropColumn.class::isInstance)
                .map(DropColumn.class::cast)
                .filter(drop -> drop.before() == null || drop.before().generated() == null)
                .filter(drop -> !allowance.lets(drop.table(), drop.column(), renames))
                .map(drop -> new Loss(
                        renames.tableBefore(drop.table()),
                        drop.column(),
                        first(columns.stream()
                                .filter(rename -> rename.table().equals(drop.table())
                                        && rename.column().equals(drop.column()))
                                .map(ColumnRename::newName))));
        return Stream.concat(ofTables, ofColumns);
    }

    private static @Nullable Identifier first(Stream<Identifier> names) {
        Optional<Identifier> first = names.findFirst();
        return first.orElse(null);
    }
}
