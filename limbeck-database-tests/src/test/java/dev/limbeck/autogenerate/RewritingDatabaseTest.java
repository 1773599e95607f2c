// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.ObjectKind;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.filter.SchemaObject;
import dev.limbeck.migration.Draft;
import dev.limbeck.migration.Environment;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a project's environment makes of the operations that were found is proven as they are, or said to lead elsewhere. */
class RewritingDatabaseTest {
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier AUDIT = Identifier.of("audit");
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);

    private static final Table TABLE = new Table(
            USERS,
            List.of(Column.of("id", BIGINT), Column.of("age", BIGINT)),
            new Constraint.PrimaryKey(null, List.of(ID)),
            List.of(),
            List.of(Index.of(Identifier.of("ix_age"), List.of(Identifier.of("age")), false)),
            null);

    private static final DesiredModel MODEL =
            new DesiredModel(SchemaModel.ofTables(List.of(TABLE)), List.of(), List.of());

    private static Guidance rewriting(UnaryOperator<Draft> change) {
        return new Guidance(
                SchemaFilter.none(),
                new Environment() {
                    @Override
                    public Draft rewrite(Draft draft) {
                        return change.apply(draft);
                    }
                },
                Heading.empty());
    }

    @EachDatabase
    void aNewColumnInEachNewTableIsLeftAloneLater(TestDatabase database) throws SQLException {
        Guidance guidance = new Guidance(
                SchemaFilter.none(),
                new Environment() {
                    @Override
                    public boolean includes(SchemaObject object) {
                        return object.kind() != ObjectKind.COLUMN || !AUDIT.equals(object.part());
                    }

                    @Override
                    public Draft rewrite(Draft draft) {
                        return draft.rewriting(
                                CreateTable.class,
                                create -> List.of(
                                        create, new AddColumn(create.table().name(), Column.of("audit", BIGINT))));
                    }
                },
                Heading.empty());
        try (Workbench bench = new Workbench(database)) {
            SchemaModel before = bench.read();
            GeneratedRevision found = bench.generate(MODEL, Ownership.ofEverything(), guidance);

            assertThat(found.notes()).isEmpty();
            assertThat(found.upgrade())
                    .extracting(OperationTitle::of)
                    .containsSubsequence("createTable users", "addColumn users.audit");
            bench.apply(found.upgrade());
            assertThat(bench.read().tables().get(USERS).column(AUDIT)).isPresent();
            assertThat(bench.generate(MODEL, Ownership.ofEverything(), guidance).isEmpty())
                    .isTrue();
            bench.apply(found.downgrade());
            Workbench.assertSame(bench.read(), before);
        }
    }

    @EachDatabase
    void whatIsTakenAwayIsSaidAndTheRestStillLeadsBack(TestDatabase database) throws SQLException {
        Guidance guidance = rewriting(draft -> draft.without(CreateIndex.class::isInstance));
        try (Workbench bench = new Workbench(database)) {
            SchemaModel before = bench.read();
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY)");

            GeneratedRevision found = bench.generate(MODEL, Ownership.ofEverything(), guidance);

            assertThat(found.upgrade()).extracting(OperationTitle::of).containsExactly("addColumn users.age");
            assertThat(found.notes())
                    .containsExactly(
                            "as the environment wants it, the revision leads elsewhere than the model; left over:"
                                    + " createIndex ix_age on users");
            bench.apply(found.upgrade());
            GeneratedRevision again = bench.generate(MODEL, Ownership.ofEverything(), guidance);
            assertThat(again.isEmpty()).isTrue();
            bench.apply(found.downgrade());
            bench.execute("DROP TABLE users");
            Workbench.assertSame(bench.read(), before);
        }
    }

    @EachDatabase("postgresql")
    void anIndexMayBeMadeWhileOthersWrite(TestDatabase database) throws SQLException {
        Guidance guidance = rewriting(draft -> draft.rewriting(
                CreateIndex.class, index -> List.of(new CreateIndex(index.table(), index.index(), true))));
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, age BIGINT)");

            GeneratedRevision found = bench.generate(MODEL, Ownership.ofEverything(), guidance);

            assertThat(found.notes()).isEmpty();
            assertThat(found.upgrade())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            CreateIndex.class,
                            create -> assertThat(create.concurrently()).isTrue());
            assertThat(found.downgrade())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DropIndex.class,
                            drop -> assertThat(drop.concurrently()).isTrue());
            bench.apply(found.upgrade());
            assertThat(bench.generate(MODEL, Ownership.ofEverything(), guidance).isEmpty())
                    .isTrue();
        }
    }

    @EachDatabase
    void anOperationNeedNotKnowWhatItDrops(TestDatabase database) throws SQLException {
        Guidance guidance = rewriting(draft -> draft.withOperations(List.<Operation>of(
                new DropIndex(USERS, Identifier.of("ix_old"), null),
                new DropColumn(USERS, Identifier.of("old"), null))));
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY, age BIGINT, old BIGINT)");
            bench.execute("CREATE INDEX ix_old ON users (old)");
            SchemaModel before = bench.read();

            GeneratedRevision found = bench.generate(MODEL, new Ownership(SchemaModel.empty(), false), guidance);

            bench.apply(found.upgrade());
            assertThat(bench.read().tables().get(USERS).columns()).hasSize(2);
            bench.apply(found.downgrade());
            Workbench.assertSame(bench.read(), before);
        }
    }

    @EachDatabase
    void sqlNeverReachesTheUsersDatabase(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            String schema = bench.connection().getSchema() == null
                    ? bench.connection().getCatalog()
                    : bench.connection().getSchema();
            boolean named = schema != null && !schema.isEmpty();
            String victims = named ? bench.dialect().identifiers().quoted(schema) + ".victims" : "victims";
            bench.execute("CREATE TABLE victims (id BIGINT NOT NULL PRIMARY KEY)");
            Guidance guidance = rewriting(draft -> draft.adding(
                    op -> op.execute("INSERT INTO " + victims + " VALUES (1)"),
                    op -> op.execute("DELETE FROM " + victims)));

            GeneratedRevision found = bench.generate(MODEL, new Ownership(SchemaModel.empty(), false), guidance);

            assertThat(found.notes()).anyMatch(note -> note.contains("INSERT INTO"));
            assertThat(found.upgrade()).last().isInstanceOf(Operation.Execute.class);
            assertThat(count(bench, "victims")).isZero();
            bench.apply(found.upgrade());
            assertThat(count(bench, "victims")).isOne();
            bench.apply(found.downgrade());
            assertThat(count(bench, "victims")).isZero();
        }
    }

    private static int count(Workbench bench, String table) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
