import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Definitions.unique;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.Revision;

@Revision(id = "ae5970c2edec", message = "สร้างตาราง users", created = "2026-11-21T04:44:12Z")
final class Rae5970c2edec_สร้างตาราง_users implements Migration {
    @Override
    public void upgrade(Op op) {
        op.createTable(
                "users",
                column("id", bigint()).notNull().identity(),
                column("name", varchar(100)).notNull(),
                column("email", varchar(255)).notNull(),
                column("phone", varchar(20)),
                primaryKey("id"),
                unique("uq_users_email", "email"));
    }

    @Override
    public void downgrade(Op op) {
        op.dropTable("users");
    }
}
