// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Op;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.LoadedMigration;
import java.util.ArrayList;
import java.util.List;

/** Runs the upgrades of revisions in memory, to know what they make without a database. */
public final class SchemaReplay {
    private final Dialect dialect;

    /** @param dialect whose id the scripts are told and whose spelling of names raw SQL follows */
    public SchemaReplay(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * @param schema what the operations make of an empty database; of what raw SQL makes only the names are in it
     * @param unknown what could not be followed in full (raw SQL, the connection), one line each
     */
    public record Replayed(SchemaModel schema, List<String> unknown) {
        public Replayed {
            unknown = List.copyOf(unknown);
        }
    }

    /** @param migrations in the order in which they are applied; each is used up */
    public Replayed of(List<LoadedMigration> migrations) {
        SchemaModel schema = SchemaModel.empty();
        List<String> unknown = new ArrayList<>();
        for (LoadedMigration migration : migrations) {
            RecordedMigration recording = new RecordedMigration(dialect);
            String where = " in " + migration.script().path();
            try {
                migration.migration().upgrade(new Op(recording));
            } catch (RuntimeException notWithoutDatabase) {
                unknown.add(notWithoutDatabase.getMessage() + where);
            }
            for (Operation operation : recording.operations()) {
                if (OpaqueSql.mayChangeSchema(operation)) {
                    unknown.add(OperationTitle.of(operation) + where);
                }
                schema = applied(schema, operation, where, unknown);
            }
        }
        return new Replayed(schema, unknown);
    }

    private SchemaModel applied(SchemaModel schema, Operation operation, String where, List<String> unknown) {
        if (operation instanceof Operation.Execute raw) {
            return RawSqlEffect.apply(schema, raw.sql(), dialect.identifiers());
        }
        try {
            return SchemaEffect.apply(schema, operation);
        } catch (LimbeckException onSomethingUnknown) {
            unknown.add(OperationTitle.of(operation) + where + ": " + onSomethingUnknown.getMessage());
            return schema;
        }
    }
}
