// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static dev.limbeck.migration.Definitions.column;
import static dev.limbeck.migration.Definitions.primaryKey;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Op;
import dev.limbeck.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationContextTest {
    private final Dialect sqlite = Databases.of(OperationContextTest.class.getClassLoader())
            .at("sqlite://", null, null, 0)
            .assumedDialect();
    private final RecordingSink sink = new RecordingSink();
    private final StepTrail trail = new StepTrail();
    private final List<String> heard = new ArrayList<>();

    private Op op(RunCatalog catalog) {
        return new Op(new OperationContext(
                sqlite, sink, catalog, trail, statement -> heard.add(statement.text()), Interruption.NO_TRANSACTION));
    }

    private static RunCatalog startingFrom(SchemaModel schema, String... unknown) {
        return new ReplayedCatalog(() -> new SchemaReplay.Replayed(schema, List.of(unknown)));
    }

    @Test
    void putsTheStatementsOfEachOperationIntoTheSinkAtOnce() {
        Op op = op(startingFrom(SchemaModel.empty()));

        op.execute("SELECT 1");
        op.createIndex("ix_users_name", "users", "name");

        assertThat(sink.statements())
                .extracting(SqlStatement::text)
                .containsExactly("SELECT 1", "CREATE INDEX ix_users_name ON users (name)")
                .isEqualTo(heard);
        assertThat(trail.statements()).isEqualTo(2);
        assertThat(trail.place()).isEqualTo("operation 2: createIndex ix_users_name on users");
    }

    @Test
    void knowsWhatEarlierOperationsMade() {
        Op op = op(startingFrom(SchemaModel.empty()));
        op.createTable("users", column("id", integer()).notNull(), column("name", varchar(50)), primaryKey("id"));
        op.execute("INSERT INTO users VALUES (1, 'ada')");

        op.alterColumn("users", "name", to -> to.type(varchar(80)));

        assertThat(heard).anySatisfy(sql -> assertThat(sql).contains("VARCHAR(80)"));
    }

    @Test
    void saysWhyTheSchemaIsNotKnown() {
        Op op = op(startingFrom(SchemaModel.empty()));
        op.execute("CREATE TABLE users (id INTEGER, name VARCHAR(50))");

        assertThatThrownBy(() -> op.alterColumn("users", "name", to -> to.type(varchar(80))))
                .isInstanceOfSatisfying(LimbeckException.class, failure -> {
                    assertThat(failure.id()).isEqualTo(ErrorId.MISSING_DEFINITION);
                    assertThat(failure.facts())
                            .containsExactly(
                                    "its effect is unknown: execute CREATE TABLE users (id INTEGER, name VARCHAR(50))");
                });
    }

    @Test
    void hasNoConnection() {
        assertThatThrownBy(() -> op(startingFrom(SchemaModel.empty())).connection())
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        failure -> assertThat(failure.id()).isEqualTo(ErrorId.OFFLINE_MODE));
    }
}
