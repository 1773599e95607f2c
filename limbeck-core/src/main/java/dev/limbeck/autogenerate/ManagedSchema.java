// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Migration;
import dev.limbeck.migration.Op;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.util.List;

/**
 * Knows what the revisions of a project create, by playing their operations on paper. It is lenient: what does not fit is
 * passed over, for it answers only "did we make this?".
 */
public final class ManagedSchema implements OpContext {
    private final Dialect dialect;
    private SchemaModel schema = SchemaModel.empty();

    private ManagedSchema(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The schema that the upgrades make from nothing; {@code migrations} in the order in which they apply. */
    public static SchemaModel after(List<? extends Migration> migrations, Dialect dialect) {
        ManagedSchema managed = new ManagedSchema(dialect);
        for (Migration migration : migrations) {
            managed.play(migration);
        }
        return managed.schema;
    }

    private void play(Migration migration) {
        try {
            migration.upgrade(new Op(this));
        } catch (LimbeckException needsConnection) {
            if (needsConnection.id() != ErrorId.OFFLINE_MODE) {
                throw needsConnection;
            }
            System.getLogger(ManagedSchema.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "a revision asks for the connection; what it does there is not known");
        }
    }

    @Override
    public void accept(Operation operation) {
        if (operation instanceof Operation.Execute raw) {
            schema = RawSqlEffect.apply(schema, raw.sql(), dialect.identifiers());
            return;
        }
        try {
            schema = SchemaEffect.apply(schema, operation);
        } catch (LimbeckException doesNotFit) {
            if (doesNotFit.id() != ErrorId.SCHEMA_MISMATCH) {
                throw doesNotFit;
            }
        }
    }

    @Override
    public Connection connection() {
        throw new LimbeckException(
                ErrorId.OFFLINE_MODE,
                "there is no connection while revisions are played on paper",
                "use operations instead of op.connection() where the schema changes");
    }

    @Override
    public String dialect() {
        return dialect.id();
    }
}
