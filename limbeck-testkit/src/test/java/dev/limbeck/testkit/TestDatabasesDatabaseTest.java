// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabasesDatabaseTest {
    @EachDatabase
    void answersWithTheVersionOfItsLabel(TestDatabase database) throws SQLException {
        String version = switch (database.kind()) {
            case SQLITE -> "sqlite " + value(database, "select sqlite_version()");
            case H2 -> "h2 " + value(database, "select h2version()");
            case POSTGRESQL -> value(database, "show server_version");
            case MARIADB, MYSQL -> value(database, "select version()");
        };

        String expected = database.label().substring(database.label().indexOf('-') + 1);
        assertThat(version).startsWith(expected);
    }

    @EachDatabase
    void holdsTablesAndRows(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table fruit (id integer primary key, name varchar(40))");
            statement.execute("insert into fruit values (1, 'سیب')");
        }

        assertThat(value(database, "select name from fruit where id = 1")).isEqualTo("سیب");
    }

    @EachDatabase
    void keepsTwoDatabasesApart(TestDatabase one, TestDatabase other) throws SQLException {
        execute(one, "create table fruit (id integer)");

        assertThatThrownBy(() -> value(other, "select count(*) from fruit")).isInstanceOf(SQLException.class);
    }

    @EachDatabase({"postgresql", "mariadb", "mysql"})
    void mayCreateAndDropFurtherDatabases(TestDatabase database) throws SQLException {
        String name = "another_" + ProcessHandle.current().pid();
        execute(database, "create database " + name);
        execute(database, "drop database " + name);
    }

    @EachDatabase
    void closesUnderAnOpenTransaction(TestDatabase ignored) throws SQLException {
        TestDatabase database = TestDatabases.of(ignored.label());
        execute(database, "create table fruit (id integer)");
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into fruit values (1)");
                database.close();
            }
        } catch (SQLException cutOff) {
            // the server ended the session, which is what closing promises
        }
        if (database.kind() != DatabaseKind.SQLITE && database.kind() != DatabaseKind.H2) {
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aKindMeansItsNewestVersion() {
        try (TestDatabase database = TestDatabases.of("sqlite")) {
            assertThat(database.label()).isEqualTo("sqlite");
        }
    }

    @Test
    void anUnknownLabelIsAnErrorThatListsTheOthers() {
        assertThatThrownBy(() -> TestDatabases.of("db2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'db2'")
                .hasMessageContaining("sqlite");
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
