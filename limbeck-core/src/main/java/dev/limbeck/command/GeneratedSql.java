// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.revision.Revision;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.source.SqlRevisionSource;
import java.util.ArrayList;
import java.util.List;

/** A generated revision as SQL: the operations in the words of the one database that it was generated on. */
final class GeneratedSql {
    private final Dialect dialect;

    GeneratedSql(Dialect dialect) {
        this.dialect = dialect;
    }

    String source(Revision revision, String created, GeneratedRevision found) {
        SchemaModel after = SchemaEffect.apply(found.before(), found.upgrade());
        return new SqlRevisionSource(dialect.splitter())
                .of(
                        revision,
                        created,
                        statements(found.before(), found.upgrade()),
                        statements(after, found.downgrade()),
                        found.notes());
    }

    /** @param start the schema before the first operation */
    List<SqlStatement> statements(SchemaModel start, List<Operation> operations) {
        List<SqlStatement> statements = new ArrayList<>();
        SchemaModel schema = start;
        for (Operation operation : operations) {
            SchemaModel before = schema;
            statements.addAll(dialect.ddl().render(operation, () -> before));
            schema = SchemaEffect.apply(schema, operation);
        }
        return statements;
    }
}
