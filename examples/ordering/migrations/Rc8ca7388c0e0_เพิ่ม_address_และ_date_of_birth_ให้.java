import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.bool;
import static dev.limbeck.migration.Types.date;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.Revision;

@Revision(
        id = "c8ca7388c0e0",
        down = "ae5970c2edec",
        message = "เพิ่ม address และ date_of_birth ให้ users, เพิ่มตาราง products",
        created = "2026-11-21T04:44:17Z")
final class Rc8ca7388c0e0_เพิ่ม_address_และ_date_of_birth_ให้ implements Migration {
    @Override
    public void upgrade(Op op) {
        op.createTable(
                "products",
                column("id", bigint()).notNull().identity(),
                column("name", varchar(200)).notNull(),
                column("description", varchar(2000)),
                column("price", numeric(10, 2)).notNull(),
                column("in_stock", bool()).notNull(),
                primaryKey("id"));
        op.addColumn("users", column("address", varchar(500)));
        op.addColumn("users", column("date_of_birth", date()));
    }

    @Override
    public void downgrade(Op op) {
        op.dropColumn("users", "date_of_birth");
        op.dropColumn("users", "address");
        op.dropTable("products");
    }
}
