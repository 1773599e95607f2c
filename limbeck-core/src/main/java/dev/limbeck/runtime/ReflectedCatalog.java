// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema as the database shows it: read once, when first asked for, and then carried forward by the effect of each
 * operation. After raw SQL it is read again.
 */
final class ReflectedCatalog implements RunCatalog {
    private final Dialect dialect;
    private final Connection connection;
    private final Set<QualifiedName> excluded;
    private final TouchedObjects touched;
    /** Beside the default one: those that operations spoke of. */
    private final Set<Identifier> schemas = new TreeSet<>();

    private @Nullable SchemaModel known;
    /** False once a script has the connection: what it does with it, and when, is not seen. */
    private boolean trusted = true;

    /** @param excluded tables that are no part of the schema */
    ReflectedCatalog(Dialect dialect, Connection connection, Set<QualifiedName> excluded) {
        this.dialect = dialect;
        this.connection = connection;
        this.excluded = Set.copyOf(excluded);
        this.touched = new TouchedObjects(dialect.identifiers());
    }

    @Override
    public SchemaModel current() {
        SchemaModel model = known == null ? reflect() : known;
        known = trusted ? model : null;
        return model;
    }

    private SchemaModel reflect() {
        try {
            return dialect.reflector().reflect(connection, new ReflectionScope(schemas, excluded));
        } catch (SQLException failure) {
            throw RunFaults.database("read the schema", failure);
        }
    }

    @Override
    public Optional<String> source(QualifiedName table) {
        try {
            return dialect.reflector().source(connection, table);
        } catch (SQLException failure) {
            throw RunFaults.database("read the definition of table '" + table + "'", failure);
        }
    }

    @Override
    public void before(Operation operation) {
        if (operation instanceof Execute) {
            return; // after it everything is read again
        }
        Set<Identifier> spokenOf = new TreeSet<>();
        operation.accept(touched).stream()
                .map(object -> object.name().schema())
                .filter(Objects::nonNull)
                .forEach(spokenOf::add);
        if (givesOtherValues(operation)) {
            spokenOf.addAll(listed()); // columns of any schema may have the type
        }
        if (schemas.addAll(spokenOf)) {
            known = null;
        }
    }

    private static boolean givesOtherValues(Operation operation) {
        Operation inner = operation instanceof Conditional conditional ? conditional.operation() : operation;
        return inner instanceof AlterEnumType || inner instanceof DropEnumValue;
    }

    private Set<Identifier> listed() {
        try {
            return new ListedSchemas(dialect.identifiers()).of(connection);
        } catch (SQLException failure) {
            throw RunFaults.database("list the schemas", failure);
        }
    }

    @Override
    public void after(Operation operation) {
        if (known == null) {
            return;
        }
        // what the model keeps of a definition is not always what the database makes of it, so only what an effect
        // can say for certain is carried on; texts of the catalogue's own (SQLite) it cannot say
        boolean certain =
                !OpaqueSql.mayChangeSchema(operation) && known.definitions().isEmpty();
        known = certain ? SchemaEffect.apply(known, operation) : null;
    }

    @Override
    public void forget() {
        known = null;
        trusted = false;
    }
}
