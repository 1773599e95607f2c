// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDdl;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.RenameOperation.RenameSequence;
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

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return Set.of(CreateTable.class, DropTable.class, CreateSchema.class, DropSchema.class);
    }

    private LimbeckException noSequences(QualifiedName sequence) {
        return unsupported(
                "make sequence '" + sequence + "'; no version has sequences, MariaDB has them since 10.3",
                "number the rows with an identity column, or keep the next number in a table of one row");
    }
}
