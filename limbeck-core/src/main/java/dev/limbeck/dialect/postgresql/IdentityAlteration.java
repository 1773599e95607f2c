// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbering of a column: an identity, or the sequence of a {@code serial} column, which looks like one in the model. A
 * column that gets an identity goes on after the highest number in it.
 */
final class IdentityAlteration {
    private final PostgresqlClauses clauses;
    private final AlterColumn alter;
    private final KnownColumn known;

    IdentityAlteration(PostgresqlClauses clauses, AlterColumn alter, KnownColumn known) {
        this.clauses = clauses;
        this.alter = alter;
        this.known = known;
    }

    /** What has to happen before the type changes. */
    List<String> first() {
        boolean goes = alter.patch().identity() instanceof Patch.Clear<Identity>;
        QualifiedName serial = known.serialSequence();
        if (serial != null && alter.patch().identity().changes()) {
            return List.of(column("DROP DEFAULT"), "DROP SEQUENCE " + clauses.name(serial));
        }
        return goes ? List.of(column("DROP IDENTITY")) : List.of();
    }

    /** The sequence of an identity follows the column's type by itself, that of a serial column does not. */
    Optional<String> afterType(SqlType type) {
        QualifiedName serial = known.serialSequence();
        if (serial == null || alter.patch().identity().changes() || !(type instanceof IntegerType)) {
            return Optional.empty();
        }
        return Optional.of("ALTER SEQUENCE " + clauses.name(serial) + " AS "
                + clauses.types().render(type));
    }

    /** What has to happen when type, nullability and default are there. */
    List<String> last() {
        if (!(alter.patch().identity() instanceof Patch.To<Identity> change)) {
            return List.of();
        }
        Identity wanted = change.value();
        Identity current = known.before() == null ? null : known.before().identity();
        if (current == null || known.serialSequence() != null) {
            return added(wanted);
        }
        List<String> changes = new ArrayList<>();
        if (wanted.always() != current.always()) {
            changes.add("SET GENERATED " + (wanted.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        if (orOne(wanted.increment()) != orOne(current.increment())) {
            changes.add("SET INCREMENT BY " + orOne(wanted.increment()));
        }
        if (orOne(wanted.start()) != orOne(current.start())) {
            changes.add("SET START WITH " + orOne(wanted.start()));
        }
        changes.addAll(limits(current, wanted));
        return changes.isEmpty() ? List.of() : List.of(column(String.join(" ", changes)));
    }

    private static List<String> limits(Identity current, Identity wanted) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(wanted.minimum(), current.minimum())) {
            changes.add(wanted.minimum() == null ? "SET NO MINVALUE" : "SET MINVALUE " + wanted.minimum());
        }
        if (!Objects.equals(wanted.maximum(), current.maximum())) {
            changes.add(wanted.maximum() == null ? "SET NO MAXVALUE" : "SET MAXVALUE " + wanted.maximum());
        }
        if (orOne(wanted.cache()) != orOne(current.cache())) {
            changes.add("SET CACHE " + orOne(wanted.cache()));
        }
        if (wanted.cycle() != current.cycle()) {
            changes.add(wanted.cycle() ? "SET CYCLE" : "SET NO CYCLE");
        }
        return changes;
    }

    private List<String> added(Identity wanted) {
        List<String> statements = new ArrayList<>();
        statements.add(column("ADD " + clauses.identity(wanted)));
        if (known.tableKnown() && orOne(wanted.increment()) > 0) {
            String name = clauses.name(alter.column());
            statements.add("SELECT setval(pg_get_serial_sequence(" + clauses.text(clauses.name(alter.table())) + ", "
                    + clauses.text(alter.column().text()) + "), greatest(coalesce(max(" + name + ") + 1, "
                    + orOne(wanted.start()) + "), " + orOne(wanted.start()) + "), false) FROM "
                    + clauses.name(alter.table()));
        }
        return statements;
    }

    private String column(String action) {
        return "ALTER TABLE " + clauses.name(alter.table()) + " ALTER COLUMN " + clauses.name(alter.column()) + " "
                + action;
    }

    private static long orOne(@Nullable Long value) {
        return value == null ? 1 : value;
    }
}
