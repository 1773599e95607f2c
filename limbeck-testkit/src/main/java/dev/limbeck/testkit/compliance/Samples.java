// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.columns;
import static dev.limbeck.migration.Definitions.foreignKey;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Definitions.row;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All samples: for each operation its plain use and the uses in which databases differ. */
public final class Samples {
    private final List<Sample> all = new ArrayList<>();

    private Samples() {}

    /** In the order of the manual. */
    public static List<Sample> all() {
        Samples samples = new Samples();
        TableSamples.addTo(samples);
        ColumnSamples.addTo(samples);
        ColumnChangeSamples.addTo(samples);
        ConstraintSamples.addTo(samples);
        IndexSamples.addTo(samples);
        WordSamples.addTo(samples);
        SpecialSamples.addTo(samples);
        SchemaSamples.addTo(samples);
        EnumSamples.addTo(samples);
        DataSamples.addTo(samples);
        FrameSamples.addTo(samples);
        return List.copyOf(samples.all);
    }

    void add(String operation, String title, Consumer<Op> before, Consumer<Op> change, Consumer<Op> back) {
        all.add(new Sample(operation, title, before, change, back));
    }

    static void nothing(Op op) {}

    /** Two users, so that there is something to lose. */
    static void users(Op op) {
        op.createTable(
                "users",
                column("id", bigint()).notNull(),
                column("name", varchar(40)).notNull(),
                column("points", integer()),
                primaryKey("id").named("pk_users"));
        op.insert("users", columns("id", "name", "points"), row(1, "Ada", 10), row(2, "Grace", null));
    }

    /** Users and their orders, which do not point at them yet. */
    static void orders(Op op) {
        users(op);
        op.createTable(
                "orders",
                column("id", bigint()).notNull(),
                column("user_id", bigint()).notNull(),
                column("total", numeric(10, 2)).notNull(),
                primaryKey("id").named("pk_orders"));
        op.insert("orders", columns("id", "user_id", "total"), row(7, 1, 25), row(8, 2, 0));
    }

    static void linkedOrders(Op op) {
        orders(op);
        op.createForeignKey("orders", foreignKey("fk_orders_user", "user_id").references("users", "id"));
    }
}
