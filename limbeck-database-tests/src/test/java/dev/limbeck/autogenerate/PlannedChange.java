// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.DatabaseKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** @param gentle rows live through it, there and back */
record PlannedChange(SchemaPlan before, SchemaPlan after, boolean gentle) {
    static PlannedChange ofSeed(long seed, DatabaseKind kind) {
        PlanGenerator generator = new PlanGenerator(new Random(seed));
        boolean gentle = generator.chance(40);
        SchemaPlan before = generator.plan();
        // H2 shows the old name of a renamed column in its keys until it is opened again
        boolean respells = kind != DatabaseKind.H2;
        SchemaPlan after = new PlanMutation(generator, gentle, respells).of(before);
        // what is in a schema that nobody speaks of any more is not looked at, and may point at what changes
        Set<Integer> places = new TreeSet<>(after.schemas());
        before.tables().stream()
                .map(TablePlan::place)
                .filter(place -> place > 0)
                .forEach(places::add);
        return new PlannedChange(before, after.withSchemas(List.copyOf(places)), gentle);
    }
}
