// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.SchemaDifference;
import dev.limbeck.autogenerate.SchemaDifference.ViewDifference;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.ChangedTable;
import dev.limbeck.op.Operation;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

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
                operation.accept(new ChangeDetails(new SchemaWords(dialect.types()))));
    }

    private static Sign sign(String title) {
        if (title.startsWith("drop")) {
            return Sign.GOES;
        }
        boolean comes = title.startsWith("create") || title.startsWith("add") || title.startsWith("insert");
        return comes ? Sign.COMES : Sign.CHANGES;
    }
}
