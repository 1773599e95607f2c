// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes that are made at once, on tables that have nothing to do with each other: a server needs most of its time to read a
 * catalogue, whatever is in it. Where there are several, the names of each end with a mark of its own.
 *
 * @param changes not empty; all lead back, or none
 */
record SideBySide(List<AttributeChange> changes) {
    /** So few that one that fails is soon found among them. */
    private static final int MOST = 16;

    /** All changes in groups: on a server many at once, on a database of this process each alone. */
    static List<SideBySide> on(TestDatabase database, List<AttributeChange> changes) {
        int most = database.kind() == DatabaseKind.H2 || database.kind() == DatabaseKind.SQLITE ? 1 : MOST;
        Predicate<AttributeChange> apart = change -> Stream.of(change.before(), change.after())
                .anyMatch(schema -> !schema.schemas().isEmpty());
        Map<Boolean, List<AttributeChange>> alike =
                changes.stream().filter(apart.negate()).collect(Collectors.partitioningBy(AttributeChange::returns));
        return Stream.concat(
                        alike.values().stream().flatMap(some -> groups(some, most)),
                        changes.stream().filter(apart).map(change -> new SideBySide(List.of(change))))
                .toList();
    }

    private static Stream<SideBySide> groups(List<AttributeChange> changes, int most) {
        return IntStream.iterate(0, from -> from < changes.size(), from -> from + most)
                .mapToObj(from -> new SideBySide(changes.subList(from, Math.min(changes.size(), from + most))));
    }

    Stream<SideBySide> oneByOne() {
        return changes.stream().map(change -> new SideBySide(List.of(change)));
    }

    boolean isSeveral() {
        return changes.size() > 1;
    }

    boolean returns() {
        return changes.get(0).returns();
    }

    DesiredModel modelBefore() {
        return model(AttributeChange::before);
    }

    DesiredModel modelAfter() {
        return model(AttributeChange::after);
    }

    private DesiredModel model(Function<AttributeChange, SchemaModel> side) {
        SchemaModel all = isSeveral() ? SchemaModel.empty() : side.apply(changes.get(0));
        for (int place = 0; isSeveral() && place < changes.size(); place++) {
            all = with(all, marked(side.apply(changes.get(place)), mark(place)));
        }
        return new DesiredModel(all, List.of(), List.of());
    }

    /** Those of which none of the operations speaks. */
    List<AttributeChange> notIn(List<Operation> operations) {
        List<AttributeChange> missing = new ArrayList<>();
        for (int place = 0; place < changes.size(); place++) {
            String mark = isSeveral() ? mark(place) : "";
            if (operations.stream().noneMatch(operation -> operation.toString().contains(mark))) {
                missing.add(changes.get(place));
            }
        }
        return missing;
    }

    private static String mark(int place) {
        return "_x" + (char) ('a' + place);
    }

    private static SchemaModel with(SchemaModel all, SchemaModel more) {
        return all.withTables(both(all.tables(), more.tables()))
                .withSequences(both(all.sequences(), more.sequences()))
                .withEnumTypes(both(all.enumTypes(), more.enumTypes()));
    }

    private static <T> Map<QualifiedName, T> both(Map<QualifiedName, T> some, Map<QualifiedName, T> others) {
        Map<QualifiedName, T> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    private static SchemaModel marked(SchemaModel schema, String mark) {
        List<Operation> renames = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            Stream.concat(Stream.ofNullable(table.primaryKey()), table.constraints().stream())
                    .map(Constraint::name)
                    .filter(name -> name != null)
                    .forEach(name -> renames.add(new RenameConstraint(table.name(), name, marked(name, mark), null)));
            table.indexes().stream()
                    .map(Index::name)
                    .filter(name -> name != null)
                    .forEach(name -> renames.add(new RenameIndex(table.name(), name, marked(name, mark), null)));
            renames.add(new RenameTable(table.name(), marked(table.name().name(), mark)));
        }
        for (Sequence sequence : schema.sequences().values()) {
            renames.add(
                    new RenameSequence(sequence.name(), marked(sequence.name().name(), mark)));
        }
        for (EnumType type : schema.enumTypes().values()) {
            renames.add(new RenameEnumType(type.name(), marked(type.name().name(), mark)));
        }
        return SchemaEffect.apply(schema, renames);
    }

    private static Identifier marked(Identifier name, String mark) {
        return Identifier.of(name.text() + mark);
    }

    @Override
    public String toString() {
        return changes.stream().map(AttributeChange::toString).collect(Collectors.joining("\nbeside "));
    }
}
