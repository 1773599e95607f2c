// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A name that is given is a part of the name where the convention has {@code %(constraint_name)s}. */
class PartNamesDatabaseTest {
    private static final Map<String, String> PARTS = Map.of("ck", "ck_%(table_name)s_%(constraint_name)s");
    private static final QualifiedName T = QualifiedName.of("t");

    @TempDir
    Path folder;

    private static List<String> checks(Workshop shop) throws SQLException {
        return shop.reflect().table(T).orElseThrow().checks().stream()
                .map(check -> String.valueOf(check.name()))
                .sorted()
                .toList();
    }

    @EachDatabase
    void putsTheNamesOfAScriptIntoTheTemplate(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).naming(PARTS).file("Raaaa0001.java", """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;
                import dev.limbeck.schema.Constraint.Kind;

                @Revision(id = "aaaa0001", message = "checks")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) {
                        op.createTable("t", column("a", integer()), check("pos", "a > 0"), check(f("whole"), "a < 9"));
                        op.createCheckConstraint("t", check("odd", "a <> 2"));
                        op.batch("t", t -> t.createCheckConstraint(check("even", "a <> 3")));
                        op.dropConstraint("t", "pos", Kind.CHECK);
                        op.dropConstraint("t", f("ck_t_even"), Kind.CHECK);
                    }
                    @Override public void downgrade(Op op) { op.dropTable("t"); }
                }
                """);

        shop.upgrade("head");

        assertThat(checks(shop)).containsExactly("ck_t_odd", "whole");
    }

    @EachDatabase({"postgresql", "sqlite", "mysql"})
    void putsTheNamesOfAModelIntoTheTemplateOnce(TestDatabase database) throws SQLException, IOException {
        Workshop shop = new Workshop(folder, database).naming(PARTS);
        Table table = new Table(
                T,
                List.of(Column.of("a", new SqlType.IntegerType(32, false))),
                null,
                List.of(new Constraint.Check(Identifier.of("pos"), "a > 0")),
                List.of(),
                null);
        Settings settings = shop.with(new DesiredModel(SchemaModel.empty().withTable(table), List.of(), List.of()));

        Path written = new CreateRevision(settings, InstantSource.system())
                .autogenerate(CreateRevision.Request.onHead("t"), Intentions.none(), StartingPoint.DATABASE)
                .file()
                .orElseThrow();
        shop.upgrade("head");

        assertThat(Files.readString(written)).contains("check(f(\"ck_t_pos\"), \"a > 0\")");
        assertThat(checks(shop)).containsExactly("ck_t_pos");
        assertThat(new CheckModel(settings).run(StartingPoint.DATABASE).changes())
                .isEmpty();
    }
}
