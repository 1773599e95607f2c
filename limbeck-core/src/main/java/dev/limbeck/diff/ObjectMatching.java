// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the constraints and indexes of a table in the database with those that are desired: by structure first, the name
 * counting only where somebody chose it.
 *
 * @param missing desired and not there
 * @param surplus there and not desired
 * @param renamed the same but for the name that somebody chose
 * @param notes what could not be told
 */
record ObjectMatching(List<TableObject> missing, List<TableObject> surplus, List<Pair> renamed, List<String> notes) {
    /** One of the model and the one of the database that it is. */
    record Pair(TableObject wanted, TableObject there) {}

    static ObjectMatching of(Table actual, Table desired, DesiredSchema names, SchemaComparison comparison) {
        // lists, for two checks without a name may be equal
        List<TableObject> surplus = new ArrayList<>(TableObject.of(actual));
        List<Pair> pairs = new ArrayList<>();
        List<TableObject> missing = new ArrayList<>(TableObject.of(desired));
        List<String> notes = new ArrayList<>();
        // the same name and structure first, so that twins find their own
        missing.removeIf(wanted -> pair(pairs, surplus, wanted, there -> there.equals(wanted)));
        missing.removeIf(wanted -> !names.isChosen(desired.name(), wanted.name())
                && pair(pairs, surplus, wanted, there -> there.structure().equals(wanted.structure())));
        missing.removeIf(wanted -> pair(
                pairs,
                surplus,
                wanted,
                there -> isTheSame(
                        there, wanted, names.isChosen(desired.name(), wanted.name()), comparison, desired, notes)));
        giveWay(pairs, missing, surplus);
        return new ObjectMatching(missing, List.copyOf(surplus), List.of(), notes);
    }

    /**
     * Takes a missing and a surplus one of the same structure for one that was renamed.
     *
     * @param may whether the one in the database may get another name
     */
    ObjectMatching withRenames(ObjectNames taken, Predicate<TableObject> may) {
        List<TableObject> left = new ArrayList<>(surplus);
        List<Pair> found = new ArrayList<>();
        List<TableObject> still = new ArrayList<>(missing);
        still.removeIf(wanted -> pair(
                found,
                left,
                wanted,
                there -> there.structure().equals(wanted.structure()) && may.test(there) && taken.lets(there, wanted)));
        return new ObjectMatching(still, List.copyOf(left), List.copyOf(found), notes);
    }

    private static boolean pair(
            List<Pair> pairs, List<TableObject> surplus, TableObject wanted, Predicate<TableObject> condition) {
        TableObject found = surplus.stream().filter(condition).findFirst().orElse(null);
        if (found == null) {
            return false;
        }
        surplus.remove(found);
        pairs.add(new Pair(wanted, found));
        return true;
    }

    /** One that could stay, but bears the name that a missing one needs, is made anew under its own. */
    private static void giveWay(List<Pair> pairs, List<TableObject> missing, List<TableObject> surplus) {
        for (int i = 0; i < missing.size(); i++) {
            Identifier name = missing.get(i).name();
            pairs.stream()
                    .filter(pair -> name != null
                            && name.equals(pair.there().name())
                            && !name.equals(pair.wanted().name()))
                    .findFirst()
                    .ifPresent(pair -> {
                        surplus.add(pair.there());
                        missing.add(pair.wanted());
                        pairs.remove(pair);
                    });
        }
    }

    /** Asks the dialect about expressions that are spelled differently. */
    private static boolean isTheSame(
            TableObject there,
            TableObject wanted,
            boolean nameChosen,
            SchemaComparison comparison,
            Table table,
            List<String> notes) {
        boolean sameName = Objects.equals(there.name(), wanted.name());
        if ((nameChosen && !sameName) || there.isIndex() != wanted.isIndex()) {
            return false;
        }
        Comparison answer = wanted.match(
                constraint -> constraints(there.constraint(), constraint, comparison),
                index -> indexes(Objects.requireNonNull(there.index()), index, comparison));
        if (answer instanceof Comparison.Unknown unknown && sameName) {
            notes.add("table '" + table.name() + "': " + wanted.describe() + " may differ, which cannot be told here: "
                    + unknown.reason());
            return true;
        }
        return answer instanceof Comparison.Same;
    }

