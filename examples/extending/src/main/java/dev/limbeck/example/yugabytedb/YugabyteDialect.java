// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.yugabytedb;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ForwardingDialect;
import dev.limbeck.dialect.ForwardingRenderer;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.schema.Constraint;
import java.util.List;

/** PostgreSQL's dialect, but for what the distributed storage below it cannot do. */
final class YugabyteDialect extends ForwardingDialect {
    static final String ID = "yugabytedb";

    YugabyteDialect(Dialect postgresql) {
        super(postgresql);
    }

    @Override
    public String id() {
        return ID;
    }

    /** Each DDL statement commits by itself. */
    @Override
    public Transactions transactions() {
        return Transactions.plain(false);
    }

    /** Not every version has advisory locks; a row with an owner is everywhere. */
    @Override
    public Locking locking() {
        return new Locking.LeaseRow();
    }

    /** A schema that was made in a transaction would outlive it: {@code scratch-url} names a database for that. */
    @Override
    public Scratch scratch() {
        return new Scratch.None();
    }

    @Override
    public DdlRenderer ddl() {
        return new ForwardingRenderer(base().ddl()) {
            @Override
            public List<SqlStatement> render(Operation operation, Catalog catalog) {
                refuseExclusion(operation);
                return super.render(operation, catalog);
            }
        };
    }

    private static void refuseExclusion(Operation operation) {
        if (operation instanceof AddConstraint add && add.constraint().kind() == Constraint.Kind.EXCLUDE) {
            throw new LimbeckException(
                    ErrorId.UNSUPPORTED_OPERATION,
                    ID + " cannot exclude overlapping rows",
                    "check for them in the application, or with a trigger: op.execute(\"CREATE TRIGGER …\")");
        }
    }
}
