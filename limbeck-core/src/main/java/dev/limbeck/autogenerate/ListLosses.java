// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.RowCount.Rows;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.ListedValues.Listing;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnValueRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for rows that a list of values, in the type of a column or in a check, does not let stand as they are, before the upgrade
 * fails because of them; and for those that any other new check does not.
 */
final class ListLosses {
    private final SchemaModel actual;
    private final SchemaModel desired;
    private final RowCount rows;
    private final Renames renames;
    private final RenameCandidates candidates;
    private final ListedValues listed;
    private final Dialect dialect;

    /** @param actual as the database is, before any rename */
    ListLosses(
            SchemaModel actual,
            SchemaModel desired,
            RowCount rows,
            Renames renames,
            RenameCandidates candidates,
            Dialect dialect) {
        this.actual = actual;
        this.desired = desired;
        this.rows = rows;
        this.renames = renames;
        this.candidates = candidates;
        this.listed = new ListedValues(dialect.splitter());
        this.dialect = dialect;
    }

    /**
     * A column that may hold less from now on.
     *
     * @param table as the database calls it, like the column
     * @param gone what it could hold before; empty = anything, for nothing was listed
     * @param kept what it may go on holding, renamed or not
     */
    private record Narrowing(
            QualifiedName table, Column column, List<String> gone, List<String> kept, LostValues lost) {
        boolean isNew() {
            return gone.isEmpty();
        }

        Rows count(RowCount rows) {
            return isNew() ? rows.holdingOthers(table, column, kept) : rows.holding(table, column, gone);
        }
    }

    /** Throws {@code rows-at-risk} for values that go while rows hold them, {@code check-violated} for what else rows break. */
    void permit(List<Operation> operations, String command) {
        for (Narrowing narrowing : narrowings(operations)) {
            Rows count = narrowing.count(rows);
            if (count.isKnown() && count.any()) {
                LostValues lost = narrowing.lost();
                List<String> holders = List.of(lost.owner() + ": " + count);
                throw narrowing.isNew()
                        ? violated(
                                lost.owner() + " can hold nothing but " + LostValues.inQuotes(narrowing.kept()),
                                holders)
                        : lost.refusal(holders, command);
            }
        }
        for (AddConstraint add : operations.stream().flatMap(this::otherCheck).toList()) {
            Rows count = rows.breaking(renames.tableBefore(add.table()), sql(add.constraint()));
            if (count.isKnown() && count.any()) {
                throw violated(
                        "'" + add.table() + "' has the check '"
                                + add.constraint().name() + "'",
                        List.of("'" + add.table() + "': " + count, "check: " + sql(add.constraint())));
            }
        }
    }

    private static LimbeckException violated(String what, List<String> facts) {
        return new LimbeckException(
                ErrorId.CHECK_VIOLATED,
                what + " in the model, and rows are not so",
                facts,
                "change them first: limbeck revision -m \"…\", and in it op.execute(\"UPDATE …\")");
    }

    /** What should be known of databases whose rows were not counted. */
    List<String> notes(List<Operation> operations) {
        List<String> notes = new ArrayList<>();
        for (Narrowing narrowing : narrowings(operations)) {
            boolean likely = !narrowing.lost().likely().isEmpty();
            if (likely || !narrowing.count(rows).isKnown()) {
                notes.add(
                        narrowing.isNew()
                                ? narrowing.lost().owner()
                                        + " lists its values from now on: where rows hold others, the"
                                        + " upgrade stops"
                                : narrowing.lost().note());
            }
        }
        return notes;
    }

    // ---- lists

    private List<Narrowing> narrowings(List<Operation> operations) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterColumn alter && alter.before() != null) {
                if (alter.patch().type().changes()) {
                    ListedValues.ofType(alter.patch().applyTo(alter.before()))
                            .flatMap(after -> narrowing(alter.table(), after))
                            .ifPresent(narrowings::add);
                }
            } else if (operation instanceof AddConstraint add) {
                desired.table(add.table())
                        .flatMap(table -> listed.in(table, add.constraint()))
                        .flatMap(after -> narrowing(add.table(), after))
                        .ifPresent(narrowings::add);
            }
        }
        return narrowings;
    }

    private Optional<Narrowing> narrowing(QualifiedName table, Listing after) {
        Optional<Table> there = actual.table(renames.tableBefore(table));
        Optional<Column> column = there.flatMap(one -> one.column(renames.columnBefore(table, after.column())));
        if (column.isEmpty()) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>(after.values());
        renames.columnValues().stream()
                .filter(rename ->
                        rename.table().equals(table) && rename.column().equals(after.column()))
                .map(ColumnValueRename::value)
                .forEach(kept::add);
        Optional<Listing> before = listed.of(there.get(), column.get().name());
        List<String> gone = before.stream()
                .flatMap(listing -> listing.values().stream())
                .filter(value -> !kept.contains(value))
                .toList();
        return before.isPresent() && gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Narrowing(
                        there.get().name(),
                        column.get(),
                        gone,
                        kept,
                        lost(table, after, gone, update(there.get(), column.get(), gone))));
    }

    private LostValues lost(QualifiedName table, Listing after, List<String> gone, String update) {
        Renames likely = Renames.none();
        for (ColumnValueRename candidate : candidates.columnValues(listed)) {
            boolean fits = candidate.table().equals(table)
                    && candidate.column().equals(after.column())
                    && gone.contains(candidate.value());
            likely = fits ? likely.with(candidate) : likely;
        }
        return new LostValues(
                "'" + table + "." + after.column() + "'",
                gone,
                likely.columnValues().stream()
                        .map(rename -> table + "." + rename.column() + "." + rename.value() + ":" + rename.newValue())
                        .toList(),
                update);
    }

    /** Runs in a revision before the renames, and so speaks of the names from before. */
    private String update(Table there, Column column, List<String> gone) {
        String name = dialect.identifiers().render(column.name());
        boolean one = gone.size() == 1;
        return "UPDATE " + dialect.identifiers().render(there.name()) + " SET " + name + " = … WHERE " + name
                + (one ? " = " : " IN (") + LostValues.inQuotes(gone) + (one ? "" : ")");
    }

    // ---- other checks

    /** One that holds for rows of a table that is there; a check that is not validated does not look at them. */
    private Stream<AddConstraint> otherCheck(Operation operation) {
        boolean looksAtRows = operation instanceof AddConstraint add
                && add.constraint() instanceof Constraint.Check check
                && check.validated()
                && actual.table(renames.tableBefore(add.table())).isPresent()
                && desired.table(add.table())
                        .flatMap(table -> listed.in(table, check))
                        .isEmpty();
        return looksAtRows ? Stream.of((AddConstraint) operation) : Stream.empty();
    }

    private static String sql(Constraint check) {
        return check.match(key -> "", unique -> "", foreignKey -> "", Constraint.Check::sql, exclusion -> "");
    }
}
