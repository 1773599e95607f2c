// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** Names in a run that are not plain words of the default schema. */
class RunNamesDatabaseTest {
    @TempDir
    Path folder;

    @EachDatabase
    void aDollarIsALetterLikeAnyOther(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).file("Nested.java", """
                import static dev.limbeck.migration.Definitions.column;
                import static dev.limbeck.migration.Types.integer;

                import dev.limbeck.migration.*;

                @Revision(id = "cccc0001", message = "named as a nested class")
                final class Nested implements Migration {
                    @Override public void upgrade(Op op) {
                        op.createTable("outer$inner", column("first$", integer()));
                    }
                    @Override public void downgrade(Op op) {
                        op.dropTable("outer$inner");
                    }
                }
                """);

        shop.upgrade("head");

        assertThat(shop.reflect().tables()).containsOnlyKeys(QualifiedName.of("outer$inner"));
        assertThat(shop.query("SELECT first$ FROM outer$inner")).isEmpty();
        shop.downgrade("base");
    }

    @EachDatabase({"postgresql", "h2", "mysql", "mariadb"})
    void knowsTheTablesOfASchemaThatAnOperationNames(TestDatabase database) throws SQLException {
        String schema = "besides_" + Long.toHexString(System.nanoTime());
        Workshop shop = new Workshop(folder, database).file("Besides.java", """
                import static dev.limbeck.migration.Definitions.column;
                import static dev.limbeck.migration.Types.varchar;

                import dev.limbeck.migration.*;

                @Revision(id = "cccc0001", message = "in another schema")
                final class Besides implements Migration {
                    @Override public void upgrade(Op op) {
                        op.createSchema("%1$s");
                        op.createTable("%1$s.notes", column("text", varchar(10)).notNull().comment("kept"));
                        op.alterColumn("%1$s.notes", "text", to -> to.type(varchar(20)));
                        op.renameColumn("%1$s.notes", "text", "words");
                    }
                    @Override public void downgrade(Op op) {
                        op.dropTable("%1$s.notes");
                        op.dropSchema("%1$s");
                    }
                }
                """.formatted(schema));

        shop.upgrade("head");

        assertThat(shop.query("SELECT is_nullable FROM information_schema.columns WHERE LOWER(table_schema) = '"
                        + schema + "' AND LOWER(column_name) = 'words'"))
                .containsExactly("NO");
        shop.downgrade("base");
    }
}
