// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.DatabaseKind;
import java.util.Random;

/** @param gentle rows live through it, there and back */
record PlannedChange(SchemaPlan before, SchemaPlan after, boolean gentle) {
    static PlannedChange ofSeed(long seed, DatabaseKind kind) {
        PlanGenerator generator = new PlanGenerator(new Random(seed));
        boolean gentle = generator.chance(40);
        SchemaPlan before = generator.plan();
        // H2 shows the old name of a renamed column in its keys until it is opened again
        boolean respells = kind != DatabaseKind.H2;
        return new PlannedChange(before, new PlanMutation(generator, gentle, respells).of(before), gentle);
    }
}
