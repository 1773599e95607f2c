// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.QualifiedName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose foreign keys, and keys that others point at, a revision may have touched: what it changes the structure of. Rows that
 * a statement writes may be anywhere, since triggers write more; so may what a script does with the connection, and what a
 * rename takes along. Nothing is taken for known but what stands here.
 */
final class KeyReach {
    private static final Set<Class<? extends Operation>> WITHIN_THEIR_TABLE = Set.of(
            CreateTable.class,
            DropTable.class,
            AddColumn.class,
            DropColumn.class,
            AlterColumn.class,
            AddConstraint.class,
            DropConstraint.class,
            CreateIndex.class,
            DropIndex.class,
            SetTableComment.class);

    /** One statement that makes a table, an index or a column; the name without a schema, and no rows of a query. */
    private static final Pattern STRUCTURE = Pattern.compile(
            """
            \\s*create\\s+table\\s+(if\\s+not\\s+exists\\s+)?NAME\\s*\\([^;]*;?\\s*
            |\\s*create\\s+(unique\\s+)?index\\s+(if\\s+not\\s+exists\\s+)?NAME\\s+on\\s+NAME\\s*\\([^;]*;?\\s*
            |\\s*alter\\s+table\\s+NAME\\s+add\\s+(column\\s+)?NAME\\b[^;]*;?\\s*""".replace("\n", "").replace("NAME", "(\\w+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])"), Pattern.CASE_INSENSITIVE);

    private final TouchedObjects touched;
    private final Set<QualifiedName> tables = new TreeSet<>();
    private boolean everywhere;

    KeyReach(IdentifierRules rules) {
        this.touched = new TouchedObjects(rules);
    }

    void add(Operation operation) {
        Set<TouchedObject> objects = isWithinItsTable(operation) ? operation.accept(touched) : Set.of();
        objects.forEach(object -> tables.add(object.name()));
        everywhere |= objects.isEmpty();
    }

    /** Empty where that cannot be told. */
    Optional<Set<QualifiedName>> tables() {
        boolean elsewhere = tables.stream().anyMatch(table -> table.schema() != null);
        return everywhere || elsewhere ? Optional.empty() : Optional.of(Set.copyOf(tables));
    }

    private static boolean isWithinItsTable(Operation operation) {
        if (operation instanceof Batch batch) {
            return batch.operations().stream().allMatch(KeyReach::isWithinItsTable);
        }
        if (operation instanceof Conditional conditional) {
            return isWithinItsTable(conditional.operation());
        }
        @Nullable String sql = operation instanceof Execute execute ? execute.sql() : null;
        return sql == null
                ? WITHIN_THEIR_TABLE.contains(operation.getClass())
                : STRUCTURE.matcher(sql).matches();
    }
}
