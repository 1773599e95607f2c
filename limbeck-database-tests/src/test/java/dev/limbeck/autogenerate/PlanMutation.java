// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.EnumPlan;
import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.SequencePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Changes plans at random. A gentle change lets every row live, there and back. */
final class PlanMutation {
    private static final List<List<Kind>> RELATED = List.of(
            List.of(
                    Kind.TINY,
                    Kind.SMALL,
                    Kind.INT,
                    Kind.BIG,
                    Kind.UNSIGNED,
                    Kind.DECIMAL,
                    Kind.REAL,
                    Kind.DOUBLE,
                    Kind.FLOAT),
            List.of(Kind.CHAR, Kind.VARCHAR, Kind.NATIONAL, Kind.TEXT, Kind.ENUM),
            List.of(Kind.FIXED_BINARY, Kind.VARBINARY, Kind.BLOB),
            List.of(Kind.TIME, Kind.ZONED_TIME),
            List.of(Kind.DATE, Kind.TIMESTAMP, Kind.INSTANT));

    private final PlanGenerator generator;
    private final boolean gentle;
    private final boolean respells;

    /** @param respells names may change in nothing but the case of their letters */
    PlanMutation(PlanGenerator generator, boolean gentle, boolean respells) {
        this.generator = generator;
        this.gentle = gentle;
        this.respells = respells;
    }

    SchemaPlan of(SchemaPlan plan) {
        SchemaPlan changed = plan;
        for (int i = 1 + generator.random.nextInt(7); i > 0; i--) {
            changed = once(changed);
        }
        return changed;
    }

    private SchemaPlan once(SchemaPlan plan) {
        int choice = generator.random.nextInt(21);
        if (choice == 20) {
            return plan.withSchemas(generator.schemas());
        }
        if (choice == 0 && !gentle) {
            return plan.withTables(without(plan.tables()));
        }
        if (choice == 1) {
            Set<String> names = new HashSet<>();
            plan.tables().forEach(t -> names.add(t.name().toLowerCase(Locale.ROOT)));
            return plan.withTables(plus(plan.tables(), generator.table(names)));
        }
        if (choice == 2) {
            return plan.withSequences(sequences(plan.sequences()));
        }
        if (choice == 3 && !plan.enums().isEmpty()) {
            return plan.withEnums(plan.enums().stream().map(this::enumeration).toList());
        }
        if (plan.tables().isEmpty()) {
            return plan;
        }
        TablePlan table = generator.one(plan.tables());
        TablePlan changed = table(table, plan.tables());
        return plan.withTables(
                plan.tables().stream().map(t -> t == table ? changed : t).toList());
    }

    private List<SequencePlan> sequences(List<SequencePlan> sequences) {
        if (sequences.isEmpty()) {
            return List.of(generator.sequence(new HashSet<>()));
        }
        SequencePlan first = sequences.get(0);
        return generator.chance(40)
                ? without(sequences)
                : List.of(
                        new SequencePlan(first.name(), 7, 3, generator.chance(50), generator.variety(), first.place()));
    }

    private EnumPlan enumeration(EnumPlan plan) {
        if (!gentle && generator.chance(20)) {
            EnumPlan other = generator.enumeration(new HashSet<>());
            return new EnumPlan(plan.number(), other.name() + "_2", other.values(), other.place());
        }
        List<String> values = new ArrayList<>(plan.values());
        values.add(generator.random.nextInt(values.size() + 1), "new" + generator.random.nextInt(1000));
        if (!gentle && generator.chance(40)) {
            Collections.shuffle(values, generator.random);
            values.remove(0);
        }
        return new EnumPlan(plan.number(), plan.name(), values, plan.place());
    }

    private TablePlan table(TablePlan table, List<TablePlan> all) {
        int choice = generator.random.nextInt(14);
        Set<String> taken = new HashSet<>(Set.of("id", "code"));
        table.columns().forEach(c -> taken.add(c.name().toLowerCase(Locale.ROOT)));
        if (choice == 0) {
            ColumnPlan added = generator.column(taken, table.columns());
            boolean safe = !gentle || added.nullable();
            return table.withColumns(plus(
                    table.columns(),
                    (safe ? added : added.with(added.name(), added.kind(), added.size(), true))
                            .with(added.value(), added.comment(), gentle ? null : added.minimum())));
        }
        if (choice == 1 && table.columns().size() > 1) {
            ColumnPlan gone = generator.one(table.columns());
            boolean isSource = table.columns().stream()
                    .anyMatch(c -> c.computedFrom() != null && c.computedFrom() == gone.number());
            // the rows get one value of it on the way back
            boolean isUnique = table.indexes().stream()
                    .anyMatch(index -> (index.unique() || index.constraint() || index.trait() == Trait.EXCLUDING)
                            && index.columns().contains(gone.number()));
            return !gentle || (gone.nullable() && !isSource && !isUnique)
                    ? table.withColumns(
                            table.columns().stream().filter(c -> c != gone).toList())
                    : table;
        }
        if (choice == 2) {
            return table.withIndexes(without(table.indexes()));
        }
        if (choice == 3) {
            IndexPlan index = generator.index(table.columns());
            boolean unique = !gentle && index.unique();
            return table.withIndexes(plus(
                    table.indexes(),
                    new IndexPlan(
                            index.columns(),
                            unique,
                            !gentle && index.constraint(),
                            index.trait(),
                            index.name(),
                            index.variety())));
        }
        if (choice == 12) {
            return table.varied(generator.variety());
        }
        if (choice == 13 && !table.indexes().isEmpty()) {
            return table.withIndexes(varied(table.indexes()));
        }
        if (choice == 4 && !gentle) {
            return table.withReferences(without(table.references()));
        }
        if (choice == 5 && !gentle) {
            return table.withReferences(plus(table.references(), generator.reference(all)));
        }
        if (choice == 7 && !gentle && !table.references().isEmpty()) {
            ReferencePlan changed = generator.one(table.references());
            return table.withReferences(table.references().stream()
                    .map(reference -> reference == changed ? changed.otherwise(generator.reference(all)) : reference)
                    .toList());
        }
        if (choice == 6) {
            Key key = gentle ? table.key() : generator.one(List.of(Key.values()));
            return table.with(table.name(), key, generator.comment());
        }
        if (table.columns().isEmpty()) {
            return table;
        }
        return table.withColumns(changed(table, taken));
    }

