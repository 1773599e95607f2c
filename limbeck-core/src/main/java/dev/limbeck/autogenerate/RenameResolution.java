// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnRename;
import dev.limbeck.diff.Renames.TableRename;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what hints mean in one database. A hint of the settings or of the model that does not fit has been followed before, or
 * was never needed here; one that was typed is an error then.
 */
final class RenameResolution {
    private final Lookup lookup;
    private final SchemaModel actual;
    private final SchemaModel desired;
    private final SequenceResolution sequences;
    private final EnumResolution enums;
    private final ValueResolution values;

    RenameResolution(Lookup lookup, ListedValues listed, SchemaModel actual, SchemaModel desired) {
        this.lookup = lookup;
        this.actual = actual;
        this.desired = desired;
        this.sequences = new SequenceResolution(lookup, actual, desired);
        this.enums = new EnumResolution(lookup, actual, desired);
        this.values = new ValueResolution(lookup, listed, actual, desired);
    }

    Renames resolve(Intentions intentions, DesiredModel model) {
        List<FormerName> formerNames = model.formerNames();
        intentions.renames().stream().filter(enums::knows).forEach(enums::requireValue);
        Renames tables =
                enums.of(intentions, model.formerValues(), sequences.of(intentions, tables(intentions, formerNames)));
        SchemaModel renamed = SchemaEffect.apply(actual, tables.operations());
        return values.of(intentions, model.formerValues(), columns(intentions, formerNames, tables, renamed));
    }

    // ---- tables