    private static Comparison constraints(@Nullable Constraint there, Constraint wanted, SchemaComparison comparison) {
        if (there instanceof Constraint.Check has && wanted instanceof Constraint.Check wants) {
            return Conjunction.same(has.sql(), wants.sql())
                    ? Comparison.SAME
                    : comparison.expressions(has.sql(), wants.sql());
        }
        if (there instanceof Constraint.ForeignKey has && wanted instanceof Constraint.ForeignKey wants) {
            return looked(has, wants).equals(looked(wants, wants))
                    ? Comparison.SAME
                    : new Comparison.Different("another key");
        }
        if (there instanceof Constraint.Exclude has && wanted instanceof Constraint.Exclude wants) {
            return excludes(has, wants, comparison);
        }
        if (there instanceof Constraint.Unique has && wanted instanceof Constraint.Unique wants) {
            return sayable(has, wants).equals(sayable(wants, wants))
                    ? Comparison.SAME
                    : new Comparison.Different("another key");
        }
        return new Comparison.Different("another kind");
    }

    /** Whether old rows have been looked at is no matter of the model; nor which columns are emptied, if it does not say. */
    private static Constraint looked(Constraint.ForeignKey key, Constraint.ForeignKey wanted) {
        return key.withName(null)
                .withValidated(true)
                .withEmptied(wanted.emptied().isEmpty() ? List.of() : key.emptied());
    }

    /** What a model leaves open of the index behind a key is as the database has it. */
    private static Constraint sayable(Constraint.Unique key, Constraint.Unique wanted) {
        return key.withName(null).withIndex(wanted.index().isUsual() ? KeyIndex.USUAL : key.index());
    }

    private static Comparison excludes(
            Constraint.Exclude there, Constraint.Exclude wanted, SchemaComparison comparison) {
        if (!Objects.equals(there.using(), wanted.using())
                || there.deferrability() != wanted.deferrability()
                || there.elements().size() != wanted.elements().size()) {
            return new Comparison.Different("another shape");
        }
        Comparison worst = expressions(there.where(), wanted.where(), comparison);
        for (int i = 0; i < there.elements().size() && !(worst instanceof Comparison.Different); i++) {
            Constraint.Exclude.Element has = there.elements().get(i);
            Constraint.Exclude.Element wants = wanted.elements().get(i);
            Comparison part = has.operator().equals(wants.operator())
                    ? parts(has.part(), wants.part(), comparison)
                    : new Comparison.Different("another operator");
            worst = part instanceof Comparison.Same ? worst : part;
        }
        return worst;
    }

    private static Comparison indexes(Index there, Index wanted, SchemaComparison comparison) {
        if (there.unique() != wanted.unique()
                || !Objects.equals(there.method(), wanted.method())
                || !there.include().equals(wanted.include())
                || there.nullsNotDistinct() != wanted.nullsNotDistinct()
                || !(wanted.options().isEmpty() || wanted.options().equals(there.options()))
                || there.parts().size() != wanted.parts().size()) {
            return new Comparison.Different("another shape");
        }
        Comparison worst = expressions(there.where(), wanted.where(), comparison);
        for (int i = 0; i < there.parts().size() && !(worst instanceof Comparison.Different); i++) {
            Comparison part = parts(there.parts().get(i), wanted.parts().get(i), comparison);
            worst = part instanceof Comparison.Same ? worst : part;
        }
        return worst;
    }

    private static Comparison parts(Index.Part there, Index.Part wanted, SchemaComparison comparison) {
        boolean sameRest = Objects.equals(there.column(), wanted.column())
                && there.descending() == wanted.descending()
                && there.nulls() == wanted.nulls()
                && Objects.equals(there.collation(), wanted.collation())
                && Objects.equals(there.operatorClass(), wanted.operatorClass());
        return sameRest
                ? expressions(there.expression(), wanted.expression(), comparison)
                : new Comparison.Different("another key");
    }

    private static Comparison expressions(
            @Nullable String there, @Nullable String wanted, SchemaComparison comparison) {
        if (there == null || wanted == null) {
            return Objects.equals(there, wanted) ? Comparison.SAME : new Comparison.Different("one has none");
        }
        return comparison.expressions(there, wanted);
    }
}
