// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReachTest {
    /** As SQLite quotes. */
    private static final IdentifierRules RULES =
            new IdentifierRules(IdentifierRules.Folding.PRESERVE, '"', 63, Set.of("order"));

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static Optional<Set<QualifiedName>> after(Operation... operations) {
        KeyReach reach = new KeyReach(RULES);
        List.of(operations).forEach(reach::add);
        return reach.tables();
    }

    private static AddColumn column(QualifiedName table) {
        return new AddColumn(table, Column.of("name", new SqlType.IntegerType(32, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'as')",
                "create table if not exists \"users\"(id integer);\n",
                "create unique index ix on users (name) where name > 3",
                "ALTER TABLE users ADD COLUMN name TEXT",
                "alter table `users` add name text references other"
            })
    void sqlThatMakesATableAColumnOrAnIndexStaysWithinItsTable(String sql) {
        assertThat(after(new Execute(sql))).contains(Set.of(USERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table users as select 1 as id",
                "create table users (id integer); delete from others",
                "create temp table users (id integer)",
                "create table main.users (id integer)",
                "create trigger users after insert on others begin delete from users; end",
                "alter table users rename to people",
                "alter table users drop column name",
                "drop table users",
                "insert into users values (1)",
                "update users set id = 2",
                "delete from users",
                "pragma writable_schema = on",
                "-- create table users (id integer)\nselect 1"
            })
    void sqlOfAnyOtherKindMayReachAnything(String sql) {
        assertThat(after(column(USERS), new Execute(sql))).isEmpty();
    }

    @Test
    void operationsOnTheStructureStayWithinTheirTables() {
        QualifiedName orders = QualifiedName.of("orders");
        assertThat(after(column(USERS), new Batch(orders, List.of(column(orders)))))
                .contains(Set.of(USERS, orders));
    }

    @Test
    void rowsRenamesAndOtherSchemasMayReachAnything() {
        List<Identifier> columns = List.of(Identifier.of("id"));
        assertThat(after(new InsertRows(USERS, columns, List.of()))).isEmpty();
        assertThat(after(new RenameTable(USERS, Identifier.of("people")))).isEmpty();
        assertThat(after(column(QualifiedName.of("other", "users")))).isEmpty();
        assertThat(after(new Batch(USERS, List.of(column(USERS), new Execute("delete from users")))))
                .isEmpty();
    }

    @Test
    void nothingDoneReachesNothing() {
        assertThat(after()).contains(Set.of());
    }
}