    private Renames tables(Intentions intentions, List<FormerName> formerNames) {
        List<TableRename> typed = intentions.renames().stream()
                .filter(this::isOfTable)
                .filter(rename -> sequences.of(rename).isEmpty() && !enums.knows(rename))
                .map(this::typedTable)
                .toList();
        List<TableRename> wanted = new ArrayList<>(typed);
        intentions.settledRenames().stream()
                .filter(this::isOfTable)
                .flatMap(rename -> table(rename).stream())
                .forEach(wanted::add);
        formerNames.stream()
                .filter(past -> past.column() == null)
                .flatMap(past -> table(past).stream())
                .forEach(wanted::add);
        Renames ordered = Renames.none();
        SchemaModel state = actual;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Iterator<TableRename> waiting = wanted.iterator(); waiting.hasNext(); ) {
                TableRename rename = waiting.next();
                boolean fits = state.tables().containsKey(rename.table())
                        && !state.tables().containsKey(rename.renamed());
                if (fits
                        && ordered.tables().stream()
                                .noneMatch(done -> done.renamed().equals(rename.table()))) {
                    ordered = ordered.with(rename);
                    state = SchemaEffect.apply(actual, ordered.operations());
                    waiting.remove();
                    moved = true;
                }
            }
        }
        for (TableRename rename : typed) {
            if (!ordered.tables().contains(rename)) {
                throw taken(rename.table() + ":" + rename.newName(), "a table '" + rename.renamed() + "'");
            }
        }
        return ordered;
    }

    /** Two parts are a table and its column, unless there is only a schema and its table. */
    private boolean isOfTable(NamedRename rename) {
        List<String> path = rename.path();
        return path.size() == 1
                || path.size() == 2
                        && lookup.table(actual, path.subList(0, 1)).isEmpty()
                        && lookup.table(desired, path.subList(0, 1)).isEmpty()
                        && lookup.table(actual, path).isPresent();
    }

    private TableRename typedTable(NamedRename rename) {
        if (lookup.table(actual, rename.path()).isEmpty()) {
            throw lookup.noTable(option(rename), rename.path(), actual, lookup.there());
        }
        List<String> path = new ArrayList<>(rename.path());
        path.set(path.size() - 1, rename.newName());
        return table(rename).orElseThrow(() -> lookup.noTable(option(rename), path, desired, lookup.wanted()));
    }

    private Optional<TableRename> table(NamedRename rename) {
        return lookup.table(actual, rename.path())
                .flatMap(table -> newName(table, rename.newName()).map(name -> new TableRename(table.name(), name)));
    }

    private Optional<Identifier> newName(Table table, String newName) {
        return lookup.name(
                desired.tables().keySet().stream()
                        .filter(name ->
                                Objects.equals(name.schema(), table.name().schema()))
                        .map(QualifiedName::name)
                        .toList(),
                newName);
    }

    private Optional<TableRename> table(FormerName past) {
        if (actual.tables().containsKey(past.table()) || !desired.tables().containsKey(past.table())) {
            return Optional.empty();
        }
        return past.former().stream()
                .flatMap(former -> lookup
                        .name(
                                actual.tables().keySet().stream()
                                        .filter(name -> Objects.equals(
                                                name.schema(), past.table().schema()))
                                        .filter(name -> !desired.tables().containsKey(name))
                                        .map(QualifiedName::name)
                                        .toList(),
                                former)
                        .stream())
                .map(former -> new TableRename(
                        past.table().sibling(former), past.table().name()))
                .findFirst();
    }

    // ---- columns

    private Renames columns(Intentions intentions, List<FormerName> formerNames, Renames tables, SchemaModel renamed) {
        List<ColumnRename> typed = intentions.renames().stream()
                .filter(rename -> !isOfTable(rename))
                .filter(rename -> !isOfObject(rename, tables, renamed) && !enums.knows(rename) && !values.knows(rename))
                .map(rename -> typedColumn(rename, tables, renamed))
                .toList();
        List<ColumnRename> wanted = new ArrayList<>(typed);
        intentions.settledRenames().stream()
                .filter(rename -> !isOfTable(rename))
                .flatMap(rename -> settledColumn(rename, tables, renamed).stream())
                .forEach(wanted::add);
        formerNames.stream().flatMap(past -> column(past, renamed).stream()).forEach(wanted::add);
        Renames ordered = tables;
        SchemaModel state = renamed;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Iterator<ColumnRename> waiting = wanted.iterator(); waiting.hasNext(); ) {
                ColumnRename rename = waiting.next();
                if (fits(rename, state, ordered)) {
                    ordered = ordered.with(rename);
                    state = SchemaEffect.apply(actual, ordered.operations());
                    waiting.remove();
                    moved = true;
                }
            }
        }
        for (ColumnRename rename : typed) {
            if (!ordered.columns().contains(rename)) {
                throw taken(
                        rename.table() + "." + rename.column() + ":" + rename.newName(),
                        "a column '" + rename.table() + "." + rename.newName() + "'");
            }
        }
        return ordered;
    }

    /** Constraints and indexes are known by their structure, so there is nothing to do for one. */
    private boolean isOfObject(NamedRename rename, Renames tables, SchemaModel renamed) {
        List<String> path = rename.path();
        return tableNow(path.subList(0, path.size() - 1), tables, renamed)
                .filter(there -> lookup.column(there, path.get(path.size() - 1)).isEmpty())
                .filter(there ->
                        lookup.name(objects(there), path.get(path.size() - 1)).isPresent())
                .flatMap(there -> desired.table(there.name()))
                .flatMap(wanted -> lookup.name(objects(wanted), rename.newName()))
                .isPresent();
    }

    private static List<Identifier> objects(Table table) {
        return Stream.concat(
                        table.allConstraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean fits(ColumnRename rename, SchemaModel state, Renames done) {
        Table table = state.tables().get(rename.table());
        return table != null
                && table.column(rename.column()).isPresent()
                && table.column(rename.newName()).isEmpty()
                && done.columns().stream()
                        .noneMatch(other -> other.table().equals(rename.table())
                                && other.newName().equals(rename.column()));
    }

    private ColumnRename typedColumn(NamedRename rename, Renames tables, SchemaModel renamed) {
        List<String> ofTable = rename.path().subList(0, rename.path().size() - 1);
        Table there = tableNow(ofTable, tables, renamed)
                .orElseThrow(() -> lookup.noTable(option(rename), ofTable, actual, lookup.there()));
        Table wanted = desired.table(there.name())
                .orElseThrow(() -> lookup.noTable(option(rename), ofTable, desired, lookup.wanted()));
        String old = rename.path().get(rename.path().size() - 1);
        Column column = lookup.column(there, old)
                .orElseThrow(() -> lookup.noColumn(option(rename), there, old, lookup.there()));
        Column renamedTo = lookup.column(wanted, rename.newName())
                .orElseThrow(() -> lookup.noColumn(option(rename), wanted, rename.newName(), lookup.wanted()));
        return new ColumnRename(there.name(), column.name(), renamedTo.name());
    }

    private Optional<ColumnRename> settledColumn(NamedRename rename, Renames tables, SchemaModel renamed) {
        List<String> path = rename.path();
        return tableNow(path.subList(0, path.size() - 1), tables, renamed)
                .flatMap(there -> lookup.column(there, path.get(path.size() - 1))
                        .flatMap(column -> desired.table(there.name())
                                .flatMap(wanted -> lookup.column(wanted, rename.newName()))
                                .map(wanted -> new ColumnRename(there.name(), column.name(), wanted.name()))));
    }

    /** The table under its name in the model, whichever of its two names was written. */
    private Optional<Table> tableNow(List<String> path, Renames tables, SchemaModel renamed) {
        Optional<Table> byOldName = lookup.table(actual, path)
                .flatMap(old -> tables.tables().stream()
                        .filter(rename -> rename.table().equals(old.name()))
                        .findFirst())
                .flatMap(rename -> renamed.table(rename.renamed()));
        return byOldName.or(() -> lookup.table(renamed, path));
    }

    private Optional<ColumnRename> column(FormerName past, SchemaModel renamed) {
        Identifier column = past.column();
        Table there = renamed.tables().get(past.table());
        Table wanted = desired.tables().get(past.table());
        if (column == null
                || there == null
                || wanted == null
                || wanted.column(column).isEmpty()
                || there.column(column).isPresent()) {
            return Optional.empty();
        }
        List<Identifier> gone = there.columns().stream()
                .map(Column::name)
                .filter(name -> wanted.column(name).isEmpty())
                .toList();
        return past.former().stream()
                .flatMap(former -> lookup.name(gone, former).stream())
                .map(former -> new ColumnRename(past.table(), former, column))
                .findFirst();
    }

    private static String option(NamedRename rename) {
        return "--rename " + rename;
    }

    private LimbeckException taken(String rename, String what) {
        return new LimbeckException(
                ErrorId.UNKNOWN_NAME,
                lookup.there() + " has " + what + " already, so nothing can be renamed to it",
                List.of("said with: --rename " + rename),
                "leave the option out, or move the other one away first: --rename "
                        + rename.substring(0, Math.max(rename.lastIndexOf('.'), -1) + 1)
                        + rename.substring(rename.lastIndexOf(':') + 1) + ":…");
    }
}
