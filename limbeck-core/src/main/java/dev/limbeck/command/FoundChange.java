// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.SchemaDifference;
import dev.limbeck.autogenerate.SchemaDifference.ViewDifference;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Patch;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One operation that leads from a schema to another, or a view that differs; for people and programs.
 *
 * @param table whose it is, empty = of no table
 * @param title as in a run: {@code addColumn users.address}
 * @param details one line each: the columns, keys and indexes of a new table, what changes of a column
 */
public record FoundChange(Sign sign, String table, String title, List<String> details) {
    /** What becomes of it. */
    public enum Sign {
        COMES("+"),
        GOES("-"),
        CHANGES("~");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    public FoundChange {
        details = List.copyOf(details);
    }

    /** The first word of the title: {@code addColumn}. */
    public String operation() {
        int blank = title.indexOf(' ');
        return blank < 0 ? title : title.substring(0, blank);
    }

    /** One for each, in order. */
    static List<FoundChange> of(List<Operation> operations, Dialect dialect) {
        return operations.stream().map(operation -> of(operation, dialect)).toList();
    }

    /** The operations in order, and then the views. */
    static List<FoundChange> of(SchemaDifference difference, Dialect dialect) {
        List<FoundChange> changes = new ArrayList<>(of(difference.operations(), dialect));
        difference.views().forEach(view -> changes.add(of(view)));
        return changes;
    }

    private static FoundChange of(ViewDifference difference) {
        String view = difference.view().toString();
        return switch (difference.kind()) {
            case COMES -> new FoundChange(Sign.COMES, view, "createView " + view, List.of());
            case GOES -> new FoundChange(Sign.GOES, view, "dropView " + view, List.of());
            case CHANGES -> new FoundChange(Sign.CHANGES, view, "replaceView " + view, List.of());
        };
    }

    private static FoundChange of(Operation operation, Dialect dialect) {
        String title = OperationTitle.of(operation);
        return new FoundChange(
                sign(title),
                ChangedTable.of(operation).map(QualifiedName::toString).orElse(""),
                title,
                details(operation, dialect));
    }

    private static Sign sign(String title) {
        if (title.startsWith("drop")) {
            return Sign.GOES;
        }
        boolean comes = title.startsWith("create") || title.startsWith("add") || title.startsWith("insert");
        return comes ? Sign.COMES : Sign.CHANGES;
    }

    private static List<String> details(Operation operation, Dialect dialect) {
        SchemaWords words = new SchemaWords(dialect.types());
        if (operation instanceof CreateTable create) {
            return words.table(create.table());
        }
        if (operation instanceof AddColumn add) {
            return List.of(words.column(add.column()));
        }
        if (operation instanceof AddConstraint add) {
            return List.of(words.constraint(add.constraint()));
        }
        if (operation instanceof CreateIndex create) {
            return List.of(words.index(create.index()));
        }
        if (operation instanceof AlterEnumType alter) {
            String before = alter.before() == null ? "" : SchemaWords.values(alter.before()) + " -> ";
            return List.of(before + SchemaWords.values(alter.type()));
        }
        if (operation instanceof CreateEnumType create) {
            return List.of(SchemaWords.values(create.type()));
        }
        return operation instanceof AlterColumn alter ? changes(alter.patch(), dialect) : List.of();
    }

    private static List<String> changes(ColumnPatch patch, Dialect dialect) {
        List<String> changes = new ArrayList<>();
        add(changes, "name", patch.name(), Object::toString);
        add(changes, "type", patch.type(), dialect.types()::render);
        add(changes, "nullable", patch.nullable(), Object::toString);
        add(changes, "default", patch.defaultValue(), SchemaWords::defaultValue);
        add(changes, "identity", patch.identity(), (Identity any) -> "yes");
        add(changes, "generated", patch.generated(), expression -> expression.sql());
        add(changes, "collation", patch.collation(), Function.identity());
        add(changes, "comment", patch.comment(), Function.identity());
        return changes;
    }

    private static <T> void add(List<String> changes, String what, Patch<T> patch, Function<T, String> words) {
        String said = patch.match(() -> "", value -> what + ": " + words.apply(value), () -> what + ": none");
        if (!said.isEmpty()) {
            changes.add(said);
        }
    }
}
