// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.EnumTypeRename;
import dev.limbeck.diff.Renames.EnumValueRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Sees to it that no value of an enumeration goes that rows hold: nothing says what they shall hold instead. */
final class EnumLosses {
    private final SchemaModel actual;
    private final RowCount rows;
    private final Renames renames;
    private final RenameCandidates candidates;

    /** @param actual as the database is, before any rename */
    EnumLosses(SchemaModel actual, RowCount rows, Renames renames, RenameCandidates candidates) {
        this.actual = actual;
        this.rows = rows;
        this.renames = renames;
        this.candidates = candidates;
    }

    /** Throws {@code rows-at-risk}. */
    void permit(List<Operation> operations, String command) {
        for (Operation operation : operations) {
            if (operation instanceof AlterEnumType alter && alter.before() != null) {
                ofType(alter.before(), alter.type(), command);
            } else if (operation instanceof AlterColumn alter) {
                ofColumn(alter);
            }
        }
    }

    private void ofType(EnumType before, EnumType after, String command) {
        List<String> gone = without(before.values(), after.values());
        EnumType old = new EnumType(
                renames.enumTypes().stream()
                        .filter(rename -> rename.renamed().equals(before.name()))
                        .map(EnumTypeRename::type)
                        .findFirst()
                        .orElse(before.name()),
                before.values());
        List<String> facts = new ArrayList<>();
        for (Table table : gone.isEmpty() ? List.<Table>of() : actual.tables().values()) {
            for (Column column : table.columns()) {
                if (old.isTypeOf(column)) {
                    count(table.name(), column, inDatabase(after.name(), gone), facts);
                }
            }
        }
        if (!facts.isEmpty()) {
            String renamed = candidates.enumValues().stream()
                    .filter(candidate -> candidate.type().equals(after.name()))
                    .findFirst()
                    .map(candidate -> "if renamed:  " + command + " --rename "
                            + Words.quoted(candidate.type() + "." + candidate.value() + ":" + candidate.newValue())
                            + "\nif unwanted: ")
                    .orElse("");
            throw refusal("type '" + after.name() + "'", gone, facts, renamed);
        }
    }

    /** What the database calls the values that this model calls so. */
    private List<String> inDatabase(QualifiedName type, List<String> values) {
        return values.stream()
                .map(value -> renames.enumValues().stream()
                        .filter(rename ->
                                rename.type().equals(type) && rename.newValue().equals(value))
                        .map(EnumValueRename::value)
                        .findFirst()
                        .orElse(value))
                .toList();
    }

    private void ofColumn(AlterColumn alter) {
        if (alter.before() == null
                || !(alter.before().type() instanceof InlineEnumType before)
                || !(alter.patch().type() instanceof Patch.To<SqlType> change)
                || !(change.value() instanceof InlineEnumType after)) {
            return;
        }
        List<String> gone = without(before.values(), after.values());
        Identifier old = renames.columns().stream()
                .filter(rename ->
                        rename.table().equals(alter.table()) && rename.newName().equals(alter.column()))
                .map(Renames.ColumnRename::column)
                .findFirst()
                .orElse(alter.column());
        List<String> facts = new ArrayList<>();
        if (!gone.isEmpty()) {
            count(Allowance.nameBefore(alter.table(), renames), alter.before().withName(old), gone, facts);
        }
        if (!facts.isEmpty()) {
            throw refusal("'" + alter.table() + "." + alter.column() + "'", gone, facts, "");
        }
    }

    private void count(QualifiedName table, Column column, List<String> gone, List<String> facts) {
        Rows count = rows.holding(table, column, gone);
        if (count.isKnown() && count.any()) {
            facts.add("'" + table + "." + column.name() + "': " + count);
        }
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    private static LimbeckException refusal(String what, List<String> gone, List<String> facts, String renamed) {
        return new LimbeckException(
                ErrorId.ROWS_AT_RISK,
                what + " does not have " + quoted(gone) + " any more in the model, and rows hold "
                        + (gone.size() == 1 ? "it" : "them"),
                facts,
                renamed
                        + "say first what they shall hold: limbeck revision -m \"…\", and in it op.execute(\"UPDATE …\")");
    }

    private static String quoted(List<String> values) {
        return "'" + String.join("', '", values) + "'";
    }
}
