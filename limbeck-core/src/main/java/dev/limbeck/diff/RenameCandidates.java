// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.diff.ListedValues.Listing;
import dev.limbeck.diff.Renames.ColumnRename;
import dev.limbeck.diff.Renames.ColumnValueRename;
import dev.limbeck.diff.Renames.EnumValueRename;
import dev.limbeck.diff.Renames.TableRename;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What looks renamed: one that goes and one that comes, alike in name, type, place and what stands on them. Evidence for a
 * question, never for an answer.
 */
public final class RenameCandidates {
    /** Below it nobody would think of a rename. */
    private static final double WORTH_A_QUESTION = 0.5;

    private static final double NAME = 0.4;
    private static final double TYPE = 0.3;
    private static final double KIND_OF_TYPE = 0.15;
    private static final double PLACE = 0.1;
    private static final double OBJECTS = 0.1;
    private static final double NULLABILITY = 0.05;
    private static final double DEFAULT = 0.05;
    private static final double TABLE_COLUMNS = 0.75;
    private static final double TABLE_NAME = 0.25;

    private final SchemaModel actual;
    private final SchemaModel desired;
    private final Ownership ownership;

    /** @param actual with the renames that are known already */
    public RenameCandidates(SchemaModel actual, SchemaModel desired, Ownership ownership) {
        this.actual = actual;
        this.desired = desired;
        this.ownership = ownership;
    }

    private record Rated<T>(T rename, double likeness) {}

    /** The likeliest first. */
    public List<TableRename> tables() {
        List<Rated<TableRename>> rated = new ArrayList<>();
        for (Table there : actual.tables().values()) {
            if (desired.tables().containsKey(there.name()) || !ownership.ownsTable(there.name())) {
                continue;
            }
            for (Table wanted : desired.tables().values()) {
                boolean possible = !actual.tables().containsKey(wanted.name())
                        && Objects.equals(wanted.name().schema(), there.name().schema());
                double likeness = possible ? likeness(there, wanted) : 0;
                if (likeness >= WORTH_A_QUESTION) {
                    rated.add(new Rated<>(
                            new TableRename(there.name(), wanted.name().name()), likeness));
                }
            }
        }
        return sorted(rated);
    }

    /** Of all enumeration types that both sides have: values alike in name or place; the likeliest first. */
    public List<EnumValueRename> enumValues() {
        List<Rated<EnumValueRename>> rated = new ArrayList<>();
        for (EnumType there : actual.enumTypes().values()) {
            EnumType wanted = desired.enumTypes().get(there.name());
            if (wanted != null) {
                enumValues(there, wanted, rated);
            }
        }
        return sorted(rated);
    }

    private static void enumValues(EnumType there, EnumType wanted, List<Rated<EnumValueRename>> rated) {
        values(there.values(), wanted.values(), (gone, come) -> new EnumValueRename(there.name(), gone, come), rated);
    }

    private static <T> void values(
            List<String> there, List<String> wanted, BiFunction<String, String, T> rename, List<Rated<T>> rated) {
        for (String gone : without(there, wanted)) {
            for (String come : without(wanted, there)) {
                double likeness = NameLikeness.of(Identifier.of(gone), Identifier.of(come));
                boolean samePlace = there.indexOf(gone) == wanted.indexOf(come);
                if (likeness >= WORTH_A_QUESTION || samePlace) {
                    rated.add(new Rated<>(rename.apply(gone, come), likeness + (samePlace ? PLACE : 0)));
                }
            }
        }
    }

    /** Of all columns that both sides have and whose types or checks list what they may hold; the likeliest first. */
    public List<ColumnValueRename> columnValues(ListedValues listed) {
        List<Rated<ColumnValueRename>> rated = new ArrayList<>();
        for (Table there : actual.tables().values()) {
            Table wanted = desired.tables().get(there.name());
            if (wanted != null
                    && !(there.constraints().equals(wanted.constraints())
                            && there.columns().equals(wanted.columns()))) {
                wanted.columns().forEach(column -> columnValues(there, wanted, column.name(), listed, rated));
            }
        }
        return sorted(rated);
    }

