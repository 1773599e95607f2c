// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.revision.Revision;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.source.SqlRevisionSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A generated revision as SQL: the operations in the words of the one database that it was generated on. */
final class GeneratedSql {
    private final DatabaseSession session;
    private final Bookkeeping tables;

    GeneratedSql(DatabaseSession session, Bookkeeping tables) {
        this.session = session;
        this.tables = tables;
    }

    String source(Revision revision, String created, GeneratedRevision found) {
        SchemaModel before = reflect(schemas(found.upgrade()));
        SchemaModel after = SchemaEffect.apply(before, found.upgrade());
        return new SqlRevisionSource(session.dialect().splitter())
                .of(
                        revision,
                        created,
                        statements(before, found.upgrade()),
                        statements(after, found.downgrade()),
                        found.notes());
    }

    private List<SqlStatement> statements(SchemaModel start, List<Operation> operations) {
        Dialect dialect = session.dialect();
        List<SqlStatement> statements = new ArrayList<>();
        SchemaModel schema = start;
        for (Operation operation : operations) {
            SchemaModel before = schema;
            statements.addAll(dialect.ddl().render(operation, () -> before));
            schema = SchemaEffect.apply(schema, operation);
        }
        return statements;
    }

    private static Set<Identifier> schemas(List<Operation> operations) {
        Set<Identifier> schemas = new TreeSet<>();
        operations.forEach(operation ->
                ChangedTable.of(operation).map(QualifiedName::schema).ifPresent(schemas::add));
        return schemas;
    }

    private SchemaModel reflect(Set<Identifier> schemas) {
        try {
            return session.dialect()
                    .reflector()
                    .reflect(session.connection(), new ReflectionScope(schemas, tables.tables()));
        } catch (SQLException failure) {
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "the catalogue of the database could not be read: " + failure.getMessage(),
                    List.of("SQLSTATE " + failure.getSQLState()),
                    "check the privileges of the user, then run the command again",
                    failure);
        }
    }
}
