// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.SchemaSide.Present;
import dev.limbeck.autogenerate.SchemaSide.Wanted;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What is said to lead from one schema to another leads there, whichever of the two is a database. */
class RandomDiffDatabaseTest {
    private static int pairs(DatabaseKind kind) {
        return kind == DatabaseKind.H2 ? 15 : kind == DatabaseKind.SQLITE ? 8 : 2;
    }

    @EachDatabase({"sqlite", "h2", "mariadb", "mysql"})
    void leadsThereAndBack(TestDatabase database) throws SQLException {
        for (int seed = 1; seed <= pairs(database.kind()); seed++) {
            PlannedChange change = PlannedChange.ofSeed(7000L + seed, database.kind());
            try (Workbench bench = new Workbench(database)) {
                check(new Pair(bench, database.kind(), change), "seed " + (7000L + seed));
            }
        }
    }

    private static void check(Pair pair, String seed) throws SQLException {
        pair.lead(pair.database(), pair.before());
        assertThat(pair.titles(pair.database(), pair.before())).as(seed).isEmpty();
        assertThat(pair.titles(pair.before(), pair.database())).as(seed).isEmpty();
        SchemaDifference back = pair.difference(pair.after(), pair.database());

        pair.lead(pair.before(), pair.after());
        assertThat(pair.titles(pair.database(), pair.after())).as(seed).isEmpty();

        pair.bench().apply(back.operations());
        assertThat(pair.titles(pair.database(), pair.before())).as(seed).isEmpty();
        pair.lead(pair.database(), new Wanted(new DesiredModel(SchemaModel.empty(), List.of(), List.of())));
        assertThat(pair.bench().read().tables()).as(seed).isEmpty();
    }

    private record Pair(Workbench bench, DatabaseKind kind, PlannedChange change) {
        Wanted before() {
            return wanted(change.before());
        }

        Wanted after() {
            return wanted(change.after());
        }

        private Wanted wanted(SchemaPlan plan) {
            SchemaModel model = new PlannedModel(plan.here(), kind, bench.dialect()).build();
            return new Wanted(new DesiredModel(model, List.of(), List.of()));
        }

        Present database() {
            return new Present(new LiveSchema(bench.connection(), Set.of()), bench.dialect(), SchemaModel.empty());
        }

        SchemaDifference difference(SchemaSide from, SchemaSide to) {
            return new SchemaComparer(bench.dialect(), bench.scratch(), Guidance.none(), null).compare(from, to);
        }

        List<String> titles(SchemaSide from, SchemaSide to) {
            return difference(from, to).operations().stream()
                    .map(OperationTitle::of)
                    .toList();
        }

        void lead(SchemaSide from, SchemaSide to) throws SQLException {
            bench.apply(difference(from, to).operations());
        }
    }
}
