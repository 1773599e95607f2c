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
        if (first(wanted) != first(current)) {
            changes.add("SET START WITH " + first(wanted));
        }
        boolean newLimits = !Objects.equals(wanted.minimum(), current.minimum())
                || !Objects.equals(wanted.maximum(), current.maximum())
                || isUp(wanted) != isUp(current);
        if (newLimits) {
            changes.add(wanted.minimum() == null ? "SET NO MINVALUE" : "SET MINVALUE " + wanted.minimum());
            changes.add(wanted.maximum() == null ? "SET NO MAXVALUE" : "SET MAXVALUE " + wanted.maximum());
        }
        changes.addAll(rest(current, wanted));
        if (newLimits) {
            // the number that comes next must be within the new limits
            return List.of(column(String.join(" ", changes) + " RESTART"), goingOn(wanted));
        }
        return changes.isEmpty() ? List.of() : List.of(column(String.join(" ", changes)));
    }

    private static List<String> rest(Identity current, Identity wanted) {
        List<String> changes = new ArrayList<>();
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
        if (known.tableKnown()) {
            statements.add(goingOn(wanted));
        }
        return statements;
    }

    /** Behind the numbers that are there. */
    private String goingOn(Identity wanted) {
        String name = clauses.name(alter.column());
        String next =
                isUp(wanted) ? "greatest(coalesce(max(" + name + ") + 1, " : "least(coalesce(min(" + name + ") - 1, ";
        return "SELECT setval(pg_get_serial_sequence(" + clauses.text(clauses.name(alter.table())) + ", "
                + clauses.text(alter.column().text()) + "), " + next + first(wanted) + "), " + first(wanted)
                + "), false) FROM " + clauses.name(alter.table());
    }

    private static boolean isUp(Identity identity) {
        return orOne(identity.increment()) > 0;
    }

    private static long first(Identity identity) {
        Long limit = isUp(identity) ? identity.minimum() : identity.maximum();
        long usual = limit == null ? (isUp(identity) ? 1 : -1) : limit;
        return identity.start() == null ? usual : identity.start();
    }

    private String column(String action) {
        return "ALTER TABLE " + clauses.name(alter.table()) + " ALTER COLUMN " + clauses.name(alter.column()) + " "
                + action;
    }

    private static long orOne(@Nullable Long value) {
        return value == null ? 1 : value;
    }
}