    private static void columnValues(
            Table there, Table wanted, Identifier column, ListedValues listed, List<Rated<ColumnValueRename>> rated) {
        Optional<Listing> old = listed.of(there, column);
        Optional<Listing> now = listed.of(wanted, column);
        if (old.isPresent() && now.isPresent()) {
            values(
                    old.get().values(),
                    now.get().values(),
                    (gone, come) -> new ColumnValueRename(there.name(), column, gone, come),
                    rated);
        }
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    /** Of all tables that both sides have; the likeliest first. */
    public List<ColumnRename> columns() {
        List<Rated<ColumnRename>> rated = new ArrayList<>();
        for (Table there : actual.tables().values()) {
            Table wanted = desired.tables().get(there.name());
            if (wanted != null) {
                columns(there, wanted, rated);
            }
        }
        return sorted(rated);
    }

    private void columns(Table there, Table wanted, List<Rated<ColumnRename>> rated) {
        List<Column> come = wanted.columns().stream()
                .filter(column -> column.generated() == null
                        && there.column(column.name()).isEmpty())
                .toList();
        for (Column gone : there.columns()) {
            boolean goes = gone.generated() == null
                    && wanted.column(gone.name()).isEmpty()
                    && ownership.ownsColumn(there.name(), gone.name());
            for (Column column : goes ? come : List.<Column>of()) {
                double likeness = likeness(there, gone, wanted, column);
                if (likeness >= WORTH_A_QUESTION) {
                    rated.add(new Rated<>(new ColumnRename(there.name(), gone.name(), column.name()), likeness));
                }
            }
        }
    }

    private static <T> List<T> sorted(List<Rated<T>> rated) {
        return rated.stream()
                .sorted(Comparator.comparingDouble((Rated<T> one) -> -one.likeness()))
                .map(Rated::rename)
                .toList();
    }

    // ---- likeness

    private static double likeness(Table there, Table wanted) {
        long shared = there.columns().stream()
                .filter(column -> wanted.column(column.name())
                        .filter(other -> other.type().equals(column.type()))
                        .isPresent())
                .count();
        double columns = (double) shared
                / Math.max(there.columns().size(), wanted.columns().size());
        return TABLE_COLUMNS * columns
                + TABLE_NAME
                        * NameLikeness.of(there.name().name(), wanted.name().name());
    }

    private static double likeness(Table there, Column gone, Table wanted, Column come) {
        double likeness = NAME * NameLikeness.of(gone.name(), come.name());
        if (gone.type().equals(come.type())) {
            likeness += TYPE;
        } else if (gone.type().getClass().equals(come.type().getClass())) {
            likeness += KIND_OF_TYPE;
        }
        if (gone.nullable() == come.nullable()) {
            likeness += NULLABILITY;
        }
        if (Objects.equals(gone.defaultValue(), come.defaultValue())
                && Objects.equals(gone.identity(), come.identity())) {
            likeness += DEFAULT;
        }
        if (there.columns().indexOf(gone) == wanted.columns().indexOf(come)) {
            likeness += PLACE;
        }
        return likeness + OBJECTS * sharedObjects(there, gone, wanted, come);
    }

    /** The share of what stands on either column that stands on both. */
    private static double sharedObjects(Table there, Column gone, Table wanted, Column come) {
        Table renamed = renamed(there, gone, wanted.name(), come);
        Set<Object> had = structures(renamed, come);
        Set<Object> has = structures(wanted, come);
        if (had.isEmpty() || has.isEmpty()) {
            return had.equals(has) ? 0.5 : 0;
        }
        return (double) has.stream().filter(had::contains).count() / Math.max(had.size(), has.size());
    }

    private static Table renamed(Table there, Column gone, QualifiedName name, Column come) {
        SchemaModel alone = SchemaModel.ofTables(List.of(there));
        List<Operation> rename = Renames.none()
                .with(new ColumnRename(there.name(), gone.name(), come.name()))
                .operations();
        return SchemaEffect.apply(alone, rename)
                .table(there.name())
                .orElse(there)
                .withName(name);
    }

    private static Set<Object> structures(Table table, Column column) {
        Set<Object> structures = TableObject.of(table).stream()
                .filter(object -> object.columns().contains(column.name()))
                .map(TableObject::structure)
                .collect(Collectors.toSet());
        if (table.primaryKey() != null && table.primaryKey().columns().contains(column.name())) {
            structures.add(table.primaryKey().columns());
        }
        return structures;
    }
}
