// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one {@code AlterColumn}, in the order in which PostgreSQL accepts them: what stands in the way of a new
 * type goes first (generation, identity, a default that cannot be cast), then type, nullability, default, identity, comment
 * and the name last.
 */
final class ColumnAlteration {
    private final PostgresqlDdl ddl;
    private final PostgresqlClauses clauses;
    private final AlterColumn alter;
    private final ColumnPatch patch;
    private final @Nullable Column before;
    private final IdentityAlteration identity;
    private final List<String> statements = new ArrayList<>();

    ColumnAlteration(PostgresqlDdl ddl, PostgresqlClauses clauses, AlterColumn alter, KnownColumn known) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.alter = alter;
        this.patch = alter.patch();
        this.before = known.before();
        this.identity = new IdentityAlteration(clauses, alter, known);
    }

    List<String> statements() {
        if (patch.generated() instanceof Patch.Clear<?>) {
            column("DROP EXPRESSION");
        }
        statements.addAll(identity.first());
        boolean typeChanges = patch.type().changes() || patch.collation().changes();
        if (patch.using() != null && !typeChanges) {
            throw ddl.usingAlone(alter, patch.using());
        }
        boolean defaultInTheWay = defaultInTheWay(typeChanges);
        if (defaultInTheWay) {
            column("DROP DEFAULT");
        }
        if (typeChanges) {
            type();
        }
        nullability();
        defaultValue(defaultInTheWay);
        statements.addAll(identity.last());
        comment();
        patch.name()
                .match(
                        () -> false,
                        name -> statements.add(ddl.onTable(
                                alter.table(), "RENAME " + clauses.name(alter.column()) + " TO " + clauses.name(name))),
                        () -> false);
        return statements;
    }

    private void column(String action) {
        statements.add(ddl.onTable(alter.table(), "ALTER COLUMN " + clauses.name(alter.column()) + " " + action));
    }

    private Optional<String> using() {
        SqlType after = patch.type().applyTo(before == null ? null : before.type());
        if (patch.using() != null) {
            return Optional.of(patch.using());
        }
        // the type of a computed column is changed by computing it anew, which takes no expression
        boolean computed =
                before != null && before.generated() != null && !(patch.generated() instanceof Patch.Clear<?>);
        if (before == null || after == null || computed || after.equals(before.type())) {
            return Optional.empty();
        }
        return ddl.casts().using(clauses.name(alter.column()), before.type(), after);
    }

    /**
     * A default is cast as an assignment would be, without the {@code USING} expression; a text keeps the cast to its old type,
     * on which the default would then depend.
     */
    private boolean defaultInTheWay(boolean typeChanges) {
        if (!typeChanges || before == null || before.defaultValue() == null) {
            return false;
        }
        SqlType after = Objects.requireNonNull(patch.type().applyTo(before.type()));
        boolean foreignText = before.defaultValue() instanceof ColumnDefault.Text
                && !PostgresqlCasts.sameFamily(before.type(), after);
        return foreignText || using().isPresent();
    }

    private void type() {
        SqlType type = patch.type().applyTo(before == null ? null : before.type());
        if (type == null) {
            throw ddl.missingType(alter);
        }
        String collation = patch.collation()
                .match(
                        () -> before == null || before.collation() == null
                                ? ""
                                : " " + clauses.collation(before.collation()),
                        name -> " " + clauses.collation(name),
                        () -> " COLLATE \"default\"");
        String expression = using().map(sql -> " USING " + sql).orElse("");
        column("TYPE " + clauses.types().render(type) + collation + expression);
        identity.afterType(type).ifPresent(statements::add);
    }

    private void nullability() {
        patch.nullable()
                .match(
                        () -> false,
                        nullable -> {
                            column(nullable ? "DROP NOT NULL" : "SET NOT NULL");
                            return true;
                        },
                        () -> false);
    }

    private void defaultValue(boolean wasDropped) {
        ColumnDefault kept = before == null ? null : before.defaultValue();
        if (patch.defaultValue() instanceof Patch.Clear<ColumnDefault>) {
            if (!wasDropped) {
                column("DROP DEFAULT");
            }
            return;
        }
        ColumnDefault wanted = patch.defaultValue().applyTo(kept);
        if (wanted != null && (wasDropped || patch.defaultValue().changes())) {
            column("SET DEFAULT " + clauses.defaultValue(wanted));
        }
    }

    private void comment() {
        if (patch.comment().changes()) {
            statements.add(ddl.columnComment(
                    alter.table(), alter.column(), patch.comment().applyTo(null)));
        }
    }
}
