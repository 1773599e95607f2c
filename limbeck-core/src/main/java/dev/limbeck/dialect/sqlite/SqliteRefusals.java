// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiClauses;
import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;

/** The part of {@link SqliteDdl} that says what SQLite has not: sequences and schemas. */
abstract class SqliteRefusals extends AnsiDdl {
    SqliteRefusals(String dialect, AnsiClauses clauses) {
        super(dialect, clauses);
    }

    @Override
    protected List<String> createSequence(CreateSequence create, Catalog catalog) {
        throw noSequences(create.sequence().name());
    }

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        throw noSequences(alter.sequence().name());
    }

    @Override
    protected List<String> dropSequence(DropSequence drop, Catalog catalog) {
        throw noSequences(drop.sequence());
    }

    @Override
    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        throw noSequences(rename.sequence());
    }

    private LimbeckException noSequences(QualifiedName sequence) {
        return unsupported(
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
