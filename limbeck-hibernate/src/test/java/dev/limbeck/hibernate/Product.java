// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.dialect.ServerInfo;

/** The servers that the tests read for. */
enum Product {
    POSTGRESQL_12("postgresql", "PostgreSQL", 12, 0),
    POSTGRESQL_16("postgresql", "PostgreSQL", 16, 0),
    POSTGRESQL_18("postgresql", "PostgreSQL", 18, 0),
    H2("h2", "H2", 2, 4, 240),
    MYSQL("mysql", "MySQL", 8, 0, 45),
    MARIADB("mariadb", "MariaDB", 11, 4, 8),
    ORACLE_19("oracle", "Oracle", 19, 0),
    ORACLE_23("oracle", "Oracle", 23, 0),
    SQLITE("sqlite", "SQLite", 3, 54),
    SQLSERVER("sqlserver", "Microsoft SQL Server", 14, 0);

    private final String id;
    private final ServerInfo server;

    Product(String id, String name, int major, int minor) {
        this(id, name, major, minor, 0);
    }

    Product(String id, String name, int major, int minor, int micro) {
        this.id = id;
        this.server = new ServerInfo(name, major, minor, micro);
    }

    String id() {
        return id;
    }

    ServerInfo server() {
        return server;
    }
}
