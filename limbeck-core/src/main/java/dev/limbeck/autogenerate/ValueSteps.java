// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.ListedValues;
import dev.limbeck.diff.ListedValues.Listing;
import dev.limbeck.diff.Renames;
import dev.limbeck.diff.Renames.ColumnValueRename;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of values that have another name now. They are changed between the check that lists the old values and the one
 * that lists the new ones; a type that lists them is made wide enough for both in between.
 */
final class ValueSteps {
    private static final int NOWHERE = -1;

    private final Dialect dialect;
    private final ListedValues listed;
    private final Renames renames;
    private final SchemaModel actual;
    private final SchemaModel desired;

    ValueSteps(Dialect dialect, Renames renames, SchemaModel actual, SchemaModel desired) {
        this.dialect = dialect;
        this.listed = new ListedValues(dialect.splitter());
        this.renames = renames;
        this.actual = actual;
        this.desired = desired;
    }

    /** The way there, with what it does to the rows. */
    List<Operation> upgrade(List<Operation> operations) {
        List<Operation> told = operations;
        for (List<ColumnValueRename> ofColumn : byColumn()) {
            told = new OneColumn(ofColumn, told).inOrder(true);
        }
        return told;
    }

    /** The way back, with what it does to the rows. */
    List<Operation> downgrade(List<Operation> operations) {
        List<Operation> told = operations;
        for (List<ColumnValueRename> ofColumn : byColumn()) {
            List<ColumnValueRename> back = ofColumn.stream()
                    .map(rename ->
                            new ColumnValueRename(rename.table(), rename.column(), rename.newValue(), rename.value()))
                    .toList();
            told = new OneColumn(back, told).inOrder(false);
        }
        return told;
    }

    private List<List<ColumnValueRename>> byColumn() {
        return List.copyOf(renames.columnValues().stream()
                .collect(Collectors.groupingBy(
                        rename -> rename.table() + "." + rename.column(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The renames of one column, in one direction. */
    private final class OneColumn {
        private final List<ColumnValueRename> values;
        private final QualifiedName table;
        private final Identifier column;
        private final List<Operation> operations;
        private boolean numbers;
        private int released = NOWHERE;
        private int bound = NOWHERE;
        private int retyped = NOWHERE;
        private @Nullable AlterColumn retyping;

        OneColumn(List<ColumnValueRename> values, List<Operation> operations) {
            this.values = values;
            this.table = values.get(0).table();
            this.column = values.get(0).column();
            this.operations = operations;
            for (int i = 0; i < operations.size(); i++) {
                Operation operation = operations.get(i);
                if (operation instanceof DropConstraint drop && lists(drop.table(), drop.before())) {
                    released = i;
                } else if (operation instanceof AddConstraint add && lists(add.table(), add.constraint())) {
                    bound = bound == NOWHERE ? i : bound;
                } else if (operation instanceof AlterColumn alter && isOfThisType(alter)) {
                    retyped = i;
                    retyping = alter;
                }
            }
        }

        /** By either name of the column: a check that a renamed one stands in is made anew. */
        private boolean lists(QualifiedName of, @Nullable Constraint constraint) {
            if (constraint == null || !of.equals(table)) {
                return false;
            }
            Identifier before = renames.columnBefore(table, column);
            Optional<Listing> listing = Stream.of(desired.table(table), actual.table(renames.tableBefore(table)))
                    .flatMap(Optional::stream)
                    .flatMap((Table one) -> listed.in(one, constraint).stream())
                    .filter(one -> one.column().equals(column) || one.column().equals(before))
                    .findFirst();
            listing.ifPresent(found -> numbers = found.numbers());
            return listing.isPresent();
        }

        private boolean isOfThisType(AlterColumn alter) {
            return alter.table().equals(table)
                    && alter.column().equals(column)
                    && alter.patch().type().changes();
        }

        List<Operation> inOrder(boolean forwards) {
            Column before = retyping == null ? null : retyping.before();
            if (retyping != null && before != null) {
                boolean becomesEnum = retyping.patch().applyTo(before).type() instanceof InlineEnumType;
                if (before.type() instanceof InlineEnumType type) {
                    return becomesEnum ? widened(retyping, before, type) : with(value -> retyped + 1);
                }
                if (becomesEnum) {
                    return with(value -> retyped);
                }
            }
            int place = forwards || released == NOWHERE ? bound : released + 1;
            return place == NOWHERE ? operations : with(value -> retyped == NOWHERE ? place : besideType(value));
        }

        /** A longer value needs the longer column. */
        private int besideType(ColumnValueRename value) {
            return value.newValue().length() > value.value().length() ? retyped + 1 : retyped;
        }

        private interface Place {
            int of(ColumnValueRename value);
        }

        private List<Operation> with(Place place) {
            Map<Integer, List<Operation>> updates = new TreeMap<>();
            values.forEach(value -> updates.computeIfAbsent(place.of(value), at -> new ArrayList<>())
                    .add(update(value)));
            List<Operation> all = new ArrayList<>();
            for (int i = 0; i <= operations.size(); i++) {
                all.addAll(updates.getOrDefault(i, List.of()));
                all.addAll(i < operations.size() ? List.of(operations.get(i)) : List.of());
            }
            return List.copyOf(all);
        }

        /** What differs in nothing but the case of letters is one value to such a type, and follows by itself. */
        private List<Operation> widened(AlterColumn alter, Column before, InlineEnumType type) {
            List<ColumnValueRename> apart = values.stream()
                    .filter(value -> !value.value().equalsIgnoreCase(value.newValue()))
                    .toList();
            if (apart.isEmpty()) {
                return operations;
            }
            List<String> both = new ArrayList<>(type.values());
            apart.stream()
                    .map(ColumnValueRename::newValue)
                    .filter(value -> !both.contains(value))
                    .forEach(both::add);
            InlineEnumType wide = new InlineEnumType(both);
            List<Operation> all = new ArrayList<>(operations.subList(0, retyped));
            all.add(new AlterColumn(table, column, ColumnPatch.nothing().withType(Patch.to(wide)), before));
            apart.forEach(value -> all.add(update(value)));
            all.add(new AlterColumn(table, column, alter.patch(), before.withType(wide)));
            all.addAll(operations.subList(retyped + 1, operations.size()));
            return List.copyOf(all);
        }

        private Operation update(ColumnValueRename value) {
            String name = dialect.identifiers().render(column);
            return new Execute("UPDATE " + dialect.identifiers().render(table) + " SET " + name + " = "
                    + literal(value.newValue()) + " WHERE " + name + " = " + literal(value.value()));
        }

        private String literal(String value) {
            return dialect.ddl().literal(numbers ? new Literal.Number(new BigDecimal(value)) : new Literal.Text(value));
        }
    }
}
