// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;

/** The part of {@link SqliteDdl} that says what SQLite has not: sequences and schemas. */
abstract class SqliteRefusals extends AnsiDdl {
    SqliteRefusals(String dialect, AnsiClauses clauses) {
        super(dialect, clauses);
    }

    @Override
    protected void requireSequences(QualifiedName sequence) {
        throw unsupported(
                "keep a sequence such as '" + sequence + "'; PostgreSQL, MariaDB 10.3 and H2 can",
                "use an identity column, or a table that holds the next number");
    }

    @Override
    protected List<String> createSchema(CreateSchema create, Catalog catalog) {
        throw noSchemas(create.schema());
    }

    @Override
    protected List<String> dropSchema(DropSchema drop, Catalog catalog) {
        throw noSchemas(drop.schema());
    }

    private LimbeckException noSchemas(Identifier schema) {
        return unsupported(
                "create or drop schema '" + schema + "'; a schema is a database file",
                "attach the file in the connection: ATTACH DATABASE '<file>' AS " + name(schema));
    }
}
