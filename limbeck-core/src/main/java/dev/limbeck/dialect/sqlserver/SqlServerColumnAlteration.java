// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.TypeText;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The statements of one {@code AlterColumn}. {@code ALTER COLUMN} states type, collation and nullability together: what is not
 * said falls back to the database's own. It is refused while a default, a constraint or an index holds the column, unless
 * only its length grows; those are dropped before and made again.
 */
final class SqlServerColumnAlteration {
    private static final Set<String> VARYING = Set.of("varchar", "nvarchar", "varbinary");

    private final SqlServerDdl ddl;
    private final SqlServerClauses clauses;
    private final AlterColumn alter;
    private final ColumnPatch patch;
    private final Optional<Table> table;
    private final Optional<Column> known;
    private final Supplier<Column> required;
    private final List<String> statements = new ArrayList<>();

    /**
     * @param table before the alteration, if it is known
     * @param required the column before the alteration, or the error that says what is missing
     */
    SqlServerColumnAlteration(
            SqlServerDdl ddl,
            SqlServerClauses clauses,
            AlterColumn alter,
            Optional<Table> table,
            Supplier<Column> required) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.alter = alter;
        this.patch = alter.patch();
        this.table = table;
        this.known = Optional.ofNullable(alter.before()).or(() -> table.flatMap(t -> t.column(alter.column())));
        this.required = required;
    }

    List<String> statements() {
        refuse();
        if (patch.type().changes()
                || patch.nullable().changes()
                || patch.collation().changes()) {
            define();
        } else {
            dropChangedDefault();
        }
        patch.defaultValue().match(() -> false, this::addDefault, () -> false);
        if (patch.comment().changes()) {
            statements.addAll(ddl.columnComment(
                    alter.table(),
                    alter.column(),
                    known.map(Column::comment).orElse(null),
                    patch.comment().applyTo(null)));
        }
        patch.name().match(() -> false, this::rename, () -> false);
        return statements;
    }

    private void refuse() {
        if (patch.identity().changes() && !samePlan()) {
            throw SqlServerClauses.unsupported(
                    "give or take the numbering of the existing column '" + alter.column() + "'",
                    "add a column with identity(), copy what refers to it, drop the old column and rename the new one; a"
                            + " sequence as default needs no new column: defaultSql(\"NEXT VALUE FOR …\")");
        }
        boolean retyped = patch.type().changes() || patch.nullable().changes();
        boolean computed = known.map(before -> before.generated() != null).orElse(false);
        if (patch.generated().changes() || (computed && retyped)) {
            throw SqlServerClauses.unsupported(
                    "change how the column '" + alter.column() + "' is computed, or its type",
                    "drop the column and add it again: op.dropColumn(\"" + alter.table() + "\", \"" + alter.column()
                            + "\") and op.addColumn(…)");
        }
        if (patch.using() != null) {
            throw SqlServerClauses.unsupported(
                    "alter the column '" + alter.column() + "' with an expression for its values",
                    "add a column of the new type, fill it with op.execute(\"UPDATE …\"), drop the old one and rename the"
                            + " new one");
        }
    }

    /** An identity is written the same whether an insert may override it or not. */
    private boolean samePlan() {
        return known.map(Column::identity)
                .map(before -> patch.identity()
                        .match(
                                () -> true,
                                wanted -> clauses.identity(wanted).equals(clauses.identity(before)),
                                () -> false))
                .orElse(false);
    }

    private void define() {
        Column before = known.orElseGet(this::assumed);
        Column wanted = patch.withName(Patch.keep()).applyTo(before);
        TypeText oldType = TypeText.of(clauses.types().render(before.type()));
        TypeText newType = TypeText.of(clauses.types().render(wanted.type()));
        boolean sameWord = oldType.words().equals(newType.words());
        ColumnDefault kept = sameWord || patch.defaultValue().changes() ? null : before.defaultValue();
        if (kept == null) {
            dropChangedDefault();
        } else {
            statements.add(ddl.dropDefault(alter.table(), alter.column()));
        }
        boolean grows = sameWord
                && VARYING.contains(newType.words())
                && length(newType) >= length(oldType)
                && !patch.collation().changes();
        List<String> again = grows ? List.of() : dropDependants();
        statements.add(ddl.onTable(
                alter.table(),
                "ALTER COLUMN " + clauses.name(alter.column()) + " " + clauses.typeOf(wanted)
                        + (wanted.nullable() && wanted.identity() == null ? " NULL" : " NOT NULL")));
        statements.addAll(again);
        if (kept != null) {
            addDefault(kept);
        }
    }

    /** What the patch itself says of the column, if that is enough for the statement. */
    private Column assumed() {
        return patch.type()
                .match(
                        required,
                        type -> patch.nullable()
                                .match(
                                        required,
                                        nullable ->
                                                Column.of(alter.column(), type).withNullable(nullable),
                                        required),
                        required);
    }

    private static int length(TypeText type) {
        Integer length = type.number(0);
        return length == null ? Integer.MAX_VALUE : length;
    }

    /** Gives the statements that make them again. */
    private List<String> dropDependants() {
        List<String> again = new ArrayList<>();
        table.ifPresent(before -> {
            SqlServerDependants dependants = new SqlServerDependants(before, alter.column());
            for (Constraint constraint : dependants.constraints()) {
                ddl.dropKnown(before.name(), alter.column(), constraint).ifPresent(drop -> {
                    statements.add(drop);
                    again.add(0, ddl.add(before.name(), constraint));
                });
            }
            for (Index index : dependants.indexes()) {
                statements.addAll(ddl.dropIndex(before.name(), index));
                again.addAll(ddl.makeIndex(before.name(), index));
            }
        });
        return again;
    }

    /** The server renames no column that a check speaks of. */
    private boolean rename(Identifier newName) {
        List<Constraint.Check> checks = table.map(before -> before.checks().stream()
                        .filter(check ->
                                check.name() != null && SqlServerDependants.mentions(check.sql(), alter.column()))
                        .toList())
                .orElse(List.of());
        checks.forEach(
                check -> ddl.dropKnown(alter.table(), alter.column(), check).ifPresent(statements::add));
        statements.add(ddl.renameColumn(alter.table(), alter.column(), newName));
        checks.forEach(check -> statements.add(ddl.add(
                alter.table(),
                new Constraint.Check(
                        check.name(),
                        SqlServerExpressions.renamed(check.sql(), alter.column().text(), clauses.name(newName)),
                        check.validated()))));
        return true;
    }

    private void dropChangedDefault() {
        boolean goes = patch.defaultValue()
                .match(
                        () -> false,
                        value -> known.map(before -> before.defaultValue() != null)
                                .orElse(true),
                        () -> true);
        if (goes) {
            statements.add(ddl.dropDefault(alter.table(), alter.column()));
        }
    }

    private boolean addDefault(ColumnDefault value) {
        SqlType type = patch.type().applyTo(known.map(Column::type).orElse(null));
        String sql = type == null ? clauses.defaultValue(value) : clauses.defaultValue(value, type);
        return statements.add(
                ddl.onTable(alter.table(), "ADD DEFAULT " + sql + " FOR " + clauses.name(alter.column())));
    }
}
