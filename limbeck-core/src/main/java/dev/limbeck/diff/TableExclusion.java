// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.filter.ObjectFilter;
import dev.limbeck.filter.ObjectKind;
import dev.limbeck.filter.SchemaObject;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of the model with what is not compared of it as it is in the database; that which stands on such a column goes with it. */
final class TableExclusion {
    private final ObjectFilter filter;
    private final Table wanted;
    private final @Nullable Table there;
    private final List<TableObject> ownNamed;
    private final List<TableObject> present;
    private final Set<Identifier> excluded = new HashSet<>();

    /** @param there null = the database does not have it */
    TableExclusion(ObjectFilter filter, Table wanted, @Nullable Table there) {
        this.filter = filter;
        this.wanted = wanted;
        this.there = there;
        this.ownNamed = TableObject.of(NamingConvention.named(wanted));
        this.present = there == null ? List.of() : TableObject.of(there);
    }

    Table table() {
        List<Column> columns = columns();
        List<TableObject> objects = new ArrayList<>();
        List<TableObject> own = TableObject.of(wanted);
        for (int i = 0; i < own.size(); i++) {
            if (includes(asCalled(own.get(i), ownNamed.get(i)))) {
                objects.add(own.get(i));
            }
        }
        Set<Identifier> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        present.stream()
                .filter(object -> !includes(object) && names.containsAll(object.columns()))
                .forEach(objects::add);
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        objects.forEach(object -> object.match(constraints::add, indexes::add));
        return wanted.withPrimaryKey(null)
                .withColumns(columns)
                .withPrimaryKey(primaryKey())
                .withConstraints(constraints)
                .withIndexes(indexes);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Column column : wanted.columns()) {
            Column present = there == null ? null : there.column(column.name()).orElse(null);
            if (includes(ObjectKind.COLUMN, column.name(), present != null, true)) {
                columns.add(column);
            } else {
                excluded.add(column.name());
                if (present != null) {
                    columns.add(present);
                }
            }
        }
        if (there != null) {
            for (Column column : there.columns()) {
                if (wanted.column(column.name()).isEmpty()
                        && !includes(ObjectKind.COLUMN, column.name(), true, false)) {
                    excluded.add(column.name());
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    private Constraint.@Nullable PrimaryKey primaryKey() {
        Constraint.PrimaryKey key = wanted.primaryKey();
        Constraint.PrimaryKey present = there == null ? null : there.primaryKey();
        Constraint.PrimaryKey asked = key == null ? present : key;
        boolean leftAlone = asked != null
                && (asked.columns().stream().anyMatch(excluded::contains)
                        || (asked.name() != null
                                && !includes(ObjectKind.CONSTRAINT, asked.name(), present != null, key != null)));
        return leftAlone ? present : key;
    }

    /** What nobody named is called as the database calls what is made like it, else as the convention will call it. */
    private TableObject asCalled(TableObject object, TableObject named) {
        return object.name() != null
                ? object
                : present.stream()
                        .filter(there -> there.structure().equals(object.structure()))
                        .findFirst()
                        .orElse(named);
    }

    private boolean includes(TableObject object) {
        Identifier name = object.name();
        ObjectKind kind = object.isIndex() ? ObjectKind.INDEX : ObjectKind.CONSTRAINT;
        return !object.standsOn(excluded)
                && (name == null
                        || includes(
                                kind,
                                name,
                                present.stream().anyMatch(object::isNamedOrMadeLike),
                                ownNamed.stream().anyMatch(object::isNamedOrMadeLike)));
    }

    private boolean includes(ObjectKind kind, Identifier part, boolean inDatabase, boolean inModel) {
        return filter.includes(new SchemaObject(kind, wanted.name(), part, inDatabase, inModel));
    }
}
