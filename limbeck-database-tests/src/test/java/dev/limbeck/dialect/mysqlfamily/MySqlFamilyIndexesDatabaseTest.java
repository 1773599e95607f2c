// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static dev.limbeck.dialect.ThereAndBack.unordered;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.ORDERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.USERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.id;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Indexes: each operation does on the server what it does to a model, its reverse undoes it, and rows survive both. */
class MySqlFamilyIndexesDatabaseTest {
    private final FamilySchema schema = new FamilySchema();

    @EachDatabase({"mariadb", "mysql"})
    void makesAndDropsIndexes(TestDatabase database) throws SQLException {
        schema.check(database, new CreateIndex(USERS, Index.of(id("Ix born"), names("born", "name"), false)));
        schema.check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_notes"),
                                List.of(
                                        Index.Part.expression("notes(20)"),
                                        new Index.Part(id("age"), null, true, null)),
                                true,
                                null,
                                null,
                                List.of())));
        schema.check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_text"),
                                List.of(Index.Part.of(id("notes"))),
                                false,
                                null,
                                "fulltext",
                                List.of())));
        schema.check(
                database,
                before -> new DropIndex(
                        USERS,
                        id("ix_age"),
                        before.tables().get(USERS).index(id("ix_age")).orElseThrow()));
    }

    @EachDatabase({"mariadb", "mysql"})
    void makesUniqueIndexesThatReadAsConstraints(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel before = schema.started(trial);
            Index index = Index.of(id("ux_user"), names("user_id"), true);
            trial.apply(new CreateIndex(ORDERS, index));
            assertThat(trial.table("orders").constraint(id("ux_user")))
                    .contains(new Unique(id("ux_user"), names("user_id"), false));
            trial.apply(new DropIndex(ORDERS, id("ux_user"), index));
            assertThat(unordered(trial.reflect())).isEqualTo(unordered(before));
        }
    }

    @EachDatabase("mysql")
    void makesFunctionalIndexes(TestDatabase database) throws SQLException {
        schema.check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_lower"),
                                List.of(Index.Part.expression("lower(`name`)"), Index.Part.of(id("age"))),
                                true,
                                null,
                                null,
                                List.of())));
    }
}
