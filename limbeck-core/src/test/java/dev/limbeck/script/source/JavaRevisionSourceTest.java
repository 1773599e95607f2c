// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.revision.Revision;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.MigrationScript;
import dev.limbeck.script.ScriptDirectory;
import dev.limbeck.script.ScriptFormat;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.ScriptWriter;
import dev.limbeck.script.Scripts;
import dev.limbeck.script.SplitterDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRevisionSourceTest {
    private static final String CREATED = "2026-11-21T01:30:00Z";
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Column EMAIL =
            Column.of("email", new SqlType.VarcharType(255, false)).withNullable(false);

    @TempDir
    private Path folder;

    private static Revision revision(String message) {
        return new Revision("27c6a30d7c24", List.of("1975ea83b712"), List.of(), List.of(), message, "");
    }

    private static List<Identifier> ids(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    private LoadedMigration compiled(Revision revision, String source) {
        new ScriptWriter(folder).write(revision, ScriptFormat.JAVA, source);
        Revision parent = new Revision("1975ea83b712", List.of(), List.of(), List.of(), "", "");
        new ScriptWriter(folder).write(parent, ScriptFormat.JAVA, JavaRevisionSource.of(NewRevision.empty(parent, "")));
        return ScriptDirectory.open(ScriptSettings.of(folder))
                .load(List.of(revision.id()), SplitterDialect.with())
                .get(0);
    }

    @Test
    void writesWhatAPersonWouldHaveWritten() {
        Table orders = new Table(
                QualifiedName.of("orders"),
                List.of(
                        Column.of("id", BIGINT).withIdentity(Identity.byDefault()),
                        Column.of("user_id", BIGINT).withNullable(false),
                        Column.of("state", new SqlType.VarcharType(20, false))
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Text("open")),
                        Column.of("total", new SqlType.DecimalType(12, 2))
                                .withDefault(new ColumnDefault.Expression("0"))),
                new Constraint.PrimaryKey(null, ids("id")),
                List.of(
                        new Constraint.ForeignKey(
                                Identifier.of("fk_orders_user_id_users"),
                                ids("user_id"),
                                USERS,
                                ids("id"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Constraint.Deferrability.NOT_DEFERRABLE),
                        new Constraint.Check(Identifier.of("ck_orders_total"), "total >= 0")),
                List.of(Index.of(Identifier.of("ix_orders_user_id"), ids("user_id"), false)),
                null);
        List<Operation> upgrade = List.of(
                new Operation.CreateTable(orders),
                new Operation.AlterColumn(
                        USERS,
                        Identifier.of("email"),
                        ColumnPatch.nothing().withType(Patch.to(new SqlType.VarcharType(500, false))),
                        EMAIL),
                new Operation.Execute("UPDATE users\nSET email = lower(email)"));
        List<Operation> downgrade = List.of(
                new Operation.DropIndex(QualifiedName.of("orders"), Identifier.of("ix_orders_user_id"), null),
                new Operation.DropTable(QualifiedName.of("orders"), orders));

        assertThat(JavaRevisionSource.of(new NewRevision(
                        revision("add orders"),
                        CREATED,
                        upgrade,
                        downgrade,
                        List.of("the table 'old' is unmanaged: no revision made it"))))
                .isEqualTo("""
                        import static dev.limbeck.migration.Definitions.check;
                        import static dev.limbeck.migration.Definitions.column;
                        import static dev.limbeck.migration.Definitions.foreignKey;
                        import static dev.limbeck.migration.Definitions.primaryKey;
                        import static dev.limbeck.migration.Types.bigint;
                        import static dev.limbeck.migration.Types.numeric;
                        import static dev.limbeck.migration.Types.varchar;
                        import static dev.limbeck.schema.ReferentialAction.CASCADE;

                        import dev.limbeck.migration.Migration;
                        import dev.limbeck.migration.Op;
                        import dev.limbeck.migration.Revision;

                        @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "add orders", created = "2026-11-21T01:30:00Z")
                        final class R27c6a30d7c24_add_orders implements Migration {
                            @Override
                            public void upgrade(Op op) {
                                // the table 'old' is unmanaged: no revision made it
                                op.createTable(
                                        "orders",
                                        column("id", bigint()).notNull().identity(),
                                        column("user_id", bigint()).notNull(),
                                        column("state", varchar(20)).notNull().defaultValue("open"),
                                        column("total", numeric(12, 2)).defaultValue(0),
                                        primaryKey("id"),
                                        foreignKey("fk_orders_user_id_users", "user_id")
                                                .references("users", "id")
                                                .onDelete(CASCADE),
                                        check("ck_orders_total", "total >= 0"));
                                op.createIndex("ix_orders_user_id", "orders", "user_id");
                                op.alterColumn("users", column("email", varchar(255)).notNull(), to -> to.type(varchar(500)));
                                op.execute(\"""
                                        UPDATE users
                                        SET email = lower(email)\""");
                            }

                            @Override
                            public void downgrade(Op op) {
                                op.dropIndex("ix_orders_user_id", "orders");
                                op.dropTable("orders");
                            }
                        }
                        """);
    }

    @Test
    void writesNothingForARevisionThatDoesNothing() {
        Revision merge =
                new Revision("c3", List.of("a1", "b2"), List.of("shop", "d4"), List.of("all"), "merge a1 and b2", "");

        assertThat(JavaRevisionSource.of(NewRevision.empty(merge, ""))).isEqualTo("""
                        import dev.limbeck.migration.Migration;
                        import dev.limbeck.migration.Op;
                        import dev.limbeck.migration.Revision;

                        @Revision(id = "c3", down = {"a1", "b2"}, message = "merge a1 and b2", labels = "all", dependsOn = {"shop", "d4"})
                        final class Rc3_merge_a1_and_b2 implements Migration {
                            @Override
                            public void upgrade(Op op) {}

                            @Override
                            public void downgrade(Op op) {}
                        }
                        """);
    }

    @Test
    void compilesABlankRevision() {
        Revision revision = revision("by hand");
        LoadedMigration loaded = compiled(revision, JavaRevisionSource.blank(revision, CREATED));

        assertThat(Scripts.upgrade(loaded)).isEmpty();
        assertThat(Scripts.downgrade(loaded)).isEmpty();
    }

    @Test
    void readsBackTheHeaderThatItWrites() {
        Revision revision = new Revision(
                "27c6a30d7c24",
                List.of("1975ea83b712"),
                List.of("1975ea83b712"),
                List.of("shop"),
                "quotes \" and \\u0041, เพิ่มที่อยู่ 😀 which together make a message longer than one line of the source file",
                "");
        MigrationScript script = compiled(revision, JavaRevisionSource.of(NewRevision.empty(revision, CREATED)))
                .script();

        assertThat(script.created()).isEqualTo(CREATED);
        assertThat(script.revision())
                .isEqualTo(new Revision(
                        revision.id(),
                        revision.down(),
                        revision.dependsOn(),
                        revision.labels(),
                        revision.message(),
                        RevisionNames.javaFile(revision)));
    }

    @Test
    void compilesWhateverTheNotesSay() {
        Revision revision = revision("notes");
        NewRevision written = new NewRevision(
                revision,
                CREATED,
                List.of(),
                List.of(),
                List.of("a path C:\\users and \\\\users and \\uXYZ", "*/ } two\nlines", "\u0000", "word ".repeat(60)));
        String source = JavaRevisionSource.of(written);

        assertThat(Scripts.upgrade(compiled(revision, source))).isEmpty();
        assertThat(source.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void splitsWhatIsTooLongForOneMethod() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<Column> columns = new ArrayList<>();
            for (int j = 0; j < 12; j++) {
                columns.add(EMAIL.withName(Identifier.of("column_" + i + "_" + j)));
            }
            operations.add(new Operation.CreateTable(
                    new Table(QualifiedName.of("table_" + i), columns, null, List.of(), List.of(), null)));
        }
        Revision revision = revision("a thousand tables");
        String source = JavaRevisionSource.of(new NewRevision(revision, CREATED, operations, List.of(), List.of()));

        assertThat(Scripts.upgrade(compiled(revision, source))).isEqualTo(operations);
        assertThat(source).contains("upgrade1(op);", "private static void upgrade2(Op op) {");
    }
}
