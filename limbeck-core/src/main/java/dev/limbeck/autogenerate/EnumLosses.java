// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.EnumTypeRename;
import dev.limbeck.diff.Renames.EnumValueRename;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that no value of an enumeration type goes that rows hold: nothing says what they shall hold instead. */
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
        for (Narrowing narrowing : narrowings(operations)) {
            List<String> holders = narrowing.holders().stream()
                    .filter(holder -> holder.count().isKnown() && holder.count().any())
                    .map(holder -> "'" + holder.table() + "." + holder.column() + "': " + holder.count())
                    .toList();
            if (!holders.isEmpty()) {
                throw narrowing.lost().refusal(holders, command);
            }
        }
    }

    /** What should be known of databases whose rows are out of reach; none where all were counted. */
    List<String> notes(List<Operation> operations) {
        return narrowings(operations).stream()
                .filter(narrowing -> narrowing.holders().stream()
                        .anyMatch(holder -> !holder.count().isKnown()))
                .map(narrowing -> narrowing.lost().note())
                .toList();
    }

    private record Holder(QualifiedName table, Identifier column, Rows count) {}

    private record Narrowing(LostValues lost, List<Holder> holders) {}

    private List<Narrowing> narrowings(List<Operation> operations) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterEnumType alter && alter.before() != null) {
                narrowing(alter.before(), alter.type()).ifPresent(narrowings::add);
            }
        }
        return narrowings;
    }

    private Optional<Narrowing> narrowing(EnumType before, EnumType after) {
        List<String> gone = inDatabase(after.name(), without(before.values(), after.values()));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        EnumType old = new EnumType(
                renames.enumTypes().stream()
                        .filter(rename -> rename.renamed().equals(before.name()))
                        .map(EnumTypeRename::type)
                        .findFirst()
                        .orElse(before.name()),
                before.values());
        List<Holder> holders = new ArrayList<>();
        for (Table table : actual.tables().values()) {
            for (Column column : table.columns()) {
                if (old.isTypeOf(column)) {
                    holders.add(new Holder(table.name(), column.name(), rows.holding(table.name(), column, gone)));
                }
            }
        }
        List<String> likely = candidates.enumValues().stream()
                .filter(candidate -> candidate.type().equals(after.name()))
                .limit(1)
                .map(candidate -> candidate.type() + "." + candidate.value() + ":" + candidate.newValue())
                .toList();
        return Optional.of(
                new Narrowing(new LostValues("type '" + after.name() + "'", gone, likely, "UPDATE …"), holders));
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

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }
}
