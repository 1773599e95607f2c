// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static dev.limbeck.dialect.ThereAndBack.unordered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two tables on a server of the family, operations on them that are tried there and back, and the words for these. */
final class FamilySchema {
    static final QualifiedName USERS = QualifiedName.of("users");
    static final QualifiedName ORDERS = QualifiedName.of("orders");
    static final SqlType INTEGER = new IntegerType(32, false);
    static final SqlType BIGINT = new IntegerType(64, false);
    private static final String[] SCHEMA = {
        """
        create table users (
            id bigint not null auto_increment primary key, name varchar(50) not null default 'x' comment 'it''s a name',
            age int, born date, created datetime(6) not null default current_timestamp(6) on update current_timestamp(6),
            notes text, active bool not null default true, code varchar(10) collate utf8mb4_bin,
            twice int generated always as (age * 2) stored, thrice int generated always as (age * 3) virtual,
            constraint uq_code unique (code, age), constraint ck_age check (age > 0)) comment = 'people'
        """,
        """
        create table orders (
            id int not null primary key, user_id bigint, other_id bigint, pair_a varchar(10) collate utf8mb4_bin, pair_b int,
            constraint fk_user foreign key (user_id) references users (id) on delete cascade,
            constraint fk_pair foreign key (pair_a, pair_b) references users (code, age))
        """,
        "create index ix_age on users (age desc)",
        "create index ix_two on users (name, born)",
        "insert into users (name, age, code) values ('ann', 30, 'a'), ('bob', 40, 'b')",
        "insert into orders values (1, 1, 1, 'a', 30), (2, 2, null, null, null)"
    };

    private @Nullable SchemaModel start;

    @FunctionalInterface
    interface Step {
        Operation of(SchemaModel before);
    }

    void check(TestDatabase database, Operation operation) throws SQLException {
        check(database, before -> operation);
    }

    /** The operation does what the model foretells, and its reverse brings the schema and the rows back. */
    void check(TestDatabase database, Step step) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel start = started(trial);
            Operation operation = step.of(start);
            List<String> rows = rows(trial, start);
            trial.apply(operation);
            assertThat(unordered(trial.reflect()))
                    .as(String.valueOf(operation))
                    .isEqualTo(unordered(SchemaEffect.apply(start, operation)));
            trial.apply(Reversal.of(List.of(operation)).toArray(Operation[]::new));
            SchemaModel end = trial.reflect();
            assertThat(unordered(end)).as("reverse of " + operation).isEqualTo(unordered(start));
            if (!(operation instanceof DropTable) && !(operation instanceof DropColumn)) {
                assertThat(rows(trial, end)).isEqualTo(rows);
            }
        }
    }

    /** For what cannot come back, because the reverse is not one operation. */
    void checkForward(TestDatabase database, Step step) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel start = started(trial);
            Operation operation = step.of(start);
            trial.apply(operation);
            assertThat(unordered(trial.reflect()))
                    .as(String.valueOf(operation))
                    .isEqualTo(unordered(SchemaEffect.apply(start, operation)));
        }
    }

    /** The schema as an earlier check left it, if its reverse led back; otherwise built anew, for DDL is slow here. */
    SchemaModel started(Trial trial) throws SQLException {
        SchemaModel there = trial.reflect();
        if (start != null && unordered(there).equals(unordered(start))) {
            return there;
        }
        trial.execute("set foreign_key_checks = 0", "drop table if exists users, orders, `Order Lines`, People");
        trial.execute("set foreign_key_checks = 1");
        trial.execute(SCHEMA);
        start = trial.reflect();
        return start;
    }

    private static List<String> rows(Trial trial, SchemaModel model) throws SQLException {
        Set<String> stored = Set.of("id", "name", "age", "born", "code", "twice", "active");
        return model.tables().containsKey(USERS)
                ? trial.rows(
                        "select " + String.join(", ", stored.stream().sorted().toList()) + " from users order by id")
                : List.of();
    }

    static Operation dropColumn(SchemaModel before, QualifiedName table, String column) {
        return new DropColumn(
                table, id(column), before.tables().get(table).column(id(column)).orElseThrow());
    }

    static Operation alter(SchemaModel before, String column, ColumnPatch patch) {
        return new AlterColumn(
                USERS,
                id(column),
                patch,
                before.tables().get(USERS).column(id(column)).orElseThrow());
    }

    static Operation drop(SchemaModel before, QualifiedName table, Kind kind, String name) {
        Constraint constraint = before.tables().get(table).constraint(id(name)).orElseThrow();
        return new DropConstraint(table, kind, id(name), constraint);
    }

    static ForeignKey foreignKey(String name, String column, String table) {
        return new ForeignKey(
                id(name),
                names(column),
                QualifiedName.of(table),
                names("id"),
                ReferentialAction.SET_NULL,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    static ColumnDefault text(String value) {
        return new ColumnDefault.Text(value);
    }

    static ColumnDefault expression(String sql) {
        return new ColumnDefault.Expression(sql);
    }

    static Identifier id(String name) {
        return Identifier.of(name);
    }

    static List<Identifier> names(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }

    static List<String> indexes(Trial trial, String table) throws SQLException {
        return trial.rows("select distinct index_name from information_schema.statistics"
                + " where table_schema = database() and table_name = '" + table + "' order by binary index_name");
    }
}
