// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The statements of one {@code AlterColumn}. {@code SET DATA TYPE} keeps everything else of the column and casts the values,
 * or fails; a new identity or expression needs the whole definition again, and so do new limits of the numbers.
 */
final class H2ColumnAlteration {
    private final H2Ddl ddl;
    private final H2Clauses clauses;
    private final AlterColumn alter;
    private final ColumnPatch patch;
    private final Supplier<Column> before;
    private final List<String> statements = new ArrayList<>();

    /** @param before the column as it is; asked for only where it matters */
    H2ColumnAlteration(H2Ddl ddl, H2Clauses clauses, AlterColumn alter, Supplier<Column> before) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.alter = alter;
        this.patch = alter.patch();
        this.before = before;
    }

    List<String> statements() {
        patch.collation().match(() -> "", clauses::collation, () -> "");
        if (patch.generated() instanceof Patch.Clear<GeneratedExpression>) {
            column("DROP EXPRESSION");
        }
        if (patch.identity() instanceof Patch.Clear<Identity>) {
            column("DROP IDENTITY");
        }
        if (redefines()) {
            redefine();
        } else {
            change();
        }
        patch.name().match(() -> false, name -> column("RENAME TO " + clauses.name(name)), () -> false);
        return statements;
    }

    private boolean column(String action) {
        return statements.add(
                ddl.onTable(alter.table(), "ALTER COLUMN " + clauses.name(alter.column()) + " " + action));
    }

    private boolean redefines() {
        if (patch.generated() instanceof Patch.To<?>) {
            return true;
        }
        return patch.identity() instanceof Patch.To<Identity> change
                && !H2Numbering.keepsItsPlace(before.get().identity(), change.value());
    }

    private void redefine() {
        Column current = before.get();
        boolean becomesGenerated = patch.generated() instanceof Patch.To<?> && current.generated() == null;
        if (becomesGenerated) {
            throw H2Clauses.unsupported(
                    "make the existing column '" + alter.column() + "' a generated one",
                    "drop the column and add it again: op.dropColumn(\"" + alter.table() + "\", \"" + alter.column()
                            + "\") and op.addColumn(…); its values are replaced by computed ones");
        }
        Column wanted = patch.withName(Patch.keep()).applyTo(current);
        statements.add(ddl.onTable(alter.table(), "ALTER COLUMN " + clauses.column(wanted, null)));
        Identity numbering = wanted.identity();
        if (numbering != null) {
            column(H2Numbering.goingOn(numbering, clauses.name(alter.column()), clauses.name(alter.table())));
        }
        if (wanted.comment() != null || current.comment() != null) {
            statements.add(ddl.columnComment(alter.table(), alter.column(), wanted.comment()));
        }
    }

    private void change() {
        boolean defaultGoes = patch.defaultValue().changes() && patch.type().changes();
        if (defaultGoes) {
            column("DROP DEFAULT");
        }
        patch.type()
                .match(
                        () -> false,
                        type -> column("SET DATA TYPE " + clauses.types().render(type)
                                + (patch.using() == null ? "" : " USING " + patch.using())),
                        () -> false);
        patch.nullable()
                .match(() -> false, nullable -> column(nullable ? "DROP NOT NULL" : "SET NOT NULL"), () -> false);
        patch.defaultValue()
                .match(
                        () -> false,
                        value -> column("SET DEFAULT " + clauses.defaultValue(value)),
                        () -> !defaultGoes && column("DROP DEFAULT"));
        Column known = alter.before();
        Identity kept = known == null || patch.identity().changes() ? null : known.identity();
        Identity numbering = patch.identity() instanceof Patch.To<Identity> change ? change.value() : kept;
        if (patch.type().changes() && numbering != null) {
            // the numbers would end where those of the old type did
            H2Numbering.withoutOldLimits(numbering).ifPresent(this::column);
        }
        if (patch.identity() instanceof Patch.To<Identity> change) {
            column(H2Numbering.setting(change.value()));
        }
        if (patch.comment().changes()) {
            statements.add(ddl.columnComment(
                    alter.table(), alter.column(), patch.comment().applyTo(null)));
        }
    }
}
