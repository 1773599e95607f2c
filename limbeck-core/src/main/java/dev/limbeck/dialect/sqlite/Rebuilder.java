// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        TableEdit edit = new TableEdit(text, wanted.before(), clauses);
        wanted.change().accept(edit);
        Identifier converted = wanted.converted();
        String using = wanted.using();
        Map<Identifier, String> values = converted == null || using == null ? Map.of() : Map.of(converted, using);
        return statements(wanted.before(), wanted.after(), edit::named, new Copied(values, Set.of()), schema);
    }

    /**
     * How rows come into the new table.
     *
     * @param values what columns get where it is not the old value
     * @param fresh columns that are new though the old table has one of the name
     */
    record Copied(Map<Identifier, String> values, Set<Identifier> fresh) {}

    /** @param created the new table under a name, which is quoted as needed */
    List<String> statements(
            Table before, Table after, UnaryOperator<String> created, Copied copied, SchemaModel schema) {
        TableRebuild rebuild = new TableRebuild(identifiers, schema, before, after);
        String create = created.apply(rebuild.temporaryName());
        boolean keepsNumbers = text(before, schema).hasAutoincrement()
                && TableParser.parse(create).hasAutoincrement();
        return rebuild.statements(create, keepsNumbers, copied.values(), copied.fresh(), belongings(after, schema));
    }

    /** The catalogue's text of the table, or the one it would be written as. */
    TableText text(Table table, SchemaModel schema) {
        return new TableSource(schema, reader)
                .table(table)
                .orElseGet(() -> TableParser.parse(createTable.apply(table)));
    }

    /** Drops an index and makes it again under another name. */
    List<String> renamedIndex(RenameIndex rename, Table table, SchemaModel schema) {
        Index index = table.index(rename.name())
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "table '" + rename.table() + "' has no index '" + rename.name() + "'",
                        "check the name, or create the index in an earlier operation"));
        List<String> statements = new ArrayList<>();
        statements.add("DROP INDEX " + identifiers.render(rename.table().sibling(rename.name())));
        statements.addAll(new TableSource(schema, reader)
                .index(table, index)
                .map(sql -> List.of(SchemaPrefix.add(
                        IndexText.named(sql, identifiers.render(rename.newName())), table.name(), identifiers)))
                .orElseGet(() -> createIndex.apply(table.name(), index.withName(rename.newName()))));
        return statements;
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
