// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The statements of one {@code AlterColumn}: what {@code MODIFY} does not mention stays. The server changes a type only where
 * every value fits as it is; for others, a column must be empty (ORA-01439, ORA-01440, ORA-01441).
 */
final class OracleColumnAlteration {
    private final OracleDdl ddl;
    private final OracleClauses clauses;
    private final AlterColumn alter;
    private final ColumnPatch patch;
    private final Supplier<Optional<Column>> before;
    private final List<String> statements = new ArrayList<>();

    /** @param before the column as it is, if that is known; asked for only where it matters */
    OracleColumnAlteration(OracleDdl ddl, OracleClauses clauses, AlterColumn alter, Supplier<Optional<Column>> before) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.alter = alter;
        this.patch = alter.patch();
        this.before = before;
    }

    List<String> statements() {
        refuseUsing();
        patch.nullable().match(() -> false, nullable -> modify(nullable ? "NULL" : "NOT NULL"), () -> false);
        identity();
        patch.defaultValue()
                .match(
                        () -> false,
                        value -> modify("DEFAULT " + clauses.defaultValue(value)),
                        () -> modify("DEFAULT NULL"));
        generated();
        patch.type().match(() -> false, type -> modify(clauses.types().render(type)), () -> false);
        patch.collation()
                .match(() -> false, name -> modify(clauses.collation(name)), () -> modify("COLLATE USING_NLS_COMP"));
        if (patch.comment().changes()) {
            statements.add(ddl.columnComment(
                    alter.table(), alter.column(), patch.comment().applyTo(null)));
        }
        patch.name().match(() -> false, this::rename, () -> false);
        return statements;
    }

    private boolean modify(String change) {
        return statements.add(ddl.onTable(alter.table(), "MODIFY " + clauses.name(alter.column()) + " " + change));
    }

    private boolean rename(Identifier name) {
        return statements.add(ddl.onTable(
                alter.table(), "RENAME COLUMN " + clauses.name(alter.column()) + " TO " + clauses.name(name)));
    }

    private void refuseUsing() {
        if (patch.using() != null) {
            throw OracleClauses.unsupported(
                    "turn the values of '" + alter.column() + "' into another type by an expression",
                    "add a new column, fill it with op.execute(\"UPDATE " + alter.table() + " SET … = " + patch.using()
                            + "\"), drop '" + alter.column() + "' and rename the new one");
        }
    }

    private void identity() {
        if (patch.identity() instanceof Patch.Clear<Identity>) {
            modify("DROP IDENTITY");
            return;
        }
        patch.identity().match(() -> false, this::renumber, () -> false);
    }

    private boolean renumber(Identity identity) {
        boolean numbered = before.get().map(column -> column.identity() != null).orElse(false);
        if (!numbered) {
            throw OracleClauses.unsupported(
                    "make the existing column '" + alter.column() + "' number its rows itself",
                    "create a sequence and make it the default: op.alterColumn(\"" + alter.table() + "\", \""
                            + alter.column() + "\", …) with the default expression <sequence>.NEXTVAL; or add a new"
                            + " identity column");
        }
        return modify(clauses.identity(identity));
    }

    private void generated() {
        if (!patch.generated().changes()) {
            return;
        }
        boolean computed =
                before.get().map(column -> column.generated() != null).orElse(false);
        GeneratedExpression wanted = patch.generated().applyTo(null);
        if (wanted == null || !computed) {
            throw OracleClauses.unsupported(
                    wanted == null
                            ? "keep the values of the computed column '" + alter.column() + "' as plain ones"
                            : "make the existing column '" + alter.column() + "' a computed one",
                    "drop the column and add it again: op.dropColumn(\"" + alter.table() + "\", \"" + alter.column()
                            + "\") and op.addColumn(…); to keep its values, fill a new column from it first");
        }
        modify(clauses.generated(wanted));
    }
}
