// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings together what a rebuild needs: the text of the table, its change, the indexes and triggers to make again. */
final class Rebuilder {
    private final IdentifierRules identifiers;
    private final SqliteClauses clauses;
    private final TableReader reader;
    private final Function<Table, String> createTable;
    private final BiFunction<QualifiedName, Index, List<String>> createIndex;

    /**
     * @param createTable writes a table of which no text is known
     * @param createIndex writes an index of which no text is known
     */
    Rebuilder(
            IdentifierRules identifiers,
            SqliteClauses clauses,
            TableReader reader,
            Function<Table, String> createTable,
            BiFunction<QualifiedName, Index, List<String>> createIndex) {
        this.identifiers = identifiers;
        this.clauses = clauses;
        this.reader = reader;
        this.createTable = createTable;
        this.createIndex = createIndex;
    }

    /**
     * @param after the table as it is to be, under its old name and with the old names of its columns
     * @param converted a column that gets new values, null = none
     * @param using what they are computed from, null = the old value
     */
    record Wanted(
            Table before,
            Table after,
            @Nullable Identifier converted,
            @Nullable String using,
            Consumer<TableEdit> change) {}

    /** The statements in a list that may be added to; {@code schema} is as before. */
    List<String> statements(Wanted wanted, SchemaModel schema) {
        TableText text = text(wanted.before(), schema);
        TableRebuild rebuild = new TableRebuild(identifiers, schema, wanted.before(), wanted.after());
        TableEdit edit = new TableEdit(text, wanted.before(), clauses);
        wanted.change().accept(edit);
        String create = edit.named(rebuild.temporaryName());
        boolean keepsNumbers =
                text.hasAutoincrement() && TableParser.parse(create).hasAutoincrement();
        return rebuild.statements(
                create, keepsNumbers, wanted.converted(), wanted.using(), belongings(wanted.after(), schema));
    }

    /** The catalogue's text of the table, or the one it would be written as. */
    TableText text(Table table, SchemaModel schema) {
        return new TableSource(schema, reader)
                .table(table)
                .orElseGet(() -> TableParser.parse(createTable.apply(table)));
    }

    /** The statements that make an index again under another name. */
    List<String> renamedIndex(Table table, Index index, Identifier newName, SchemaModel schema) {
        return new TableSource(schema, reader)
                .index(table, index)
                .map(sql -> List.of(
                        SchemaPrefix.add(IndexText.named(sql, identifiers.render(newName)), table.name(), identifiers)))
                .orElseGet(() -> createIndex.apply(table.name(), index.withName(newName)));
    }

    private List<String> belongings(Table table, SchemaModel schema) {
        TableSource source = new TableSource(schema, reader);
        List<String> statements = new ArrayList<>();
        for (Index index : table.indexes()) {
            statements.addAll(source.index(table, index)
                    .map(sql -> List.of(SchemaPrefix.add(sql, table.name(), identifiers)))
                    .orElseGet(() -> createIndex.apply(table.name(), index)));
        }
        source.triggers(table.name()).forEach(sql -> statements.add(SchemaPrefix.add(sql, table.name(), identifiers)));
        return statements;
    }
}