    /** One of the columns, or several. */
    private List<ColumnPlan> changed(TablePlan table, Set<String> taken) {
        ColumnPlan chosen = generator.one(table.columns());
        boolean several = generator.chance(25);
        return table.columns().stream()
                .map(c -> c == chosen || (several && generator.chance(60)) ? column(c, taken, table) : c)
                .toList();
    }

    private List<IndexPlan> varied(List<IndexPlan> indexes) {
        IndexPlan chosen = generator.one(indexes);
        return indexes.stream()
                .map(index -> index == chosen || generator.chance(40) ? varied(index) : index)
                .toList();
    }

    private IndexPlan varied(IndexPlan index) {
        return new IndexPlan(
                index.columns(),
                index.unique(),
                index.constraint(),
                generator.chance(70) ? index.trait() : generator.one(List.of(Trait.values())),
                generator.chance(70) ? index.name() : generator.indexName(),
                generator.variety());
    }

    private ColumnPlan column(ColumnPlan column, Set<String> taken, TablePlan table) {
        Integer value = generator.chance(50) ? generator.random.nextInt(100) : null;
        return switch (generator.random.nextInt(gentle ? 4 : 11)) {
            case 0 -> column.with(value, column.comment(), column.minimum());
            case 1 -> column.with(column.value(), generator.comment(), column.minimum());
            case 2 ->
                column.with(
                        column.name(),
                        wider(column.kind()),
                        gentle && isOfOneLength(column.kind()) ? column.size() : Math.min(199, column.size() + 8),
                        column.nullable());
            case 3 -> gentle ? column : column.with(column.name(), column.kind(), column.size(), !column.nullable());
            case 4 -> column.with(column.value(), column.comment(), value == null ? null : value + 1);
            case 5 ->
                column.with(
                        respells && generator.chance(30)
                                ? column.name().toUpperCase(Locale.ROOT)
                                : generator.name(taken),
                        column.kind(),
                        column.size(),
                        column.nullable());
            case 8 -> column.varied(generator.variety());
            case 9 -> column.with(column.name(), related(column.kind()), column.size(), column.nullable());
            case 10 -> column.ofEnumeration(3 - column.enumeration());
            case 6 -> column.with(column.name(), column.kind(), 1 + generator.random.nextInt(190), column.nullable());
            default ->
                column.computed(
                        column.computedFrom() != null
                                ? null
                                : generator.one(table.columns()).number());
        };
    }

    /** Their values are filled up when they become longer, and not cut off on the way back; or another size is another type. */
    private static boolean isOfOneLength(Kind kind) {
        return Set.of(Kind.FIXED_BINARY, Kind.BITS, Kind.RAW, Kind.ARRAY, Kind.INTERVAL)
                .contains(kind);
    }

    private static Kind wider(Kind kind) {
        return switch (kind) {
            case SMALL -> Kind.INT;
            case INT -> Kind.BIG;
            case REAL -> Kind.DOUBLE;
            case CHAR -> Kind.VARCHAR;
            case VARCHAR -> Kind.TEXT;
            default -> kind;
        };
    }

    /** What values can be read as, on most databases. */
    private Kind related(Kind kind) {
        return RELATED.stream()
                .filter(family -> family.contains(kind))
                .findFirst()
                .map(generator::one)
                .orElse(kind);
    }

    private <T> List<T> without(List<T> things) {
        if (things.isEmpty()) {
            return things;
        }
        List<T> left = new ArrayList<>(things);
        left.remove(generator.random.nextInt(left.size()));
        return left;
    }

    private static <T> List<T> plus(List<T> things, T more) {
        List<T> all = new ArrayList<>(things);
        all.add(more);
        return all;
    }
}
