// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Several changes of one table by one rebuild: each changes the text that the one before it left. */
final class BatchRebuild {
    private final Rebuilder rebuilder;
    private final SqliteClauses clauses;
    private final IdentifierRules identifiers;

    BatchRebuild(Rebuilder rebuilder, SqliteClauses clauses, IdentifierRules identifiers) {
        this.rebuilder = rebuilder;
        this.clauses = clauses;
        this.identifiers = identifiers;
    }

    /**
     * The table between two operations.
     *
     * @param values what columns get from the old table where it is not the old value
     * @param fresh columns that the operations have added
     */
    record State(Table table, TableText text, TableEdit edit, Map<Identifier, String> values, Set<Identifier> fresh) {
        Column column(Identifier name) {
            return table.column(name)
                    .orElseThrow(() -> new LimbeckException(
                            ErrorId.SCHEMA_MISMATCH,
                            "table '" + table.name() + "' has no column '" + name + "'",
                            "check the name, or add the column in an earlier operation"));
        }
    }

    /** How many of these, from the first on, one rebuild can do; 0 where none of them needs one. */
    int length(List<Operation> operations, QualifiedName table) {
        TableSteps steps = new TableSteps(clauses, table);
        int length = 0;
        boolean rebuilds = false;
        while (length < operations.size()) {
            Optional<TableSteps.Step> step = operations.get(length).accept(steps);
            if (step.isEmpty()) {
                break;
            }
            rebuilds |= step.get().rebuilds();
            length++;
        }
        return rebuilds ? length : 0;
    }

    /** @param operations all of which {@link #length} counted */
    List<String> statements(List<Operation> operations, Table before, SchemaModel schema) {
        TableSteps steps = new TableSteps(clauses, before.name());
        Map<Identifier, String> values = new HashMap<>();
        Set<Identifier> fresh = new HashSet<>();
        TableText text = rebuilder.text(before, schema);
        SchemaModel now = schema;
        for (Operation operation : operations) {
            Table table = Objects.requireNonNull(now.tables().get(before.name()), "a batch keeps its table");
            TableEdit edit = new TableEdit(text, table, clauses);
            operation.accept(steps).orElseThrow().change().accept(new State(table, text, edit, values, fresh));
            text = TableParser.parse(edit.named(identifiers.render(before.name().name())));
            now = SchemaEffect.apply(now, operation);
        }
        Table after = Objects.requireNonNull(now.tables().get(before.name()), "a batch keeps its table");
        TableText last = text;
        List<String> statements = new ArrayList<>(rebuilder.statements(
                before,
                after,
                name -> new TableEdit(last, after, clauses).named(name),
                new Rebuilder.Copied(values, fresh),
                schema));
        statements.add(TableRebuild.check(after, identifiers));
        return statements;
    }
}
