// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDdl;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Set;

/** The statements in which MySQL differs from MariaDB. */
final class MysqlDdl extends MySqlFamilyDdl {
    MysqlDdl(MysqlClauses clauses) {
        super(MysqlDialect.ID, clauses);
    }

    @Override
    protected List<String> dropCheck(DropConstraint drop, Identifier name, Catalog catalog) {
        return List.of(alterTable(drop.table(), "DROP CHECK " + name(name)));
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return Set.of(CreateTable.class, DropTable.class, CreateSchema.class, DropSchema.class);
    }

    @Override
    protected void requireSequences(QualifiedName sequence) {
        throw unsupported(
                "make sequence '" + sequence + "'; no version has sequences, MariaDB has them since 10.3",
                "number the rows with an identity column, or keep the next number in a table of one row");
    }
}
