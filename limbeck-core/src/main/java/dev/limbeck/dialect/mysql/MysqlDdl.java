// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDdl;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Set;

/** The statements in which MySQL differs from MariaDB. */
final class MysqlDdl extends MySqlFamilyDdl {
    private static final int LONGEST_TO_HIDE = 36;

    MysqlDdl(MysqlClauses clauses) {
        super(MysqlDialect.ID, clauses);
    }

    /**
     * A column that is dropped in an instant stays in the dictionary as {@code !hidden!_dropped_v64_p1017_NAME}, which must fit
     * into 64 letters too, else "Failed to update columns dictionary object" (seen in 8.0); {@code FORCE} makes the table anew.
     */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        List<String> statements = super.dropColumn(drop, catalog);
        return drop.column().text().length() <= LONGEST_TO_HIDE
                ? statements
                : statements.stream().map(statement -> statement + ", FORCE").toList();
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
