// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.ListedValues.Listing;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnValueRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.revision.Nearest;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the values of columns that hints speak of: {@code orders.status.NEW:OPEN}, where a type or a check lists them. */
final class ValueResolution {
    private final Lookup lookup;
    private final ListedValues listed;
    private final SchemaModel actual;
    private final SchemaModel desired;

    ValueResolution(Lookup lookup, ListedValues listed, SchemaModel actual, SchemaModel desired) {
        this.lookup = lookup;
        this.listed = listed;
        this.actual = actual;
        this.desired = desired;
    }

    /** Whether the hint speaks of a value of a column, by either name of the column; two parts are never one. */
    boolean knows(NamedRename hint) {
        return hint.path().size() > 2
                && lookup.table(actual, ofColumn(hint)).isEmpty()
                && lookup.table(desired, ofColumn(hint)).isEmpty()
                && (hasColumn(actual, hint) || hasColumn(desired, hint));
    }

    private boolean hasColumn(SchemaModel schema, NamedRename hint) {
        List<String> path = ofColumn(hint);
        return lookup.table(schema, path.subList(0, path.size() - 1))
                .flatMap(table -> lookup.column(table, path.get(path.size() - 1)))
                .isPresent();
    }

    private static List<String> ofColumn(NamedRename hint) {
        return hint.path().subList(0, hint.path().size() - 1);
    }

    private static String value(NamedRename hint) {
        return hint.path().get(hint.path().size() - 1);
    }

    /**
     * @param known all other renames
     * @throws LimbeckException {@code unknown-name} for one that was typed and fits nothing
     */
    Renames of(Intentions intentions, List<FormerValue> formerValues, Renames known) {
        Columns columns = new Columns(known);
        List<ColumnValueRename> typed = intentions.renames().stream()
                .filter(this::knows)
                .map(columns::typed)
                .toList();
        Stream<ColumnValueRename> settled = intentions.settledRenames().stream()
                .filter(this::knows)
                .flatMap(hint -> columns.of(hint).stream())
                .filter(columns::fits);
        Stream<ColumnValueRename> annotated = formerValues.stream().flatMap(past -> columns.of(past).stream());
        Renames renames = known;
        for (ColumnValueRename rename : Stream.of(typed.stream(), settled, annotated)
                .flatMap(all -> all)
                .toList()) {
            renames = renames.with(rename);
        }
        return renames;
    }

    /** Tables and columns under their new names. */
    private final class Columns {
        private final Renames known;
        private final SchemaModel present;

        Columns(Renames known) {
            this.known = known;
            this.present = SchemaEffect.apply(actual, known.operations());
        }

        Optional<ColumnValueRename> of(NamedRename hint) {
            List<String> path = ofColumn(hint);
            String name = path.get(path.size() - 1);
            return table(path.subList(0, path.size() - 1))
                    .flatMap(table -> column(table, name)
                            .map(column -> new ColumnValueRename(table.name(), column, value(hint), hint.newName())));
        }

        private Optional<Table> table(List<String> path) {
            Optional<Table> byOldName = lookup.table(actual, path)
                    .flatMap(old -> known.tables().stream()
                            .filter(rename -> rename.table().equals(old.name()))
                            .flatMap(rename -> present.table(rename.renamed()).stream())
                            .findFirst());
            return byOldName.or(() -> lookup.table(present, path));
        }

        private Optional<Identifier> column(Table table, String name) {
            return lookup.column(table, name)
                    .map(Column::name)
                    .or(() -> known.columns().stream()
                            .filter(rename -> rename.table().equals(table.name()))
                            .filter(rename ->
                                    lookup.name(List.of(rename.column()), name).isPresent())
                            .map(Renames.ColumnRename::newName)
                            .findFirst());
        }

        Optional<ColumnValueRename> of(FormerValue past) {
            Identifier column = past.column();
            String value = past.value();
            if (column == null || value == null) {
                return Optional.empty();
            }
            return past.former().stream()
                    .map(former -> new ColumnValueRename(past.owner(), column, former, value))
                    .filter(this::fits)
                    .findFirst();
        }

        boolean fits(ColumnValueRename rename) {
            Optional<Listing> wanted = wanted(rename);
            return wanted.isPresent()
                    && wanted.get().values().contains(rename.newValue())
                    && !wanted.get().values().contains(rename.value())
                    && there(rename)
                            .map(listing -> listing.values().contains(rename.value())
                                    && !listing.values().contains(rename.newValue()))
                            .orElse(present.table(rename.table()).isPresent());
        }

        private Optional<Listing> wanted(ColumnValueRename rename) {
            return desired.table(rename.table()).flatMap(table -> listed.of(table, rename.column()));
        }

        /** Of a check that a renamed column stands in, the text may have its old name. */
        private Optional<Listing> there(ColumnValueRename rename) {
            QualifiedName old = known.tableBefore(rename.table());
            return actual.table(old)
                    .flatMap(table -> listed.of(table, known.columnBefore(rename.table(), rename.column())));
        }

        ColumnValueRename typed(NamedRename hint) {
            ColumnValueRename rename = of(hint).orElseThrow(() -> lookup.noTable(
                    "--rename " + hint, ofColumn(hint).subList(0, ofColumn(hint).size() - 1), actual, lookup.there()));
            Listing wanted = wanted(rename).orElseThrow(() -> notListed(hint, rename));
            if (!wanted.values().contains(rename.newValue())) {
                throw noValue(hint, rename, rename.newValue(), wanted, lookup.wanted());
            }
            there(rename)
                    .filter(listing -> !listing.values().contains(rename.value()))
                    .ifPresent(listing -> {
                        throw noValue(hint, rename, rename.value(), listing, lookup.there());
                    });
            if (!fits(rename)) {
                throw both(hint, rename, wanted.values().contains(rename.value()));
            }
            return rename;
        }
    }

    private static String columnOf(ColumnValueRename rename) {
        return "'" + rename.table() + "." + rename.column() + "'";
    }

    private LimbeckException notListed(NamedRename hint, ColumnValueRename rename) {
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                lookup.wanted() + " does not list what " + columnOf(rename)
                        + " may hold, so no value of it can be renamed",
                List.of("said with: --rename " + hint),
                "change the rows in a revision of their own: limbeck revision -m \"…\", and in it op.execute(\"UPDATE …\")");
    }

    private static LimbeckException noValue(
            NamedRename hint, ColumnValueRename rename, String value, Listing listing, String whose) {
        String nearest = Nearest.of(value, listing.values());
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                columnOf(rename) + " cannot hold '" + value + "' in " + whose,
                List.of("said with: --rename " + hint),
                nearest.isEmpty()
                        ? "it can hold: " + String.join(", ", listing.values())
                        : "did you mean '" + nearest + "'?");
    }

    private LimbeckException both(NamedRename hint, ColumnValueRename rename, boolean oldStays) {
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                columnOf(rename)
                        + (oldStays
                                ? " still has '" + rename.value() + "' in " + lookup.wanted()
                                : " has '" + rename.newValue() + "' in " + lookup.there() + " already")
                        + ", so '" + rename.value() + "' is not renamed to '" + rename.newValue() + "'",
                List.of("said with: --rename " + hint),
                "leave the option out; to change rows, write: limbeck revision -m \"…\", and in it"
                        + " op.execute(\"UPDATE …\")");
    }
}
